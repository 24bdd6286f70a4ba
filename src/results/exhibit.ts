/** One thing the page shows: a chart for the eye, and the table that says the same to everyone. Already in words. */

/** A value with its interval; `series` is one of the chart's series, by its place. */
export interface Reading {
  readonly name: string;
  readonly series: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type Chart =
  /** Dots with intervals, one row for each name. `ends`: from where to where, in parts of one or in units; `unit` decides how numbers stand at the axis. */
  | { readonly kind: 'intervals'; readonly series: readonly string[]; readonly readings: readonly Reading[]; readonly ends: readonly [number, number]; readonly unit: 'points' | 'number'; readonly zero: boolean }
  /** Bars from 0 to 1, with what is said of each at its end. */
  | { readonly kind: 'bars'; readonly bars: readonly { readonly name: string; readonly value: number; readonly said: string }[] }
  /** Shares over a few moments in their order, with intervals. */
  | { readonly kind: 'course'; readonly moments: readonly string[]; readonly series: readonly string[]; readonly readings: readonly Reading[] }
  /** A count that rises over time; days since the epoch. */
  | { readonly kind: 'rise'; readonly points: readonly { readonly day: number; readonly value: number }[] };

export interface Exhibit {
  readonly id: string;
  readonly title: string;
  /** What to look at, and what not to read into it. */
  readonly notes: readonly string[];
  readonly chart: Chart | null;
  readonly heads: readonly string[];
  /** The first of each row is its name. */
  readonly rows: readonly (readonly string[])[];
}
