import { describe, expect, it } from 'vitest';
import { releaseLevel, shownTables } from '../../src/measure/release.ts';
import type { AllCounts, ReleasedTables } from '../../src/measure/release.ts';
import { nextRelease } from '../../src/measure/suppress.ts';
import type { Counts, ReleasedTable } from '../../src/measure/suppress.ts';
import { seeded } from '../levels/random-player.ts';
import { attackTable, Knowledge, look, narrowed } from './attacker.ts';
import type { Narrowed } from './attacker.ts';
import { solverOf } from './linear.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A table that grows for some weeks; some cells often, some hardly ever. */
export function growing(random: () => number): Counts[] {
  const keys = names.slice(0, 2 + Math.floor(random() * 5));
  const rates = keys.map(() => [0, 0.5, 2, 6, 12, 40][Math.floor(random() * 6)] ?? 0);
  let now: Counts = {};
  return Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
    now = Object.fromEntries(keys.map((key, at) => [key, (now[key] ?? 0) + Math.floor(random() * 2 * (rates[at] ?? 0))]));
    return now;
  });
}

function historyOf(weeks: readonly Counts[], slack?: string): ReleasedTable[] {
  const history: ReleasedTable[] = [];
  let last: ReleasedTable | undefined;
  for (const [week, counts] of weeks.entries()) {
    const next = nextRelease(last, counts, week, slack);
    if (next !== undefined && next !== last) history.push(next);
    last = next;
  }
  return history;
}

describe('the attacker', () => {
  it('finds what a published table gives away', () => {
    const table = (cells: Record<string, number | null>, total: number): ReleasedTable => ({ cells, total, through: 0 });
    expect(attackTable([table({ a: 40, b: null }, 43)])).toEqual([{ what: 'b at 0', low: 3, high: 3 }]);
    expect(attackTable([table({ a: 40, b: null, c: null }, 45)])).toMatchObject([{ what: 'b at 0', low: 1, high: 4 }, { what: 'c at 0' }]);
    expect(attackTable([table({ a: 40, b: null, c: null }, 60)])).toEqual([]);
    expect(attackTable([table({ a: 40, b: null, c: null }, 60), table({ a: 40, b: 11, c: 12 }, 63)]).map(({ what }) => what)).toEqual(expect.arrayContaining(['b at 0', 'b between 0 and 1']));
  });

  it('solves programs whose answers are known', () => {
    // x + y + z = 10, x - y = 2
    const solve = solverOf({ variables: 3, rows: [{ terms: [[0, 1], [1, 1], [2, 1]], right: 10 }, { terms: [[0, 1], [1, -1]], right: 2 }] });
    expect(solve?.([[0, 1]])).toEqual({ low: 2, high: 6 });
    expect(solve?.([[2, 1], [1, -1]])).toEqual({ low: -4, high: 8 });
    expect(solverOf({ variables: 1, rows: [{ terms: [[0, 1]], right: -1 }] })).toBeNull();
  });
});

describe('ten thousand random tables, release by release', () => {
  it('never narrow a cell that was not shown, nor what came into it between two releases, below ten', () => {
    const random = seeded(20_261_122);
    const seen = { tables: 0, releases: 0, hidden: 0, moved: 0 };
    while (seen.tables < 10_000) {
      const weeks = growing(random);
      const history = historyOf(weeks);
      seen.tables += 1;
      seen.releases += history.length;
      seen.hidden += history.filter(({ cells }) => Object.values(cells).includes(null)).length;
      seen.moved += Math.max(0, history.length - 1);
      expect(attackTable(history), JSON.stringify({ weeks, history })).toEqual([]);
    }
    console.log(`attacked ${seen.tables} tables: ${seen.releases} releases, ${seen.hidden} of them with hidden cells, ${seen.moved} after an earlier one`);
    expect(seen.hidden).toBeGreaterThan(3_000);
    expect(seen.moved).toBeGreaterThan(3_000);
  });
});

type Terms = readonly (readonly [number, number])[];

/** What the releases of each week showed, for whoever reads them all. */
function weeklyReleases(weeks: readonly AllCounts[]): ReleasedTables[] {
  let last: ReleasedTables = {};
  return weeks.map((counts, week) => {
    last = releaseLevel(last, counts, week, { level: 'some' });
    return shownTables(last);
  });
}

