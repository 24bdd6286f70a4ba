/** What a child's device sends in one evening, of every evening in the box: seven reports, as the game makes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { levelHash } from '../../../src/server/level-hash.ts';
import { choiceReport, endReport, feedbackReport, itemReport, practiceReport, reachReport, startReport } from '../../../src/measure/build.ts';
import type { Common } from '../../../src/measure/build.ts';
import { readGraph } from '../../../src/measure/graph.ts';
import type { Graph } from '../../../src/measure/graph.ts';
import type { Report } from '../../../src/measure/report.ts';
import { idMark } from './load.ts';

const levels = new URL('../../../levels/', import.meta.url);

export interface ReleasedLevel {
  readonly graph: Graph;
  /** The file as the build ships it. */
  readonly file: string;
}

function readLevels(): readonly ReleasedLevel[] {
  return readdirSync(levels, { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap(({ name }) => {
    const file = readFileSync(new URL(`${name}/level.json`, levels), 'utf8');
    const json: unknown = JSON.parse(file);
    const read = readGraph(json, levelHash(json));
    return read.ok ? [{ graph: read.graph, file }] : [];
  });
}

/** Every evening of `levels/`, read once: whoever writes at one of them meanwhile must not part the load from its server. */
export const releasedLevels = readLevels();

function eveningOf(graph: Graph, common: Common, nth: number): readonly (Report | null)[] {
  const chance = (): number => ((nth * 7) % 10) / 10;
  const taken = Object.entries(graph.choices).flatMap(([node, options]) => {
    const option = options[nth % options.length];
    return option === undefined ? [] : [{ node, option }];
  });
  const ending = graph.endings[nth % graph.endings.length];
  const before = Object.fromEntries(graph.checks.a.map(({ id }, index) => [id, index % 2 === 0 ? 'trap' : 'fine'] as const));
  const after = Object.fromEntries(graph.checks.b.map(({ id }, index) => [id, (index + nth) % 3 === 0 ? 'unsure' : 'trap'] as const));
  return [
    reachReport(common, nth % 2 === 0 ? null : common.day - 1),
    startReport(common),
    practiceReport(common, 'inbox-night', { hits: nth % 5, misses: 1, falseAlarms: 1, correctRejections: nth % 6 }),
    endReport(common, { ...(ending === undefined ? {} : { ending }), tookMs: 700_000, clues: { found: nth % 4, total: 4 }, rewinds: nth % 3, repaired: nth % 2 === 0, told: nth % 3 === 0 }),
    choiceReport(common, taken, chance),
    itemReport(common, { first: 'a', before, after, forms: graph.checks }, chance),
    feedbackReport(common, { useful: 2, tell: nth % 2 === 0 ? 2 : 1, upset: 0 }),
  ];
}

/** Bodies of eight evenings of each level, with the place of the id left open. */
export function bodiesOn(day: number, campaign: string): readonly string[] {
  return releasedLevels.flatMap(({ graph }) => {
    const common: Common = { id: idMark, day, campaign, level: graph.level, hash: graph.hash, language: 'de' };
    return Array.from({ length: 8 }, (_, nth) => eveningOf(graph, common, nth)).flat().flatMap((report) => (report === null ? [] : [JSON.stringify(report)]));
  });
}
