/** What waits to be sent and what was sent, as plain data, and every change to it as a function. */
import { dayOf } from '../measure/day.ts';
import { daysBack, validateReport } from '../measure/report.ts';
import type { Report } from '../measure/report.ts';

export interface Entry {
  readonly report: Report;
  readonly tries: number;
  /** Not before this moment, milliseconds since the epoch. */
  readonly due: number;
}

export interface Box {
  readonly format: 1;
  /** Oldest first. */
  readonly waiting: readonly Entry[];
  /** The last ones the server took, newest last, for "what was sent". */
  readonly sent: readonly Report[];
}

export const mostWaiting = 64;
const mostSent = 16;
const firstPauseMs = 5_000;
const longestPauseMs = 3_600_000;

export const emptyBox: Box = { format: 1, waiting: [], sent: [] };

function entryOf(json: unknown): Entry[] {
  if (typeof json !== 'object' || json === null) return [];
  const { report, tries, due } = json as Readonly<Record<string, unknown>>;
  const validated = validateReport(report);
  return validated.ok && typeof tries === 'number' && typeof due === 'number' ? [{ report: validated.report, tries, due }] : [];
}

/** A stored box; what is broken in it is left out, and nothing but a valid report is ever taken for one. */
export function readBox(json: unknown): Box {
  if (typeof json !== 'object' || json === null) return emptyBox;
  const { format, waiting, sent } = json as Readonly<Record<string, unknown>>;
  if (format !== 1 || !Array.isArray(waiting) || !Array.isArray(sent)) return emptyBox;
  return {
    format: 1,
    waiting: waiting.flatMap(entryOf),
    sent: sent.flatMap((entry: unknown) => {
      const validated = validateReport(entry);
      return validated.ok ? [validated.report] : [];
    }),
  };
}

/** Two boxes that hold nothing in common as one, the stored one first. */
export function join(stored: Box, mine: Box): Box {
  return {
    format: 1,
    waiting: [...stored.waiting, ...mine.waiting].slice(0, mostWaiting),
    sent: [...stored.sent, ...mine.sent].slice(-mostSent),
  };
}

/** Puts a report in; a full box stays as it is, for what was promised first goes first. */
export function put(box: Box, report: Report, due: number): Box {
  return box.waiting.length >= mostWaiting ? box : { ...box, waiting: [...box.waiting, { report, tries: 0, due }] };
}

function isFresh(report: Report, now: number): boolean {
  return report.day >= dayOf(now) - daysBack;
}

/** Drops what the server would no longer take, and what was sent so long ago. */
export function expire(box: Box, now: number): Box {
  return { ...box, waiting: box.waiting.filter(({ report }) => isFresh(report, now)), sent: box.sent.filter((report) => isFresh(report, now)) };
}

/** Takes a report out for good; `kept` remembers it among the sent ones. */
export function settle(box: Box, id: string, kept: boolean): Box {
  const entry = box.waiting.find(({ report }) => report.id === id);
  if (entry === undefined) return box;
  return {
    ...box,
    waiting: box.waiting.filter((other) => other !== entry),
    sent: kept ? [...box.sent, entry.report].slice(-mostSent) : box.sent,
  };
}

/** How long to wait after a failed try: full jitter between nothing and 5 s doubled with each try, an hour at most (AWS, "Exponential backoff and jitter", 2015). */
export function pauseAfter(tries: number, random: () => number): number {
  return random() * Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(tries, 20));
}

/** Puts one try down as failed; everything waits until then, because it is the way to the server that failed and not the report. */
export function postpone(box: Box, id: string, until: number): Box {
  const later = (entry: Entry): Entry => ({
    ...entry,
    tries: entry.report.id === id ? entry.tries + 1 : entry.tries,
    due: Math.max(entry.due, until),
  });
  return { ...box, waiting: box.waiting.map(later) };
}

/** Makes everything due now, keeping the order. */
export function hasten(box: Box, now: number): Box {
  return { ...box, waiting: box.waiting.map((entry) => ({ ...entry, due: Math.min(entry.due, now) })) };
}

/** What to send next: the one that is due longest, those tried least first. */
export function nextDue(box: Box, now: number): Entry | null {
  const due = box.waiting.filter((entry) => entry.due <= now);
  return due.toSorted((a, b) => a.tries - b.tries || a.due - b.due)[0] ?? null;
}
