import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endReport, itemReport, startReport } from '../../src/measure/build.ts';
import { addUp, cellsOf, wholeHouse } from '../../src/measure/cells.ts';
import { completionOf, releaseLevel, roundedToFive, shownTables } from '../../src/measure/release.ts';
import type { AllCounts, ReleasedTables } from '../../src/measure/release.ts';
import { k, nextRelease } from '../../src/measure/suppress.ts';
import type { Counts } from '../../src/measure/suppress.ts';
import { discernmentOf, shareOf, wilson } from '../../src/measure/statistics.ts';
import { common, graph } from './example.ts';

const counts: fc.Arbitrary<Counts> = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 40 }), { noNullPrototype: true });
const sum = (table: Counts): number => Object.values(table).reduce((total, n) => total + n, 0);
const source = { channel: 'open', segment: 0 } as const;

describe('the cells of a report', () => {
  it('are one-way tables and the item before by the item after, nothing that crosses two questions', () => {
    const end = endReport(common, { ending: 'lost-it', tookMs: 600_000, clues: { found: 1, total: 5 }, rewinds: 0, repaired: true, told: false });
    const tables = cellsOf(end, graph, source).map((cell) => `${cell.table}=${cell.key}`);
    expect(tables).toEqual(['end=done', 'ending=lost-it', 'time=4', 'clues=1', 'rewinds=0', 'repaired=1', 'told=0']);
    const item = itemReport(common, { first: 'a', before: { a1: 'fine' }, after: { b1: 'trap' }, forms: graph.checks }, () => 0);
    expect(item && cellsOf(item, graph, source).map((cell) => `${cell.table}=${cell.key}`)).toEqual([
      'check.before.trap=fine', 'check.after.trap=trap', 'pair.trap=not.right', 'item.ab.a1.b1=fine.trap',
    ]);
  });

  it('add up to one cell in each place, whatever the order', () => {
    const cells = Array.from({ length: 5 }, () => cellsOf(startReport(common), graph, source)).flat();
    expect(addUp(cells).map(({ table, n }) => [table, n])).toEqual([['language', 5], ['start', 5]]);
    expect(addUp(cells.toReversed())).toEqual(addUp(cells));
  });
});

const first = (table: Counts): Record<string, number | null> | undefined => nextRelease(undefined, table, 1)?.cells;
const evening = { level: 'free-skins' };

