/** Copies of the SQLite file, made while the server runs, and their way back when it does not. */
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { stepsKnown, stepsOf } from './sqlite-schema.ts';
import { StartError } from './start-error.ts';

/** Throws `StartError` unless the file is a whole database of this server or an older one. */
function assertWhole(path: string): void {
  const fault = new StartError(`${path} is no whole backup of a SQLite database. Choose another file.`);
  if (!existsSync(path)) throw new StartError(`There is no file ${path}. Choose one of those that "npm run backup" has written.`);
  let steps: number;
  try {
    const db = new DatabaseSync(path, { readOnly: true });
    steps = stepsOf(db);
    const said = db.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    db.close();
    if (said !== 'ok' || steps === 0) throw fault;
  } catch {
    throw fault;
  }
  if (steps > stepsKnown) throw new StartError(`${path} was written by a newer version of this server. Update the server, then restore.`);
}

/** Copies the database to a file, page by page, while others read and write it; a copy that was cut short never stands under its name. */
export async function backUpSqlite(path: string, to: string): Promise<void> {
  if (!existsSync(path)) throw new StartError(`There is no database ${path} yet. Start the server once.`);
  const beside = `${to}.part`;
  const db = new DatabaseSync(path, { readOnly: true });
  await backup(db, beside, { rate: 2_000 });
  db.close();
  // Whoever gets the copy needs no second file beside it.
  const copy = new DatabaseSync(beside);
  copy.exec('PRAGMA journal_mode = DELETE');
  copy.close();
  assertWhole(beside);
  chmodSync(beside, 0o600);
  renameSync(beside, to);
}

/** Takes everything that waits in the log into the file, which only works when nobody else has it open. Throws `StartError` when somebody has. */
function closeLog(path: string): void {
  try {
    const db = new DatabaseSync(path, { timeout: 200 });
    try {
      db.exec('PRAGMA journal_mode = DELETE');
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Error && /locked|busy/.test(error.message)) throw new StartError('The server is running on this database. Stop it, restore, then start it again.');
    // A database so spoiled that it cannot even be read is what a backup is for.
  }
}

/** Puts a backup in the place of the database. What was there is set aside under `aside`, with its log where it could not be read. */
export function restoreSqlite(from: string, path: string, aside: string): void {
  assertWhole(from);
  if (existsSync(path)) {
    closeLog(path);
    for (const end of ['', '-wal']) if (existsSync(path + end)) renameSync(path + end, aside + end);
    rmSync(`${path}-shm`, { force: true });
  }
  const beside = `${path}.part`;
  copyFileSync(from, beside);
  renameSync(beside, path);
}
