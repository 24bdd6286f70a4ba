import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endReport, itemReport, startReport } from '../../src/measure/build.ts';
import { addUp, cellsOf } from '../../src/measure/cells.ts';
import { completionOf, k, releaseLevel, suppress } from '../../src/measure/release.ts';
import type { Counts, ReleasedTables } from '../../src/measure/release.ts';
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

describe('what may be seen', () => {
  it('never holds a number between nothing and ten', () => {
    fc.assert(fc.property(counts, (table) => Object.values(suppress(table)).every((n) => n === null || n === 0 || n >= k)));
  });

  it('hides no cell alone, and never so few that the total gives them away', () => {
    fc.assert(
      fc.property(counts, (table) => {
        const shown = suppress(table);
        const hidden = Object.entries(table).filter(([key]) => shown[key] === null).map(([, n]) => n);
        if (hidden.length === 0) return;
        const others = Object.values(table).filter((n) => n > 0).length - hidden.length;
        expect((hidden.length >= 2 && hidden.reduce((a, b) => a + b, 0) >= k) || others === 0).toBe(true);
      }),
    );
  });

  it('leaves each hidden cell at least ten values it could have, for someone who knows the total and every shown cell', () => {
    fc.assert(
      fc.property(counts.filter((table) => sum(table) >= k), (table) => {
        const shown = suppress(table);
        const hidden = Object.keys(table).filter((key) => shown[key] === null);
        const left = sum(table) - Object.values(shown).reduce<number>((total, n) => total + (n ?? 0), 0);
        // With two or more unknowns of one known sum, each can be anything from nothing to the sum.
        if (hidden.length >= 2) expect(left).toBeGreaterThanOrEqual(k);
        else if (hidden.length === 1) expect(Object.values(table).filter((n) => n > 0)).toHaveLength(1);
      }),
    );
  });

  it('shows ten players once, and does not move before ten more', () => {
    const level = (players: number, before: ReleasedTables = {}): ReleasedTables => releaseLevel(before, { start: { all: players }, end: { done: players } }, players);
    expect(level(9)).toEqual({});
    const first = level(10);
    expect(first).toEqual({ completion: { total: 10, cells: { done: 10, left: 0, lost: 0 }, through: 10 } });
    expect(level(19, first)).toEqual(first);
    expect(level(20, first)['completion']?.total).toBe(20);
  });

  it('moves any table only by ten reports or more, over any history', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ starts: fc.nat(15), ends: fc.nat(8), left: fc.nat(8) }), { maxLength: 12 }), (weeks) => {
        let before: ReleasedTables = {};
        const all = { starts: 0, done: 0, left: 0 };
        for (const [week, { starts, ends, left }] of weeks.entries()) {
          all.starts += starts;
          all.done += ends;
          all.left += left;
          const now = releaseLevel(before, { start: { all: all.starts }, end: { done: all.done, left: all.left }, ending: { x: all.done }, stopped: { y: all.left } }, week);
          for (const [table, { total }] of Object.entries(now)) {
            const last = before[table];
            if (last !== undefined && last.total !== total) expect(Math.abs(total - last.total), table).toBeGreaterThanOrEqual(k);
          }
          before = now;
        }
      }),
    );
  });

  it('does not show through the endings how many finished while that is hidden', () => {
    const counted = { start: { all: 20 }, end: { done: 17, left: 3 }, ending: { 'lost-it': 17 }, told: { 0: 17 } };
    const released = releaseLevel({}, counted, 1);
    expect(released['completion']?.cells).toEqual({ done: null, left: null, lost: 0 });
    expect(released['ending']).toBeUndefined();
    expect(released['told']).toBeUndefined();
  });

  it('never shows single decisions or item pairs', () => {
    expect(releaseLevel({}, { 'choice.trade': { shop: 500 }, 'item.ab.a1.b1': { 'fine.trap': 500 } }, 1)).toEqual({});
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
