/** Players of a released evening who agreed to be counted, as the reports their devices would send. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { choiceReport, endReport, feedbackReport, itemReport, reportIdOf, startReport } from '../../src/measure/build.ts';
import type { Common } from '../../src/measure/build.ts';
import { dayOf } from '../../src/measure/day.ts';
import { readGraph } from '../../src/measure/graph.ts';
import type { Graph, GraphItem } from '../../src/measure/graph.ts';
import type { Answer, Report } from '../../src/measure/report.ts';

const dist = new URL('../../dist/', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, dist), 'utf8'));

/** The released graph of an evening, as the build ships it. */
export function releasedGraph(id: string): Graph {
  const list = readJson('levels/index.json') as readonly { readonly id: string; readonly hash: string }[];
  const hash = list.find((level) => level.id === id)?.hash ?? '';
  const read = readGraph(readJson(`levels/${id}/level.json`), hash);
  if (!read.ok) throw new Error(`Violated assumption: ${id} is released; ${read.reason}`);
  return read.graph;
}

/** One player who finishes; the `number` decides the ending, and who falls for a trap before the story. Everybody is right after it. */
export function reportsOfPlayer(graph: Graph, number: number): readonly Report[] {
  const common = (): Common => ({ id: reportIdOf(randomBytes(16)), day: dayOf(Date.now()), campaign: 'lights-on', level: graph.level, hash: graph.hash, language: number % 2 === 0 ? 'de' : 'en' });
  const lot = (): number => (number % 4) / 4;
  const taken = Object.entries(graph.choices).slice(0, 3).map(([node, options]) => ({ node, option: options[number % options.length] ?? '' }));
  const right = ({ genuine }: GraphItem): Answer => (genuine ? 'fine' : 'trap');
  const answersTo = (items: readonly GraphItem[], answer: (item: GraphItem) => Answer) => Object.fromEntries(items.map((item) => [item.id, answer(item)]));
  const checks = {
    first: 'a', forms: graph.checks,
    before: answersTo(graph.checks.a, (item) => (number % 3 === 0 ? 'fine' : right(item))), after: answersTo(graph.checks.b, right),
  } as const;
  const facts = { ending: graph.endings[number % 2] ?? '', tookMs: 720_000, clues: { found: 3, total: 6 }, rewinds: 1, repaired: false, told: true };
  const reports = [
    startReport(common()), endReport(common(), facts), choiceReport(common(), taken, lot), itemReport(common(), checks, lot), feedbackReport(common(), { useful: 2, tell: 2 }),
  ];
  return reports.filter((report) => report !== null);
}