describe('what may be seen', () => {
  it('never holds a number between nothing and ten', () => {
    fc.assert(fc.property(counts, (table) => Object.values(first(table) ?? {}).every((n) => n === null || n === 0 || n >= k)));
  });

  it('is nothing of a table that has too few to hide behind each other', () => {
    expect(first({ a: 9 })).toBeUndefined();
    expect(first({ a: 4, b: 7 })).toBeUndefined();
    expect(first({ a: 5, b: 7 })).toEqual({ a: null, b: null });
    expect(first({ a: 10, b: 0 })).toEqual({ a: 10, b: 0 });
  });

  it('hides no cell alone, and takes the next smallest with it, not the largest', () => {
    expect(first({ a: 3, b: 200, c: 40, d: 90 })).toEqual({ a: null, b: 200, c: null, d: 90 });
    expect(first({ a: 3, b: 200, c: 9, d: 90 })).toEqual({ a: null, b: 200, c: null, d: 90 });
    expect(first({ a: 3, b: 200, c: 8, d: 90 })).toEqual({ a: null, b: 200, c: null, d: null });
  });

  it('shows ten players once, and does not move before ten more', () => {
    const level = (players: number, before: ReleasedTables = {}): ReleasedTables => releaseLevel(before, { start: { all: players }, end: { done: players } }, players, evening);
    expect(level(9)).toEqual({});
    const ten = level(10);
    expect(ten).toEqual({ completion: { total: 10, cells: { done: 10, left: 0, lost: 0 }, through: 10 } });
    expect(level(19, ten)).toEqual(ten);
    const twenty = level(20, ten)['completion'];
    expect(twenty).toEqual({ total: 20, cells: { done: 20, left: 0, lost: 0 }, through: 20, past: [{ total: 10, cells: { done: 10, left: 0, lost: 0 }, through: 10 }] });
  });

  it('waits when a shown cell would move by a few, until the whole table has grown by half', () => {
    const start = nextRelease(undefined, { a: 100, b: 40 }, 1);
    expect(nextRelease(start, { a: 150, b: 43 }, 2)).toBe(start);
    expect(nextRelease(start, { a: 150, b: 50 }, 2)?.cells).toEqual({ a: 150, b: 50 });
    const grown = nextRelease(start, { a: 200, b: 43, c: 60 }, 2);
    expect(grown).toMatchObject({ cells: { a: 200, b: null, c: null }, known: { b: 40 } });
  });

  it('does not follow a few reports that are taken back', () => {
    const start = nextRelease(undefined, { a: 100, b: 40 }, 1);
    expect(nextRelease(start, { a: 97, b: 80 }, 2)).toBe(start);
    expect(nextRelease(start, { a: 60, b: 40 }, 2)?.cells).toEqual({ a: 60, b: 40 });
  });

  it('moves tables that share a total together, and endings only with the evenings that were finished', () => {
    const week = (before: ReleasedTables, counts: AllCounts, through: number): ReleasedTables => releaseLevel(before, counts, through, evening);
    const check = (n: number): Counts => ({ trap: n });
    const one = week({}, { 'check.before.trap': check(60), 'check.after.trap': check(60) }, 1);
    expect(one['check.before.trap']?.total).toBe(60);
    const two = week(one, { 'check.before.trap': { trap: 80 }, 'check.after.trap': { trap: 77, fine: 3 } }, 2);
    expect([two['check.before.trap']?.total, two['check.after.trap']?.total]).toEqual([60, 60]);
    const ends = week({}, { start: { all: 30 }, end: { done: 30 }, ending: { calm: 30 } }, 1);
    const later = week(ends, { start: { all: 36 }, end: { done: 36 }, ending: { calm: 36 } }, 2);
    expect(later['ending']?.total).toBe(30);
  });

  it('does not show through the endings how many finished while that is hidden', () => {
    const counted = { start: { all: 20 }, end: { done: 17, left: 3 }, ending: { 'lost-it': 17 }, told: { 0: 17 } };
    const released = releaseLevel({}, counted, 1, evening);
    expect(released['completion']?.cells).toEqual({ done: null, left: null, lost: 0 });
    expect(released['ending']).toBeUndefined();
    expect(released['told']).toBeUndefined();
  });

  it('shows single decisions by the same rule, and never what a single item was answered', () => {
    const released = releaseLevel({}, { 'choice.trade': { shop: 500, middleman: 4, later: 30 }, 'item.ab.a1.b1': { 'fine.trap': 500 } }, 1, evening);
    expect(released).toEqual({ 'choice.trade': expect.objectContaining({ total: 534, cells: { shop: 500, middleman: null, later: null } }) });
  });

  it('is nothing of fewer than three classes', () => {
    const counted = { start: { all: 60 }, end: { done: 60 } };
    expect(releaseLevel({}, counted, 1, { ...evening, classes: 2 })).toEqual({});
    expect(releaseLevel({}, counted, 1, { ...evening, classes: 3 })['completion']?.total).toBe(60);
  });

  it('keeps to itself what it must remember of before by after', () => {
    const table = { trap: 40, fine: 20 };
    const released = releaseLevel({}, { 'check.before.trap': table, 'check.after.trap': table, 'pair.trap': { 'right.right': 37, 'right.not': 3, 'not.right': 3, 'not.not': 17 } }, 1, evening);
    expect(Object.keys(released)).toContain('~pair.trap');
    expect(Object.keys(shownTables(released)).toSorted()).toEqual(['check.after.trap', 'check.before.trap']);
  });

  it('shows rounds of practice and devices of the whole house', () => {
    const counted = { reach: { campaign: 30, week: 12 }, 'practice.ripple.trap': { all: 20, most: 22 }, 'practice.ripple.genuine': { all: 20, none: 22 } };
    expect(Object.keys(releaseLevel({}, counted, 1, { level: wholeHouse })).toSorted()).toEqual(['practice.ripple.genuine', 'practice.ripple.trap', 'reach']);
  });

  it('shows of a practice room what it has: Ripple has nothing genuine to trust', () => {
    const week = (before: ReleasedTables, counts: AllCounts, through: number): ReleasedTables => releaseLevel(before, counts, through, { level: wholeHouse });
    const ripple = week({}, { 'practice.ripple.trap': { all: 20, most: 22 } }, 1);
    expect(ripple).toEqual({ 'practice.ripple.trap': { total: 42, cells: { all: 20, most: 22 }, through: 1 } });
    const inbox = { 'practice.inbox-night.trap': { all: 40 }, 'practice.inbox-night.genuine': { all: 5 } };
    expect(week({}, inbox, 1), 'where there are both they wait for each other').toEqual({});
    const gone = week(week({}, { ...inbox, 'practice.inbox-night.genuine': { all: 40 } }, 1), { 'practice.inbox-night.trap': { all: 80 } }, 2);
    expect(gone['practice.inbox-night.trap']?.total, 'a table that was released once is still waited for').toBe(40);
  });

  it('rounds to five for the open file', () => {
    expect([0, 10, 12, 13, 17, 18, 1002].map(roundedToFive)).toEqual([0, 10, 10, 15, 15, 20, 1000]);
  });

  it('takes ends without a start for starts that were lost', () => {
    expect(completionOf({ all: 5 }, { done: 7, left: 1 })).toEqual({ done: 7, left: 1, lost: 0 });
    expect(completionOf({ all: 12 }, { done: 7, left: 1 })).toEqual({ done: 7, left: 1, lost: 4 });
  });
});

