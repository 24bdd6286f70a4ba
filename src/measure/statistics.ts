/** Figures from released tables: how many in a hundred, how sure, and before against after. */
import type { Interval } from './interval.ts';
import type { ReleasedTables } from './release.ts';
import { z95 as z } from './statistics-quantiles.ts';

/** Below this many answers no percentage is given: the 95 % interval would span more than a third of the scale. */
export const smallestForPercent = 30;

/**
 * Wilson's score interval for a proportion, 95 %, without continuity correction.
 * Wilson 1927, J Am Stat Assoc 22:209-212; method 3 of Newcombe 1998, Stat Med 17:857-872. `n` must be at least 1.
 */
export function wilson(count: number, n: number): Interval {
  const share = count / n;
  const centre = share + (z * z) / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { low: count === 0 ? 0 : (centre - spread) / scale, high: count === n ? 1 : (centre + spread) / scale };
}

/** A proportion that may be shown, or the reason it may not. */
export type Share =
  | { readonly state: 'shown'; readonly count: number; readonly n: number; readonly share: number; readonly interval: Interval; readonly percent: boolean }
  /** Too few, or hidden to protect another cell. */
  | { readonly state: 'hidden' };

/** How much of a released table is in one of its cells. A cell nobody is in yet counts as none. */
export function shareOf(tables: ReleasedTables, table: string, key: string): Share {
  const released = tables[table];
  const count = released === undefined ? null : (released.cells[key] ?? (key in released.cells ? null : 0));
  if (released === undefined || count === null) return { state: 'hidden' };
  const n = released.total;
  return { state: 'shown', count, n, share: count / n, interval: wilson(count, n), percent: n >= smallestForPercent };
}

export interface Discernment {
  /** Traps called traps. */
  readonly caught: Share;
  /** Genuine ones called fine. */
  readonly kept: Share;
  /** Traps and genuine ones about which the player was not sure: shown apart, in neither of the above. */
  readonly unsureOfTraps: Share;
  readonly unsureOfGenuine: Share;
}

/**
 * Whether players tell traps from genuine messages, before or after the story. Both halves stand side by side, so that plain suspicion, which
 * catches traps and loses genuine ones, cannot pass for learning.
 */
export function discernmentOf(tables: ReleasedTables, phase: 'before' | 'after'): Discernment {
  return {
    caught: shareOf(tables, `check.${phase}.trap`, 'trap'),
    kept: shareOf(tables, `check.${phase}.genuine`, 'fine'),
    unsureOfTraps: shareOf(tables, `check.${phase}.trap`, 'unsure'),
    unsureOfGenuine: shareOf(tables, `check.${phase}.genuine`, 'unsure'),
  };
}
