/**
 * Rooms on disk while they are open, so that a server that falls over in the middle of a round loses no vote and no seat. A file of its own beside
 * the sums, never copied by a backup; what goes out of a room is overwritten, and all of it goes when the room is over.
 */
import { DatabaseSync } from 'node:sqlite';
import { openGroupCommit } from '../group-commit.ts';
import { inTransaction } from '../sqlite-schema.ts';
import { StartError } from '../start-error.ts';
import { keptForm, readKept, writeKept } from './kept-room.ts';
import type { KeptRoom } from './kept-room.ts';

export type Entry =
  | { readonly keep: 'room'; readonly kept: KeptRoom }
  | { readonly keep: 'vote'; readonly id: string; readonly seat: number; readonly option: number }
  | { readonly keep: 'nothing'; readonly id: string };

export interface Journal {
  /** Resolves when the entry is durable, after all before it. Rejects with `StoreAway`. */
  write(entry: Entry): Promise<void>;
  /** Every room that was open when the last server stopped. */
  read(): readonly KeptRoom[];
  close(): Promise<void>;
}

const tables = `CREATE TABLE IF NOT EXISTS room (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS vote (room TEXT NOT NULL, seat INTEGER NOT NULL, option INTEGER NOT NULL, PRIMARY KEY (room, seat)) WITHOUT ROWID;`;

function openFile(path: string): DatabaseSync {
  try {
    const db = new DatabaseSync(path);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 3000;');
    const found = Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
    if (found !== keptForm) db.exec(`DROP TABLE IF EXISTS room; DROP TABLE IF EXISTS seat; DROP TABLE IF EXISTS vote; PRAGMA user_version = ${keptForm};`);
    db.exec(tables);
    return db;
  } catch (error) {
    throw new StartError(`${path} cannot be read or written. Look whether the disk is full or read-only; the file holds open class rooms only and may be deleted.`, { cause: error });
  }
}

/** Opens the journal in the file `path`. Throws `StartError`. */
export function openJournal(path: string): Journal {
  const db = openFile(path);
  const sql = {
    room: db.prepare('INSERT OR REPLACE INTO room (id, body) VALUES (?, ?)'),
    vote: db.prepare('INSERT OR REPLACE INTO vote (room, seat, option) VALUES (?, ?, ?)'),
    oldVotes: db.prepare('DELETE FROM vote WHERE room = ? AND seat NOT IN (SELECT value FROM json_each(?))'),
    nothing: [db.prepare('DELETE FROM room WHERE id = ?'), db.prepare('DELETE FROM vote WHERE room = ?')],
  };
  const put = (entry: Entry): void => {
    switch (entry.keep) {
      case 'room': {
        const { id, room } = entry.kept;
        sql.room.run(id, writeKept(entry.kept));
        // Who voted for what is kept for an open round and no longer.
        sql.oldVotes.run(id, JSON.stringify(Object.keys(room.votes).map(Number)));
        return;
      }
      case 'vote': return void sql.vote.run(entry.id, entry.seat, entry.option);
      case 'nothing': return sql.nothing.forEach((one) => one.run(entry.id));
    }
  };
  const commits = openGroupCommit<Entry>((entries) => {
    inTransaction(db, () => entries.forEach(put));
    // Pages that were overwritten also stand in the log beside the file until it is folded in.
    if (entries.some(({ keep }) => keep === 'nothing')) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }, { waitMs: 2, most: 256, mostWaiting: 4096 });
  return {
    write: (entry) => commits.add(entry),
    read: () => db.prepare('SELECT id, body FROM room').all().flatMap((row) => {
      const id = String(row['id']);
      const votes = db.prepare('SELECT seat, option FROM vote WHERE room = ?').all(id);
      return readKept(id, String(row['body']), Object.fromEntries(votes.map((one) => [Number(one['seat']), Number(one['option'])]))) ?? [];
    }),
    async close() {
      await commits.drain();
      db.close();
    },
  };
}
