/**
 * The booster: two and four weeks after an evening was first finished on this device its window flickers, and three minutes with the
 * third form of the gut check wait behind it. Who agreed to be counted is counted here with one answer by lot.
 */
import type { WindowRecord } from './house-record.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Days after the first finish. */
const boosterDays = [14, 28] as const;

/** How many boosters have become due since the evening was finished; a clock that was set back makes none due. */
function boostersDueBy({ finishedAt }: WindowRecord, now: number): number {
  return finishedAt === undefined ? 0 : boosterDays.filter((days) => now - finishedAt >= days * dayMs).length;
}

/** Whether a booster waits behind this window. `now` in milliseconds since 1970. */
export function isBoosterDue(window: WindowRecord, now: number): boolean {
  return boostersDueBy(window, now) > window.boosters;
}

/** Which booster it is that waits, by its weeks since the finish; `null` when none does. Who comes late takes the later one. */
export function boosterWeeksOf(window: WindowRecord, now: number): 2 | 4 | null {
  if (!isBoosterDue(window, now)) return null;
  return boostersDueBy(window, now) > 1 ? 4 : 2;
}

/** The window after its booster was taken. Who comes late takes one for both. */
export function takeBooster(window: WindowRecord, now: number): WindowRecord {
  return { ...window, boosters: Math.max(window.boosters, boostersDueBy(window, now)) };
}
