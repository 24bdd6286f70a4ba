/**
 * Which cells of one table may be shown, now and after all that was shown before.
 *
 * A cell is shown from `k` reports on, or when it is empty. So that a hidden cell cannot be had by taking the shown ones from the total, the
 * hidden cells of a table are never alone and together hold so many more than one each that every one of them has `k` values it could have.
 * Threshold and complementary suppression: NCES 2011-603; Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
 *
 * Comparing two releases is one more table, that of what came in between, and it is protected alike: a shown cell moves by nothing or by `k`, and
 * so do the hidden ones together. What a hidden cell holds beyond its last shown value is its *excess*; only the excess is secret.
 */

export const k = 10;

/** Key of a cell to how many reports are in it. */
export type Counts = Readonly<Record<string, number>>;

export interface Snapshot {
  /** How many reports the table holds, at least `k`. */
  readonly total: number;
  /** `null` is hidden. A cell that is not listed is empty. */
  readonly cells: Readonly<Record<string, number | null>>;
  /** The last day that is in it, days since the epoch: always a Sunday. */
  readonly through: number;
}

export interface Pool {
  readonly keys: readonly string[];
  readonly sum: number;
}

export interface ReleasedTable extends Snapshot {
  /** Last shown values of the cells that are hidden now and were not always. */
  readonly known?: Counts;
  /** Groups of cells that were hidden together, and what they held together when that was last known. */
  readonly pools?: readonly Pool[];
  /** What was released of it before, oldest first, for the tables that can be read week by week. */
  readonly past?: readonly Snapshot[];
}

/** A table that has grown by half since it was last released may hide a cell that was shown, so that one rare answer cannot hold it up for ever. */
const worthHiding = 1.5;

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

interface Cell {
  readonly key: string;
  readonly n: number;
  /** Reports beyond the last shown value. */
  readonly excess: number;
  readonly before: 'shown' | 'hidden';
}

/**
 * `slack` is the key of a cell that is a difference of others and may shrink, so that nothing follows from how it moves.
 */
function cellsOf(before: ReleasedTable | undefined, counts: Counts, slack?: string): Cell[] {
  const keys = [...new Set([...Object.keys(before?.cells ?? {}), ...Object.keys(counts)])];
  return keys.map((key): Cell => {
    const last = before?.cells[key];
    const base = key === slack ? 0 : (last ?? before?.known?.[key] ?? 0);
    const n = counts[key] ?? 0;
    return { key, n, excess: n - base, before: last === null ? 'hidden' : 'shown' };
  });
}

/** A cell that was hidden needs one more, so that all it could have been before are `k` values and not one fewer. */
function isSmall({ excess, before }: Cell): boolean {
  return excess > 0 && (before === 'hidden' ? excess <= k : excess < k);
}

function isSafe(hidden: readonly Cell[]): boolean {
  return hidden.length === 0 || (hidden.length >= 2 && sumOf(hidden.map(({ excess }) => excess)) - hidden.length >= k);
}

/** The small cells and as many of the next smallest as it takes to protect them, those that were hidden first; `null` when all together are too few. */
function hiddenOf(cells: readonly Cell[]): readonly Cell[] | null {
  const hidden = cells.filter(isSmall);
  const others = cells.filter((cell) => !isSmall(cell) && cell.excess > 0);
  const rising = others.toSorted((a, b) => Number(b.before === 'hidden') - Number(a.before === 'hidden') || a.excess - b.excess || (a.key < b.key ? -1 : 1));
  while (!isSafe(hidden)) {
    const next = rising.shift();
    if (next === undefined) return null;
    hidden.push(next);
  }
  return hidden;
}

/** Reports that lie in hidden cells beyond what was ever shown of these. */
export function poolOf({ total, cells, known = {} }: ReleasedTable): number {
  return total - sumOf(Object.values(cells).map((cell) => cell ?? 0)) - sumOf(Object.values(known));
}

