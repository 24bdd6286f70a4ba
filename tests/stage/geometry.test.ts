import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundHole, fillRect, floorLine, hasRoom, lampDots, measureRoom, moonPlace, overlaps, standPeople, torchReach } from '../../src/stage/geometry.ts';
import type { Guest } from '../../src/stage/geometry.ts';

const screen = { width: 1280, height: 720 };
const free = { x: 0, y: 68, width: 1280, height: 432 };
const child = { width: 300, height: 470 };
const [small, grown] = [{ extent: child, pose: 'bust' }, { extent: { width: 380, height: 560 }, pose: 'bust' }] as const;
const stander: Guest = { extent: { width: 470, height: 1480 }, pose: 'standing' };
const sitter: Guest = { extent: { width: 700, height: 1150 }, pose: 'sitting' };
const rect = fc.record({ x: fc.integer({ min: -200, max: 1400 }), y: fc.integer({ min: -200, max: 900 }), width: fc.integer({ min: 1, max: 1500 }), height: fc.integer({ min: 1, max: 1500 }) });

describe('standing in the part the words leave free', () => {
  it('puts two people left and right of the middle and turns the one at the end towards the other', () => {
    const [first, second] = standPeople([small, small], { free, screen, rtl: false });
    expect(first?.x).toBeLessThan(640);
    expect(second?.x).toBeGreaterThan(640);
    expect([first?.flip, second?.flip]).toEqual([false, true]);
  });

  it('begins at the right where the language runs to the left', () => {
    const [first, second] = standPeople([small, small], { free, screen, rtl: true });
    expect(first?.x).toBeGreaterThan(second?.x ?? 0);
    expect(first?.flip).toBe(true);
  });

  it('turns two people towards each other where the words leave one half of the screen only', () => {
    const half = { x: 40, y: 68, width: 690, height: 600 };
    expect(standPeople([stander, small], { free: half, screen, rtl: false }).map(({ flip }) => flip)).toEqual([false, true]);
    expect(standPeople([stander, small], { free: { ...half, x: 550 }, screen, rtl: true }).map(({ flip }) => flip)).toEqual([true, false]);
  });

  it('turns somebody who stands alone towards the middle of the screen', () => {
    expect(standPeople([small], { free: { x: 800, y: 0, width: 400, height: 700 }, screen, rtl: false })[0]?.flip).toBe(true);
    expect(standPeople([small], { free: { x: 0, y: 0, width: 400, height: 700 }, screen, rtl: false })[0]?.flip).toBe(false);
  });

  it('draws a child and a grown-up at one scale, so that the child stays smaller', () => {
    const [first, second] = standPeople([small, grown], { free, screen, rtl: false });
    expect(first?.scale).toBe(second?.scale);
  });

  it('keeps every head below the upper edge of the free part, and every cut below its lower edge', () => {
    fc.assert(fc.property(rect, fc.integer({ min: 1, max: 3 }), fc.boolean(), (box, count, rtl) => {
      fc.pre(hasRoom(box));
      for (const stand of standPeople([grown, small, small].slice(0, count), { free: box, screen, rtl })) {
        expect(stand.bottom - grown.extent.height * stand.scale).toBeGreaterThanOrEqual(box.y - 0.001);
        expect(stand.bottom).toBeGreaterThan(box.y + box.height);
        expect(stand.x).toBeGreaterThanOrEqual(box.x);
        expect(stand.x).toBeLessThanOrEqual(box.x + box.width);
      }
    }));
  });

  it('ends bodies at the free part itself where something else is drawn under them', () => {
    expect(standPeople([small], { free, screen, rtl: false, below: 0 })[0]?.bottom).toBe(500);
  });

  it('shows a child\'s face as large as the drawings that set the bar: 0.49 pixels to a unit of Open Peeps at 1280 x 720', () => {
    const place = { free: { x: 0, y: 68, width: 1280, height: 384 }, screen, rtl: false };
    expect((standPeople([small, small], place)[0]?.scale ?? 0) / 2).toBeGreaterThan(0.49);
  });

  it('hides less than half of a person when a narrow screen makes people small', () => {
    const phone = { free: { x: 0, y: 60, width: 390, height: 335 }, screen: { width: 390, height: 844 }, rtl: false };
    for (const count of [1, 2, 3, 4, 5]) {
      for (const stand of standPeople(Array.from({ length: count }, () => small), phone)) {
        expect(stand.bottom - (phone.free.y + phone.free.height)).toBeLessThan(child.height * stand.scale * 0.4);
      }
    }
  });

  it('puts whole figures farther back, on the floor of the room and below the upper edge of the free part', () => {
    fc.assert(fc.property(fc.integer({ min: 320, max: 1920 }), fc.integer({ min: 480, max: 1200 }), fc.integer({ min: 1, max: 5 }), (width, height, count) => {
      const box = { x: 0, y: 60, width, height: Math.round(height * 0.5) };
      const around = { width, height };
      const stands = standPeople([stander, sitter, stander, small, sitter].slice(0, count), { free: box, screen: around, rtl: false });
      const floor = floorLine * measureRoom(around, box).unit;
      expect(stands[0]?.bottom).toBeGreaterThanOrEqual(floor);
      for (const [i, guest] of [stander, sitter, stander, small, sitter].slice(0, count).entries()) {
        const stand = stands[i];
        if (stand === undefined) throw new Error('everybody has a place');
        expect(stand.bottom - guest.extent.height * stand.scale).toBeGreaterThanOrEqual(box.y - 0.001);
        if (guest.pose !== 'bust') expect(stand.scale).toBe(stands[0]?.scale);
      }
    }));
  });

  it('keeps whole figures smaller than busts, for they are farther away', () => {
    const [near, far] = standPeople([grown, stander], { free, screen, rtl: false });
    expect(far?.scale).toBeLessThan((near?.scale ?? 0) * 0.6);
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
  it('lights all of a wide item and never less than a hand', () => {
    expect(torchReach({ x: 0, y: 0, width: 300, height: 60 })).toBeGreaterThan(150);
    expect(torchReach({ x: 0, y: 0, width: 8, height: 8 })).toBe(120);
  });
});

describe('the screen around a hole', () => {
  it('holds every point outside the hole exactly once and none inside', () => {
    fc.assert(fc.property(rect, fc.record({ x: fc.integer({ min: 0, max: 1279 }), y: fc.integer({ min: 0, max: 719 }) }), (hole, at) => {
      const point = { x: at.x + 0.5, y: at.y + 0.5, width: 0.0001, height: 0.0001 };
      const parts = aroundHole(screen, hole).filter((part) => overlaps(part, point));
      expect(parts.length).toBe(overlaps(hole, point) ? 0 : 1);
    }));
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
