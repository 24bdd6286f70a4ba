/** The store in PostgreSQL: any number of server processes write side by side and give the same figures. */
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import { addUp } from '../measure/cells.ts';
import type { Cell, ReportChannel } from '../measure/cells.ts';
import { fullerReading } from '../measure/graph.ts';
import type { Graph } from '../measure/graph.ts';
import type { ReleasedTables } from '../measure/release.ts';
import { arrivalsOf } from './arrivals.ts';
import { openGroupCommit } from './group-commit.ts';
import type { GroupCommit } from './group-commit.ts';
import { levelsOf } from './level-counts.ts';
import { errorCode } from './log.ts';
import { inTransaction, openPool } from './postgres-pool.ts';
import { migratePostgres } from './postgres-schema.ts';
import { StartError } from './start-error.ts';
import { StoreAway } from './store.ts';
import type { Counted, LevelCounts, LevelRelease, RetentionCuts, Segment, SegmentDay, Store } from './store.ts';

/** Batches under way at once: while one waits for the disk, the next is on its way. */
const lanes = 2;
const shards = 16;

const ids = `SELECT day, decode(id, 'hex') FROM unnest($1::integer[], $2::text[]) AS g (day, id)`;
const see = `INSERT INTO seen (day, id) ${ids} ON CONFLICT DO NOTHING RETURNING day, encode(id, 'hex') AS id`;
/** `from` is the number of the first parameter. */
const addCells = (from: number): string => {
  const types = ['text', 'text', 'bigint', 'text', 'text', 'text', 'integer', 'bigint', 'bigint', 'bigint'];
  return `INSERT INTO cell AS c (campaign, channel, segment, level, tab, key, day, shard, n, s, ss)
  SELECT campaign, channel, segment, level, tab, key, day, $${from + types.length}::smallint, n, s, ss
  FROM unnest(${types.map((type, index) => `$${from + index}::${type}[]`).join(', ')}) AS g (campaign, channel, segment, level, tab, key, day, n, s, ss)
  ON CONFLICT (campaign, channel, segment, level, tab, key, day, shard) DO UPDATE SET n = c.n + excluded.n, s = c.s + excluded.s, ss = c.ss + excluded.ss`;
};
const addCellsAlone = addCells(1);
const arrive = (from: number, shard: number): string => `INSERT INTO arrival AS a (campaign, day, shard, n)
  SELECT campaign, day, $${shard}::smallint, n FROM unnest($${from}::text[], $${from + 1}::integer[], $${from + 2}::bigint[]) AS g (campaign, day, n)
  ON CONFLICT (campaign, day, shard) DO UPDATE SET n = a.n + excluded.n`;
const arriveAlone = arrive(1, 4);
/** One statement is one transaction and one way to the database and back. An id that was seen fails it whole. */
const seeAndAdd = `WITH new AS (INSERT INTO seen (day, id) ${ids}), came AS (${arrive(14, 13)}) ${addCells(3)}`;
/** An id was seen before (unique_violation), or two processes waited for each other crosswise (deadlock_detected): then one thing after the other. */
const oneByOne = new Set(['23505', '40P01']);
/** Days since the epoch of the first of the month. */
const firstOfMonth = `(date_trunc('month', DATE '1970-01-01' + day)::date - DATE '1970-01-01')`;
const foldMonths = `WITH old AS (DELETE FROM cell WHERE day < $1 AND day <> ${firstOfMonth} RETURNING *)
  INSERT INTO cell AS c (campaign, channel, segment, level, tab, key, day, shard, n, s, ss)
  SELECT campaign, channel, segment, level, tab, key, ${firstOfMonth}, shard, sum(n), sum(s), sum(ss) FROM old GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
  ON CONFLICT (campaign, channel, segment, level, tab, key, day, shard) DO UPDATE SET n = c.n + excluded.n, s = c.s + excluded.s, ss = c.ss + excluded.ss`;

