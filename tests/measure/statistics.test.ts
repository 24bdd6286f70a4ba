import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedChange, unpairedChange } from '../../src/measure/statistics-change.ts';
import { clusterMean, designEffect, pairsNeeded, stratifiedMean } from '../../src/measure/statistics-classes.ts';
import { boundsOfChange, boundsOfShare } from '../../src/measure/statistics-missing.ts';
import { normalQuantile, tQuantile95, z95 } from '../../src/measure/statistics-quantiles.ts';
import { medianOf, standsOut } from '../../src/measure/statistics-robust.ts';
import { sensitivity } from '../../src/measure/statistics-signal.ts';
import { wilson } from '../../src/measure/statistics.ts';
import { seeded } from '../levels/random-player.ts';

/** Made by `golden/golden.py`, by other ways than the code's. */
const golden = JSON.parse(readFileSync(new URL('golden/golden.json', import.meta.url), 'utf8')) as Record<'wilson' | 'unpaired' | 'paired' | 'signal' | 'normal' | 't', number[][]> & {
  readonly cluster: readonly [readonly [number, number][], number, number, number, number][];
  readonly strata: readonly [readonly (readonly [number, readonly number[]])[], number, number, number, number][];
};

/** Each row: what comes in, then what goes out. */
function agree(rows: readonly number[][], taken: number, outcome: (...values: number[]) => readonly number[], digits: number): void {
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) {
    for (const [at, value] of outcome(...row.slice(0, taken)).entries()) expect(value, `${row.slice(0, taken).join(' ')}, value ${at}`).toBeCloseTo(row[taken + at] ?? Number.NaN, digits);
  }
}

const bounds = ({ low, high }: { readonly low: number; readonly high: number }): readonly number[] => [low, high];

describe('golden values', () => {
  it('of quantiles: SciPy, and the three that Wichura printed', () => {
    agree(golden.normal, 1, (share) => [normalQuantile(share ?? 0)], 9);
    for (const [share, z] of [[0.25, -0.6744897501960817], [0.001, -3.090232306167814], [1e-20, -9.262340089798409]] as const) expect(normalQuantile(share)).toBeCloseTo(z, 12);
    expect(normalQuantile(0.975)).toBeCloseTo(z95, 14);
    agree(golden.t, 1, (df) => [tQuantile95(df ?? 0)], 4);
  });

  it('of a proportion: the score equation solved, as Newcombe 1998 printed them', () => {
    agree(golden.wilson, 2, (count, n) => bounds(wilson(count ?? 0, n ?? 1)), 9);
  });

  it('of the difference of two groups: Newcombe 1998, table II, method 10', () => {
    agree(golden.unpaired, 4, (a, m, b, n) => {
      const { difference, interval } = unpairedChange({ count: b ?? 0, n: n ?? 1 }, { count: a ?? 0, n: m ?? 1 });
      return [difference, ...bounds(interval)];
    }, 9);
    const printed = unpairedChange({ count: 48, n: 80 }, { count: 56, n: 70 }).interval;
    expect([printed.low, printed.high].map((value) => value.toFixed(4))).toEqual(['0.0524', '0.3339']);
  });

  it('of the difference before and after: Newcombe 1998, method 10', () => {
    agree(golden.paired, 4, (both, gained, lost, neither) => {
      const { difference, interval } = pairedChange({ both: both ?? 0, gained: gained ?? 0, lost: lost ?? 0, neither: neither ?? 0 });
      return [difference, ...bounds(interval)];
    }, 9);
  });

  it("of d' and the criterion: SciPy with the log-linear correction", () => {
    agree(golden.signal, 4, (hits, traps, falseAlarms, genuine) => {
      const { d, interval, criterion } = sensitivity({ hits: hits ?? 0, traps: traps ?? 0, falseAlarms: falseAlarms ?? 0, genuine: genuine ?? 0 });
      return [d, interval.low, interval.high, criterion];
    }, 4);
  });

  it('of a mean over classes: the sandwich over single children', () => {
    for (const [classes, mean, error, low, high] of golden.cluster) {
      const found = clusterMean(classes.map(([n, s]) => ({ n, s })));
      expect(found?.mean).toBeCloseTo(mean, 12);
      expect(found?.error).toBeCloseTo(error, 12);
      // Student's t is right to five digits.
      expect(found?.interval.low).toBeCloseTo(low, 4);
      expect(found?.interval.high).toBeCloseTo(high, 4);
    }
    expect([clusterMean([{ n: 25, s: 10 }]), clusterMean([])]).toEqual([null, null]);
  });

  it('of evenings taken together: the sandwich with a dummy for each evening', () => {
    for (const [strata, mean, error, low, high] of golden.strata) {
      const found = stratifiedMean(strata.flatMap(([weight, values]) => {
        const own = clusterMean(values.map((s) => ({ n: 1, s })));
        return own === null ? [] : [{ ...own, classes: values.length, weight }];
      }));
      expect(found?.mean).toBeCloseTo(mean, 12);
      expect(found?.error).toBeCloseTo(error, 9);
      expect(found?.interval.low).toBeCloseTo(low, 4);
      expect(found?.interval.high).toBeCloseTo(high, 4);
    }
    expect([stratifiedMean([]), stratifiedMean([{ classes: 1, weight: 5, mean: 1, interval: { low: 0, high: 2 } }])]).toEqual([null, null]);
  });

  it('of the power note: 349 pairs find 0.15, in classes of 25 with an intraclass correlation of 0.05 it takes 767', () => {
    const inClasses = designEffect(25, 0.05);
    expect([0.15, 0.2, 0.3].map((d) => pairsNeeded(d))).toEqual([349, 196, 87]);
    expect([0.15, 0.2, 0.3].map((d) => pairsNeeded(d, inClasses))).toEqual([767, 432, 192]);
    expect(pairsNeeded(0.15, designEffect(25, 0.1))).toBe(1186);
  });
});

