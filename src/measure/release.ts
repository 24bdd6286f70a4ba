/**
 * What anyone may see of the sums: `releaseLevel` is the only way by which a number leaves the server, for the page, the file and the print alike.
 * Whole weeks that are over, fixed tables, and each of them by the rule of `suppress.ts`. Tables that share a total move together or not at
 * all, so that two of them never differ by a few.
 */
import { wholeHouse } from './cells.ts';
import { fewestClasses, releaseClasses } from './release-classes.ts';
import type { ClassTables } from './release-classes.ts';
import { k, nextRelease, sumOf } from './suppress.ts';
import type { Counts, ReleasedTable, Snapshot } from './suppress.ts';

/** Table to what was last released of it. A table that never had enough is absent. */
export type ReleasedTables = Readonly<Record<string, ReleasedTable>>;
export type AllCounts = Readonly<Record<string, Counts>>;

/** Starts split into finished, left at a known place, and not heard of again; reports come singly, so the parts may outnumber the starts. */
export function completionOf(start: Counts, end: Counts): Counts {
  const done = end['done'] ?? 0;
  const left = end['left'] ?? 0;
  return { done, left, lost: Math.max(0, sumOf(Object.values(start)) - done - left) };
}

/** Tables whose total is a cell of the completion table: they move only with that cell, so that their total is always one that is shown. */
const parts: Readonly<Record<string, 'done' | 'left'>> = {
  stopped: 'left', ending: 'done', time: 'done', clues: 'done', rewinds: 'done', repaired: 'done', told: 'done',
};

/** Tables of which earlier releases are kept, so that spans of weeks can be read. */
function hasPast(table: string): boolean {
  return table === 'completion' || table === 'reach' || table.startsWith('check.');
}

/** The releases of one level in one channel while they are being made. */
class Releasing {
  readonly #before: ReleasedTables;
  readonly #counts: AllCounts;
  readonly #through: number;
  readonly released: Record<string, ReleasedTable>;

  constructor(before: ReleasedTables, counts: AllCounts, through: number) {
    this.#before = before;
    this.#counts = counts;
    this.#through = through;
    this.released = { ...before };
  }

  /** A table with a total of its own. `slack`: see `suppress.ts`. */
  alone(table: string, counts: Counts = this.#counts[table] ?? {}, slack?: string): void {
    this.#keep(table, nextRelease(this.#before[table], counts, this.#through, slack));
  }

