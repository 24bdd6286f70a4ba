/** What those who are missing could change. */
import type { Interval } from './interval.ts';

/**
 * The bounds between which a change of proportions lies for all who started, when only a part of them was asked: those who are missing could each have
 * gained everything or lost everything. Manski 1990, Am Econ Rev 80:319-323. `change` from -1 to 1, `observed` of `all`, at least 1.
 */
export function boundsOfChange(change: number, observed: number, all: number): Interval {
  const part = Math.min(1, observed / all);
  return { low: change * part - (1 - part), high: change * part + (1 - part) };
}

/** The same for a proportion. */
export function boundsOfShare(share: number, observed: number, all: number): Interval {
  const part = Math.min(1, observed / all);
  return { low: share * part, high: share * part + (1 - part) };
}
