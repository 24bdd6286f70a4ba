/** The tables of the PostgreSQL store, as steps forward; each runs once, whole or not at all, whichever process comes first. */
import type { PoolClient } from 'pg';
import { StartError } from './start-error.ts';

/**
 * Never change a step that was released; add one. `shard` is the writing process's own number: the cells of a campaign are hot, and processes
 * that add to rows of their own never wait for each other. Sums are taken over shards when they are read.
 */
const steps: readonly string[] = [
  `CREATE TABLE seen (day integer NOT NULL, id bytea NOT NULL, PRIMARY KEY (day, id));
   CREATE TABLE cell (
     campaign text NOT NULL, channel text NOT NULL, segment bigint NOT NULL, level text NOT NULL, tab text NOT NULL, key text NOT NULL, day integer NOT NULL, shard smallint NOT NULL,
     n bigint NOT NULL, s bigint NOT NULL, ss bigint NOT NULL,
     PRIMARY KEY (campaign, channel, segment, level, tab, key, day, shard)
   ) WITH (fillfactor = 70);
   CREATE TABLE graph (hash text PRIMARY KEY, body text NOT NULL);
   CREATE TABLE campaign (id text PRIMARY KEY, through integer);
   CREATE TABLE release (campaign text NOT NULL, level text NOT NULL, channel text NOT NULL, tables text NOT NULL, PRIMARY KEY (campaign, level, channel));`,
  `CREATE TABLE arrival (campaign text NOT NULL, day integer NOT NULL, shard smallint NOT NULL, n bigint NOT NULL, PRIMARY KEY (campaign, day, shard)) WITH (fillfactor = 70);`,
  // Open class rooms, in no backup: gone at their end, at the latest after four hours. Votes stand apart, so that those of one round need not wait for each other.
  `CREATE TABLE room (id text PRIMARY KEY, code text NOT NULL UNIQUE, token text NOT NULL UNIQUE, opened bigint NOT NULL, body text NOT NULL);
   CREATE TABLE room_vote (room text NOT NULL REFERENCES room ON DELETE CASCADE, seat smallint NOT NULL, option smallint NOT NULL, PRIMARY KEY (room, seat));`,
];

/** How many steps this server knows. */
export const stepsKnown = steps.length;

/** Any number that no other application's advisory lock in this database is likely to have. */
const migrationLock = 7_206_114_233;

/** Brings the tables up to date inside the client's transaction; `keep` is called before the first step on a database that holds something. Throws `StartError` when a newer server wrote them. */
export async function migratePostgres(client: PoolClient, keep: (steps: number) => Promise<void>): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
  await client.query('CREATE TABLE IF NOT EXISTS migration (step integer PRIMARY KEY)');
  const found = await client.query<{ step: number }>('SELECT coalesce(max(step), 0) AS step FROM migration');
  const done = found.rows[0]?.step ?? 0;
  if (done > steps.length) throw new StartError('The database was written by a newer version of this server. Update the server, or set DATABASE_URL to another database.');
  if (done > 0 && done < steps.length) await keep(done);
  for (const [index, step] of steps.entries()) {
    if (index < done) continue;
    await client.query(step);
    await client.query('INSERT INTO migration (step) VALUES ($1)', [index + 1]);
  }
}
