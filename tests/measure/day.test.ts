import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoDay, lastClosedDay, mondayOf, monthsBefore } from '../../src/measure/day.ts';

const day = fc.integer({ min: 0, max: 60_000 });

describe('days and weeks', () => {
  it('agree with the calendar about Mondays', () => {
    fc.assert(
      fc.property(day, (today) => {
        const monday = mondayOf(today);
        expect(new Date(monday * 86_400_000).getUTCDay()).toBe(1);
        expect(today - monday).toBeGreaterThanOrEqual(0);
        expect(today - monday).toBeLessThan(7);
      }),
    );
  });

  it('show a week only when its Sunday is over', () => {
    const monday = dayOf(Date.UTC(2026, 10, 23));
    expect(isoDay(lastClosedDay(monday - 1))).toBe('2026-11-15');
    expect(isoDay(lastClosedDay(monday))).toBe('2026-11-22');
  });

  it('count months back to a first of the month, over a year and a leap day', () => {
    expect(isoDay(monthsBefore(dayOf(Date.UTC(2026, 0, 31)), 1))).toBe('2025-12-01');
    expect(isoDay(monthsBefore(dayOf(Date.UTC(2025, 2, 31)), 13))).toBe('2024-02-01');
  });
});
