import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterMs, sightAt } from '../../src/stage/enter.ts';
import { lightTimes } from '../../src/stage/scenes/map.ts';

const screen = { width: 1280, height: 720 };
const window = { x: 365, y: 122, width: 138, height: 118 };
const at = (now: number) => sightAt(window, screen, { now, start: 0 });

describe('an evening that opens through its window', () => {
  it('begins with the whole screen and ends with nothing but the window, in its light', () => {
    expect(at(0)).toEqual({ zoom: 1, x: 0, y: 0, glow: 0 });
    const end = at(enterMs);
    expect(end.glow).toBe(1);
    expect(end.zoom).toBeCloseTo(screen.width / window.width, 5);
    expect(end.x).toBeGreaterThanOrEqual(window.x - 1);
    expect(end.x + screen.width / end.zoom).toBeLessThanOrEqual(window.x + window.width + 1);
  });

  it('is over in time: with the scene change after it within 600 ms', () => {
    expect(enterMs + 150).toBeLessThanOrEqual(600);
  });

  it('only goes in, never out, and shows nothing beyond the edges of the screen', () => {
    const rect = fc.record({ x: fc.integer({ min: 0, max: 1100 }), y: fc.integer({ min: 0, max: 600 }), width: fc.integer({ min: 40, max: 180 }), height: fc.integer({ min: 40, max: 120 }) });
    fc.assert(fc.property(rect, fc.integer({ min: 0, max: 500 }), (where, now) => {
      const here = sightAt(where, screen, { now, start: 0 });
      const next = sightAt(where, screen, { now: now + 16, start: 0 });
      expect(next.zoom).toBeGreaterThanOrEqual(here.zoom - 1e-9);
      expect(here.x).toBeGreaterThanOrEqual(0);
      expect(here.y).toBeGreaterThanOrEqual(0);
      expect(here.x + screen.width / here.zoom).toBeLessThanOrEqual(screen.width + 0.001);
      expect(here.y + screen.height / here.zoom).toBeLessThanOrEqual(screen.height + 0.001);
    }));
  });
});

describe('the what-if map that draws itself', () => {
  it('lights lamp after lamp, and the last of any number is lit within 1.2 s', () => {
    for (const count of [1, 2, 7, 24, 60]) {
      const times = lightTimes(count);
      expect(times).toHaveLength(count);
      expect([...times].sort((a, b) => a - b)).toEqual(times);
      expect((times.at(-1) ?? 0) + 340).toBeLessThanOrEqual(1200);
    }
  });
});
