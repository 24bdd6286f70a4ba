import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Motion, passes, rises, runsDown, sinks, swims, swings, ticks, twitches, wanders, wavers } from '../../../../src/stage/draw/rooms/moving.ts';

const motions: Readonly<Record<string, Motion>> = {
  swings: swings(3, 4000, 0.2), passes: passes(900, 6000, 20_000, 2000), rises: rises(60, 4000, 0.3), runsDown: runsDown(100, 3000, 0.4),
  sinks: sinks(200, 40, 7000, 0.1), swims: swims(15, 6000), ticks: ticks(), twitches: twitches(16, 5), wanders: wanders(20, 40_000, 0.2), wavers: wavers(2, 0.2),
};
const moment = fc.integer({ min: 0, max: 3_600_000 });

describe('what lives in a room', () => {
  it('has at every moment a place that can be drawn', () => {
    fc.assert(fc.property(moment, fc.constantFrom(...Object.keys(motions)), (time, name) => {
      const now = motions[name]?.(time);
      for (const value of Object.values(now ?? {})) expect(Number.isFinite(value)).toBe(true);
      expect(now?.alpha).toBeGreaterThanOrEqual(0);
      expect(now?.alpha).toBeLessThanOrEqual(1);
    }));
  });

  it('is at the same place at the same time, so that pictures repeat', () => {
    fc.assert(fc.property(moment, fc.constantFrom(...Object.keys(motions)), (time, name) => {
      expect(motions[name]?.(time)).toEqual(motions[name]?.(time));
    }));
  });

  it('never flashes: no light changes by more than a tenth within an idle frame', () => {
    const light = wavers(3, 0.3);
    fc.assert(fc.property(moment, (time) => {
      expect(Math.abs(light(time).alpha - light(time + 84).alpha)).toBeLessThan(0.1);
    }));
  });
});

describe('a tram', () => {
  const tram = passes(1000, 6000, 20_000, 2000);

  it('is out of sight until it comes, and again once it is by', () => {
    expect(tram(0).alpha).toBe(0);
    expect(tram(5000)).toMatchObject({ alpha: 1, dx: 500 });
    expect(tram(9000).alpha).toBe(0);
  });

  it('comes again', () => {
    expect(tram(25_000)).toEqual(tram(5000));
  });
});

describe('a hanging thing', () => {
  it('hangs straight at the time 0, where reduced motion leaves it', () => {
    expect(swings(5, 3000)(0).degrees).toBe(0);
    expect(swings(5, 3000, 0.3)(0).degrees).toBeCloseTo(0, 6);
  });

  it('swings no further than it may', () => {
    fc.assert(fc.property(moment, (time) => {
      expect(Math.abs(swings(4, 3100)(time).degrees)).toBeLessThanOrEqual(4);
    }));
  });
});
