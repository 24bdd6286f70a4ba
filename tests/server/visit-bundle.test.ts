import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { campaignKey, exportVisit, importVisit } from '../../src/server/visit-bundle/bundle.ts';
import { openSqliteStore } from '../../src/server/sqlite-store.ts';
import { dayOf } from '../../src/measure/day.ts';
import { cellsOf } from '../../src/measure/cells.ts';
import { classReport } from '../../src/measure/class-sum.ts';
import { answeredBy, graph } from '../measure/example.ts';
import { countedOf, freshCommon, now, startOn, tempDir } from './support.ts';

const day = dayOf(now);
const placeOf = (dataDir: string) => ({ dataDir, database: { kind: 'sqlite', path: join(dataDir, 'lights-on.sqlite') } }) as const;

async function openBoth() {
  const [laptop, home] = [placeOf(tempDir()), placeOf(tempDir())];
  const store = openSqliteStore(home.database.path);
  await store.registerCampaign('lantern');
  const key = campaignKey(home);
  /** So many children more begin an evening on the laptop; then what is new is exported. */
  const visit = async (children: number, at = now): Promise<{ text: string; mark: string }> => {
    const own = openSqliteStore(laptop.database.path);
    for (let child = 0; child < children; child += 1) await own.count(startOn(day));
    await own.close();
    const { file, mark } = exportVisit(laptop, key, at);
    return { text: readFileSync(file, 'utf8'), mark };
  };
  const begun = async (): Promise<unknown> => (await store.counts('lantern', day)).find(({ channel }) => channel === 'class')?.tables['start'];
  return { laptop, home, store, key, visit, begun };
}

describe('a bundle of a visit', () => {
  it('is counted once, however often and in whatever order bundles are imported', async () => {
    const { home, store, visit, begun } = await openBoth();
    const [first, second] = [await visit(3), await visit(4, now + 1_000)];
    for (const { text, mark } of [second, first, second, first, first]) await importVisit(home, store, { text, trust: mark, now });
    expect(await begun()).toEqual({ all: 7 });
    // Ids of reports are forgotten after a while; those of bundles are not.
    await store.forget({ idsBefore: day + 5_000, foldBefore: 0, dropBefore: 0 });
    await importVisit(home, store, { text: first.text, now });
    expect(await begun()).toEqual({ all: 7 });
    await store.close();
  });

  it('brings the sums of whole classes home, each once, with the squares and products an interval needs', async () => {
    const { laptop, home, store, key } = await openBoth();
    const own = openSqliteStore(laptop.database.path);
    const lesson = async (trap: number): Promise<void> => {
      const report = classReport(freshCommon(day), { means: 'room', before: graph.checks.a.map(answeredBy({ fine: 15, trap: 5 })), after: graph.checks.b.map(answeredBy({ fine: 20 - trap, trap })) });
      await own.count({ ...countedOf(report), cells: cellsOf(report, graph, { channel: 'class', segment: 0 }) });
    };
    const bundles: { readonly text: string; readonly mark: string }[] = [];
    for (const [nth, trap] of [12, 16].entries()) {
      await lesson(trap);
      const { file, mark } = exportVisit(laptop, key, now + nth * 1_000);
      bundles.push({ text: readFileSync(file, 'utf8'), mark });
    }
    for (const { text, mark } of [...bundles, ...bundles]) await importVisit(home, store, { text, trust: mark, now });
    const there = (await own.counts('lantern', day)).find(({ channel }) => channel === 'class')?.classes;
    expect(there?.['class.room.trap']?.['after']).toEqual({ n: 2, s: 4 * 6 + 4 * 8, ss: 16 * (36 + 64) });
    expect((await store.counts('lantern', day)).find(({ channel }) => channel === 'class')?.classes).toEqual(there);
    await own.close();
    await store.close();
  });

  it('can be dropped whole by the number it was given', async () => {
    const { home, store, visit, begun } = await openBoth();
    const { text, mark } = await visit(3);
    const { segment } = await importVisit(home, store, { text, trust: mark, now });
    await store.dropSegment({ campaign: 'lantern', channel: 'class', segment, day: null });
    expect(await begun()).toBeUndefined();
    await store.close();
  });

  it('is not let in under another campaign, and its laptop is not known from then on', async () => {
    const { home, key, visit } = await openBoth();
    const { text, mark } = await visit(3);
    const other = placeOf(tempDir());
    writeFileSync(join(other.dataDir, 'visit-key.json'), readFileSync(join(home.dataDir, 'visit-key.json')));
    expect(campaignKey(other)).toBe(key);
    const store = openSqliteStore(other.database.path);
    await store.registerCampaign('elsewhere');
    await expect(importVisit(other, store, { text, trust: mark, now })).rejects.toThrow(/campaign "lantern", which is not known here/);
    await expect(importVisit(other, store, { text, now })).rejects.toThrow(/campaign "lantern"/);
    expect(existsSync(join(other.dataDir, 'visit-laptops.json'))).toBe(false);
    await store.close();
  });

  it('does not show what it holds, and says when nothing is new', async () => {
    const { laptop, key, visit, store } = await openBoth();
    const { text } = await visit(3);
    expect(text).not.toMatch(/lantern|start|free-skins/);
    expect(() => exportVisit(laptop, key, now + 5_000)).toThrow(/Nothing is new/);
    await store.close();
  });

  it('is refused with a clear sentence when it is altered, for another key, newer, no bundle, or of an unknown laptop', async () => {
    const { home, store, visit, begun } = await openBoth();
    const { text, mark } = await visit(3);
    const envelope = JSON.parse(text) as Record<string, unknown>;
    const turned = (name: string): string => JSON.stringify({ ...envelope, [name]: String(envelope[name]).replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) });
    const other = placeOf(tempDir());
    campaignKey(other);
    const wanted: [string, typeof home, string | undefined, RegExp][] = [
      ...['id', 'once', 'nonce', 'sealed', 'tag', 'signature'].map((name): [string, typeof home, string, RegExp] => [turned(name), home, mark, /changed on its way/]),
      [text, other, mark, /sealed for another key/], [JSON.stringify({ ...envelope, format: 2 }), home, mark, /format 2.*Update/], ['{"a": 1}', home, mark, /no bundle of a visit/],
      [text.slice(0, 80), home, mark, /cut off/], [JSON.stringify({ ...envelope, note: 'hello' }), home, mark, /changed or cut off/], [text, home, undefined, /not known here yet/], [text, home, '0000-0000-0000', /not known here yet/],
    ];
    for (const [bundle, place, trust, reason] of wanted) await expect(importVisit(place, store, { text: bundle, now, ...(trust === undefined ? {} : { trust }) })).rejects.toThrow(reason);
    expect(await begun()).toBeUndefined();
    await store.close();
  });
});
