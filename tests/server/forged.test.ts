import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endReport, feedbackReport, itemReport, startReport } from '../../src/measure/build.ts';
import { classReport } from '../../src/measure/class-sum.ts';
import { dayOf } from '../../src/measure/day.ts';
import type { ReportChannel } from '../../src/measure/cells.ts';
import type { Report } from '../../src/measure/report.ts';
import { openSqliteStore } from '../../src/server/sqlite-store.ts';
import { findStandingOut } from '../../src/server/standing-out.ts';
import type { SegmentDay } from '../../src/server/store.ts';
import { answeredBy, graph } from '../measure/example.ts';
import { countedOf, freshCommon, now, openTestApp, tempDir } from './support.ts';

const today = dayOf(now);

/** One honest evening, or one of somebody who wants the figures to look as good as the form allows. */
function evening(forged: boolean, nth: number): readonly Report[] {
  const answer = forged || nth % 2 === 0 ? 'trap' : 'fine';
  const item = itemReport(freshCommon(), { first: 'a', before: { a1: forged ? 'fine' : answer }, after: { b1: forged ? 'trap' : answer }, forms: graph.checks }, () => 0);
  const end = endReport(freshCommon(), { ending: forged ? 'told-early' : 'lost-it', tookMs: 700_000, clues: { found: 1, total: 1 }, rewinds: forged ? 9 : 1, repaired: forged, told: forged });
  return [startReport(freshCommon()), end, feedbackReport(freshCommon(), { useful: forged ? 2 : 1, tell: 2 }), item].filter((report) => report !== null);
}

describe('forged reports', () => {
  it('of every kind, one in twenty, do not move the headline by one: what comes from classes and by the campaign\'s link', async () => {
    const store = openSqliteStore(join(tempDir(), 'a.sqlite'));
    const { post, app } = await openTestApp({ store });
    const honest = (channel: ReportChannel, nth: number) => evening(false, nth).map((report) => ({ ...countedOf(report), cells: countedOf(report).cells.map((cell) => ({ ...cell, channel })) }));
    await Promise.all(Array.from({ length: 380 }, (_, nth) => honest(nth % 2 === 0 ? 'class' : 'link', nth)).flat().map((report) => store.count(report)));
    const headline = async () => (await store.counts('lantern', today)).filter(({ channel }) => channel !== 'open');
    const before = await headline();
    expect(before).toHaveLength(2);
    for (const report of Array.from({ length: 20 }, (_, nth) => evening(true, nth)).flat()) expect((await post(report)).statusCode).toBe(204);
    expect(await headline()).toEqual(before);
    expect((await store.counts('lantern', today)).find(({ channel }) => channel === 'open')?.tables['start']).toEqual({ all: 20 });
    await app.close();
    await store.close();
  });

  it('of whole classes weigh as one class each, are in no figure of devices, and stand out by their day', async () => {
    const store = openSqliteStore(join(tempDir(), 'b.sqlite'));
    const { post, app } = await openTestApp({ store });
    const sum = () => classReport(freshCommon(), { means: 'hands', before: graph.checks.a.map(answeredBy({ fine: 40, trap: 0 })), after: graph.checks.b.map(answeredBy({ fine: 0, trap: 40 })) });
    for (let nth = 0; nth < 3; nth += 1) expect((await post(sum())).statusCode).toBe(204);
    const counts = await store.counts('lantern', today);
    expect(counts.map(({ channel, tables, classes }) => [channel, tables, classes['class.hands.trap']?.['fives']])).toEqual([['class', {}, { n: 3, s: 18, ss: 108 }]]);
    const usual = Array.from({ length: 9 }, (_, nth): SegmentDay => ({ channel: 'class', segment: 0, day: today - 1 - nth, starts: 2 + (nth % 3), done: 0, left: 0 }));
    const visit: SegmentDay = { channel: 'class', segment: 77, day: today, starts: 400, done: 300, left: 50 };
    expect(findStandingOut([...usual, visit])).toEqual([]);
    expect(findStandingOut([...usual, { channel: 'class', segment: 0, day: today, starts: 60, done: 0, left: 0 }])).toEqual([{ channel: 'class', segment: 0, day: today, by: 'many' }]);
    await app.close();
    await store.close();
  });

  it('cannot say that they come from a class: no field of a report names its channel', async () => {
    const { post, app } = await openTestApp();
    for (const claim of [{ channel: 'class' }, { segment: 7 }, { chan: 'link' }]) expect((await post({ ...startReport(freshCommon()), ...claim })).statusCode).toBe(400);
    await app.close();
  });

  /** Thirteen weeks of schools: many on weekdays, few at weekends, none in two weeks of holidays; each day by chance a bit more or less. */
  function honestWeeks(chance: () => number): SegmentDay[] {
    return Array.from({ length: 91 }, (_, index) => index).filter((index) => index < 40 || index >= 54).map((index) => {
      const mean = index % 7 < 5 ? 300 : 60;
      // The sum of twelve evenly spread numbers is nearly normal; 1.5 times the spread of pure counting.
      const noise = Array.from({ length: 12 }, chance).reduce((sum, one) => sum + one, -6);
      const starts = Math.max(0, Math.round(mean + noise * 1.5 * Math.sqrt(mean)));
      const done = Math.round(starts * (0.7 + 0.04 * (chance() - 0.5)));
      return { channel: 'open', segment: 0, day: today - 91 + index, starts, done, left: Math.round(starts * 0.9) - done };
    });
  }

  it('that come in one day, one in twenty of all, make that day stand out in 95 of 100 campaigns and more; an honest day does in fewer than 1 of 100', () => {
    const seeds = fc.sample(fc.integer(), { numRuns: 1000, seed: 42 });
    let [caught, falsely, days] = [0, 0, 0];
    for (const seed of seeds) {
      let state = seed >>> 0;
      const chance = (): number => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 2 ** 32;
      };
      const honest = honestWeeks(chance);
      const all = honest.reduce((sum, { starts }) => sum + starts, 0);
      const victim = Math.floor(chance() * honest.length);
      const forged = Math.round(all / 20);
      const seen = honest.map((one, index) => (index === victim ? { ...one, starts: one.starts + forged, done: one.done + forged } : one));
      const found = new Set(findStandingOut(seen).map(({ day }) => day));
      if (found.delete(honest[victim]?.day ?? 0)) caught += 1;
      falsely += found.size;
      days += honest.length - 1;
    }
    expect(caught / seeds.length).toBeGreaterThanOrEqual(0.95);
    expect(falsely / days).toBeLessThan(0.01);
  });

  it('of one class stand out among classes, by how many there are or how many finish', () => {
    const classes: SegmentDay[] = Array.from({ length: 20 }, (_, nth) => ({ channel: 'class', segment: nth + 1, day: today, starts: 24 + (nth % 4), done: 34 + (nth % 3), left: 4 }));
    expect(findStandingOut(classes)).toEqual([]);
    const strange = [...classes, { channel: 'class' as const, segment: 77, day: today, starts: 90, done: 10, left: 80 }];
    expect(findStandingOut(strange).map(({ segment, by }) => [segment, by])).toEqual([[77, 'many'], [77, 'finished']]);
  });
});
