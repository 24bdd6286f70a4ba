/** The store in one SQLite file. `synchronous=FULL` because a laptop's lid closes: what was acknowledged survives the power going. */
import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { addUp } from '../measure/cells.ts';
import type { Cell, ReportChannel } from '../measure/cells.ts';
import { fullerReading } from '../measure/graph.ts';
import type { Graph } from '../measure/graph.ts';
import type { ReleasedTables } from '../measure/release.ts';
import { arrivalsOf } from './arrivals.ts';
import { openGroupCommit } from './group-commit.ts';
import type { GroupCommit } from './group-commit.ts';
import { levelsOf } from './level-counts.ts';
import { inTransaction, migrate } from './sqlite-schema.ts';
import { StartError } from './start-error.ts';
import { orAway } from './store.ts';
import type { Counted, LevelCounts, LevelRelease, RetentionCuts, Segment, SegmentDay, Store } from './store.ts';

const addCell = `INSERT INTO cell (campaign, channel, segment, level, tab, key, day, n, s, ss) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET n = n + excluded.n, s = s + excluded.s, ss = ss + excluded.ss`;
/** Days since the epoch of the first of the month; 2440587.5 is the Julian day of 1 January 1970. */
const firstOfMonth = `CAST(julianday(day * 86400, 'unixepoch', 'start of month') - 2440587.5 AS INTEGER)`;
const foldMonths = `INSERT INTO cell (campaign, channel, segment, level, tab, key, day, n, s, ss)
  SELECT campaign, channel, segment, level, tab, key, ${firstOfMonth} AS month, sum(n), sum(s), sum(ss) FROM cell
  WHERE day < ?1 AND day <> ${firstOfMonth} GROUP BY 1, 2, 3, 4, 5, 6, 7
  ON CONFLICT DO UPDATE SET n = n + excluded.n, s = s + excluded.s, ss = ss + excluded.ss`;

const addArrivals = 'INSERT INTO arrival (campaign, day, n) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n';

const segmentDays = `SELECT channel, segment, day, sum(CASE WHEN tab IN ('start', 'class') THEN n ELSE 0 END) AS starts,
  sum(CASE WHEN tab = 'end' AND key = 'done' THEN n ELSE 0 END) AS done, sum(CASE WHEN tab = 'end' AND key = 'left' THEN n ELSE 0 END) AS "left"
  FROM cell WHERE campaign = ? AND day >= ? AND tab IN ('start', 'end', 'class') GROUP BY channel, segment, day ORDER BY channel, segment, day`;

