import { expect, it } from 'vitest';
import fc from 'fast-check';
import { endReport, itemReport, startReport } from '../../src/measure/build.ts';
import { dayOf, isoDay } from '../../src/measure/day.ts';
import { cutsOn } from '../../src/server/retention.ts';
import type { Counted, Store } from '../../src/server/store.ts';
import { cellsOf } from '../../src/measure/cells.ts';
import { classReport } from '../../src/measure/class-sum.ts';
import { answeredBy, graph } from '../measure/example.ts';
import { publishedResults } from '../../src/server/publish.ts';
import { countedOf, freshCommon, idHashOf, now, startOn } from './support.ts';

const today = dayOf(now);

async function startsOf(store: Store, through = today): Promise<number> {
  const [level] = await store.counts('lantern', through);
  return level?.tables['start']?.['all'] ?? 0;
}

/** What every store must do. `open` gives an empty one; `reopen` closes it and opens the same again. */
export function storeContract(open: () => Promise<Store>, reopen: (store: Store) => Promise<Store>): void {
  it('counts a report once, however often and in whatever order it is sent', async () => {
    const store = await open();
    const reports = Array.from({ length: 12 }, () => startOn(today));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(11), { minLength: 1, maxLength: 60 }), async (order) => {
        await Promise.all(order.map((index) => store.count(reports[index] ?? expect.fail('no such report'))));
      }),
      { numRuns: 30 },
    );
    await Promise.all(reports.map((report) => store.count(report)));
    expect(await startsOf(store)).toBe(12);
    await store.close();
  });

  it('adds up a thousand reports that come at once, each cell to the very number', async () => {
    const store = await open();
    const reports: Counted[] = Array.from({ length: 1000 }, (_, index) =>
      index % 2 === 0
        ? startOn(today)
        : countedOf(itemReport(freshCommon(), { first: 'a', before: { a1: 'fine' }, after: { b1: 'trap' }, forms: graph.checks }, () => 0) ?? expect.fail('no item')),
    );
    await Promise.all(reports.map((report) => store.count(report)));
    const [level] = await store.counts('lantern', today);
    expect(level).toMatchObject({ level: graph.level, channel: 'open' });
    expect(level?.tables).toEqual({
      start: { all: 500 }, language: { en: 500 }, 'check.before.trap': { fine: 500 }, 'check.after.trap': { trap: 500 }, 'pair.trap': { 'not.right': 500 }, 'item.ab.a1.b1': { 'fine.trap': 500 },
    });
    await store.close();
  });

  it('keeps of whole classes the sums, squares and products to the very number, apart from devices, and shows them from three on', async () => {
    let store = await open();
    await store.registerCampaign('lantern');
    const sumOn = (day: number, before: number, after: number): Counted => {
      const report = classReport(freshCommon(day), { means: 'hands', before: graph.checks.a.map(answeredBy({ fine: 20 - before, trap: before })), after: graph.checks.b.map(answeredBy({ fine: 20 - after, trap: after })) });
      return { ...countedOf(report), cells: cellsOf(report, graph, { channel: 'class', segment: 0 }), idHash: idHashOf(report.id) };
    };
    const monday = today - ((today + 3) % 7);
    const classes = [[8, 14], [4, 16], [10, 12]].map(([before = 0, after = 0]) => sumOn(monday, before, after));
    await Promise.all([...classes.slice(0, 2), ...classes.slice(0, 2), startOn(monday)].map((one) => store.count(one)));
    const weeks = (n: number): number => (monday + 7 * n) * 86_400_000;
    expect((await publishedResults(store, 'lantern', weeks(1))).levels).toEqual([]);
    store = await reopen(store);
    for (const one of classes) await store.count(one);
    const found = (await store.counts('lantern', monday)).find(({ channel }) => channel === 'class');
    // Four fives each; of ten 4, 2 and 5 before, 7, 8 and 6 after.
    expect(found).toEqual({
      level: graph.level, channel: 'class', tables: {}, visits: 0,
      classes: {
        class: { hands: { n: 3, s: 0, ss: 0 } },
        'class.hands.trap': {
          fives: { n: 3, s: 12, ss: 48 }, before: { n: 3, s: 44, ss: 16 * 45 }, after: { n: 3, s: 84, ss: 16 * 149 },
          'fives.before': { n: 3, s: 176, ss: 256 * 45 }, 'fives.after': { n: 3, s: 336, ss: 256 * 149 }, 'before.after': { n: 3, s: 16 * (28 + 16 + 30), ss: 256 * (28 ** 2 + 16 ** 2 + 30 ** 2) },
        },
        'class.hands.genuine': {
          fives: { n: 3, s: 12, ss: 48 }, before: { n: 3, s: 76, ss: 16 * 125 }, after: { n: 3, s: 36, ss: 16 * 29 },
          'fives.before': { n: 3, s: 304, ss: 256 * 125 }, 'fives.after': { n: 3, s: 144, ss: 256 * 29 }, 'before.after': { n: 3, s: 16 * (18 + 16 + 20), ss: 256 * (18 ** 2 + 16 ** 2 + 20 ** 2) },
        },
      },
    });
    const [shown] = (await publishedResults(store, 'lantern', weeks(2))).levels;
    expect(shown).toMatchObject({ channel: 'class', tables: { 'class.hands': { total: 3 }, 'class.hands.check': { total: 3, cells: { children: 60, 'trap.before': 37, 'trap.after': 70, 'trap.change': 33, 'genuine.change': -33 } } } });
    expect(await store.segmentDays('lantern', monday)).toContainEqual({ channel: 'class', segment: 0, day: monday, starts: 3, done: 0, left: 0 });
    await store.close();
  });

  it('shows what devices told on visits from three visits on, and no sooner however many they were', async () => {
    const store = await open();
    await store.registerCampaign('lantern');
    const monday = today - ((today + 3) % 7);
    const visit = async (segment: number): Promise<void> => {
      for (let child = 0; child < 30; child += 1) {
        const report = startReport(freshCommon(monday));
        await store.count({ ...countedOf(report), cells: cellsOf(report, graph, { channel: 'class', segment }) });
      }
    };
    const seenAfter = async (weeks: number): Promise<unknown> => (await publishedResults(store, 'lantern', (monday + 7 * weeks) * 86_400_000)).levels[0]?.tables['completion']?.total;
    await visit(1);
    await visit(2);
    expect(await seenAfter(1)).toBe(undefined);
    await visit(3);
    expect(await seenAfter(2)).toBe(90);
    await store.close();
  });

  it('counts nothing after the day that is asked for, and nothing of another campaign', async () => {
    const store = await open();
    await store.count(startOn(today));
    await store.count(startOn(today - 7));
    await store.count(countedOf(startReport({ ...freshCommon(), campaign: 'other' })));
    expect([await startsOf(store, today), await startsOf(store, today - 1), await startsOf(store, today - 8)]).toEqual([2, 1, 0]);
    await store.close();
  });

  it('keeps everything over a restart, ids too', async () => {
    let store = await open();
    const report = startOn(today);
    await store.count(report);
    await store.registerGraph(graph);
    await store.registerCampaign('lantern');
    await store.saveReleases('lantern', today, [{ level: graph.level, channel: 'open', tables: { reach: { total: 10, cells: { campaign: 10 }, through: today } } }]);
    store = await reopen(store);
    await store.count(report);
    expect(await startsOf(store)).toBe(1);
    expect(await store.graph(graph.hash)).toEqual(graph);
    expect([await store.knowsCampaign('lantern'), await store.knowsCampaign('other')]).toEqual([true, false]);
    expect(await store.releasedThrough('lantern')).toBe(today);
    expect(await store.releases('lantern')).toEqual([{ level: graph.level, channel: 'open', tables: { reach: { total: 10, cells: { campaign: 10 }, through: today } } }]);
    await store.close();
  });

  it('does not let a later release of a hash change an earlier one', async () => {
    const store = await open();
    await store.registerGraph(graph);
    await store.registerGraph({ ...graph, endings: ['another'] });
    expect((await store.graph(graph.hash))?.endings).toEqual(graph.endings);
    expect(await store.graph('ffffffffffffffff')).toBeNull();
    await store.close();
  });

  it('reads a release anew when this server knows more of it than the one that registered it, and never less', async () => {
    let store = await open();
    const { c: form, ...earlier } = graph.checks;
    await store.registerGraph({ ...graph, checks: earlier });
    expect((await store.graph(graph.hash))?.checks.c).toBeUndefined();
    await store.registerGraph(graph);
    expect((await store.graph(graph.hash))?.checks.c).toEqual(form);
    await store.registerGraph({ ...graph, checks: earlier });
    store = await reopen(store);
    expect(await store.graph(graph.hash)).toEqual(graph);
    await store.close();
  });

  it('forgets ids after 35 days, folds days into months after 13 months and drops all after 25', async () => {
    const store = await open();
    const kept = startOn(today);
    await store.count(kept);
    for (const day of [today - 3, today - 33]) await store.count(startOn(day));
    const inDays = (days: number) => store.forget(cutsOn(today + days));
    await inDays(35);
    await store.count(kept);
    expect(await startsOf(store), 'an id of 35 days is still known').toBe(3);
    await inDays(36);
    await store.count(kept);
    expect(await startsOf(store), 'one of 36 days is not').toBe(4);

    const firstOfMonth = dayOf(Date.UTC(2026, 8, 1));
    await inDays(425);
    expect(isoDay(today + 425)).toBe('2027-11-01');
    expect(await startsOf(store, firstOfMonth), 'September stands on its first day').toBe(4);
    expect(await startsOf(store, firstOfMonth - 1)).toBe(2);
    await inDays(425);
    expect(await startsOf(store), 'folding again changes nothing').toBe(4);

    await inDays(761);
    expect(isoDay(today + 761)).toBe('2028-10-02');
    expect(await startsOf(store, today + 999), 'September 2026 is 25 months back and stays').toBe(2);
    await inDays(790);
    expect(isoDay(today + 790)).toBe('2028-10-31');
    expect(await startsOf(store, today + 999)).toBe(2);
    await inDays(791);
    expect(await startsOf(store, today + 999)).toBe(0);
    await store.close();
  });

  it('knows how many evenings were begun and ended in each segment on each day, and how many new reports came', async () => {
    const store = await open();
    const end = (done: boolean) => countedOf(endReport(freshCommon(), { ...(done ? { ending: 'lost-it' } : {}), tookMs: 600_000, clues: { found: 0, total: 1 }, rewinds: 0, repaired: false, told: false }));
    const again = startOn(today);
    await Promise.all([again, startOn(today), startOn(today - 1), startOn(today - 9), end(true), end(true), end(false)].map((report) => store.count(report)));
    await store.count(again);
    expect(await store.segmentDays('lantern', today - 1)).toEqual([
      { channel: 'open', segment: 0, day: today - 1, starts: 1, done: 0, left: 0 }, { channel: 'open', segment: 0, day: today, starts: 2, done: 2, left: 1 },
    ]);
    expect([await store.arrived('lantern', today), await store.arrived('lantern', today - 1), await store.arrived('other', today)]).toEqual([7, 0, 0]);
    await store.forget(cutsOn(today + 36));
    expect(await store.arrived('lantern', today)).toBe(0);
    await store.close();
  });

  it('answers that it is there', async () => {
    const store = await open();
    await expect(store.check()).resolves.toBeUndefined();
    await store.close();
  });
}
