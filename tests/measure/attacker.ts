/** Someone who wrote down every release of a table and knows the rule: what can they work out about a cell that was never shown? */
import { k } from '../../src/measure/suppress.ts';
import type { Counts, ReleasedTable, Snapshot } from '../../src/measure/suppress.ts';
import { solverOf } from './linear.ts';
import type { Equations } from './linear.ts';

type Row = Equations['rows'][number];
type Terms = Row['terms'];

/** A place in time and table: a cell of a release, as the sum of secret numbers. */
export interface Sight {
  readonly table: ReleasedTable | Snapshot;
  /** What a key of the table is made of, in secret numbers. */
  readonly made: (key: string) => Terms;
}

/** Builds up what is known: secret numbers, and equations between them. */
export class Knowledge {
  #variables = 0;
  readonly #rows: Row[] = [];

  secret(): number {
    this.#variables += 1;
    return this.#variables - 1;
  }

  equals(terms: Terms, right: number): void {
    this.#rows.push({ terms, right });
  }

  /** `terms` are `right` or more. */
  atLeast(terms: Terms, right: number): void {
    this.#rows.push({ terms: [...terms, [this.secret(), -1]], right });
  }

  solver() {
    return solverOf({ variables: this.#variables, rows: this.#rows });
  }
}

const known = (table: ReleasedTable | Snapshot): Counts => ('known' in table ? (table.known ?? {}) : {});

/** Takes in one release: shown cells are what they are, hidden ones hold more than was ever shown of them, all together are the total. */
export function look(knowledge: Knowledge, { table, made }: Sight, keys: readonly string[]): void {
  for (const key of keys) {
    const cell = key in table.cells ? table.cells[key] : 0;
    if (cell === null) knowledge.atLeast(made(key), (known(table)[key] ?? 0) + 1);
    else knowledge.equals(made(key), cell ?? 0);
  }
  knowledge.equals(keys.flatMap((key) => made(key)), table.total);
}

export interface Narrowed {
  readonly what: string;
  readonly low: number;
  readonly high: number;
}

/** Cells that are known better than to `k`, though nobody ever showed them. Nothing at all (0 to 0) is no secret: an empty cell may be shown. */
export function narrowed(knowledge: Knowledge, secrets: readonly { readonly what: string; readonly terms: Terms }[]): Narrowed[] {
  const solve = knowledge.solver();
  if (solve === null) throw new Error('Violated assumption: the true table fits what was published');
  return secrets.flatMap(({ what, terms }) => {
    const { low, high } = solve(terms);
    const isNothing = high < 1e-4;
    return isNothing || high - low >= k - 1e-4 ? [] : [{ what, low, high }];
  });
}

/** One table over time, its cells adding up to its total. `slack`: a cell that may shrink. */
export function attackTable(history: readonly ReleasedTable[], slack?: string): Narrowed[] {
  const keys = [...new Set(history.flatMap(({ cells }) => Object.keys(cells)))];
  const knowledge = new Knowledge();
  const at = history.map(() => new Map(keys.map((key) => [key, knowledge.secret()])));
  const of = (time: number, key: string): Terms => [[at[time]?.get(key) ?? -1, 1]];
  for (const [time, table] of history.entries()) {
    look(knowledge, { table, made: (key) => of(time, key) }, keys);
    if (time > 0) for (const key of keys) if (key !== slack) knowledge.atLeast([...of(time, key), ...of(time - 1, key).map(([secret]) => [secret, -1] as const)], 0);
  }
  const isHidden = (time: number, key: string): boolean => history[time]?.cells[key] === null;
  const secrets = history.flatMap((_, time) => keys.flatMap((key) => {
    if (key === slack) return isHidden(time, key) ? [{ what: `${key} at ${time}`, terms: of(time, key) }] : [];
    const beyond = (history[time]?.known?.[key] ?? 0) > 0;
    return [
      ...(isHidden(time, key) && !beyond ? [{ what: `${key} at ${time}`, terms: of(time, key) }] : []),
      ...(time > 0 && (isHidden(time, key) || isHidden(time - 1, key)) ? [{ what: `${key} between ${time - 1} and ${time}`, terms: [...of(time, key), ...of(time - 1, key).map(([secret]) => [secret, -1] as const)] }] : []),
    ];
  }));
  return secrets.length === 0 ? [] : narrowed(knowledge, secrets);
}
