/** How long anything is kept: ids 35 days, days 13 months, months 25 months; then it is gone. */
import { dayOf, monthsBefore } from '../measure/day.ts';
import type { RetentionCuts, Store } from './store.ts';

/** Five days more than any report is taken for, so that no id is forgotten while its report could come again. */
const idDays = 35;
const dayMonths = 13;
const allMonths = 25;

/** What goes on this day. Whole months only: a month is folded or dropped when its last day is old enough. */
export function cutsOn(today: number): RetentionCuts {
  return { idsBefore: today - idDays, foldBefore: monthsBefore(today, dayMonths), dropBefore: monthsBefore(today, allMonths) };
}

/** Forgets what is due by the clock (milliseconds since the epoch). */
export function retain(store: Store, now: number): Promise<void> {
  return store.forget(cutsOn(dayOf(now)));
}