const keyOf = (day: number, hex: string): string => `${day} ${hex}`;

const segmentDays = `SELECT channel, segment, day, sum(CASE WHEN tab IN ('start', 'class') THEN n ELSE 0 END) AS starts,
  sum(CASE WHEN tab = 'end' AND key = 'done' THEN n ELSE 0 END) AS done, sum(CASE WHEN tab = 'end' AND key = 'left' THEN n ELSE 0 END) AS "left"
  FROM cell WHERE campaign = $1 AND day >= $2 AND tab IN ('start', 'end', 'class') GROUP BY channel, segment, day ORDER BY channel, segment, day`;

/** An array as PostgreSQL reads it, in one string: the library's own way looks at each element for quotes, which no name, number or hash of ours can hold. */
function arrayOf(values: readonly (string | number)[]): string {
  return typeof values[0] === 'number' ? `{${values.join(',')}}` : `{"${values.join('","')}"}`;
}

function columnsOf(reports: readonly Counted[], shard: number): unknown[] {
  const cells = addUp(reports.flatMap((report) => report.cells));
  const column = (name: keyof Cell): string => arrayOf(cells.map((cell) => cell[name]));
  const places = [column('campaign'), column('channel'), column('segment'), column('level'), column('table'), column('key'), column('day')];
  return [...places, column('n'), column('s'), column('ss'), shard];
}

function arrivalColumns(reports: readonly Counted[]): unknown[] {
  const arrivals = arrivalsOf(reports);
  return [arrayOf(arrivals.map(({ campaign }) => campaign)), arrayOf(arrivals.map(({ day }) => day)), arrayOf(arrivals.map(({ n }) => n))];
}

class PostgresStore implements Store {
  readonly #pool: Pool;
  readonly #shard = Math.floor(Math.random() * shards);
  readonly #commits: GroupCommit<Counted>;
  readonly #graphs = new Map<string, Graph>();
  readonly #campaigns = new Set<string>();

  constructor(pool: Pool) {
    this.#pool = pool;
    this.#commits = openGroupCommit((reports, lane) => this.#write(reports, lane), { waitMs: 2, most: 256, mostWaiting: 4096, atOnce: lanes });
  }

  count(report: Counted): Promise<void> {
    return this.#commits.add(report);
  }

