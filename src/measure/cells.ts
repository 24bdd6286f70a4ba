/** Which sums a report adds to. The server keeps these and nothing else: one-way tables, and the item before by the item after. */
import { itemsAt } from './graph.ts';
import type { Graph } from './graph.ts';
import type { Answer, BoosterReport, ClassReport, EndReport, FeedbackReport, ItemReport, PracticeReport, ReachReport, Report } from './report.ts';

/** How players came: in a room with an adult, by a link of the campaign, or on their own. Never pooled silently. */
export const channels = ['class', 'link', 'open'] as const;
export type ReportChannel = (typeof channels)[number];

/** Stands where a level stands, for what is about the house and no evening; no level can have this name. */
export const wholeHouse = '*';

/** Where in the tables a sum stands. */
export interface CellPlace {
  readonly campaign: string;
  readonly channel: ReportChannel;
  /** A class session's number, so that one can be dropped whole; 0 for reports of single devices. */
  readonly segment: number;
  /** Days since the epoch; after 13 months, the first day of the month. */
  readonly day: number;
  readonly level: string;
  readonly table: string;
  readonly key: string;
}

/** How many reports, the sum of their values, and the sum of the squares; the value is 0 where a table counts only. */
export interface Cell extends CellPlace {
  readonly n: number;
  readonly s: number;
  readonly ss: number;
}

interface Entry {
  readonly table: string;
  readonly key: string;
  readonly value?: number;
}

function scale(table: string, value: number | undefined): Entry[] {
  return value === undefined ? [] : [{ table, key: String(value), value }];
}

function entriesOfEnd(report: EndReport): Entry[] {
  if (report.done === 0) return [{ table: 'end', key: 'left' }, { table: 'stopped', key: report.at ?? 'first' }];
  return [
    { table: 'end', key: 'done' },
    { table: 'ending', key: report.at ?? 'none' },
    ...scale('time', report.time),
    ...scale('clues', report.clues),
    ...scale('rewinds', report.rewinds),
    ...scale('repaired', report.repaired),
    ...scale('told', report.told),
  ];
}

function entriesOfItem(report: ItemReport, graph: Graph): Entry[] {
  const { before, after } = itemsAt(graph, report.order, report.position);
  return [
    { table: `check.before.${kindOf(before?.genuine)}`, key: report.before },
    { table: `check.after.${kindOf(after?.genuine)}`, key: report.after },
    { table: `pair.${kindOf(before?.genuine)}`, key: `${rightness(report.before, before?.genuine)}.${rightness(report.after, after?.genuine)}` },
    { table: `item.${report.order}.${report.beforeItem}.${report.afterItem}`, key: `${report.before}.${report.after}` },
  ];
}

function kindOf(genuine: boolean | undefined): 'genuine' | 'trap' {
  return genuine ? 'genuine' : 'trap';
}

/** Whether an answer was right; *not sure* is neither a trap caught nor a genuine one trusted. */
function rightness(answer: Answer, genuine: boolean | undefined): 'right' | 'not' {
  return answer === (genuine ? 'fine' : 'trap') ? 'right' : 'not';
}

function entriesOfBooster(report: BoosterReport, graph: Graph): Entry[] {
  return [{ table: `booster.${report.weeks}.${kindOf(graph.checks.c?.[report.position]?.genuine)}`, key: report.answer }];
}

/** How many of so many were right, in words: single numbers of a round would be rare enough to stand out. */
export function fractionOf(right: number, of: number): 'all' | 'most' | 'some' | 'none' {
  if (right >= of) return 'all';
  if (right === 0) return 'none';
  return right * 2 >= of ? 'most' : 'some';
}

function entriesOfPractice({ room, hits, misses, falseAlarms, correctRejections }: PracticeReport): Entry[] {
  const entry = (kind: 'trap' | 'genuine', right: number, of: number): Entry[] => (of === 0 ? [] : [{ table: `practice.${room}.${kind}`, key: fractionOf(right, of) }]);
  return [...entry('trap', hits, hits + misses), ...entry('genuine', correctRejections, correctRejections + falseAlarms)];
}

