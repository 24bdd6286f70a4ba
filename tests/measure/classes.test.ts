/** The one sum of a class: what it says, what is kept of it, and what of many may be seen. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, cellsOf } from '../../src/measure/cells.ts';
import { classReport } from '../../src/measure/class-sum.ts';
import type { AnsweredItem } from '../../src/measure/class-sum.ts';
import { checkAgainstGraph } from '../../src/measure/graph.ts';
import { fewestClasses, isClassTable } from '../../src/measure/release-classes.ts';
import type { ClassSums } from '../../src/measure/release-classes.ts';
import { releaseLevel } from '../../src/measure/release.ts';
import type { ReleasedTables } from '../../src/measure/release.ts';
import { bitsOfReport, mostFives, validateReport } from '../../src/measure/report.ts';
import type { ClassReport } from '../../src/measure/report.ts';
import { clusterMean, clusterMeanOf, momentsOf } from '../../src/measure/statistics-classes.ts';
import { answeredBy, common, graph } from './example.ts';

const source = { channel: 'class', segment: 0 } as const;
const evening = { level: graph.level };
const { a, b } = graph.checks;

const tenths = fc.integer({ min: 0, max: 10 });
/** Any class that answered both gut checks. */
const anyClass: fc.Arbitrary<ClassReport> = fc.record({ fives: fc.integer({ min: 1, max: mostFives }), caughtBefore: tenths, caughtAfter: tenths, keptBefore: tenths, keptAfter: tenths })
  .map((checked) => ({ ...classReport(common, { means: 'hands', before: [], after: [] }), checked: [checked] }));
const anyClasses = (fewest: number, most = 40) => fc.array(anyClass, { minLength: fewest, maxLength: most });

/** What a store has of them, in the shape in which it gives it. */
function sumsOf(reports: readonly ClassReport[]): Record<string, Record<string, ClassSums>> {
  const tables: Record<string, Record<string, ClassSums>> = {};
  for (const { table, key, n, s, ss } of addUp(reports.flatMap((report) => cellsOf(report, graph, source)))) (tables[table] ??= {})[key] = { n, s, ss };
  return tables;
}

const release = (reports: readonly ClassReport[], before: ReleasedTables = {}, through = 7): ReleasedTables => releaseLevel(before, {}, through, { ...evening, sums: sumsOf(reports) });

/** An answer of one child to each item of a form. */
const anyChild = fc.array(fc.constantFrom('fine', 'unsure', 'trap'), { minLength: 4, maxLength: 4 });

describe('the sum of a class', () => {
  it('is what counting the children one by one gives, rounded to tenths', () => {
    fc.assert(fc.property(fc.array(fc.tuple(anyChild, anyChild), { minLength: 5, maxLength: 40 }), (children) => {
      const items = (time: 0 | 1): AnsweredItem[] => [a, b][time]?.map(({ genuine }, place) => {
        const said = children.map((child) => child[time][place]);
        return { genuine, answered: said.length, counts: { fine: said.filter((one) => one === 'fine').length, unsure: said.filter((one) => one === 'unsure').length, trap: said.filter((one) => one === 'trap').length } };
      }) ?? [];
      const [checked] = classReport(common, { means: 'hands', before: items(0), after: items(1) }).checked;
      // Child by child, answer by answer, instead of column by column.
      const right = (time: 0 | 1, genuine: boolean): number => {
        const given = children.flatMap((child) => child[time].flatMap((answer, place) => ([a, b][time]?.[place]?.genuine === genuine ? [answer] : [])));
        return Math.round((10 * given.filter((answer) => answer === (genuine ? 'fine' : 'trap')).length) / given.length);
      };
      expect(checked).toEqual({
        fives: Math.min(6, Math.floor(children.length / 5)), caughtBefore: right(0, false), caughtAfter: right(1, false), keptBefore: right(0, true), keptAfter: right(1, true),
      });
    }));
  });

  it('says nothing of answers unless a trap and a genuine message were answered before and after, by five or more', () => {
    const enough = answeredBy({ fine: 3, trap: 4 });
    const sum = (before: readonly (AnsweredItem | null)[], after: readonly (AnsweredItem | null)[]) => classReport(common, { means: 'hands', before, after }).checked;
    expect(sum(a.map(enough), b.map(enough))).toHaveLength(1);
    expect(sum([], [])).toEqual([]);
    expect(sum(a.map(enough), b.map(() => null))).toEqual([]);
    expect(sum(a.map(enough), b.map((item) => (item.genuine ? null : enough(item))))).toEqual([]);
    expect(sum(a.map(answeredBy({ fine: 2, trap: 2 })), b.map(enough))).toEqual([]);
    expect(sum(a.slice(0, 2).map(enough), b.map(enough)), 'what was asked at one time only stays out').toHaveLength(1);
  });

  it('shares what a room hides as few among those answers, and is never further off than that', () => {
    const before = a.map(answeredBy({ fine: 13, unsure: 'few', trap: 'few' }, 19));
    const [checked] = classReport(common, { means: 'room', before, after: b.map(answeredBy({ fine: 0, unsure: 0, trap: 19 })) }).checked;
    // Six are left for two answers: three each, where it was two and four or the other way round.
    expect(checked).toMatchObject({ fives: 3, caughtBefore: Math.round(30 / 19), keptBefore: Math.round(130 / 19), caughtAfter: 10, keptAfter: 0 });
  });

  it('fits into 40 bits because it is coarse: exact hands would not', () => {
    expect(bitsOfReport('class')).toBeLessThanOrEqual(40);
    const exactHands = 8 * Math.log2(41);
    expect(bitsOfReport('class') + exactHands - Math.log2(6 * 11 ** 4)).toBeGreaterThan(40);
  });

  it('is refused where it cannot have happened', () => {
    const sum = classReport(common, { means: 'hands', before: a.map(answeredBy({ fine: 9, trap: 9 })), after: b.map(answeredBy({ fine: 9, trap: 9 })) });
    expect([validateReport(sum).ok, checkAgainstGraph(sum, graph)]).toEqual([true, null]);
    expect(checkAgainstGraph(sum, { ...graph, checks: { a: [], b: [] } })).toContain('asks nothing before and after');
    expect(checkAgainstGraph({ ...sum, checked: [] }, { ...graph, checks: { a: [], b: [] } })).toBeNull();
    const [checked] = sum.checked;
    for (const spoilt of [{ fives: 0 }, { fives: 7 }, { caughtBefore: 11 }, { keptAfter: -1 }, { keptAfter: 2.5 }]) expect(validateReport({ ...sum, checked: [{ ...checked, ...spoilt }] }).ok, JSON.stringify(spoilt)).toBe(false);
    expect(validateReport({ ...sum, checked: [checked, checked] }).ok).toBe(false);
  });

  it('adds to tables of classes alone, none of which a device adds to', () => {
    fc.assert(fc.property(anyClass, (report) => cellsOf(report, graph, source).every(({ table, channel }) => isClassTable(table) && channel === 'class')));
    expect(['class', 'class.hands.trap', 'start', 'choice.class', 'classes'].map(isClassTable)).toEqual([true, true, false, false, false]);
  });
});

