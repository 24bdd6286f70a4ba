import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/measure/day.ts';
import { openPatientStore } from '../../src/server/patient-store.ts';
import { openPostgresKeeper } from '../../src/server/room/postgres-keeper.ts';
import { openRooms } from '../../src/server/room/rooms.ts';
import { openSqliteStore } from '../../src/server/sqlite-store.ts';
import type { Place } from '../../src/server/settings.ts';
import { StartError } from '../../src/server/start-error.ts';
import { StoreAway } from '../../src/server/store.ts';
import type { Store } from '../../src/server/store.ts';
import { backUp, backupsOf, dropSegment, openStore, restore } from '../../src/server/upkeep.ts';
import { startPostgres } from '../support/postgres/server.ts';
import type { PostgresServer } from '../support/postgres/server.ts';
import { graph } from '../measure/example.ts';
import { madeDatabase, now, startOn, tempDir } from './support.ts';

const today = dayOf(now);
let server: PostgresServer;
beforeAll(async () => { server = await startPostgres(); }, 60_000);
afterAll(async () => server.stop());

function sqlitePlace(): Place {
  const dataDir = tempDir();
  return { dataDir, database: { kind: 'sqlite', path: join(dataDir, 'lights-on.sqlite') } };
}

async function postgresPlace(): Promise<Place> {
  return { dataDir: tempDir(), database: { kind: 'postgres', url: await madeDatabase(server.freshDatabase()) } };
}

async function startsIn(store: Store): Promise<number> {
  return (await store.counts('lantern', today))[0]?.tables['start']?.['all'] ?? 0;
}

const places: readonly [string, () => Promise<Place>][] = [['SQLite', async () => sqlitePlace()], ['PostgreSQL', postgresPlace]];

for (const [name, open] of places) {
  describe(`a backup of ${name}`, () => {
    it('is made while reports come in, and brings back everything of its moment: sums, graphs, releases, and which reports were counted', async () => {
      const place = await open();
      const store = await openStore(place);
      const before = Array.from({ length: 300 }, () => startOn(today));
      await Promise.all(before.map((report) => store.count(report)));
      await store.registerGraph(graph);
      await store.registerCampaign('lantern');
      await store.saveReleases('lantern', today, [{ level: graph.level, channel: 'open', tables: {} }]);
      const meanwhile = Promise.all(Array.from({ length: 300 }, () => store.count(startOn(today))));
      const file = await backUp(place, now);
      await meanwhile;
      expect(await startsIn(store)).toBe(600);
      await store.close();
      expect(statSync(file).mode & 0o077, 'for its owner only').toBe(0);

      const other = await open();
      await restore(other, file, now);
      const again = await openStore(other);
      const held = await startsIn(again);
      expect(held).toBeGreaterThanOrEqual(300);
      await Promise.all(before.map((report) => again.count(report)));
      expect(await startsIn(again), 'what was counted before is not counted again').toBe(held);
      expect(await again.graph(graph.hash)).toEqual(graph);
      expect(await again.knowsCampaign('lantern')).toBe(true);
      expect([await again.releasedThrough('lantern'), await again.releases('lantern')]).toEqual([today, [{ level: graph.level, channel: 'open', tables: {} }]]);
      expect(await again.arrived('lantern', today)).toBe(held);
      await again.close();
    }, 30_000);

    it('that was cut short is refused, and nothing changes', async () => {
      const place = await open();
      const store = await openStore(place);
      await Promise.all(Array.from({ length: 500 }, () => store.count(startOn(today))));
      await store.close();
      const file = await backUp(place, now);
      truncateSync(file, Math.floor(statSync(file).size / 2));
      await expect(restore(place, file, now)).rejects.toThrow(/no whole backup/);
      await expect(restore(place, join(place.dataDir, 'none'), now)).rejects.toThrow(StartError);
      const after = await openStore(place);
      expect(await startsIn(after)).toBe(500);
      await after.close();
    });

    it('is one of seven at most', async () => {
      const place = await open();
      await (await openStore(place)).close();
      for (let day = 0; day < 9; day += 1) await backUp(place, now + day * 86_400_000);
      const kept = readdirSync(backupsOf(place));
      expect(kept).toHaveLength(7);
      expect(kept.every((file) => file > 'lights-on-2026-09-03')).toBe(true);
    });

    it('is made before a newer server changes the tables', async () => {
      const place = await open();
      const store = await openStore(place);
      await store.count(startOn(today));
      await store.close();
      await takeStepsBack(place);
      const newer = await openStore(place);
      await newer.count(startOn(today));
      expect([await startsIn(newer), await newer.arrived('lantern', today)]).toEqual([2, 1]);
      await newer.close();
      const kept = place.database.kind === 'sqlite' ? `${place.database.path}.before-step-2` : join(backupsOf(place), 'before-step-2.jsonl.gz');
      await restore(place, kept, now);
      const back = await openStore(place);
      expect(await startsIn(back)).toBe(1);
      await back.close();
    });
  });

  describe(`a segment in ${name}`, () => {
    it('can be dropped whole, a class or a day, and leaves the rest as it was', async () => {
      const place = await open();
      const store = await openStore(place);
      const inClass = { ...startOn(today), cells: startOn(today).cells.map((cell) => ({ ...cell, channel: 'class' as const, segment: 12 })) };
      await Promise.all([inClass, startOn(today), startOn(today), startOn(today - 1)].map((report) => store.count(report)));
      await store.close();
      expect(await dropSegment(place, { campaign: 'lantern', channel: 'class', segment: 12, day: null })).toBe(2);
      expect(await dropSegment(place, { campaign: 'lantern', channel: 'open', segment: 0, day: today })).toBe(2);
      const after = await openStore(place);
      await after.count(inClass);
      const holds = (channel: 'class' | 'open', segment: number, day: number | null) => after.holds({ campaign: 'lantern', channel, segment, day });
      expect([await holds('class', 12, null), await holds('open', 0, today), await holds('open', 0, today - 1), await holds('open', 0, null)]).toEqual([false, false, true, true]);
      expect((await after.counts('lantern', today)).map(({ channel, tables }) => [channel, tables['start']])).toEqual([['open', { all: 1 }]]);
      await after.close();
    });
  });
}