describe('figures', () => {
  // Table I of Newcombe 1998 (Stat Med 17:857-872), method 3.
  const golden: [number, number, number, number][] = [[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]];

  it('have the interval that Newcombe printed', () => {
    for (const [count, n, low, high] of golden) {
      expect(wilson(count, n).low).toBeCloseTo(low, 4);
      expect(wilson(count, n).high).toBeCloseTo(high, 4);
    }
  });

  it('stay inside nought and one, around the share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (n, some) => {
        const count = Math.min(n, some);
        const { low, high } = wilson(count, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(count / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(count / n - 1e-12);
      }),
    );
  });

  it('keep unsure apart: it neither catches a trap nor trusts a genuine one', () => {
    const table = (cells: Counts) => ({ total: sum(cells), cells, through: 1 });
    const tables = { 'check.before.trap': table({ trap: 20, unsure: 30, fine: 50 }), 'check.before.genuine': table({ trap: 10, unsure: 30, fine: 60 }) };
    const { caught, kept, unsureOfTraps, unsureOfGenuine } = discernmentOf(tables, 'before');
    expect([caught, kept, unsureOfTraps, unsureOfGenuine].map((share) => share.state === 'shown' && share.share)).toEqual([0.2, 0.6, 0.3, 0.3]);
    expect(discernmentOf(tables, 'after').caught).toEqual({ state: 'hidden' });
  });

  it('give no percentage under thirty answers', () => {
    const of = (n: number) => shareOf({ t: { total: n, cells: { a: n }, through: 1 } }, 't', 'a');
    expect([29, 30].map((n) => { const share = of(n); return share.state === 'shown' && share.percent; })).toEqual([false, true]);
    expect(shareOf({ t: { total: 30, cells: { a: null }, through: 1 } }, 't', 'a')).toEqual({ state: 'hidden' });
  });
});
