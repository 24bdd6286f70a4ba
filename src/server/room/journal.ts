/**
 * Rooms on disk while they are open, so that a server that falls over in the middle of a round loses no vote and no seat. A file of its own beside
 * the sums, never copied by a backup; what goes out of a room is overwritten, and all of it goes when the room is over.
 */
import { DatabaseSync } from 'node:sqlite';
import { readScene } from '../../room/show.ts';
import { modes } from '../../room/room.ts';
import type { Room } from '../../room/room.ts';
import { openGroupCommit } from '../group-commit.ts';
import { inTransaction } from '../sqlite-schema.ts';
import { StartError } from '../start-error.ts';

/** Marks of secrets, never secrets. */
export interface RoomMarks {
  readonly adult: string;
  readonly token: string;
}

export interface KeptRoom {
  readonly id: string;
  readonly room: Room;
  readonly marks: RoomMarks;
  /** A seat by the mark of its key. */
  readonly seats: Readonly<Record<string, number>>;
}

export type Entry =
  | { readonly keep: 'room'; readonly id: string; readonly room: Room; readonly marks: RoomMarks }
  | { readonly keep: 'seat'; readonly id: string; readonly seat: number; readonly mark: string }
  | { readonly keep: 'no-seat'; readonly id: string; readonly seat: number }
  | { readonly keep: 'vote'; readonly id: string; readonly seat: number; readonly turn: number; readonly option: number }
  | { readonly keep: 'nothing'; readonly id: string };

export interface Journal {
  /** Resolves when all entries are durable, in this order. Rejects with `StoreAway`. */
  write(entries: readonly Entry[]): Promise<void>;
  /** Every room that was open when the last server stopped. */
  read(): readonly KeptRoom[];
  close(): Promise<void>;
}

const tables = `CREATE TABLE IF NOT EXISTS room (id TEXT PRIMARY KEY, adult TEXT NOT NULL, token TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS seat (room TEXT NOT NULL, seat INTEGER NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (room, seat)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS vote (room TEXT NOT NULL, seat INTEGER NOT NULL, turn INTEGER NOT NULL, option INTEGER NOT NULL, PRIMARY KEY (room, seat)) WITHOUT ROWID;`;
/** The form of `room.body`. A server of another form begins without rooms: they last four hours at the most. */
const format = 1;

function openFile(path: string): DatabaseSync {
  try {
    const db = new DatabaseSync(path);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 3000;');
    const found = Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
    if (found !== format) db.exec(`DROP TABLE IF EXISTS room; DROP TABLE IF EXISTS seat; DROP TABLE IF EXISTS vote; PRAGMA user_version = ${format};`);
    db.exec(tables);
    return db;
  } catch (error) {
    throw new StartError(`${path} cannot be read or written. Look whether the disk is full or read-only; the file holds open class rooms only and may be deleted.`, { cause: error });
  }
}

function readRoom(body: string, votes: Readonly<Record<number, number>>): Room | null {
  try {
    const room = JSON.parse(body) as Room;
    const whole = modes.includes(room.mode) && (room.scene === null || readScene(room.scene) !== undefined) && Array.isArray(room.seats);
    return whole ? { ...room, votes } : null;
  } catch {
    return null;
  }
}

/** Opens the journal in the file `path`. Throws `StartError`. */
export function openJournal(path: string): Journal {
  const db = openFile(path);
  const sql = {
    room: db.prepare('INSERT OR REPLACE INTO room (id, adult, token, body) VALUES (?, ?, ?, ?)'),
    seat: db.prepare('INSERT OR REPLACE INTO seat (room, seat, mark) VALUES (?, ?, ?)'),
    vote: db.prepare('INSERT OR REPLACE INTO vote (room, seat, turn, option) VALUES (?, ?, ?, ?)'),
    oldVotes: db.prepare('DELETE FROM vote WHERE room = ? AND turn <> ?'),
    noSeat: [db.prepare('DELETE FROM seat WHERE room = ? AND seat = ?'), db.prepare('DELETE FROM vote WHERE room = ? AND seat = ?')],
    nothing: [db.prepare('DELETE FROM room WHERE id = ?'), db.prepare('DELETE FROM seat WHERE room = ?'), db.prepare('DELETE FROM vote WHERE room = ?')],
  };
  const put = (entry: Entry): void => {
    switch (entry.keep) {
      case 'room': {
        const { id, room, marks } = entry;
        sql.room.run(id, marks.adult, marks.token, JSON.stringify({ ...room, votes: {} }));
        // Who voted for what is kept for an open round and no longer.
        sql.oldVotes.run(id, room.round === null || room.reveal !== null ? 0 : room.round.turn);
        return;
      }
      case 'seat': return void sql.seat.run(entry.id, entry.seat, entry.mark);
      case 'vote': return void sql.vote.run(entry.id, entry.seat, entry.turn, entry.option);
      case 'no-seat': return sql.noSeat.forEach((one) => one.run(entry.id, entry.seat));
      case 'nothing': return sql.nothing.forEach((one) => one.run(entry.id));
    }
  };
  let wiped = false;
  const commits = openGroupCommit<readonly Entry[]>((batches) => {
    inTransaction(db, () => { for (const entry of batches.flat()) { put(entry); wiped ||= entry.keep === 'nothing'; } });
    // Pages that were overwritten also stand in the log beside the file until it is folded in.
    if (wiped) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    wiped = false;
  }, { waitMs: 2, most: 256, mostWaiting: 4096 });
  return {
    write: (entries) => commits.add(entries),
    read: () => db.prepare('SELECT id, adult, token, body FROM room').all().flatMap((row) => {
      const id = String(row['id']);
      const given = db.prepare('SELECT seat, option FROM vote WHERE room = ?').all(id);
      const room = readRoom(String(row['body']), Object.fromEntries(given.map((one) => [Number(one['seat']), Number(one['option'])])));
      const seats = db.prepare('SELECT seat, mark FROM seat WHERE room = ?').all(id);
      return room === null ? [] : [{ id, room, marks: { adult: String(row['adult']), token: String(row['token']) }, seats: Object.fromEntries(seats.map((one) => [String(one['mark']), Number(one['seat'])])) }];
    }),
    async close() {
      await commits.drain();
      db.close();
    },
  };
}
