import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boosterReport, choiceReport, endReport, feedbackReport, itemReport, practiceReport, reachReport, startReport } from '../../src/measure/build.ts';
import { cellsOf } from '../../src/measure/cells.ts';
import { isoDay } from '../../src/measure/day.ts';
import { dictionary, isCounted } from '../../src/measure/dictionary.ts';
import { reportKinds } from '../../src/measure/report.ts';
import { classReport } from '../../src/measure/class-sum.ts';
import { answeredBy, common, graph } from './example.ts';

const ended = { ending: 'lost-it', tookMs: 600_000, clues: { found: 1, total: 5 }, rewinds: 0, repaired: true, told: false };
const left = { stopped: 'trade', tookMs: 600_000, clues: { found: 1, total: 5 }, rewinds: 0, repaired: true, told: false };
const reports = [
  reachReport(common, null), practiceReport(common, 'ripple', { hits: 1, misses: 1, falseAlarms: 0, correctRejections: 2 }), startReport(common), endReport(common, ended), endReport(common, left),
  choiceReport(common, [{ node: 'trade', option: 'shop' }], () => 0), itemReport(common, { first: 'a', before: { a1: 'fine' }, after: { b1: 'trap' }, forms: graph.checks }, () => 0),
  boosterReport(common, 2, { items: graph.checks.c ?? [], answers: { c1: 'trap' } }, () => 0), feedbackReport(common, { useful: 2, tell: 1, upset: 1 }),
  classReport(common, { means: 'hands', before: graph.checks.a.map(answeredBy({ fine: 9, trap: 11 })), after: graph.checks.b.map(answeredBy({ fine: 5, trap: 15 })) }),
].filter((report) => report !== null);

const reportKindsAsTold = Object.keys(dictionary) as (keyof typeof dictionary)[];

describe('the dictionary', () => {
  it('has a row with a purpose and an end for every kind there is', () => {
    expect(Object.keys(dictionary).toSorted()).toEqual([...reportKinds].toSorted());
    for (const { purpose, when } of Object.values(dictionary)) for (const words of [purpose, when]) expect(words.length).toBeGreaterThan(10);
    expect(isoDay(dictionary.reach.until)).toBe('2028-12-31');
  });

  it('names just the tables that reports add to', () => {
    for (const kind of reportKinds) {
      const told = reports.filter((report) => report.kind === kind).flatMap((report) => cellsOf(report, graph, { channel: 'open', segment: 0 }).map(({ table }) => table));
      expect(told.length, kind).toBeGreaterThan(0);
      const fits = (pattern: string, table: string): boolean => (pattern.endsWith('*') ? table.startsWith(pattern.slice(0, -1)) : table === pattern);
      for (const table of told) expect(dictionary[kind].tables.some((pattern) => fits(pattern, table)), table).toBe(true);
      for (const pattern of dictionary[kind].tables) expect(told.some((table) => fits(pattern, table)), pattern).toBe(true);
    }
  });

  it('is what docs/evaluation.md tells campaign owners, word for word', () => {
    const page = readFileSync(new URL('../../docs/evaluation.md', import.meta.url), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toEqual(reportKindsAsTold.map((kind) => `| \`${kind}\` | ${dictionary[kind].purpose} | ${dictionary[kind].when} | ${isoDay(dictionary[kind].until)} |`));
  });

  it('lets a kind be made until its last day, and no longer', () => {
    const { until } = dictionary.end;
    expect([isCounted('end', until), isCounted('end', until + 1)]).toEqual([true, false]);
  });
});