  /** Tables that share one total: all of them, or none. */
  together(tables: readonly string[]): void {
    const next = tables.map((table) => nextRelease(this.#before[table], this.#counts[table] ?? {}, this.#through));
    if (next.some((one) => one?.through !== this.#through)) return;
    for (const [index, table] of tables.entries()) this.#keep(table, next[index]);
  }

  /** Whether a table was released just now. */
  hasMoved(table: string): boolean {
    return this.released[table]?.through === this.#through;
  }

  #keep(table: string, next: ReleasedTable | undefined): void {
    if (next === undefined || next.through !== this.#through || !hasPast(table)) {
      if (next !== undefined) this.released[table] = next;
      return;
    }
    const last = this.#before[table];
    if (last?.through === this.#through) return;
    const past: readonly Snapshot[] = last === undefined ? [] : [...(last.past ?? []), { total: last.total, cells: last.cells, through: last.through }];
    this.released[table] = { ...next, ...(past.length === 0 ? {} : { past }) };
  }
}

/** Right or not before by right or not after, as `pair.*` counts them. */
const pairKeys = ['right.right', 'right.not', 'not.right', 'not.not'] as const;

/** Under this mark stands what must be remembered until the next release and is shown to nobody. */
const heldMark = '~';

/**
 * Before by after: rows and columns follow from the check tables, so no cell of it could be hidden singly. It is shown whole or not at all: every
 * cell `k` or more, and of each at least `k` new since rows and columns were last shown without it, so that it tells nothing of what was hidden then. Its own sums are
 * how many were right, so it waits until these are shown.
 */
function releasePair(releasing: Releasing, kind: 'trap' | 'genuine', before: ReleasedTables, counts: AllCounts): void {
  const [table, margins] = [`pair.${kind}`, `check.before.${kind}`];
  if (!releasing.hasMoved(margins)) return;
  const cells = Object.fromEntries(pairKeys.map((key) => [key, counts[table]?.[key] ?? 0]));
  const now = { total: sumOf(Object.values(cells)), cells, through: releasing.released[margins]?.through ?? 0 };
  const held = before[heldMark + table];
  const base = held ?? before[table];
  const news = pairKeys.map((key) => (cells[key] ?? 0) - (base?.cells[key] ?? 0));
  const right = kind === 'trap' ? 'trap' : 'fine';
  const hasSums = ['before', 'after'].every((when) => releasing.released[`check.${when}.${kind}`]?.cells[right] !== null);
  const isShown = hasSums && news.every((more) => more >= k || (held === undefined && more === 0));
  delete releasing.released[heldMark + table];
  releasing.released[isShown ? table : heldMark + table] = now;
}

/** What of a release leaves the server. */
export function shownTables(tables: ReleasedTables): ReleasedTables {
  return Object.fromEntries(Object.entries(tables).filter(([table]) => !table.startsWith(heldMark)));
}

const alone = ['useful', 'tell', 'upset', 'booster.2.trap', 'booster.2.genuine', 'booster.4.trap', 'booster.4.genuine'] as const;
const kinds = ['trap', 'genuine'] as const;

function releaseEvening(releasing: Releasing, before: ReleasedTables, counts: AllCounts): void {
  const completion = completionOf(counts['start'] ?? {}, counts['end'] ?? {});
  releasing.alone('completion', completion, 'lost');
  if (releasing.hasMoved('completion')) {
    const shown = releasing.released['completion']?.cells ?? {};
    for (const [table, part] of Object.entries(parts)) if (typeof shown[part] === 'number') releasing.alone(table);
    if (sumOf(Object.values(counts['language'] ?? {})) === sumOf(Object.values(completion))) releasing.alone('language');
  }
  for (const kind of kinds) {
    releasing.together([`check.before.${kind}`, `check.after.${kind}`]);
    releasePair(releasing, kind, before, counts);
  }
  for (const table of alone) releasing.alone(table);
  for (const table of Object.keys(counts)) if (table.startsWith('choice.')) releasing.alone(table);
}

/** What a room has of the two kinds moves together: nobody judges anything genuine in Ripple, and then its traps stand alone. */
function releaseHouse(releasing: Releasing, before: ReleasedTables, counts: AllCounts): void {
  releasing.alone('reach');
  const own = new Set([...Object.keys(before), ...Object.keys(counts)].filter((table) => table.startsWith('practice.')));
  const rooms = new Set([...own].map((table) => table.split('.')[1] ?? ''));
  for (const room of rooms) releasing.together(kinds.map((kind) => `practice.${room}.${kind}`).filter((table) => own.has(table)));
}

/**
 * The next release of one level in one channel, or of the whole house, from the last one and all counts up to `through`, the last day of a week that
 * is over. Tables that may not move yet come back as they were. `classes`: from how many classes the counts of devices come, where they come from classes. `sums`: what whole
 * classes sent by their adults' yes.
 */
export function releaseLevel(
  before: ReleasedTables, counts: AllCounts, through: number, { level, classes = Infinity, sums = {} }: { readonly level: string; readonly classes?: number; readonly sums?: ClassTables },
): ReleasedTables {
  return { ...(classes < fewestClasses ? before : releaseDevices(before, counts, through, level)), ...releaseClasses(before, sums, through) };
}

function releaseDevices(before: ReleasedTables, counts: AllCounts, through: number, level: string): ReleasedTables {
  const releasing = new Releasing(before, counts, through);
  if (level === wholeHouse) releaseHouse(releasing, before, counts);
  else releaseEvening(releasing, before, counts);
  return releasing.released;
}

/** A count for the file that anyone may have: to the nearest five (ONS 10-5 rule), so that no two versions of it can be compared to the single child. */
export function roundedToFive(count: number): number {
  return 5 * Math.round(count / 5);
}
