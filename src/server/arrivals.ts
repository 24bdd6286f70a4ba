/** How many reports came for which campaign on which day of the server's own; see `daily-cap.ts`. */
import type { Counted } from './store.ts';

export interface Arrivals {
  readonly campaign: string;
  readonly day: number;
  readonly n: number;
}

/** Sorted, so that two writers never wait for each other crosswise. */
export function arrivalsOf(reports: readonly Counted[]): readonly Arrivals[] {
  const sums = new Map<string, Arrivals>();
  for (const { campaign, arrived: day } of reports) {
    const place = `${campaign} ${day}`;
    sums.set(place, { campaign, day, n: (sums.get(place)?.n ?? 0) + 1 });
  }
  return [...sums.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