  /** Rows go in sorted order, so that two processes with the same id or cell wait for each other and never crosswise. */
  async #write(reports: readonly Counted[], lane: number): Promise<void> {
    const shard = (this.#shard + lane) % shards;
    const byId = new Map(reports.map((report) => [keyOf(report.day, Buffer.from(report.idHash).toString('hex')), report]));
    const keys = [...byId.keys()].toSorted();
    const given = keys.flatMap((key) => byId.get(key) ?? []);
    const idsOfAll = [arrayOf(given.map(({ day }) => day)), arrayOf(keys.map((key) => key.slice(key.indexOf(' ') + 1)))];
    // Nearly always all are new. Only where one is not, the database is asked first which are.
    try {
      await this.#pool.query({ name: 'see-and-add', text: seeAndAdd, values: [...idsOfAll, ...columnsOf(given, shard), ...arrivalColumns(given)] });
    } catch (error) {
      if (!oneByOne.has(errorCode(error))) throw error;
      await inTransaction(this.#pool, async (client) => {
        const { rows } = await client.query<{ day: number; id: string }>({ name: 'see', text: see, values: idsOfAll });
        const fresh = rows.flatMap(({ day, id }) => byId.get(keyOf(day, id)) ?? []);
        if (fresh.length === 0) return;
        await client.query({ name: 'arrive', text: arriveAlone, values: [...arrivalColumns(fresh), shard] });
        await client.query({ name: 'add', text: addCellsAlone, values: columnsOf(fresh, shard) });
      });
    }
  }

  async registerGraph(graph: Graph): Promise<void> {
    await inTransaction(this.#pool, async (client) => {
      await client.query('INSERT INTO graph (hash, body) VALUES ($1, $2) ON CONFLICT DO NOTHING', [graph.hash, JSON.stringify(graph)]);
      const { rows } = await client.query<{ body: string }>('SELECT body FROM graph WHERE hash = $1 FOR UPDATE', [graph.hash]);
      const known = JSON.parse(rows[0]?.body ?? '{}') as Graph;
      if (fullerReading(known, graph) === graph) await client.query('UPDATE graph SET body = $2 WHERE hash = $1', [graph.hash, JSON.stringify(graph)]);
    });
    this.#graphs.delete(graph.hash);
  }

  async graph(hash: string): Promise<Graph | null> {
    const known = this.#graphs.get(hash);
    if (known !== undefined) return known;
    const { rows } = await this.#ask<{ body: string }>('SELECT body FROM graph WHERE hash = $1', [hash]);
    if (rows[0] === undefined) return null;
    const graph = JSON.parse(rows[0].body) as Graph;
    this.#graphs.set(hash, graph);
    return graph;
  }

  async registerCampaign(id: string): Promise<void> {
    await this.#pool.query('INSERT INTO campaign (id, through) VALUES ($1, NULL) ON CONFLICT DO NOTHING', [id]);
  }

  async knowsCampaign(id: string): Promise<boolean> {
    if (!this.#campaigns.has(id) && (await this.#ask('SELECT 1 FROM campaign WHERE id = $1', [id])).rows.length > 0) this.#campaigns.add(id);
    return this.#campaigns.has(id);
  }

  async arrived(campaign: string, day: number): Promise<number> {
    const { rows } = await this.#ask<{ n: string | null }>('SELECT sum(n) AS n FROM arrival WHERE campaign = $1 AND day = $2', [campaign, day]);
    return Number(rows[0]?.n ?? 0);
  }

  async counts(campaign: string, through: number): Promise<readonly LevelCounts[]> {
    const { rows } = await this.#ask<{ level: string; channel: ReportChannel; tab: string; key: string; n: string; s: string; ss: string }>(
      'SELECT level, channel, tab, key, sum(n) AS n, sum(s) AS s, sum(ss) AS ss FROM cell WHERE campaign = $1 AND day <= $2 GROUP BY level, channel, tab, key ORDER BY level, channel, tab, key', [campaign, through],
    );
    const visits = await this.#ask<{ level: string; visits: string }>(
      "SELECT level, count(DISTINCT segment) AS visits FROM cell WHERE campaign = $1 AND channel = 'class' AND day <= $2 AND tab <> 'class' AND tab NOT LIKE 'class.%' GROUP BY level", [campaign, through],
    );
    return levelsOf(
      rows.map(({ level, channel, tab, key, n, s, ss }) => ({ level, channel, table: tab, key, n: Number(n), s: Number(s), ss: Number(ss) })),
      visits.rows.map((row) => ({ level: row.level, visits: Number(row.visits) })),
    );
  }

  async releases(campaign: string): Promise<readonly LevelRelease[]> {
    const { rows } = await this.#ask<{ level: string; channel: ReportChannel; tables: string }>('SELECT level, channel, tables FROM release WHERE campaign = $1 ORDER BY level, channel', [campaign]);
    return rows.map(({ level, channel, tables }) => ({ level, channel, tables: JSON.parse(tables) as ReleasedTables }));
  }

  async releasedThrough(campaign: string): Promise<number | null> {
    const { rows } = await this.#ask<{ through: number | null }>('SELECT through FROM campaign WHERE id = $1', [campaign]);
    return rows[0]?.through ?? null;
  }

  async saveReleases(campaign: string, through: number, releases: readonly LevelRelease[]): Promise<void> {
    await this.#change(async (client) => {
      await client.query('INSERT INTO campaign (id, through) VALUES ($1, NULL) ON CONFLICT DO NOTHING', [campaign]);
      const { rowCount } = await client.query('UPDATE campaign SET through = $2 WHERE id = $1 AND (through IS NULL OR through < $2)', [campaign, through]);
      if (rowCount === 0) return;
      await client.query('DELETE FROM release WHERE campaign = $1', [campaign]);
      for (const { level, channel, tables } of releases) await client.query('INSERT INTO release (campaign, level, channel, tables) VALUES ($1, $2, $3, $4)', [campaign, level, channel, JSON.stringify(tables)]);
    });
  }

  async segmentDays(campaign: string, from: number): Promise<readonly SegmentDay[]> {
    const { rows } = await this.#ask<{ channel: ReportChannel; segment: string; day: number; starts: string; done: string; left: string }>(segmentDays, [campaign, from]);
    return rows.map(({ channel, segment, day, starts, done, left }) => ({ channel, segment: Number(segment), day, starts: Number(starts), done: Number(done), left: Number(left) }));
  }

  async dropSegment({ campaign, channel, segment, day }: Segment): Promise<number> {
    const { rowCount } = await this.#ask('DELETE FROM cell WHERE campaign = $1 AND channel = $2 AND segment = $3 AND ($4::integer IS NULL OR day = $4)', [campaign, channel, segment, day]);
    return rowCount ?? 0;
  }

  async holds({ campaign, channel, segment, day }: Segment): Promise<boolean> {
    const { rowCount } = await this.#ask('SELECT 1 FROM cell WHERE campaign = $1 AND channel = $2 AND segment = $3 AND ($4::integer IS NULL OR day = $4) LIMIT 1', [campaign, channel, segment, day]);
    return rowCount === 1;
  }

  async forget({ idsBefore, foldBefore, dropBefore }: RetentionCuts): Promise<void> {
    await this.#change(async (client) => {
      await client.query('DELETE FROM seen WHERE day < $1', [idsBefore]);
      await client.query('DELETE FROM arrival WHERE day < $1', [idsBefore]);
      await client.query('DELETE FROM cell WHERE day < $1', [dropBefore]);
      await client.query(foldMonths, [foldBefore]);
    });
  }

  async check(): Promise<void> {
    await this.#ask('SELECT 1', []);
  }

  async close(): Promise<void> {
    await this.#commits.drain();
    await this.#pool.end();
  }

  async #change(work: (client: PoolClient) => Promise<void>): Promise<void> {
    try {
      await inTransaction(this.#pool, work);
    } catch (error) {
      throw new StoreAway('the database does not answer', { cause: error });
    }
  }

  async #ask<Row extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<QueryResult<Row>> {
    try {
      return await this.#pool.query<Row>(text, [...values]);
    } catch (error) {
      throw new StoreAway('the database does not answer', { cause: error });
    }
  }
}

/** Who may not come in, what is not there, what may not be done: only the owner mends these. Everything else, such as a server that is not up yet, passes. */
const mendedByOwner = /^(28|3D|42)[0-9A-Z]{3}$/;

/** Opens the database of this address and makes the tables; `keep` may copy an older server's tables before they are changed. Throws `StartError` when there is none, or a newer server wrote it; with a cause, when it may come back by itself. */
export async function openPostgresStore(url: string, keep: (client: PoolClient, steps: number) => Promise<void> = async () => undefined): Promise<Store> {
  const pool = openPool(url, 'lights-on', 8);
  try {
    await inTransaction(pool, (client) => migratePostgres(client, (steps) => keep(client, steps)));
    return new PostgresStore(pool);
  } catch (error) {
    await pool.end();
    if (error instanceof StartError) throw error;
    const code = errorCode(error);
    throw new StartError(`Cannot open the PostgreSQL database of DATABASE_URL (${code}). Check that the server runs, and that the name, the user and the password are right.`, mendedByOwner.test(code) ? {} : { cause: error });
  }
}