/** Makes a database as the server before the second step wrote it. */
async function takeStepsBack({ database }: Place): Promise<void> {
  const undo = 'DROP TABLE arrival; DELETE FROM migration WHERE step > 1;';
  if (database.kind === 'sqlite') {
    const db = new DatabaseSync(database.path);
    db.exec(undo);
    db.close();
  } else await askPostgres(database.url, `DROP TABLE room_vote, room; ${undo}`);
}

async function askPostgres(url: string, text: string): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<object>(text);
  await client.end();
  return rows;
}

describe('an open class room in PostgreSQL', () => {
  it('stands in no backup, and is left as it is when one is restored', async () => {
    const place = await postgresPlace();
    const { database } = place;
    if (database.kind !== 'postgres') return expect.fail('no PostgreSQL');
    const store = await openStore(place);
    await store.count(startOn(today));
    await store.close();
    const rooms = openRooms((ears) => openPostgresKeeper(database.url, ears, () => undefined), () => now);
    const opened = await rooms.open('together');
    if (!opened.ok) return expect.fail(opened.why);
    const file = await backUp(place, now);
    expect(gunzipSync(readFileSync(file)).toString()).not.toContain(opened.room);
    await restore(place, file, now);
    expect(await rooms.find(opened.room, opened.key)).toBe('adult');
    await rooms.close();
  });
});

describe('restoring a SQLite file', () => {
  it('waits until the server is stopped', async () => {
    const place = sqlitePlace();
    const running = await openStore(place);
    await running.count(startOn(today));
    const file = await backUp(place, now);
    await expect(restore(place, file, now)).rejects.toThrow(/Stop it, restore/);
    await running.count(startOn(today));
    expect(await startsIn(running)).toBe(2);
    await running.close();
    const aside = await restore(place, file, now);
    expect(existsSync(String(aside))).toBe(true);
    const back = await openStore(place);
    expect(await startsIn(back)).toBe(1);
    await back.close();
  });

  it('mends a spoiled one, and sets that aside', async () => {
    const place = sqlitePlace();
    const store = await openStore(place);
    await store.count(startOn(today));
    const file = await backUp(place, now);
    await store.close();
    const path = join(place.dataDir, 'lights-on.sqlite');
    writeFileSync(path, 'spoiled');
    await restore(place, file, now);
    expect(readdirSync(place.dataDir).filter((name) => name.includes('before-restore')).map((name) => readFileSync(join(place.dataDir, name), 'utf8'))).toEqual(['spoiled']);
    const back = openSqliteStore(path);
    expect(await startsIn(back)).toBe(1);
    await back.close();
  });
});

describe('a store that cannot be opened for now', () => {
  it('says so to everybody, tries again after a while, and is then as good as any', async () => {
    const folder = tempDir();
    let [time, tries] = [0, 0];
    const open = async (): Promise<Store> => {
      tries += 1;
      return openSqliteStore(join(folder, 'not', 'there', 'yet.sqlite'));
    };
    const store = openPatientStore(open, () => time, 1_000);
    await expect(store.check()).rejects.toBeInstanceOf(StoreAway);
    expect(tries, 'not before its time').toBe(0);
    time = 1_000;
    await expect(store.count(startOn(today))).rejects.toBeInstanceOf(StoreAway);
    await expect(store.count(startOn(today))).rejects.toBeInstanceOf(StoreAway);
    expect(tries).toBe(1);
    mkdirSync(join(folder, 'not', 'there'), { recursive: true });
    chmodSync(join(folder, 'not'), 0o700);
    time = 2_000;
    await Promise.all([store.count(startOn(today)), store.count(startOn(today))]);
    expect([tries, await startsIn(store)]).toEqual([2, 2]);
    await store.close();
  });
});
