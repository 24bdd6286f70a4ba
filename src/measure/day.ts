/** Days and weeks as whole numbers, in UTC, so that a device in any zone and the server count alike. */

const msPerDay = 86_400_000;

/** Milliseconds since the epoch to whole days since the epoch. */
export function dayOf(ms: number): number {
  return Math.floor(ms / msPerDay);
}

/** The Monday on which the day's week began. Day 0, 1 January 1970, was a Thursday, so Mondays are the days 4, 11, 18 ... */
export function mondayOf(day: number): number {
  return day - ((((day - 4) % 7) + 7) % 7);
}

/** The last day of the last week that is over: the Sunday before this week's Monday. */
export function lastClosedDay(today: number): number {
  return mondayOf(today) - 1;
}

/** The first day of the month that lies `months` before the month of `day`. */
export function monthsBefore(day: number, months: number): number {
  const date = new Date(day * msPerDay);
  return dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1));
}

/** `2026-11-22` for a day number. */
export function isoDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}
