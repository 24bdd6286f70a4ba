/** Telling traps from genuine messages, apart from a leaning to suspect or to trust: signal detection. */
import { normalQuantile, z95 } from './statistics-quantiles.ts';
import type { Interval } from './interval.ts';

/** Answers to traps and to genuine messages; *not sure* is in neither `hits` nor `falseAlarms`. */
export interface Signals {
  /** Traps called traps, of so many traps. */
  readonly hits: number;
  readonly traps: number;
  /** Genuine ones called traps, of so many genuine ones. */
  readonly falseAlarms: number;
  readonly genuine: number;
}

export interface Sensitivity {
  /** d': 0 is guessing; 1 is three quarters right for someone who leans neither way. */
  readonly d: number;
  readonly interval: Interval;
  /** Criterion c: 0 leans neither way, below 0 suspects readily, above 0 trusts readily. */
  readonly criterion: number;
}

/**
 * d' = z(hits) - z(false alarms) and c = -(z(hits) + z(false alarms)) / 2, Macmillan & Creelman, Detection Theory (2005), chapters 1 and 2; rates with
 * the log-linear correction of Hautus 1995, Behav Res Methods 27:46-51: half an answer more on each side. The 95 % interval from the
 * variance of Gourevitch & Galanter 1967, Psychometrika 32:25-33.
 */
export function sensitivity({ hits, traps, falseAlarms, genuine }: Signals): Sensitivity {
  const rates = [[hits, traps], [falseAlarms, genuine]].map(([count = 0, n = 0]) => ({ rate: (count + 0.5) / (n + 1), n: n + 1 }));
  const [hit, alarm] = rates.map(({ rate, n }) => {
    const z = normalQuantile(rate);
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    return { z, variance: (rate * (1 - rate)) / (n * density * density) };
  });
  const [zHit, zAlarm] = [hit?.z ?? 0, alarm?.z ?? 0];
  const spread = z95 * Math.sqrt((hit?.variance ?? 0) + (alarm?.variance ?? 0));
  const d = zHit - zAlarm;
  return { d, interval: { low: d - spread, high: d + spread }, criterion: -(zHit + zAlarm) / 2 };
}
