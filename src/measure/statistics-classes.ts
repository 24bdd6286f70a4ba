/** Figures from whole classes, in which children resemble each other, and how many it takes to find an effect. */
import { normalQuantile, tQuantile95, z95 } from './statistics-quantiles.ts';
import type { Interval } from './interval.ts';

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

/** What is left of any number of classes once they are added up: how many, the sums of n and of s, of their squares, and of n times s. */
export interface ClassMoments extends ClassSum {
  readonly classes: number;
  readonly nn: number;
  readonly ns: number;
  readonly ss: number;
}

/** Adds classes up. */
export function momentsOf(classes: readonly ClassSum[]): ClassMoments {
  const sum = (of: (one: ClassSum) => number): number => classes.reduce((all, one) => all + of(one), 0);
  return { classes: classes.length, n: sum(({ n }) => n), s: sum(({ s }) => s), nn: sum(({ n }) => n * n), ns: sum(({ n, s }) => n * s), ss: sum(({ s }) => s * s) };
}

/**
 * The mean over all children with an interval that allows for classes: variance J/(J-1) times the sum of (s - n mean) squared, over N squared
 * (linearised ratio estimator; Cochran, Sampling Techniques (1977), section 9A.2, Liang & Zeger 1986 for one mean), Student's t with J-1
 * degrees of freedom. The squares are multiplied out, so that sums over classes are enough and no class need be kept. `null` for fewer than two
 * classes or no children.
 */
export function clusterMeanOf({ classes, n, s, nn, ns, ss }: ClassMoments): ClusterMean | null {
  if (classes < 2 || n === 0) return null;
  const mean = s / n;
  const squares = Math.max(0, ss - 2 * mean * ns + mean * mean * nn);
  const error = Math.sqrt(((classes / (classes - 1)) * squares) / (n * n));
  const spread = tQuantile95(classes - 1) * error;
  return { mean, error, interval: { low: mean - spread, high: mean + spread } };
}

/**
 * How wide the interval of a share of single answers would be if classmates were not alike: the binomial standard error, with half an answer more on
 * each side so that none is nothing. Children of one class never say more than so many who are strangers.
 */
export function errorAmongStrangers(share: number, n: number): number {
  const moderate = (share * n + 0.5) / (n + 1);
  return Math.sqrt((moderate * (1 - moderate)) / n);
}

/**
 * The same mean with a standard error of at least `least`: a design effect below 1 is taken for 1 (see `designEffect`). A few classes can be alike by chance,
 * or by the tenths they are told in, and their interval would else be a point.
 */
export function widened({ mean, error: found }: ClusterMean, classes: number, least: number): ClusterMean {
  const error = Math.max(found, least);
  const spread = tQuantile95(classes - 1) * error;
  return { mean, error, interval: { low: mean - spread, high: mean + spread } };
}

/** The same from the classes themselves. */
export function clusterMean(classes: readonly ClassSum[]): ClusterMean | null {
  return clusterMeanOf(momentsOf(classes));
}

/** A mean of some classes as it was printed, with its interval by Student's t with `classes` - 1 degrees of freedom; `weight` is how many it speaks for. */
export interface Stratum {
  readonly classes: number;
  readonly weight: number;
  readonly mean: number;
  readonly interval: Interval;
}

/**
 * Means of separate groups of classes taken together, each by its weight: stratified sampling, Cochran, Sampling Techniques (1977), section 5.3, with
 * Satterthwaite's degrees of freedom, section 5.4, rounded down. `null` for no stratum, or one of fewer than two classes.
 */
export function stratifiedMean(strata: readonly Stratum[]): ClusterMean | null {
  const all = strata.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0 || strata.some(({ classes }) => classes < 2)) return null;
  const parts = strata.map(({ classes, weight, mean, interval: { low, high } }) => {
    const error = (high - low) / 2 / tQuantile95(classes - 1);
    return { mean: (weight / all) * mean, variance: ((weight / all) * error) ** 2, df: classes - 1 };
  });
  const mean = parts.reduce((sum, part) => sum + part.mean, 0);
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  const df = variance === 0 ? 1 : Math.max(1, Math.floor(variance ** 2 / parts.reduce((sum, part) => sum + part.variance ** 2 / part.df, 0) + 1e-9));
  const error = Math.sqrt(variance);
  const spread = tQuantile95(df) * error;
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
