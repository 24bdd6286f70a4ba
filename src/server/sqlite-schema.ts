/** The tables of the SQLite store, as steps forward; each runs once, whole or not at all. */
import type { DatabaseSync } from 'node:sqlite';
import { StartError } from './start-error.ts';

/** Never change a step that was released; add one. */
const steps: readonly string[] = [
  `CREATE TABLE seen (day INTEGER NOT NULL, id BLOB NOT NULL, PRIMARY KEY (day, id)) WITHOUT ROWID;
   CREATE TABLE cell (
     campaign TEXT NOT NULL, channel TEXT NOT NULL, segment INTEGER NOT NULL, level TEXT NOT NULL, tab TEXT NOT NULL, key TEXT NOT NULL, day INTEGER NOT NULL,
     n INTEGER NOT NULL, s INTEGER NOT NULL, ss INTEGER NOT NULL,
     PRIMARY KEY (campaign, channel, segment, level, tab, key, day)
   ) WITHOUT ROWID;
   CREATE TABLE graph (hash TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE campaign (id TEXT PRIMARY KEY, through INTEGER) WITHOUT ROWID;
   CREATE TABLE release (
     campaign TEXT NOT NULL, level TEXT NOT NULL, channel TEXT NOT NULL, tables TEXT NOT NULL,
     PRIMARY KEY (campaign, level, channel)
   ) WITHOUT ROWID;`,
  `CREATE TABLE arrival (campaign TEXT NOT NULL, day INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (campaign, day)) WITHOUT ROWID;`,
];

/** Runs a piece of work in one transaction; takes it back when it throws. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** How many steps this server knows. */
export const stepsKnown = steps.length;

/** The steps a database has taken; 0 for a new one. */
export function stepsOf(db: DatabaseSync): number {
  return Number(db.prepare('SELECT coalesce(max(step), 0) AS step FROM migration').get()?.['step'] ?? 0);
}

/** Brings the tables up to date; `keep` is called before the first step on a database that holds something. Throws `StartError` when a newer server wrote them. */
export function migrate(db: DatabaseSync, keep: (steps: number) => void): void {
  db.exec('CREATE TABLE IF NOT EXISTS migration (step INTEGER PRIMARY KEY)');
  const before = stepsOf(db);
  if (before > 0 && before < steps.length) keep(before);
  inTransaction(db, () => {
    const done = stepsOf(db);
    if (done > steps.length) throw new StartError('The database was written by a newer version of this server. Update the server, or set DATABASE_URL to another file.');
    for (const [index, step] of steps.entries()) {
      if (index < done) continue;
      db.exec(step);
      db.prepare('INSERT INTO migration (step) VALUES (?)').run(index + 1);
    }
  });
}