/** Whether the hidden cells of the last release, together with those that join them, have moved by nothing or by enough. */
function hasPoolMoved(before: ReleasedTable, cells: readonly Cell[], hidden: readonly Cell[]): boolean {
  const old = cells.filter((cell) => cell.before === 'hidden');
  const joined = hidden.filter((cell) => cell.before === 'shown');
  const growth = sumOf([...old, ...joined].map(({ excess }) => excess)) - poolOf(before);
  const isSame = joined.length === 0 && old.length === hidden.length;
  return old.length === 0 || (isSame && growth === 0) || growth >= k + 1 + joined.length;
}

/** What a group holds together, if that follows from a release that hides `hidden`; else `null`. */
function sumShown(keys: readonly string[], cells: readonly Cell[], hidden: readonly Cell[]): number | null {
  const inGroup = hidden.filter(({ key }) => keys.includes(key));
  if (inGroup.length > 0 && inGroup.length < hidden.length) return null;
  return sumOf(cells.filter(({ key }) => keys.includes(key)).map(({ n }) => n));
}

/** Whether each group that was hidden together has moved by nothing or by enough, where one can tell. */
function havePoolsMoved({ pools = [] }: ReleasedTable, cells: readonly Cell[], hidden: readonly Cell[]): boolean {
  return pools.every(({ keys, sum }) => {
    const now = sumShown(keys, cells, hidden);
    return now === null || now === sum || now - sum > k;
  });
}

function poolsAfter(before: ReleasedTable | undefined, cells: readonly Cell[], hidden: readonly Cell[]): Pool[] {
  const pools = (before?.pools ?? []).map(({ keys, sum }) => ({ keys, sum: sumShown(keys, cells, hidden) ?? sum }));
  const keys = hidden.map(({ key }) => key).toSorted();
  const isNew = keys.length > 0 && !pools.some((pool) => pool.keys.join() === keys.join());
  return isNew ? [...pools, { keys, sum: sumOf(hidden.map(({ n }) => n)) }] : pools;
}

function mayFollow(before: ReleasedTable, cells: readonly Cell[], hidden: readonly Cell[], slack?: string): boolean {
  const total = sumOf(cells.map(({ n }) => n));
  if (Math.abs(total - before.total) < k) return false;
  // Reports are only ever taken back by age or as a whole segment; a few at a time would show who they were.
  if (cells.some((cell) => cell.key !== slack && cell.excess < 0 && (cell.before === 'hidden' || cell.excess > -k))) return false;
  if (hidden.some((cell) => cell.before === 'shown' && (before.cells[cell.key] ?? 0) > 0) && total < before.total * worthHiding) return false;
  return before.cells[slack ?? ''] === null || (hasPoolMoved(before, cells, hidden) && havePoolsMoved(before, cells, hidden));
}

/**
 * The next release of a table, from the last one and what has been counted by `through`. Comes back as it was, or as nothing, when it may not
 * move: too little is new, or a cell would say too much.
 */
export function nextRelease(before: ReleasedTable | undefined, counts: Counts, through: number, slack?: string): ReleasedTable | undefined {
  const cells = cellsOf(before, counts, slack);
  const total = sumOf(cells.map(({ n }) => n));
  const hidden = total < k ? null : hiddenOf(cells);
  if (hidden === null || (before !== undefined && !mayFollow(before, cells, hidden, slack))) return before;
  const isHidden = new Set(hidden.map(({ key }) => key));
  const known = Object.fromEntries(hidden.filter(({ n, excess }) => n > excess).map(({ key, n, excess }) => [key, n - excess]));
  const pools = slack === undefined ? poolsAfter(before, cells, hidden) : [];
  return {
    total, through,
    cells: Object.fromEntries(cells.map(({ key, n }) => [key, isHidden.has(key) ? null : n])),
    ...(Object.keys(known).length === 0 ? {} : { known }),
    ...(pools.length === 0 ? {} : { pools }),
  };
}
