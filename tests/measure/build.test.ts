import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boosterReport, choiceReport, endReport, feedbackReport, itemReport, practiceReport, reachReport, reportIdOf, startReport, timeBucketOf } from '../../src/measure/build.ts';
import type { EndFacts, GutChecks } from '../../src/measure/build.ts';
import { checkAgainstGraph } from '../../src/measure/graph.ts';
import { answers, validateReport } from '../../src/measure/report.ts';
import { common, graph } from './example.ts';

const facts: EndFacts = { ending: 'lost-it', tookMs: 600_000, clues: { found: 2, total: 5 }, rewinds: 1, repaired: true, told: false };
const checks: GutChecks = {
  first: 'b',
  before: { b1: 'trap', b2: 'unsure', b3: 'fine', b4: 'fine' },
  after: { a1: 'trap', a2: 'fine', a3: 'unsure', a4: 'trap' },
  forms: graph.checks,
};

describe('a report id', () => {
  it('is base64url of its sixteen bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => reportIdOf(bytes) === Buffer.from(bytes).toString('base64url')));
  });
});

describe('building reports', () => {
  it('makes only reports that are valid and possible in the level', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(random, fc.nat(10_000_000), fc.nat(9), (lot, tookMs, rewinds) => {
        const reports = [
          startReport(common),
          endReport(common, { ...facts, tookMs: tookMs + 60_000, rewinds }),
          endReport(common, { tookMs, clues: facts.clues, rewinds, repaired: false, told: true, stopped: 'trade' }),
          choiceReport(common, [{ node: 'trade', option: 'shop' }, { node: 'give-login', option: 'no' }, { node: 'call-papa', option: 'now' }], () => lot),
          itemReport(common, checks, () => lot),
          feedbackReport(common, { useful: 2 }),
          reachReport(common, null),
          practiceReport(common, 'inbox-night', { hits: rewinds, misses: 99, falseAlarms: -1, correctRejections: 4 }),
          boosterReport(common, 4, { items: graph.checks.c ?? [], answers: { c1: 'fine', c2: 'trap' } }, () => lot),
        ];
        for (const report of reports) {
          expect(report).not.toBeNull();
          expect(validateReport(report)).toEqual({ ok: true, report });
          expect(report === null ? 'none' : checkAgainstGraph(report, graph)).toBeNull();
        }
      }),
    );
  });

  it('puts minutes into doubling buckets', () => {
    expect([0, 0.99, 1, 1.9, 2, 4, 8, 15.9, 16, 32, 64, 6000].map((minutes) => timeBucketOf(minutes * 60_000))).toEqual([0, 0, 1, 1, 2, 3, 4, 4, 5, 6, 7, 7]);
  });

  it('tells at most two decisions, each once and as first taken', () => {
    const taken = [{ node: 'trade', option: 'middleman' }, { node: 'trade', option: 'shop' }];
    expect(choiceReport(common, taken, () => 0.99)?.choices).toEqual([{ node: 'trade', option: 'middleman' }]);
    expect(choiceReport(common, [], () => 0)).toBeNull();
  });

  it('draws every pair of decisions about equally often', () => {
    let seed = 1;
    const random = (): number => ((seed = (seed * 48_271) % 2_147_483_647) - 1) / 2_147_483_646;
    const taken = ['a', 'b', 'c', 'd'].map((node) => ({ node, option: 'x' }));
    const seen = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const key = choiceReport(common, taken, random)?.choices.map((choice) => choice.node).toSorted().join('') ?? '';
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('pairs an item with the one at the same place of the other form, and says which form came first', () => {
    expect(itemReport(common, checks, () => 0.3)).toMatchObject({ order: 'ba', position: 1, beforeItem: 'b2', before: 'unsure', afterItem: 'a2', after: 'fine' });
    expect(itemReport(common, { ...checks, after: {} }, () => 0)).toBeNull();
  });

  it('answers the first-time question from one stored day', () => {
    // The Monday of that week: mondayOf is tested by itself, here the arithmetic stands on its own.
    const monday = common.day - ((common.day - 4) % 7);
    expect(reachReport(common, null)?.first).toBe('campaign');
    expect(reachReport(common, monday - 1)?.first).toBe('week');
    expect(reachReport({ ...common, day: monday + 3 }, monday)?.first).toBe('day');
    expect(reachReport(common, common.day)).toBeNull();
  });

  it('sends no feedback when nothing was tapped', () => {
    expect(feedbackReport(common, {})).toBeNull();
  });
});

describe('checking against the level', () => {
  const end = endReport(common, facts);

  it('refuses an ending before anyone could have read to it', () => {
    expect(checkAgainstGraph({ ...end, time: 0 }, graph)).toMatch(/time/);
  });

  it('refuses endings, choices, options and items the level does not have', () => {
    expect(checkAgainstGraph({ ...end, at: 'trade' }, graph)).toMatch(/at/);
    expect(checkAgainstGraph({ ...end, done: 0 }, graph)).toMatch(/at/);
    const choice = choiceReport(common, [{ node: 'constructor', option: 'name' }], () => 0);
    expect(choice && checkAgainstGraph(choice, graph)).toMatch(/choices/);
    const item = itemReport(common, checks, () => 0);
    expect(item && checkAgainstGraph({ ...item, order: 'ab' }, graph)).toMatch(/beforeItem/);
    expect(item && checkAgainstGraph({ ...item, afterItem: 'a2' }, graph)).toMatch(/afterItem/);
  });

  it('refuses a level that is not the level of the hash', () => {
    expect(checkAgainstGraph(startReport({ ...common, level: 'map-pin' }), graph)).toMatch(/level/);
  });

  it('takes every answer to an item', () => {
    for (const answer of answers) {
      const item = itemReport(common, { ...checks, before: { b1: answer } }, () => 0);
      expect(item && checkAgainstGraph(item, graph)).toBeNull();
    }
  });
});
