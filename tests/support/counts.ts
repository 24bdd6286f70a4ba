/** What a server has counted, read past it from its data base. */
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

/** How many reports the server holds for counted, and how often each of its sums was added to, in all. */
export function countsIn(dataDir: string): { readonly reports: number; readonly starts: number; readonly ends: number } {
  const db = new DatabaseSync(join(dataDir, 'lights-on.sqlite'), { readOnly: true });
  const numberOf = (query: string): number => Number(db.prepare(query).get()?.['n'] ?? 0);
  const counts = {
    reports: numberOf('SELECT count(*) AS n FROM seen'),
    starts: numberOf("SELECT sum(n) AS n FROM cell WHERE tab = 'start'"),
    ends: numberOf("SELECT sum(n) AS n FROM cell WHERE tab = 'end'"),
  };
  db.close();
  return counts;
}
