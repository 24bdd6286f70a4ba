/** A campaign of many months, written as its sums: what ten million reports leave behind, and the ids of the last million of them. */
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { monthsBefore } from '../../../src/measure/day.ts';
import type { Graph } from '../../../src/measure/graph.ts';
import { releasedLevels } from './bodies.ts';
import { campaign } from './served.ts';

const reports = 10_000_000;
const ids = 1_000_000;
/** Kept day by day that long, then month by month: see `src/server/retention.ts`. */
const monthsByDay = 13;
const monthsInAll = 25;

interface Row {
  readonly level: string;
  readonly table: string;
  readonly key: string;
}

const scales: Readonly<Record<string, number>> = { time: 8, clues: 4, rewinds: 4, repaired: 2, told: 2, useful: 3, tell: 3, upset: 2 };
const answers = ['fine', 'unsure', 'trap'];

function rowsOf(graph: Graph): readonly Row[] {
  const { level, choices, endings, checks } = graph;
  const tables: [string, readonly string[]][] = [
    ['start', ['all']], ['language', ['en', 'de', 'tr', 'other']], ['reach', ['campaign', 'week', 'day']], ['end', ['done', 'left']],
    ['ending', endings], ['stopped', ['first', ...Object.keys(choices)]],
    ...Object.entries(choices).map(([node, options]): [string, readonly string[]] => [`choice.${node}`, options]),
    ...Object.entries(scales).map(([table, count]): [string, readonly string[]] => [table, Array.from({ length: count }, (_, value) => String(value))]),
    ...['before.trap', 'before.genuine', 'after.trap', 'after.genuine'].map((which): [string, readonly string[]] => [`check.${which}`, answers]),
    ...checks.a.flatMap(({ id }, position) => [['ab', id, checks.b[position]?.id], ['ba', checks.b[position]?.id, id]]).map(([order, before, after]): [string, readonly string[]] =>
      [`item.${order}.${before}.${after}`, answers.flatMap((one) => answers.map((other) => `${one}.${other}`))]),
  ];
  return tables.flatMap(([table, keys]) => keys.map((key) => ({ level, table, key })));
}

/** Days since the epoch that have rows of their own, oldest first. */
function daysBefore(today: number): readonly number[] {
  const months = Array.from({ length: monthsInAll - monthsByDay }, (_, index) => monthsBefore(today, monthsInAll - index));
  const from = monthsBefore(today, monthsByDay);
  return [...months, ...Array.from({ length: today - from + 1 }, (_, index) => from + index)];
}

/** How many reports of each kind of row a day has, so that all days together hold ten million reports of about three cells each. */
function perCell(cells: number): number {
  return Math.ceil((reports * 3) / cells);
}

/** Fills the SQLite file of a server that does not run. Goes out: how many cells there are. */
export function fillSqlite(path: string, today: number): number {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA synchronous = OFF; BEGIN');
  const [rows, days] = [releasedLevels.flatMap(({ graph }) => rowsOf(graph)), daysBefore(today)];
  const n = perCell(rows.length * days.length);
  const add = db.prepare("INSERT OR REPLACE INTO cell (campaign, channel, segment, level, tab, key, day, n, s, ss) VALUES (?, 'open', 0, ?, ?, ?, ?, ?, ?, ?)");
  for (const { level, table, key } of rows) for (const day of days) add.run(campaign, level, table, key, day, n, n, n);
  db.exec(`WITH RECURSIVE nth(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM nth WHERE i < ${ids - 1}) INSERT OR IGNORE INTO seen SELECT ${today} - i % 30, randomblob(16) FROM nth; COMMIT`);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
  return rows.length * days.length;
}

/** The same in PostgreSQL. */
export async function fillPostgres(url: string, today: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [rows, days] = [releasedLevels.flatMap(({ graph }) => rowsOf(graph)), daysBefore(today)];
  await client.query(
    `INSERT INTO cell (campaign, channel, segment, level, tab, key, day, shard, n, s, ss)
     SELECT $1, 'open', 0, level, tab, key, day, 0, $2::bigint, $2::bigint, $2::bigint FROM unnest($3::text[], $4::text[], $5::text[]) AS r (level, tab, key), unnest($6::integer[]) AS d (day)
     ON CONFLICT DO NOTHING`,
    [campaign, perCell(rows.length * days.length), rows.map(({ level }) => level), rows.map(({ table }) => table), rows.map(({ key }) => key), days],
  );
  await client.query(`INSERT INTO seen SELECT $1::integer - i % 30, decode(md5(random()::text || i), 'hex') FROM generate_series(1, ${ids}) AS i ON CONFLICT DO NOTHING`, [today]);
  await client.query('ANALYZE');
  await client.end();
  return rows.length * days.length;
}
