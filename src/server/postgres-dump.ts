/**
 * Everything the PostgreSQL store keeps, as one packed file of lines of JSON: its own dump, so that a backup needs no tool of PostgreSQL's and no right
 * but the store's. Sums, graphs, releases, and the hashes by which a second sending is known.
 */
import { createReadStream, createWriteStream, renameSync } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { stepsKnown } from './postgres-schema.ts';
import { StartError } from './start-error.ts';

const tables = ['campaign', 'graph', 'cell', 'release', 'arrival', 'seen'] as const;
const rowsAtOnce = 5_000;
const format = 'lights-on-dump';

/** Writes the dump inside the client's transaction, which must show one state of the database. A dump that was cut short never stands under its name. Goes out: how many rows there are. */
export async function dumpPostgres(client: ClientBase, path: string): Promise<number> {
  const beside = `${path}.part`;
  const packed = createGzip();
  const file = packed.pipe(createWriteStream(beside, { mode: 0o600 }));
  const write = async (line: object): Promise<void> => {
    if (!packed.write(`${JSON.stringify(line)}\n`)) await once(packed, 'drain');
  };
  const steps = await client.query<{ step: number }>('SELECT coalesce(max(step), 0) AS step FROM migration');
  await write({ format, steps: steps.rows[0]?.step ?? 0 });
  let count = 0;
  for (const table of tables) {
    const there = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
    if (there.rows[0]?.there !== true) continue;
    await client.query(`DECLARE rows NO SCROLL CURSOR FOR SELECT to_json(t) AS row FROM ${table} AS t`);
    for (;;) {
      const { rows } = await client.query<{ row: object }>(`FETCH ${rowsAtOnce} FROM rows`);
      if (rows.length === 0) break;
      count += rows.length;
      await write({ table, rows: rows.map(({ row }) => row) });
    }
    await client.query('CLOSE rows');
  }
  await write({ end: count });
  packed.end();
  await finished(file);
  renameSync(beside, path);
  return count;
}

interface Line {
  readonly format?: string;
  readonly steps?: number;
  readonly table?: string;
  readonly rows?: readonly object[];
  readonly end?: number;
}

async function* linesOf(path: string): AsyncGenerator<Line> {
  const unpacked = createGunzip();
  createReadStream(path).on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  try {
    let begun = '';
    for await (const piece of unpacked.setEncoding('utf8')) {
      const lines = (begun + String(piece)).split('\n');
      begun = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as Line;
    }
  } catch {
    throw new StartError(`${path} is no whole backup of a PostgreSQL database. Choose another file.`);
  }
}

/** Puts a dump in place of everything there is, inside the client's transaction: all or nothing. Throws `StartError` when the file is not whole, or of a newer server. Goes out: how many rows there are. */
export async function restorePostgres(client: ClientBase, path: string): Promise<number> {
  let [count, whole] = [0, false];
  for await (const { format: name, steps, table, rows, end } of linesOf(path)) {
    if (name !== undefined) {
      if (name !== format || steps === undefined || steps > stepsKnown) throw new StartError(`${path} was written by a newer version of this server. Update the server, then restore.`);
      await client.query(`TRUNCATE ${tables.join(', ')}`);
    } else if (end !== undefined) whole = end === count;
    else if (rows !== undefined) {
      const known = tables.find((one) => one === table);
      if (known === undefined) throw new StartError(`${path} holds a table this server does not know. Update the server, then restore.`);
      await client.query(`INSERT INTO ${known} SELECT * FROM json_populate_recordset(NULL::${known}, $1)`, [JSON.stringify(rows)]);
      count += rows.length;
    }
  }
  if (!whole) throw new StartError(`${path} is no whole backup of a PostgreSQL database. Choose another file.`);
  return count;
}
