/** What a SQLite database holds, read beside the server and by none of its code. */
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Report } from '../../../src/measure/report.ts';

export interface Held {
  /** Evenings begun, by the sums. */
  readonly starts: number;
  /** Ids that were seen. */
  readonly seen: number;
  readonly whole: boolean;
  /** Of these reports, the ones whose id was not seen. */
  readonly missing: number;
}

/** Reads the file of a server that does not run. */
export function readHeld(path: string, reports: Iterable<Report>): Held {
  const db = new DatabaseSync(path);
  const find = db.prepare('SELECT 1 FROM seen WHERE day = ? AND id = ?');
  let missing = 0;
  for (const { day, id } of reports) if (find.get(day, createHash('sha256').update(id).digest().subarray(0, 16)) === undefined) missing += 1;
  const held = {
    starts: Number(db.prepare("SELECT coalesce(sum(n), 0) AS n FROM cell WHERE tab = 'start'").get()?.['n']),
    seen: Number(db.prepare('SELECT count(*) AS n FROM seen').get()?.['n']),
    whole: db.prepare('PRAGMA integrity_check').get()?.['integrity_check'] === 'ok',
    missing,
  };
  db.close();
  return held;
}