describe('what is left of classes once they are added up', () => {
  it('is enough for the very mean and interval that the classes themselves give', () => {
    fc.assert(fc.property(fc.array(fc.record({ n: fc.integer({ min: 1, max: 40 }), s: fc.integer({ min: 0, max: 400 }) }), { minLength: 2, maxLength: 60 }), (classes) => {
      const [added, single] = [clusterMeanOf(momentsOf(classes)), clusterMean(classes)];
      expect(added?.mean).toBeCloseTo(single?.mean ?? NaN, 9);
      // The deviations class by class, as the formula reads before it is multiplied out.
      const [all, mean] = [classes.reduce((sum, { n }) => sum + n, 0), added?.mean ?? NaN];
      const squares = classes.reduce((sum, { n, s }) => sum + (s - n * mean) ** 2, 0);
      expect(added?.error).toBeCloseTo(Math.sqrt(((classes.length / (classes.length - 1)) * squares) / (all * all)), 6);
    }));
  });

  it('is shown as the shares, the change and the intervals that follow from each class', () => {
    fc.assert(fc.property(anyClasses(fewestClasses), (reports) => {
      const cells = release(reports)['class.hands.check']?.cells ?? {};
      const checked = reports.flatMap((report) => report.checked);
      const children = 5 * checked.reduce((sum, { fives }) => sum + fives, 0);
      type Value = (one: ClassReport['checked'][number]) => number;
      const expected = (value: Value, isShare: boolean, shares: readonly Value[] = [value]) => {
        const found = clusterMean(checked.map((one) => ({ n: one.fives, s: one.fives * value(one) })));
        // As if all these children had been asked one by one.
        const least = Math.sqrt(shares.reduce((sum, share) => {
          const right = checked.reduce((all, one) => all + 5 * one.fives * (share(one) / 10), 0);
          return sum + (100 * ((right + 0.5) / (children + 1)) * ((children - right + 0.5) / (children + 1))) / children;
        }, 0));
        // Classes alike by chance are looked at below.
        if (found === null || found.error < 1e-9) return null;
        const wider = Math.max(1, least / found.error);
        const limits = [found.interval.low, found.interval.high].map((limit) => found.mean + (limit - found.mean) * wider);
        return [found.mean, ...limits].map((tenth) => Math.round(isShare ? 100 * Math.min(1, Math.max(0, tenth / 10)) : 10 * tenth));
      };
      const shown = (name: string) => [cells[name], cells[`${name}.low`], cells[`${name}.high`]];
      const near = (name: string, values: readonly number[] | null) => values !== null && shown(name).forEach((cell, at) => expect(Math.abs((cell ?? NaN) - (values[at] ?? NaN)), name).toBeLessThanOrEqual(1));
      near('trap.before', expected((one) => one.caughtBefore, true));
      near('trap.after', expected((one) => one.caughtAfter, true));
      near('trap.change', expected((one) => one.caughtAfter - one.caughtBefore, false, [(one) => one.caughtBefore, (one) => one.caughtAfter]));
      near('genuine.before', expected((one) => one.keptBefore, true));
      near('genuine.change', expected((one) => one.keptAfter - one.keptBefore, false, [(one) => one.keptBefore, (one) => one.keptAfter]));
      expect(cells['children']).toBe(children);
    }));
  });

  it('agrees with the sandwich over single rows, made by another program', () => {
    const golden = JSON.parse(readFileSync(new URL('golden/golden.json', import.meta.url), 'utf8')) as { readonly checks: readonly (readonly [readonly (readonly [number, number, number])[], ...(readonly number[])[]])[] };
    expect(golden.checks.length).toBeGreaterThan(2);
    for (const [classes, ...wanted] of golden.checks) {
      const means = [(row: readonly number[]) => row[1], (row: readonly number[]) => row[2], ([, before = 0, after = 0]: readonly number[]) => after - before];
      for (const [at, value] of means.entries()) {
        const [mean = NaN, error = NaN, low = NaN, high = NaN] = wanted[at] ?? [];
        const found = clusterMeanOf(momentsOf(classes.map((row) => ({ n: row[0], s: row[0] * (value(row) ?? NaN) }))));
        expect(found?.mean).toBeCloseTo(mean, 9);
        expect(found?.error).toBeCloseTo(error, 6);
        const name = `trap.${['before', 'after', 'change'][at]}`;
        const cells = release(classes.map(([fives, caughtBefore, caughtAfter]) => ({ ...classReport(common, { means: 'hands', before: [], after: [] }), checked: [{ fives, caughtBefore, caughtAfter, keptBefore: 5, keptAfter: 5 }] })))['class.hands.check']?.cells ?? {};
        const percent = (tenths: number): number => Math.round(at === 2 ? 10 * tenths : 100 * Math.min(1, Math.max(0, tenths / 10)));
        expect([cells[name], cells[`${name}.low`], cells[`${name}.high`]]).toEqual([mean, low, high].map(percent));
      }
    }
  });

  it('is never a point: classes that are alike by chance are no surer than so many strangers', () => {
    const alike = Array.from({ length: 3 }, (): ClassReport => ({ ...classReport(common, { means: 'hands', before: [], after: [] }), checked: [{ fives: 4, caughtBefore: 4, caughtAfter: 7, keptBefore: 10, keptAfter: 10 }] }));
    const cells = release(alike)['class.hands.check']?.cells ?? {};
    // Sixty children: .4 and .7 with standard errors of .063 and .059, and 4.303 of them on each side.
    expect([cells['trap.change'], cells['trap.change.low'], cells['trap.change.high']]).toEqual([30, -7, 67]);
    expect(cells['genuine.before.low']).toBeLessThan(100);
    fc.assert(fc.property(anyClasses(3), (reports) => {
      const shown = release(reports)['class.hands.check']?.cells ?? {};
      for (const name of ['trap.change', 'genuine.change']) expect((shown[`${name}.high`] ?? 0) - (shown[`${name}.low`] ?? 0)).toBeGreaterThan(0);
    }));
  });

  it('is nothing of two classes, and something of three', () => {
    fc.assert(fc.property(anyClasses(3, 3), (reports) => {
      expect(release(reports.slice(0, 2))).toEqual({});
      expect(Object.keys(release(reports))).toEqual(['class.hands', 'class.hands.check']);
    }));
  });

  it('moves only when three more classes have come, and by hands and by devices apart', () => {
    const one: ClassReport = { ...classReport(common, { means: 'hands', before: a.map(answeredBy({ fine: 9, trap: 9 })), after: b.map(answeredBy({ fine: 5, trap: 13 })) }) };
    const some = (hands: number, room = 0): ClassReport[] => [...Array.from({ length: hands }, () => one), ...Array.from({ length: room }, () => ({ ...one, means: 'room' as const }))];
    const first = release(some(4, 2));
    expect([first['class.hands']?.total, first['class.room']]).toEqual([4, undefined]);
    expect(release(some(6, 2), first, 14)).toEqual(first);
    const next = release(some(7, 3), first, 14);
    expect([next['class.hands']?.total, next['class.hands.check']?.total, next['class.room']?.total]).toEqual([7, 7, 3]);
  });

  it('leaves the server as whole percents and numbers of classes: no sum and no product, from which three classes could be solved', () => {
    fc.assert(fc.property(anyClasses(3), (reports) => {
      const tables = release(reports);
      expect(Object.keys(tables).every((table) => /^class\.(hands|room)(\.check)?$/.test(table))).toBe(true);
      const names = Object.keys(tables['class.hands.check']?.cells ?? {});
      expect(names.every((name) => name === 'children' || /^(trap|genuine)\.(before|after|change)(\.low|\.high)?$/.test(name))).toBe(true);
      for (const [name, cell] of Object.entries(tables['class.hands.check']?.cells ?? {})) expect(name === 'children' || Number.isInteger(cell), name).toBe(true);
    }));
  });
});
