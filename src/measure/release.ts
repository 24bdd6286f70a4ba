/**
 * What anyone may see of the sums. Only through `releaseLevel` does a number leave the server; there is no other way to read a cell.
 *
 * A cell is shown from `k` reports on, or when it is empty. So that a hidden cell cannot be had by taking the shown ones from the total, hidden
 * cells of a table never stand alone and together hold at least `k`. A table that is shown stays as it is until `k` new reports have come,
 * so that comparing two days never shows what one child said. Threshold and rule: evaluation practice of NCES 2011-603 and the ONS.
 */

export const k = 10;

/** Key of a cell to how many reports are in it. */
export type Counts = Readonly<Record<string, number>>;

export interface ReleasedTable {
  /** How many reports the table holds, at least `k`. */
  readonly total: number;
  /** `null` is hidden. */
  readonly cells: Readonly<Record<string, number | null>>;
  /** The last day that is in it, days since the epoch: always a Sunday. */
  readonly through: number;
}

/** Table to what was last released of it. A table that never reached `k` is absent. */
export type ReleasedTables = Readonly<Record<string, ReleasedTable>>;

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Hides the small cells of one table whose total is known, and as many of the next smallest as it takes to protect them. */
export function suppress(counts: Counts): Record<string, number | null> {
  const rising = Object.entries(counts).toSorted(([keyA, a], [keyB, b]) => a - b || (keyA < keyB ? -1 : 1));
  const hidden = new Set(rising.filter(([, n]) => n > 0 && n < k).map(([key]) => key));
  const held = (): number => sumOf(rising.filter(([key]) => hidden.has(key)).map(([, n]) => n));
  while (hidden.size > 0 && (hidden.size < 2 || held() < k)) {
    const next = rising.find(([key, n]) => n > 0 && !hidden.has(key));
    if (next === undefined) break;
    hidden.add(next[0]);
  }
  return Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, hidden.has(key) ? null : n]));
}

function releaseTable(before: ReleasedTable | undefined, counts: Counts, through: number): ReleasedTable | undefined {
  const total = sumOf(Object.values(counts));
  if (before !== undefined && Math.abs(total - before.total) < k) return before;
  return total < k ? undefined : { total, cells: suppress(counts), through };
}

/** Starts split into finished, left at a known place, and not heard of again; reports come singly, so the parts may outnumber the starts. */
export function completionOf(start: Counts, end: Counts): Counts {
  const done = end['done'] ?? 0;
  const left = end['left'] ?? 0;
  return { done, left, lost: Math.max(0, sumOf(Object.values(start)) - done - left) };
}

/** Tables whose total is a cell of the completion table: shown only while that cell is. */
const parts: Readonly<Record<string, 'done' | 'left'>> = {
  stopped: 'left', ending: 'done', time: 'done', clues: 'done', rewinds: 'done', repaired: 'done', told: 'done',
};

/** Tables anyone may see once they are large enough. Single decisions and item pairs stay in the store until their rules are written. */
const whole = [
  'reach', 'language', 'check.before.trap', 'check.before.genuine', 'check.after.trap', 'check.after.genuine', 'useful', 'tell', 'upset',
] as const;

/**
 * The next release of one level in one channel, from the last one and all counts up to `through`, the last day of a week that is over.
 * Tables that may not move yet come back as they were.
 */
export function releaseLevel(before: ReleasedTables, counts: Readonly<Record<string, Counts>>, through: number): ReleasedTables {
  const completion = completionOf(counts['start'] ?? {}, counts['end'] ?? {});
  const shown = suppress(completion);
  const candidates: [string, Counts][] = [['completion', completion]];
  for (const table of whole) candidates.push([table, counts[table] ?? {}]);
  for (const [table, part] of Object.entries(parts)) if (shown[part] !== null) candidates.push([table, counts[table] ?? {}]);
  const released: Record<string, ReleasedTable> = { ...before };
  for (const [table, now] of candidates) {
    const next = releaseTable(before[table], now, through);
    if (next === undefined) delete released[table];
    else released[table] = next;
  }
  return released;
}
