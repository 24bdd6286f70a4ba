/** What whoever looks after a campaign does from the command line: back up, restore, drop a forged segment. All but restoring SQLite works while the server runs. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { dumpPostgres, restorePostgres } from './postgres-dump.ts';
import { migratePostgres } from './postgres-schema.ts';
import { openPostgresStore } from './postgres-store.ts';
import { errorCode } from './log.ts';
import type { Place } from './settings.ts';
import { backUpSqlite, restoreSqlite } from './sqlite-copy.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { findStandingOut } from './standing-out.ts';
import type { StandingOut } from './standing-out.ts';
import { StartError } from './start-error.ts';
import type { Segment, Store } from './store.ts';

/** So many backups stay; older ones go, because what is kept in them outlives what the server forgets. */
const mostBackups = 7;

function stampOf(now: number): string {
  return new Date(now).toISOString().replace(/\.\d+Z$/, 'Z').replaceAll(':', '-');
}

/** Where backups lie; made if need be. */
export function backupsOf({ dataDir }: Pick<Place, 'dataDir'>): string {
  const folder = join(dataDir, 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

async function withPostgres<T>(url: string, begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 3_000, application_name: 'lights-on-upkeep' });
  try {
    const client = await pool.connect();
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } finally {
      // What was not committed goes back with the connection.
      client.release(true);
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`The PostgreSQL database of DATABASE_URL did not do it (${errorCode(error)}). Check that the server runs, and that the name, the user and the password are right.`);
  } finally {
    await pool.end();
  }
}

/** Writes a backup beside the data, and lets go of all but the newest. `now` is in milliseconds since the epoch. Goes out: the file. Throws `StartError`. */
export async function backUp(place: Place, now: number): Promise<string> {
  const { database } = place;
  const ending = database.kind === 'sqlite' ? '.sqlite' : '.jsonl.gz';
  const folder = backupsOf(place);
  const file = join(folder, `lights-on-${stampOf(now)}${ending}`);
  if (database.kind === 'sqlite') await backUpSqlite(database.path, file);
  else await withPostgres(database.url, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', (client) => dumpPostgres(client, file));
  const all = readdirSync(folder).filter((name) => name.startsWith('lights-on-') && name.endsWith(ending)).toSorted();
  for (const old of all.slice(0, -mostBackups)) rmSync(join(folder, old));
  return file;
}

/** Puts a backup in the place of everything there is. Goes out: where what was there lies now, `null` for PostgreSQL, where it is gone. Throws `StartError`, and then nothing has changed. */
export async function restore(place: Place, file: string, now: number): Promise<string | null> {
  const { database } = place;
  if (database.kind === 'sqlite') {
    const aside = `${database.path}.before-restore-${stampOf(now)}`;
    restoreSqlite(file, database.path, aside);
    return aside;
  }
  await withPostgres(database.url, 'BEGIN', async (client) => {
    await migratePostgres(client, async () => undefined);
    await restorePostgres(client, file);
  });
  return null;
}

/** Opens the store of a place. Before the tables of an older server are changed, they are kept: beside the SQLite file, or for PostgreSQL among the backups. Throws `StartError`. */
export async function openStore(place: Place): Promise<Store> {
  const { database } = place;
  if (database.kind === 'sqlite') return openSqliteStore(database.path);
  return openPostgresStore(database.url, async (client, steps) => void (await dumpPostgres(client, join(backupsOf(place), `before-step-${steps + 1}.jsonl.gz`))));
}

/** Looks at the last 13 weeks of a campaign. `today` is a day number. */
export async function lookForForged(place: Place, campaign: string, today: number): Promise<readonly StandingOut[]> {
  const store = await openStore(place);
  try {
    return findStandingOut(await store.segmentDays(campaign, today - 91));
  } finally {
    await store.close();
  }
}

/** Takes a forged segment out of the sums. The weekly close that comes next shows what is left. Goes out: how many cells went. */
export async function dropSegment(place: Place, segment: Segment): Promise<number> {
  const store = await openStore(place);
  try {
    return await store.dropSegment(segment);
  } finally {
    await store.close();
  }
}