/** Secret numbers by week and name, each never less than the week before. */
function secretsOf(knowledge: Knowledge, weeks: number, names: readonly string[], shrinking: readonly string[] = []): (week: number, name: string) => Terms {
  const numbers = Array.from({ length: weeks }, () => new Map(names.map((name) => [name, knowledge.secret()])));
  const of = (week: number, name: string): Terms => [[numbers[week]?.get(name) ?? -1, 1]];
  for (let week = 1; week < weeks; week += 1) for (const name of names) if (!shrinking.includes(name)) knowledge.atLeast(minus(of(week, name), of(week - 1, name)), 0);
  return of;
}

const minus = (a: Terms, b: Terms): Terms => [...a, ...b.map(([secret, times]) => [secret, -times] as const)];

/** How evenings went and which endings were reached, whose sum is the number of those that were finished. */
function attackEvenings(releases: readonly ReleasedTables[], endings: readonly string[]): Narrowed[] {
  const knowledge = new Knowledge();
  const of = secretsOf(knowledge, releases.length, ['done', 'left', 'lost', ...endings], ['lost']);
  const secrets: { what: string; terms: Terms }[] = [];
  for (const [week, { completion, ending }] of releases.entries()) {
    knowledge.equals(minus(endings.flatMap((name) => of(week, name)), of(week, 'done')), 0);
    if (completion?.through === week) {
      look(knowledge, { table: completion, made: (key) => of(week, key) }, ['done', 'left', 'lost']);
      for (const [key, n] of Object.entries(completion.cells)) if (n === null && completion.known?.[key] === undefined) secrets.push({ what: `${key} in ${week}`, terms: of(week, key) });
    }
    if (ending?.through !== week) continue;
    look(knowledge, { table: ending, made: (key) => of(week, key) }, endings);
    for (const [key, n] of Object.entries(ending.cells)) if (n === null && ending.known?.[key] === undefined) secrets.push({ what: `${key} in ${week}`, terms: of(week, key) });
  }
  return secrets.length === 0 ? [] : narrowed(knowledge, secrets);
}

const answers = ['trap', 'unsure', 'fine'];
const isRight = (answer: string): 'right' | 'not' => (answer === 'trap' ? 'right' : 'not');

/** The answers before by those after: rows, columns, and at times right or not by right or not. */
function attackChecks(releases: readonly ReleasedTables[]): Narrowed[] {
  const knowledge = new Knowledge();
  const inner = answers.flatMap((before) => answers.map((after) => [before, after] as const));
  const of = secretsOf(knowledge, releases.length, inner.map((pair) => pair.join()));
  const secrets: { what: string; terms: Terms }[] = [];
  const sum = (week: number, fits: (before: string, after: string) => boolean): Terms => inner.flatMap(([before, after]) => (fits(before, after) ? of(week, `${before},${after}`) : []));
  let shown = -1;
  for (const [week, tables] of releases.entries()) {
    const [before, after, pair] = [tables['check.before.trap'], tables['check.after.trap'], tables['pair.trap']];
    if (before?.through !== week || after?.through !== week) continue;
    look(knowledge, { table: before, made: (key) => sum(week, (first) => first === key) }, answers);
    look(knowledge, { table: after, made: (key) => sum(week, (_, second) => second === key) }, answers);
    for (const key of answers) {
      if (before.cells[key] === null && before.known?.[key] === undefined) secrets.push({ what: `${key} before in ${week}`, terms: sum(week, (first) => first === key) });
      if (after.cells[key] === null && after.known?.[key] === undefined) secrets.push({ what: `${key} after in ${week}`, terms: sum(week, (_, second) => second === key) });
    }
    const made = (at: number, key: string): Terms => sum(at, (first, second) => `${isRight(first)}.${isRight(second)}` === key);
    if (pair?.through === week) look(knowledge, { table: pair, made: (key) => made(week, key) }, Object.keys(pair.cells));
    else if (before.cells['trap'] !== null && after.cells['trap'] !== null && [before, after].every(({ cells, total }) => (cells['trap'] ?? 0) > 0 && (cells['trap'] ?? 0) < total)) {
      for (const key of ['right.right', 'right.not', 'not.right', 'not.not']) secrets.push({ what: `${key} in ${week}`, terms: made(week, key) });
    }
    shown = week;
  }
  return shown < 0 || secrets.length === 0 ? [] : narrowed(knowledge, secrets);
}

