/** What of the results is looked at. Only tables that were released as they are, and differences of two releases of one table: nothing is asked of the server anew. */
import type { ReportChannel } from '../measure/cells.ts';
import { wholeHouse } from '../measure/cells.ts';
import type { ReleasedTables } from '../measure/release.ts';
import type { LevelResults, Results } from '../measure/results.ts';
import type { ReleasedTable, Snapshot } from '../measure/suppress.ts';

export type Band = '8-11' | '12-17';

/** What the page knows of an evening besides its figures. */
export interface EveningFacts {
  readonly id: string;
  readonly band: Band;
}

export interface Choice {
  readonly channel: ReportChannel;
  /** `null`: all. */
  readonly band: Band | null;
  readonly level: string | null;
  /** Weeks after this Sunday, days since the epoch; `null`: from the beginning. */
  readonly after: number | null;
  /** Weeks up to this Sunday; `null`: up to the last release. */
  readonly until: number | null;
}

/** What is chosen: the evenings' figures, and those of the whole house unless one evening or band is asked for. */
export interface Selected {
  readonly levels: readonly LevelResults[];
  readonly house: ReleasedTables;
  /** Only some weeks: tables of which single weeks are not kept are left out. */
  readonly isSpan: boolean;
}

const releasesOf = (table: ReleasedTable): readonly Snapshot[] => [...(table.past ?? []), table];

function latestBy(table: ReleasedTable, day: number): Snapshot | undefined {
  return releasesOf(table).findLast(({ through }) => through <= day);
}

/** A table between two releases of it; `undefined` when nothing came in between that may be told. */
export function spanOf(table: ReleasedTable, after: number | null, until: number | null): Snapshot | undefined {
  const end = until === null ? table : latestBy(table, until);
  const start = after === null ? undefined : latestBy(table, after);
  if (end === undefined || end === start || end.total - (start?.total ?? 0) <= 0) return undefined;
  if (start === undefined) return { total: end.total, cells: end.cells, through: end.through };
  const cells = Object.fromEntries(Object.entries(end.cells).map(([key, n]) => {
    const before = key in start.cells ? start.cells[key] : 0;
    // Evenings not heard of become fewer when their players come back.
    return [key, n === null || before === null ? null : Math.max(0, n - (before ?? 0))];
  }));
  return { total: end.total - start.total, cells, through: end.through };
}

/** Tables of which single weeks can be looked at; those that have moved once show it, and a few that have not. */
function isWeekly(name: string): boolean {
  return name === 'completion' || name === 'reach' || name.startsWith('check.');
}

function tablesIn(tables: ReleasedTables, { after, until }: Choice): ReleasedTables {
  if (after === null && until === null) return tables;
  return Object.fromEntries(Object.entries(tables).flatMap(([name, table]) => {
    const span = isWeekly(name) ? spanOf(table, after, until) : undefined;
    return span === undefined ? [] : [[name, span] as const];
  }));
}

/** Whether an evening is among those chosen. One that the page knows nothing of belongs to no band. */
export function isMeant(id: string, evenings: readonly EveningFacts[], { band, level }: Pick<Choice, 'band' | 'level'>): boolean {
  return id !== wholeHouse && (level === null || id === level) && (band === null || evenings.find((one) => one.id === id)?.band === band);
}

/** What of the results is chosen. */
export function select(results: Results, evenings: readonly EveningFacts[], choice: Choice): Selected {
  const { channel, band, level } = choice;
  const own = results.levels.filter((one) => one.channel === channel);
  const house = own.find((one) => one.level === wholeHouse)?.tables ?? {};
  return {
    levels: own.filter((one) => isMeant(one.level, evenings, choice)).map((one) => ({ ...one, tables: tablesIn(one.tables, choice) })).filter(({ tables }) => Object.keys(tables).length > 0),
    house: level === null && band === null ? tablesIn(house, choice) : {},
    isSpan: choice.after !== null || choice.until !== null,
  };
}

/** All Sundays on which something was released in a channel, oldest first, days since the epoch. */
export function sundaysOf(results: Results, channel: ReportChannel): readonly number[] {
  const own = results.levels.filter((one) => one.channel === channel);
  const days = own.flatMap(({ tables }) => Object.values(tables).flatMap((table) => releasesOf(table).map(({ through }) => through)));
  return [...new Set(days)].toSorted((a, b) => a - b);
}

/** How many evenings had been started by each release, over all chosen evenings; days since the epoch. */
export function startsByWeek(results: Results, evenings: readonly EveningFacts[], choice: Choice): readonly { readonly day: number; readonly started: number }[] {
  const { levels } = select(results, evenings, { ...choice, after: null, until: null });
  const tables = levels.flatMap(({ tables: { completion } }) => (completion === undefined ? [] : [completion]));
  const days = [...new Set(tables.flatMap((table) => releasesOf(table).map(({ through }) => through)))].toSorted((a, b) => a - b);
  const inSpan = days.filter((day) => (choice.after === null || day > choice.after) && (choice.until === null || day <= choice.until));
  return inSpan.map((day) => ({ day, started: tables.reduce((sum, table) => sum + (latestBy(table, day)?.total ?? 0), 0) }));
}

/** Channels that have any figures, in their order. */
export function channelsOf(results: Results): readonly ReportChannel[] {
  return [...new Set(results.levels.map(({ channel }) => channel))];
}
