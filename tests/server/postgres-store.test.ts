import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/measure/day.ts';
import { openPostgresStore } from '../../src/server/postgres-store.ts';
import { StartError } from '../../src/server/start-error.ts';
import { StoreAway } from '../../src/server/store.ts';
import { startPostgres } from '../support/postgres/server.ts';
import type { PostgresServer } from '../support/postgres/server.ts';
import { storeContract } from './store-contract.ts';
import { madeDatabase, now, startOn } from './support.ts';

const today = dayOf(now);
let server: PostgresServer;
beforeAll(async () => { server = await startPostgres(); }, 60_000);
afterAll(async () => server.stop());

async function startsIn(url: string): Promise<number> {
  const store = await openPostgresStore(url);
  const [level] = await store.counts('lantern', today + 1);
  await store.close();
  return level?.tables['start']?.['all'] ?? 0;
}

describe('the PostgreSQL store', () => {
  let url = '';
  storeContract(
    async () => {
      url = await madeDatabase(server.freshDatabase());
      return openPostgresStore(url);
    },
    async (store) => {
      await store.close();
      return openPostgresStore(url);
    },
  );

  it('adds up what several servers write side by side, and counts a report that reaches two of them once', async () => {
    const shared = await madeDatabase(server.freshDatabase());
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore(shared)));
    const reports = Array.from({ length: 600 }, () => startOn(today));
    const storeAt = (index: number) => stores[index % 3] ?? expect.fail('no such store');
    await Promise.all(reports.flatMap((report, index) => [storeAt(index).count(report), storeAt(index + 1).count(report)]));
    await Promise.all(stores.map((store) => store.close()));
    expect(await startsIn(shared)).toBe(600);
  });

  it('says in one line why it cannot be opened', async () => {
    for (const address of ['postgres://postgres@127.0.0.1:1/none', `${server.freshDatabase()}_of_nobody`]) {
      const refused = await openPostgresStore(address).then(() => expect.fail('it opened'), (error: unknown) => error);
      expect(refused).toBeInstanceOf(StartError);
      expect((refused as Error).message).toMatch(/DATABASE_URL .*Check that the server runs/);
    }
  });

  it('leaves a database of a newer server alone', async () => {
    const newer = await madeDatabase(server.freshDatabase());
    await (await openPostgresStore(newer)).close();
    const client = new pg.Client({ connectionString: newer });
    await client.connect();
    await client.query('INSERT INTO migration (step) VALUES (99)');
    await client.end();
    await expect(openPostgresStore(newer)).rejects.toThrow(/newer version/);
  });
});

describe('PostgreSQL restarted under load', () => {
  it('loses nothing that was acknowledged, counts nothing twice, and is back without help', async () => {
    const crashing = await startPostgres({ fast: false });
    const url = await madeDatabase(crashing.freshDatabase());
    const store = await openPostgresStore(url);
    const kept = new Set<number>();
    const reports = Array.from({ length: 4000 }, () => startOn(today));
    let next = 0;
    let away = 0;
    const sender = async (): Promise<void> => {
      while (next < reports.length) {
        const index = next++;
        const report = reports[index] ?? expect.fail('no such report');
        // A device sends again until it is told "kept".
        while (!kept.has(index)) {
          try {
            await store.count(report);
            kept.add(index);
          } catch (error) {
            expect(error).toBeInstanceOf(StoreAway);
            away += 1;
            await new Promise((go) => { setTimeout(go, 20); });
          }
        }
      }
    };
    const sending = Promise.all(Array.from({ length: 40 }, sender));
    await new Promise((go) => { setTimeout(go, 60); });
    await crashing.kill();
    await new Promise((go) => { setTimeout(go, 120); });
    await crashing.start();
    await sending;
    expect(away).toBeGreaterThan(0);
    expect(kept.size).toBe(reports.length);
    await store.close();
    expect(await startsIn(url)).toBe(reports.length);
    await crashing.stop();
  }, 60_000);
});
