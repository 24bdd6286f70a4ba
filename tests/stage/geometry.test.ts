import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundHole, fillRect, hasRoom, lampDots, measureRoom, moonPlace, overlaps, standPeople, torchReach } from '../../src/stage/geometry.ts';

const screen = { width: 1280, height: 720 };
const free = { x: 0, y: 68, width: 1280, height: 432 };
const child = { width: 300, height: 470 };
const grown = { width: 380, height: 560 };
const rect = fc.record({ x: fc.integer({ min: -200, max: 1400 }), y: fc.integer({ min: -200, max: 900 }), width: fc.integer({ min: 1, max: 1500 }), height: fc.integer({ min: 1, max: 1500 }) });

describe('standing in the part the words leave free', () => {
  it('puts two people left and right of the middle and turns the one at the end towards the other', () => {
    const [first, second] = standPeople([child, child], { free, screen, rtl: false });
    expect(first?.x).toBeLessThan(640);
    expect(second?.x).toBeGreaterThan(640);
    expect([first?.flip, second?.flip]).toEqual([false, true]);
  });

  it('begins at the right where the language runs to the left', () => {
    const [first, second] = standPeople([child, child], { free, screen, rtl: true });
    expect(first?.x).toBeGreaterThan(second?.x ?? 0);
    expect(first?.flip).toBe(true);
  });

  it('draws a child and a grown-up at one scale, so that the child stays smaller', () => {
    const [first, second] = standPeople([child, grown], { free, screen, rtl: false });
    expect(first?.scale).toBe(second?.scale);
  });

  it('keeps every head below the upper edge of the free part, and every cut below its lower edge', () => {
    fc.assert(fc.property(rect, fc.integer({ min: 1, max: 3 }), fc.boolean(), (box, count, rtl) => {
      fc.pre(hasRoom(box));
      for (const stand of standPeople([grown, child, child].slice(0, count), { free: box, screen, rtl })) {
        expect(stand.bottom - grown.height * stand.scale).toBeGreaterThanOrEqual(box.y - 0.001);
        expect(stand.bottom).toBeGreaterThan(box.y + box.height);
        expect(stand.x).toBeGreaterThanOrEqual(box.x);
        expect(stand.x).toBeLessThanOrEqual(box.x + box.width);
      }
    }));
  });

  it('ends bodies at the free part itself where something else is drawn under them', () => {
    expect(standPeople([child], { free, screen, rtl: false, below: 0 })[0]?.bottom).toBe(500);
  });

  it('shows nobody in a strip too thin for a face', () => {
    expect(hasRoom({ x: 0, y: 0, width: 390, height: 40 })).toBe(false);
    expect(hasRoom({ x: 0, y: 0, width: 390, height: 104 })).toBe(true);
  });

  it('fits a bust into a window without touching its sides', () => {
    const fit = fillRect(child, { x: 100, y: 50, width: 146, height: 132 }, { width: 0.84, height: 0.84 });
    expect(fit.x).toBe(173);
    expect(child.width * fit.scale).toBeLessThanOrEqual(146 * 0.84 + 0.001);
    expect(child.height * fit.scale).toBeLessThanOrEqual(132 * 0.84 + 0.001);
  });
});

describe('the torch', () => {
  it('darkens every point outside its square exactly once and none inside', () => {
    fc.assert(fc.property(
      fc.record({ x: fc.integer({ min: -100, max: 1400 }), y: fc.integer({ min: -100, max: 900 }) }), fc.integer({ min: 1, max: 900 }),
      fc.record({ x: fc.integer({ min: 0, max: 1279 }), y: fc.integer({ min: 0, max: 719 }) }),
      (centre, radius, at) => {
        const point = { x: at.x + 0.5, y: at.y + 0.5 };
        const dark = aroundHole(screen, centre, radius).filter((part) => overlaps(part, { ...point, width: 0.0001, height: 0.0001 }));
        const inside = Math.abs(point.x - centre.x) < radius && Math.abs(point.y - centre.y) < radius;
        expect(dark.length).toBe(inside ? 0 : 1);
      },
    ));
  });

  it('lights all of a wide item and never less than a hand', () => {
    expect(torchReach({ x: 0, y: 0, width: 300, height: 60 })).toBeGreaterThan(150);
    expect(torchReach({ x: 0, y: 0, width: 8, height: 8 })).toBe(120);
  });
});

describe('the house', () => {
  it('hangs three lamps at the inline end of a window, the first lamp outermost from the end', () => {
    const window = { x: 100, y: 0, width: 146, height: 132 };
    const ltr = lampDots(window, false);
    const rtl = lampDots(window, true);
    expect(ltr.map((dot) => dot.x)).toEqual(ltr.map((dot) => dot.x).toSorted((a, b) => a - b));
    expect(Math.max(...ltr.map((dot) => dot.x + dot.radius))).toBeLessThan(246);
    expect(Math.min(...rtl.map((dot) => dot.x - dot.radius))).toBeGreaterThan(100);
    expect(rtl[0]?.x).toBeGreaterThan(rtl[2]?.x ?? 0);
  });

  it('finds the moon a place beside the house, and a small one above it on a phone', () => {
    const beside = moonPlace(screen, { x: 320, y: 72, width: 736, height: 586 }, false);
    expect(beside.x).toBeGreaterThan(1056);
    const above = moonPlace({ width: 390, height: 844 }, { x: 16, y: 190, width: 358, height: 1200 }, false);
    expect(above.radius).toBeLessThan(beside.radius);
    expect(above.y).toBeLessThan(190);
  });
});

describe('the measure of a room', () => {
  it('hides the ends of bodies behind furniture that begins where the free part ends', () => {
    const space = measureRoom(screen, free);
    expect(space.front * space.unit).toBeCloseTo(504, 5);
    expect(space.tall).toBe(false);
  });

  it('needs no furniture where people reach the edge of the screen', () => {
    const space = measureRoom(screen, { x: 690, y: 64, width: 590, height: 656 });
    expect(space.front).toBeGreaterThan(space.bottom);
  });

  it('moves things together on a narrow screen', () => {
    expect(measureRoom({ width: 390, height: 844 }, { x: 0, y: 60, width: 390, height: 340 }).tall).toBe(true);
  });
});