const draw = (random: () => number, mean: number): number => Math.floor(random() * 2 * mean);
const rate = (random: () => number): number => [0, 0.4, 1, 3, 10, 40][Math.floor(random() * 6)] ?? 0;

describe('a thousand evenings, week by week', () => {
  it('tell no more through endings and finished evenings together than through each alone', () => {
    const random = seeded(7);
    let hidden = 0;
    for (let times = 0; times < 1_000; times += 1) {
      const endings = names.slice(0, 2 + Math.floor(random() * 3));
      const [leaving, losing, rates] = [rate(random), rate(random), endings.map(() => rate(random))];
      let now = { start: 0, left: 0, ending: Object.fromEntries(endings.map((name) => [name, 0])) };
      const weeks = Array.from({ length: 1 + Math.floor(random() * 5) }, (): AllCounts => {
        const ending = Object.fromEntries(endings.map((name, at) => [name, (now.ending[name] ?? 0) + draw(random, rates[at] ?? 0)]));
        const left = now.left + draw(random, leaving);
        const done = Object.values(ending).reduce((sum, n) => sum + n, 0);
        now = { start: Math.max(now.start, done + left + draw(random, losing)), left, ending };
        return { start: { all: now.start }, end: { done, left }, ending };
      });
      const releases = weeklyReleases(weeks);
      if (releases.some(({ completion, ending }) => [completion, ending].some((table) => Object.values(table?.cells ?? {}).includes(null)))) hidden += 1;
      expect(attackEvenings(releases, endings), JSON.stringify({ weeks, releases })).toEqual([]);
    }
    expect(hidden).toBeGreaterThan(250);
  });

  it('tell no more through rows, columns and the table of before by after together', () => {
    const random = seeded(8);
    const seen = { hidden: 0, pairs: 0, late: 0 };
    for (let times = 0; times < 1_000; times += 1) {
      const rates = answers.map(() => answers.map(() => rate(random)));
      const now = answers.map(() => answers.map(() => 0));
      const weeks = Array.from({ length: 1 + Math.floor(random() * 6) }, (): AllCounts => {
        for (const [row, of] of now.entries()) for (const column of of.keys()) of[column] = (of[column] ?? 0) + draw(random, rates[row]?.[column] ?? 0);
        const count = (fits: (row: number, column: number) => boolean): number => now.flatMap((of, row) => of.filter((_, column) => fits(row, column))).reduce((sum, n) => sum + n, 0);
        const table = (fits: (key: string, row: number, column: number) => boolean, keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, count((row, column) => fits(key, row, column))]));
        const rightness = (row: number, column: number): string => `${isRight(answers[row] ?? '')}.${isRight(answers[column] ?? '')}`;
        return {
          'check.before.trap': table((key, row) => answers[row] === key, answers), 'check.after.trap': table((key, _, column) => answers[column] === key, answers),
          'pair.trap': table((key, row, column) => rightness(row, column) === key, ['right.right', 'right.not', 'not.right', 'not.not']),
        };
      });
      const releases = weeklyReleases(weeks);
      const last = releases.at(-1) ?? {};
      if (Object.values(last['check.before.trap']?.cells ?? {}).includes(null)) seen.hidden += 1;
      if (last['pair.trap'] !== undefined) seen.pairs += 1;
      if (last['pair.trap'] !== undefined && releases.some((one) => one['check.before.trap'] !== undefined && one['pair.trap'] === undefined)) seen.late += 1;
      expect(Object.keys(last).some((table) => table.startsWith('~'))).toBe(false);
      expect(attackChecks(releases), JSON.stringify({ weeks, releases })).toEqual([]);
    }
    console.log(`before by after: ${JSON.stringify(seen)} of 1000`);
    expect(seen.hidden).toBeGreaterThan(100);
    expect(seen.pairs).toBeGreaterThan(50);
    expect(seen.late).toBeGreaterThan(10);
  });
});