describe('what follows from the formulas', () => {
  const count = fc.integer({ min: 0, max: 400 });

  it('an interval holds its difference, stays within what is possible, and turns round with before and after', () => {
    fc.assert(fc.property(fc.tuple(count, count, count, count).filter((cells) => cells.some((n) => n > 0)), ([both, gained, lost, neither]) => {
      const { difference, interval } = pairedChange({ both, gained, lost, neither });
      expect(interval.low).toBeLessThanOrEqual(difference + 1e-12);
      expect(interval.high).toBeGreaterThanOrEqual(difference - 1e-12);
      expect(interval.low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(interval.high).toBeLessThanOrEqual(1 + 1e-12);
      const turned = pairedChange({ both, gained: lost, lost: gained, neither });
      expect(turned.interval.low).toBeCloseTo(-interval.high, 10);
    }));
  });

  it('suspecting everything more readily moves the criterion and not the sensitivity', () => {
    const before = sensitivity({ hits: 500, traps: 1000, falseAlarms: 159, genuine: 1000 });
    const after = sensitivity({ hits: 841, traps: 1000, falseAlarms: 500, genuine: 1000 });
    expect(after.d).toBeCloseTo(before.d, 1);
    expect(after.criterion).toBeLessThan(before.criterion - 0.9);
  });

  it('bounds for the missing hold every change they could have made, and close when nobody is missing', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }), (observed, missing, change, theirs) => {
      const { low, high } = boundsOfChange(change, observed, observed + missing);
      const all = (change * observed + theirs * missing) / (observed + missing);
      expect(all).toBeGreaterThanOrEqual(low - 1e-12);
      expect(all).toBeLessThanOrEqual(high + 1e-12);
    }));
    expect(boundsOfChange(0.25, 40, 40)).toEqual({ low: 0.25, high: 0.25 });
    expect(boundsOfShare(0.5, 30, 40)).toEqual({ low: 0.375, high: 0.625 });
    expect(boundsOfShare(0.5, 50, 40)).toEqual({ low: 0.5, high: 0.5 });
  });
});

describe('segments that stand out', () => {
  it('are found beyond six deviations, and never among fewer than five', () => {
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 3])).toBe(2.5);
    expect(standsOut([10, 12, 11, 9, 10, 90], 1)).toEqual([false, false, false, false, false, true]);
    expect(standsOut([10, 10, 10, 10, 16, 17], 1)).toEqual([false, false, false, false, false, true]);
    expect(standsOut([1, 1, 1, 900], 1)).toEqual([false, false, false, false]);
  });

  it('are hardly ever honest days, and nearly always a day of forged ones', () => {
    const random = seeded(3);
    let [honest, forged, days] = [0, 0, 0];
    for (let times = 0; times < 1_000; times += 1) {
      // Counts of a day around 400 with a natural spread; the last one has a flood of forgeries on top.
      const counts = Array.from({ length: 15 }, () => 400 + 60 * (random() + random() + random() + random() - 2));
      const flags = standsOut([...counts, 400 + 600], Math.sqrt(400));
      honest += flags.slice(0, -1).filter(Boolean).length;
      days += counts.length;
      forged += flags.at(-1) === true ? 1 : 0;
    }
    expect(honest / days).toBeLessThan(0.01);
    expect(forged).toBeGreaterThanOrEqual(950);
  });
});
