/**
 * Keeps the rooms of any number of server processes: the truth is in PostgreSQL, and NOTIFY tells every process what has changed.
 *
 * Why no vote is lost against a close that comes at the same moment: a vote holds its room's row shared (FOR SHARE) from looking at the round until it is
 * durable; any other deed holds the row alone (FOR UPDATE), and reads the votes in a statement of its own once it does. So a vote that came first is durable
 * before the close reads and is counted, and one that came later sees the closed round and is refused. Votes never wait for each other. It needs READ COMMITTED,
 * where each statement sees what was committed before it began: under a snapshot of the whole transaction the close would not see the votes it has waited for.
 * NOTIFY goes out with the commit or not at all: durable first, then told.
 */
import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { errorCode } from '../log.ts';
import { openEar } from '../postgres-ear.ts';
import { inTransaction, openPool } from '../postgres-pool.ts';
import { StoreAway } from '../store.ts';
import { readCalledOut, writeCall } from './between-servers.ts';
import { refuse, takeVote } from './deeds.ts';
import type { Changed } from './deeds.ts';
import type { By, Ears, Keeper, Word } from './keeper.ts';
import { readKept, writeKept } from './kept-room.ts';
import type { KeptRoom } from './kept-room.ts';

/** So many rooms at once for all processes together: a bound on the table, and on how often a guessed code can be right. */
const mostRooms = 2_000;
const channel = 'lights_on_rooms';
/** unique_violation: two rooms have drawn one code. */
const taken = '23505';
const drawsAtMost = 5;

const add = `WITH added AS (INSERT INTO room (id, code, token, opened, body) SELECT $1, $2, $3, $4::bigint, $5 WHERE (SELECT count(*) FROM room) < ${mostRooms} RETURNING 1) SELECT count(*)::integer AS n FROM added`;
const put = `WITH put AS (UPDATE room SET code = $2, token = $3, body = $4 WHERE id = $1), old AS (DELETE FROM room_vote WHERE room = $1 AND seat <> ALL ($5::smallint[])) SELECT pg_notify('${channel}', $6)`;
const putVote = `WITH put AS (INSERT INTO room_vote AS v (room, seat, option) VALUES ($1, $2, $3) ON CONFLICT (room, seat) DO UPDATE SET option = excluded.option) SELECT pg_notify('${channel}', $4)`;
const wipeOne = 'DELETE FROM room WHERE id = $1 RETURNING id';
/** What another process is about to wipe as well is left to it. */
const wipeOld = 'DELETE FROM room WHERE id IN (SELECT id FROM room WHERE opened <= $1 FOR UPDATE SKIP LOCKED) RETURNING id';

type Asking = Pool | PoolClient;

/** The row alone; its votes must be read by a statement that begins when the row is held. */
async function bodyOf(asking: Asking, id: string, lock: 'FOR SHARE' | 'FOR UPDATE'): Promise<string | null> {
  const { rows } = await asking.query<{ body: string }>({ name: `room-${lock}`, text: `SELECT body FROM room WHERE id = $1 ${lock}`, values: [id] });
  return rows[0]?.body ?? null;
}

async function votesIn(asking: Asking, id: string): Promise<Readonly<Record<number, number>>> {
  const { rows } = await asking.query<{ seat: number; option: number }>({ name: 'room-votes', text: 'SELECT seat, option FROM room_vote WHERE room = $1', values: [id] });
  return Object.fromEntries(rows.map(({ seat, option }) => [seat, option]));
}

/** One statement, so that room and votes are of one moment. */
async function findIn(pool: Pool, by: By): Promise<KeptRoom | null> {
  const [column, value] = Object.entries(by)[0] as [string, string];
  const text = `SELECT id, body, (SELECT json_object_agg(seat, option) FROM room_vote WHERE room = id) AS votes FROM room WHERE ${column} = $1`;
  const { rows } = await pool.query<{ id: string; body: string; votes: Record<number, number> | null }>({ name: `room-by-${column}`, text, values: [value] });
  return rows[0] === undefined ? null : readKept(rows[0].id, rows[0].body, rows[0].votes ?? {});
}

