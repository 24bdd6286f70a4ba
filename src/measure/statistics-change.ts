/** Differences of two proportions, each with its 95 % interval. */
import { wilson } from './statistics.ts';
import type { Interval } from './interval.ts';

export interface Difference {
  readonly difference: number;
  readonly interval: Interval;
}

/** A count among so many; `n` at least 1. */
export interface Part {
  readonly count: number;
  readonly n: number;
}

/** The second proportion less the first, of different people: Newcombe 1998, Stat Med 17:873-890, method 10 (square-and-add of Wilson's limits). */
export function unpairedChange(before: Part, after: Part): Difference {
  const [p, q] = [after.count / after.n, before.count / before.n];
  const [of, from] = [wilson(after.count, after.n), wilson(before.count, before.n)];
  return {
    difference: p - q,
    interval: { low: p - q - Math.hypot(p - of.low, from.high - q), high: p - q + Math.hypot(of.high - p, q - from.low) },
  };
}

/** The same people before and after: right both times, only after, only before, neither time. */
export interface BeforeByAfter {
  readonly both: number;
  readonly gained: number;
  readonly lost: number;
  readonly neither: number;
}

/** How closely before and after go together, with Newcombe's continuity correction where they do. */
function correlation({ both, gained, lost, neither }: BeforeByAfter): number {
  const n = both + gained + lost + neither;
  const margins = (both + gained) * (lost + neither) * (both + lost) * (gained + neither);
  if (margins === 0) return 0;
  const cross = both * neither - gained * lost;
  return (cross > 0 ? Math.max(cross - n / 2, 0) : cross) / Math.sqrt(margins);
}

/** The proportion after less that before, of the same people: Newcombe 1998, Stat Med 17:2635-2650, method 10. At least one person. */
export function pairedChange(cells: BeforeByAfter): Difference {
  const { both, gained, lost, neither } = cells;
  const n = both + gained + lost + neither;
  const [p, q] = [(both + gained) / n, (both + lost) / n];
  const [of, from] = [wilson(both + gained, n), wilson(both + lost, n)];
  const phi = correlation(cells);
  const spread = (a: number, b: number): number => Math.sqrt(a * a - 2 * phi * a * b + b * b);
  return {
    difference: (gained - lost) / n,
    interval: { low: p - q - spread(p - of.low, from.high - q), high: p - q + spread(of.high - p, q - from.low) },
  };
}
