/** Figures from whole classes, in which children resemble each other, and how many it takes to find an effect. */
import { normalQuantile, tQuantile95, z95 } from './statistics-quantiles.ts';
import type { Interval } from './statistics.ts';

/** One class: how many answered, and the sum of their values. */
export interface ClassSum {
  readonly n: number;
  readonly s: number;
}

export interface ClusterMean {
  readonly mean: number;
  readonly error: number;
  readonly interval: Interval;
}

/**
 * The mean over all children with an interval that allows for classes: variance J/(J-1) times the sum of (s - n mean) squared, over N squared
 * (linearised ratio estimator; Cochran, Sampling Techniques (1977), section 9A.2, Liang & Zeger 1986 for one mean), Student's t with J-1
 * degrees of freedom. `null` for fewer than two classes or no children.
 */
export function clusterMean(classes: readonly ClassSum[]): ClusterMean | null {
  const all = classes.reduce((sum, { n }) => sum + n, 0);
  const count = classes.length;
  if (count < 2 || all === 0) return null;
  const mean = classes.reduce((sum, { s }) => sum + s, 0) / all;
  const squares = classes.reduce((sum, { n, s }) => sum + (s - n * mean) ** 2, 0);
  const error = Math.sqrt(((count / (count - 1)) * squares) / (all * all));
  const spread = tQuantile95(count - 1) * error;
  return { mean, error, interval: { low: mean - spread, high: mean + spread } };
}

/** By how much children of one class being alike inflates a variance: Kish, Survey Sampling (1965), 1 + (size - 1) x intraclass correlation. */
export function designEffect(classSize: number, intraclass: number): number {
  return 1 + (classSize - 1) * intraclass;
}

/**
 * How many pairs of before and after find an effect of `d` standard deviations with a power of 80 % at 5 %, two-sided, to the nearest one:
 * (z(0.975) + z(0.8)) squared over d squared; Cohen, Statistical Power Analysis (1988), section 2.4. `inflation`: see `designEffect`.
 */
export function pairsNeeded(d: number, inflation = 1): number {
  return Math.round((((z95 + normalQuantile(0.8)) / d) ** 2) * inflation);
}