class SqliteStore implements Store {
  readonly #db: DatabaseSync;
  readonly #see: StatementSync;
  readonly #add: StatementSync;
  readonly #arrive: StatementSync;
  readonly #commits: GroupCommit<Counted>;
  readonly #graphs = new Map<string, Graph>();
  readonly #campaigns = new Set<string>();
  #failed = false;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#see = db.prepare('INSERT OR IGNORE INTO seen (day, id) VALUES (?, ?)');
    this.#add = db.prepare(addCell);
    this.#arrive = db.prepare(addArrivals);
    this.#commits = openGroupCommit((reports) => this.#write(reports), { waitMs: 2, most: 256, mostWaiting: 4096 });
  }

  count(report: Counted): Promise<void> {
    return this.#commits.add(report);
  }

  #write(reports: readonly Counted[]): void {
    this.#failed = true;
    inTransaction(this.#db, () => {
      const fresh = reports.filter(({ day, idHash }) => this.#see.run(day, idHash).changes === 1);
      for (const cell of addUp(fresh.flatMap((report) => report.cells))) this.#addCell(cell);
      for (const { campaign, day, n } of arrivalsOf(fresh)) this.#arrive.run(campaign, day, n);
    });
    this.#failed = false;
  }

  #addCell({ campaign, channel, segment, level, table, key, day, n, s, ss }: Cell): void {
    this.#add.run(campaign, channel, segment, level, table, key, day, n, s, ss);
  }

  async registerGraph(graph: Graph): Promise<void> {
    inTransaction(this.#db, () => {
      const body = this.#db.prepare('SELECT body FROM graph WHERE hash = ?').get(graph.hash)?.['body'];
      if (typeof body !== 'string' || fullerReading(JSON.parse(body) as Graph, graph) === graph) this.#db.prepare('INSERT OR REPLACE INTO graph (hash, body) VALUES (?, ?)').run(graph.hash, JSON.stringify(graph));
    });
    this.#graphs.delete(graph.hash);
  }

  async graph(hash: string): Promise<Graph | null> {
    const known = this.#graphs.get(hash);
    if (known !== undefined) return known;
    const body = orAway(() => this.#db.prepare('SELECT body FROM graph WHERE hash = ?').get(hash)?.['body']);
    if (typeof body !== 'string') return null;
    const graph = JSON.parse(body) as Graph;
    this.#graphs.set(hash, graph);
    return graph;
  }

  async registerCampaign(id: string): Promise<void> {
    this.#db.prepare('INSERT OR IGNORE INTO campaign (id, through) VALUES (?, NULL)').run(id);
  }

  async knowsCampaign(id: string): Promise<boolean> {
    if (!this.#campaigns.has(id) && orAway(() => this.#db.prepare('SELECT 1 FROM campaign WHERE id = ?').get(id)) !== undefined) this.#campaigns.add(id);
    return this.#campaigns.has(id);
  }

  async arrived(campaign: string, day: number): Promise<number> {
    return Number(orAway(() => this.#db.prepare('SELECT n FROM arrival WHERE campaign = ? AND day = ?').get(campaign, day))?.['n'] ?? 0);
  }

  async counts(campaign: string, through: number): Promise<readonly LevelCounts[]> {
    const sums = 'SELECT level, channel, tab, key, sum(n) AS n, sum(s) AS s, sum(ss) AS ss FROM cell WHERE campaign = ? AND day <= ? GROUP BY level, channel, tab, key';
    const visited = "SELECT level, count(DISTINCT segment) AS visits FROM cell WHERE campaign = ? AND channel = 'class' AND day <= ? AND tab <> 'class' AND tab NOT LIKE 'class.%' GROUP BY level";
    const [rows, visits] = orAway(() => [this.#db.prepare(sums).all(campaign, through), this.#db.prepare(visited).all(campaign, through)] as const);
    return levelsOf(rows.map((row) => ({
      level: String(row['level']), channel: String(row['channel']) as ReportChannel, table: String(row['tab']), key: String(row['key']), n: Number(row['n']), s: Number(row['s']), ss: Number(row['ss']),
    })), visits.map((row) => ({ level: String(row['level']), visits: Number(row['visits']) })));
  }

  async releases(campaign: string): Promise<readonly LevelRelease[]> {
    const rows = orAway(() => this.#db.prepare('SELECT level, channel, tables FROM release WHERE campaign = ? ORDER BY level, channel').all(campaign));
    return rows.map((row) => ({
      level: String(row['level']),
      channel: String(row['channel']) as ReportChannel,
      tables: JSON.parse(String(row['tables'])) as ReleasedTables,
    }));
  }

  async releasedThrough(campaign: string): Promise<number | null> {
    const through = orAway(() => this.#db.prepare('SELECT through FROM campaign WHERE id = ?').get(campaign))?.['through'];
    return typeof through === 'number' ? through : null;
  }

  async saveReleases(campaign: string, through: number, releases: readonly LevelRelease[]): Promise<void> {
    orAway(() => inTransaction(this.#db, () => {
      this.#db.prepare('INSERT OR IGNORE INTO campaign (id, through) VALUES (?, NULL)').run(campaign);
      const { changes } = this.#db.prepare('UPDATE campaign SET through = ?2 WHERE id = ?1 AND (through IS NULL OR through < ?2)').run(campaign, through);
      if (changes === 0) return;
      this.#db.prepare('DELETE FROM release WHERE campaign = ?').run(campaign);
      const save = this.#db.prepare('INSERT INTO release (campaign, level, channel, tables) VALUES (?, ?, ?, ?)');
      for (const { level, channel, tables } of releases) save.run(campaign, level, channel, JSON.stringify(tables));
    }));
  }

  async segmentDays(campaign: string, from: number): Promise<readonly SegmentDay[]> {
    const rows = orAway(() => this.#db.prepare(segmentDays).all(campaign, from));
    return rows.map((row) => ({
      channel: String(row['channel']) as ReportChannel, segment: Number(row['segment']), day: Number(row['day']), starts: Number(row['starts']), done: Number(row['done']), left: Number(row['left']),
    }));
  }

  async dropSegment({ campaign, channel, segment, day }: Segment): Promise<number> {
    const { changes } = this.#db.prepare('DELETE FROM cell WHERE campaign = ?1 AND channel = ?2 AND segment = ?3 AND (?4 IS NULL OR day = ?4)').run(campaign, channel, segment, day);
    return Number(changes);
  }

  async holds({ campaign, channel, segment, day }: Segment): Promise<boolean> {
    const any = 'SELECT 1 FROM cell WHERE campaign = ?1 AND channel = ?2 AND segment = ?3 AND (?4 IS NULL OR day = ?4) LIMIT 1';
    return orAway(() => this.#db.prepare(any).get(campaign, channel, segment, day)) !== undefined;
  }

  async forget({ idsBefore, foldBefore, dropBefore }: RetentionCuts): Promise<void> {
    inTransaction(this.#db, () => {
      this.#db.prepare('DELETE FROM seen WHERE day < ?').run(idsBefore);
      this.#db.prepare('DELETE FROM arrival WHERE day < ?').run(idsBefore);
      this.#db.prepare('DELETE FROM cell WHERE day < ?').run(dropBefore);
      this.#db.prepare(foldMonths).run(foldBefore);
      this.#db.prepare(`DELETE FROM cell WHERE day < ? AND day <> ${firstOfMonth}`).run(foldBefore);
    });
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  async check(): Promise<void> {
    orAway(() => {
      this.#db.prepare('SELECT 1').get();
      // Reading goes on when the disk is full. Writing the same value again shows whether there is room once more.
      if (this.#failed) this.#db.exec('PRAGMA user_version = 0');
      this.#failed = false;
    });
  }

  async close(): Promise<void> {
    await this.#commits.drain();
    this.#db.close();
  }
}

/** A whole copy of the database as it was, for whoever has to go back. */
function keepBefore(db: DatabaseSync, path: string): void {
  rmSync(path, { force: true });
  db.prepare('VACUUM INTO ?').run(path);
}

/** Opens or makes the file. Throws `StartError`, with a cause, when it cannot be written or is not a database of ours. */
export function openSqliteStore(path: string): Store {
  try {
    const db = new DatabaseSync(path, { timeout: 2_000 });
    // Ids are random, so reports land all over the file: more of it in memory, and less often back from the log, is a third more reports a second.
    db.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -32000; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON');
    db.enableDefensive(true);
    migrate(db, (steps) => keepBefore(db, `${path}.before-step-${steps + 1}`));
    return new SqliteStore(db);
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw new StartError(`Cannot open the database ${path}: ${reason}. Check that the folder exists and can be written, or set DATABASE_URL to another sqlite: file.`, { cause: error });
  }
}