async function durably<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new StoreAway('the database does not answer', { cause: error });
  }
}

/** Opens the rooms in the database of this address, whose tables `postgres-store.ts` makes; it may be away for now. `complain` takes the code of a fault that nobody asked for. */
export function openPostgresKeeper(url: string, { changed, voted, heard, missed }: Ears, complain: (code: string) => void): Keeper {
  const pool = openPool(url, 'lights-on-rooms', 6);
  const self = randomBytes(4).toString('hex');
  const changeOf = (id: string): string => writeCall(self, { do: 'changed', room: id });
  const ear = openEar(url, channel, {
    heard(line) {
      const called = readCalledOut(line);
      if (called === undefined) return;
      if (called.call.do === 'changed') changed(called.call.room);
      else if (called.call.do === 'voted') voted(called.call.room);
      else if (called.from !== self) heard(called.call, called.from);
    },
    back: missed,
    lost: complain,
  });
  const changeOnce = <T extends object>(id: string, rule: (kept: KeptRoom) => Changed<T>): Promise<Changed<T>> => inTransaction(pool, async (client) => {
    const body = await bodyOf(client, id, 'FOR UPDATE');
    const kept = body === null ? null : readKept(id, body, await votesIn(client, id));
    if (kept === null) return refuse('no-such-room');
    const ruled = rule(kept);
    if (!ruled.ok) return ruled;
    const { room, marks } = ruled.kept;
    await client.query({ name: 'room-put', text: put, values: [id, room.code, marks.token, writeKept(ruled.kept), Object.keys(room.votes).map(Number), changeOf(id)] });
    return ruled;
  });
  const wipe = (text: string, value: string | number): Promise<void> => durably(inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>(text, [value]);
    for (const { id } of rows) await client.query('SELECT pg_notify($1, $2)', [channel, changeOf(id)]);
  }));
  return {
    async add({ id, room, ...rest }) {
      try {
        const { rows } = await pool.query<{ n: number }>(add, [id, room.code, rest.marks.token, Math.floor(room.opened), writeKept({ id, room, ...rest })]);
        return rows[0]?.n === 1 ? 'added' : 'too-many-rooms';
      } catch (error) {
        if (errorCode(error) === taken) return 'code-taken';
        throw new StoreAway('the database does not answer', { cause: error });
      }
    },
    find: (by) => durably(findIn(pool, by)),
    async change(id, rule) {
      for (let draw = 1; ; draw += 1) {
        try {
          return await changeOnce(id, rule);
        } catch (error) {
          if (errorCode(error) !== taken || draw === drawsAtMost) throw new StoreAway('the database does not answer', { cause: error });
        }
      }
    },
    vote: (id, holder, ballot) => durably(inTransaction(pool, async (client) => {
      const body = await bodyOf(client, id, 'FOR SHARE');
      const kept = body === null ? null : readKept(id, body, {});
      const ruled = kept === null ? refuse('no-such-room') : takeVote(kept, holder, ballot);
      if (!ruled.ok) return ruled;
      await client.query({ name: 'room-vote', text: putVote, values: [id, holder.seat, ballot.option, writeCall(self, { do: 'voted', room: id })] });
      return { ok: true };
    })),
    wipe: (id) => wipe(wipeOne, id),
    wipeBefore: (opened) => wipe(wipeOld, Math.floor(opened)),
    say(word: Word) {
      // Nothing hangs on it: what is not heard is said again with the next beat.
      void pool.query('SELECT pg_notify($1, $2)', [channel, writeCall(self, word)]).catch(() => undefined);
    },
    keepHouse: () => ear.check(),
    async close() {
      await ear.close();
      await pool.end();
    },
  };
}
