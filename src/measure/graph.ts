/** What a report may name: the choices, endings and check items of one released level. Handed in, so that this folder knows no level. */
import { namePattern } from './field.ts';
import { graphLimits } from './report.ts';
import type { BoosterReport, ClassReport, EndReport, ItemReport, Report } from './report.ts';

export interface GraphItem {
  readonly id: string;
  readonly genuine: boolean;
}

export interface Graph {
  readonly level: string;
  /** First 16 hex digits of the SHA-256 of the level's graph; names the release. */
  readonly hash: string;
  /** Choice node to its option ids. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly endings: readonly string[];
  /** The two forms of the gut check, and that of the boosters, which a server from before there were boosters did not read. */
  readonly checks: { readonly a: readonly GraphItem[]; readonly b: readonly GraphItem[]; readonly c?: readonly GraphItem[] };
}

/** Below this time bucket nobody can have read to an ending: an evening is 10 to 14 minutes, bucket 0 is under one. */
export const shortestDone = 1;

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idsOf(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => (isRecord(entry) && typeof entry['id'] === 'string' ? [entry['id']] : []));
}

function itemsOf(list: unknown): GraphItem[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) =>
    isRecord(entry) && typeof entry['id'] === 'string' ? [{ id: entry['id'], genuine: entry['genuine'] === true }] : [],
  );
}

/** Why a graph says more than a report may: a name of the wrong form, or more names than the bound on a report's bits allows. */
function faultOfGraph(graph: Graph): string | null {
  const name = new RegExp(namePattern);
  const choices = Object.entries(graph.choices);
  const names = [graph.level, ...graph.endings, ...choices.flatMap(([node, options]) => [node, ...options])];
  const items = [...graph.checks.a, ...graph.checks.b, ...(graph.checks.c ?? [])];
  if (![...names, ...items.map((item) => item.id)].every((id) => name.test(id))) return 'an id is not of the form [a-z][a-z0-9-]*, at most 40 long';
  if (choices.length > graphLimits.choices) return `more than ${graphLimits.choices} choices`;
  if (graph.endings.length > graphLimits.endings) return `more than ${graphLimits.endings} endings`;
  if (choices.some(([, options]) => options.length > graphLimits.options)) return `a choice with more than ${graphLimits.options} options`;
  if (items.length > graphLimits.checkItems) return `more than ${graphLimits.checkItems} check items`;
  return null;
}

export type GraphRead = { readonly ok: true; readonly graph: Graph } | { readonly ok: false; readonly reason: string };

/** Takes the names a report may use out of a level's JSON. `hash` is the release's; the level itself is the level checker's business. */
export function readGraph(json: unknown, hash: string): GraphRead {
  if (!/^[0-9a-f]{16}$/.test(hash)) return { ok: false, reason: 'the file is not named by 16 hex digits' };
  if (!isRecord(json) || typeof json['id'] !== 'string' || !isRecord(json['nodes'])) return { ok: false, reason: 'not a level: no id or no nodes' };
  const choices: Record<string, readonly string[]> = {};
  const endings: string[] = [];
  for (const [id, node] of Object.entries(json['nodes'])) {
    if (!isRecord(node)) continue;
    if (node['type'] === 'choice') choices[id] = idsOf(node['options']);
    if (node['type'] === 'ending') endings.push(id);
  }
  const checks = isRecord(json['checks']) ? json['checks'] : {};
  const graph = { level: json['id'], hash, choices, endings, checks: { a: itemsOf(checks['a']), b: itemsOf(checks['b']), c: itemsOf(checks['c']) } };
  const fault = faultOfGraph(graph);
  return fault === null ? { ok: true, graph } : { ok: false, reason: fault };
}

function holds(now: unknown, known: unknown): boolean {
  if (Array.isArray(known)) return Array.isArray(now) && now.length === known.length && known.every((one, index) => holds(now[index], one));
  if (isRecord(known)) return isRecord(now) && Object.entries(known).every(([key, value]) => Object.hasOwn(now, key) && holds(now[key], value));
  return now === known;
}

/**
 * What a store keeps of a release that is read again. The hash decides what a release is, but an older server may have read less out of the same file, such
 * as no third form of the gut check; then the fuller reading takes its place. A reading that says otherwise is not of the same file and is let go.
 */
export function fullerReading(known: Graph, now: Graph): Graph {
  return holds(now, known) ? now : known;
}

function faultOfEnd(report: EndReport, graph: Graph): string | null {
  if (report.done === 1) {
    if (report.at === undefined || !graph.endings.includes(report.at)) return 'field at is not an ending of this level';
    return report.time < shortestDone ? 'field time is shorter than anyone can read' : null;
  }
  return report.at === undefined || Object.hasOwn(graph.choices, report.at) ? null : 'field at is not a choice of this level';
}

/** The two check items a position stands for: the one of the form answered before the story, and the one of the other form. */
export function itemsAt(graph: Graph, order: 'ab' | 'ba', position: number): { before: GraphItem | undefined; after: GraphItem | undefined } {
  const [first, second] = order === 'ab' ? [graph.checks.a, graph.checks.b] : [graph.checks.b, graph.checks.a];
  return { before: first[position], after: second[position] };
}

function faultOfItem(report: ItemReport, graph: Graph): string | null {
  const { before, after } = itemsAt(graph, report.order, report.position);
  if (before?.id !== report.beforeItem) return 'field beforeItem is not at this position of its form';
  return after?.id === report.afterItem ? null : 'field afterItem is not at this position of its form';
}

function faultOfBooster(report: BoosterReport, graph: Graph): string | null {
  return graph.checks.c?.[report.position]?.id === report.item ? null : 'field item is not at this position of its form';
}

/** A class can only have judged what both forms ask: a trap and a genuine message each. */
function faultOfClass(report: ClassReport, { checks: { a, b } }: Graph): string | null {
  const asksBoth = [a, b].every((form) => form.some(({ genuine }) => genuine) && form.some(({ genuine }) => !genuine));
  return report.checked.length === 0 || asksBoth ? null : 'field checked is of an evening that asks nothing before and after';
}

/** Why this cannot have happened in the level of this graph; `null` when it can. A report about no evening has no graph and needs none. */
export function checkAgainstGraph(report: Report, graph: Graph | null): string | null {
  if (!('hash' in report)) return null;
  if (graph === null) return 'field hash is not one of a released level';
  if (report.level !== graph.level || report.hash !== graph.hash) return 'field level is not the level of this hash';
  switch (report.kind) {
    case 'end':
      return faultOfEnd(report, graph);
    case 'choice': {
      const nodes = report.choices.map((choice) => choice.node);
      if (new Set(nodes).size < nodes.length) return 'field choices names one decision twice';
      const fits = report.choices.every(({ node, option }) => Object.hasOwn(graph.choices, node) && graph.choices[node]?.includes(option));
      return fits ? null : 'field choices holds an option this level does not have';
    }
    case 'item':
      return faultOfItem(report, graph);
    case 'booster':
      return faultOfBooster(report, graph);
    case 'class':
      return faultOfClass(report, graph);
    case 'start':
    case 'feedback':
      return null;
  }
}