function entriesOfFeedback(report: FeedbackReport): Entry[] {
  return [...scale('useful', report.useful), ...scale('tell', report.tell), ...scale('upset', report.upset)];
}

/**
 * A class as a cluster: how many answered, how many of them were right (in tenths of fives), and all products of two of these, so that the sums over
 * all classes are enough for an interval that allows for classes (`statistics-classes.ts`). The squares are the cells' own.
 */
function entriesOfClass({ means, checked: [checked] }: ClassReport): Entry[] {
  const counted = { table: 'class', key: means };
  if (checked === undefined) return [counted];
  const { fives, caughtBefore, caughtAfter, keptBefore, keptAfter } = checked;
  const kind = (name: 'trap' | 'genuine', before: number, after: number): Entry[] => {
    const entry = (key: string, value: number): Entry => ({ table: `class.${means}.${name}`, key, value });
    return [
      entry('fives', fives), entry('before', fives * before), entry('after', fives * after),
      entry('fives.before', fives * fives * before), entry('fives.after', fives * fives * after), entry('before.after', fives * before * fives * after),
    ];
  };
  return [counted, ...kind('trap', caughtBefore, caughtAfter), ...kind('genuine', keptBefore, keptAfter)];
}

function entriesOfHouse(report: ReachReport | PracticeReport): Entry[] {
  return report.kind === 'reach' ? [{ table: 'reach', key: report.first }] : entriesOfPractice(report);
}

function entriesOfEvening(report: Exclude<Report, ReachReport | PracticeReport>, graph: Graph): Entry[] {
  switch (report.kind) {
    case 'start':
      return [{ table: 'start', key: 'all' }, { table: 'language', key: report.language }];
    case 'end':
      return entriesOfEnd(report);
    case 'choice':
      return report.choices.map(({ node, option }) => ({ table: `choice.${node}`, key: option }));
    case 'item':
      return entriesOfItem(report, graph);
    case 'booster':
      return entriesOfBooster(report, graph);
    case 'feedback':
      return entriesOfFeedback(report);
    case 'class':
      return entriesOfClass(report);
  }
}

/** Throws when an evening's report comes without its graph: the caller must have checked the one against the other. */
function levelAndEntries(report: Report, graph: Graph | null): { readonly level: string; readonly entries: readonly Entry[] } {
  if (!('hash' in report)) return { level: wholeHouse, entries: entriesOfHouse(report) };
  if (graph === null) throw new Error(`expected the graph of ${report.level}`);
  return { level: report.level, entries: entriesOfEvening(report, graph) };
}

/** The cells a report adds to, each with n = 1. `graph` must be the one the report was checked against; `null` for a report about no evening. */
export function cellsOf(report: Report, graph: Graph | null, source: { readonly channel: ReportChannel; readonly segment: number }): Cell[] {
  const { campaign, day } = report;
  const { level, entries } = levelAndEntries(report, graph);
  return entries.map(({ table, key, value = 0 }) => ({ campaign, ...source, day, level, table, key, n: 1, s: value, ss: value * value }));
}

/** A cell's place as one string, for coalescing; no part can hold the separator. */
export function placeOf(cell: CellPlace): string {
  return [cell.campaign, cell.channel, cell.segment, cell.day, cell.level, cell.table, cell.key].join('|');
}

/** Adds up cells that stand in the same place, sorted by place so that two writers never wait for each other crosswise. */
export function addUp(cells: readonly Cell[]): Cell[] {
  const sums = new Map<string, Cell>();
  for (const cell of cells) {
    const place = placeOf(cell);
    const sum = sums.get(place);
    sums.set(place, sum === undefined ? cell : { ...sum, n: sum.n + cell.n, s: sum.s + cell.s, ss: sum.ss + cell.ss });
  }
  return [...sums.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}
