import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timingOf } from '../../src/class/timing.ts';
import { lengths, planOf } from '../../src/story/lesson-plan.ts';

describe('the plan of a lesson', () => {
  it.each(lengths.flatMap((length) => [[length, true], [length, false]] as const))('fills %i minutes to the last, with gut checks (%s) or without', (length, checks) => {
    const plan = planOf(length, checks);
    expect(plan.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(length);
    expect(plan.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['welcome', 'story', 'debrief', 'help']));
    expect(plan.some(({ kind }) => kind === 'warm-up')).toBe(checks && length > 20);
  });

  it('has each part once, so that a part can be named', () => {
    for (const length of lengths) expect(new Set(planOf(length, true).map(({ kind }) => kind)).size).toBe(planOf(length, true).length);
  });

  it('says when the class is late and never that it is early', () => {
    const plan = planOf(45, true);
    expect(timingOf(plan, 0, 2.5 * 60_000)).toEqual({ minute: 2, until: 3, late: 0 });
    expect(timingOf(plan, 0, 5 * 60_000)).toEqual({ minute: 5, until: 3, late: 2 });
    fc.assert(fc.property(fc.nat({ max: 6 }), fc.integer({ min: -1e7, max: 1e7 }), (at, ms) => {
      const { minute, late } = timingOf(plan, at, ms);
      expect(minute).toBeGreaterThanOrEqual(0);
      expect(late).toBeGreaterThanOrEqual(0);
    }));
  });
});
