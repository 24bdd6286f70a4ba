import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doingOf, doings } from '../../src/stage/draw/window-inside.ts';
import { lampsGained } from '../../src/stage/new-lamps.ts';
import { handAt, softFlicker } from '../../src/stage/window-life.ts';

const moment = fc.integer({ min: 0, max: 3_600_000 });

describe('a window that asks to be visited again', () => {
  it('never goes dark and never flashes: no sharp change from one frame to the next', () => {
    fc.assert(fc.property(moment, fc.integer({ min: 0, max: 999 }), (time, seed) => {
      expect(softFlicker(time, seed)).toBeGreaterThanOrEqual(0.6);
      expect(Math.abs(softFlicker(time, seed) - softFlicker(time + 17, seed))).toBeLessThan(0.06);
    }));
  });

  it('dips fewer than three times in any second', () => {
    fc.assert(fc.property(moment, (from) => {
      let dips = 0;
      for (let t = from + 10; t < from + 1000; t += 10) {
        if (softFlicker(t, 4) < softFlicker(t - 10, 4) && softFlicker(t, 4) <= softFlicker(t + 10, 4) && softFlicker(t, 4) < 0.95) dips += 1;
      }
      expect(dips).toBeLessThan(3);
    }), { numRuns: 40 });
  });
});

describe('people at their windows', () => {
  it('do different small things along the house, the same every evening', () => {
    const ids = ['map-pin', 'free-skins', 'left-out', 'new-player', 'hello-gran', 'just-a-joke', 'one-password', 'sold-out', 'screenshot', 'the-picture', 'easy-money', 'not-real', 'just-testing'];
    expect(new Set(ids.map(doingOf)).size).toBe(doings.length);
    expect(ids.map(doingOf)).toEqual(ids.map(doingOf));
  });

  it('wave now and then, and rest in between', () => {
    const raised = Array.from({ length: 900 }, (_, i) => handAt(i * 40, 7).raised);
    expect(Math.max(...raised)).toBeGreaterThan(0.95);
    expect(raised.filter((one) => one === 0).length).toBeGreaterThan(450);
    expect(handAt(0, 7).raised).toBe(0);
  });
});

describe('lamps that were lit elsewhere', () => {
  const rect = { x: 100, y: 50, width: 140, height: 110 };

  it('are told once when the house is seen again, each at its own place', () => {
    const seen = new Map<string, number>();
    expect(lampsGained(seen, [{ id: 'a', lamps: 1, rect }], false)).toEqual([]);
    const gained = lampsGained(seen, [{ id: 'a', lamps: 3, rect }], false);
    expect(gained).toHaveLength(2);
    expect(gained[0]?.x).not.toBe(gained[1]?.x);
    expect(lampsGained(seen, [{ id: 'a', lamps: 3, rect }], false)).toEqual([]);
  });

  it('are old ones on the first look', () => {
    expect(lampsGained(new Map(), [{ id: 'a', lamps: 3, rect }], true)).toEqual([]);
  });
});
