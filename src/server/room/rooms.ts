/** All rooms of this server: opened, found by code, token or key, read back after a restart, and wiped when they are over. */
import { randomBytes } from 'node:crypto';
import { drawCode } from '../../room/code.ts';
import type { AdultDeed, Knock, SeatDeed } from '../../room/messages.ts';
import { admit, closeRound, isOver, lock, openRoom, openRound, removeSeat, renewCode, setCover, setMode, showScene, vote } from '../../room/room.ts';
import type { Mode, RoomRefusal } from '../../room/room.ts';
import type { Journal } from './journal.ts';
import { runRoom } from './live-room.ts';
import type { LiveRoom } from './live-room.ts';
import { fits, markOfSecret, newSecret } from './secrets.ts';

/** So many rooms at once in one server: a bound on its memory, and far more than one school opens. */
const mostRooms = 200;

export type Outcome<T = object> = ({ readonly ok: true } & T) | { readonly ok: false; readonly why: RoomRefusal | 'no-such-room' | 'too-many-rooms' };

export interface Opened {
  readonly room: string;
  readonly key: string;
  readonly token: string;
}

export interface Rooms {
  open(mode: Mode): Promise<Outcome<Opened>>;
  /** Lets somebody in. Rejects with `StoreAway` when the seat could not be made durable. */
  knock(knock: Knock): Promise<Outcome<{ readonly room: string; readonly seat: number; readonly key: string }>>;
  /** Whose key this is; `null` when it opens nothing here. */
  find(id: string, key: string): { readonly room: LiveRoom; readonly who: number | 'adult' } | null;
  /** What the adult asks for. Goes out with a new token when the code was made new. */
  command(room: LiveRoom, deed: AdultDeed): Promise<Outcome<{ readonly token?: string }>>;
  answer(room: LiveRoom, seat: number, deed: SeatDeed): Promise<Outcome>;
  /** Keeps lines warm and wipes rooms that are over; call it every ten seconds. */
  keepHouse(): Promise<void>;
  /** How many rooms are open, and how many lines. */
  count(): { readonly rooms: number; readonly lines: number };
  /** Cuts all lines and takes no new ones: the server is about to stop, and its pages shall wait for the next. */
  cut(): void;
  /** Closes the journal once everything is written; rooms are there again at the next start. */
  close(): Promise<void>;
}

const no = (why: Extract<Outcome, { ok: false }>['why']): { readonly ok: false; readonly why: typeof why } => ({ ok: false, why });
const draw = (): number => randomBytes(1)[0] ?? 255;

/** Reads back the rooms of the journal and runs them. `clock` in milliseconds since the epoch. */
export function openRooms(journal: Journal, clock: () => number): Rooms {
  const rooms = new Map<string, LiveRoom>();
  for (const kept of journal.read()) rooms.set(kept.id, runRoom(kept, journal, clock));
  const freshCode = (): string => {
    const taken = new Set([...rooms.values()].map((one) => one.now().code));
    let code = drawCode(draw);
    while (taken.has(code)) code = drawCode(draw);
    return code;
  };
  const wipe = async (room: LiveRoom): Promise<void> => {
    rooms.delete(room.id);
    room.end();
    await journal.write([{ keep: 'nothing', id: room.id }]);
  };
  const wanted = (knock: Knock): LiveRoom | undefined => [...rooms.values()].find((one) => (
    knock.do === 'code' ? one.now().code === knock.code : fits(knock.token, one.marks().token)
  ));
  const command = async (live: LiveRoom, deed: AdultDeed): Promise<Outcome<{ readonly token?: string }>> => {
    const room = live.now();
    switch (deed.do) {
      case 'scene': await live.become(showScene(room, deed.scene)); break;
      case 'round': await live.become(openRound(room, deed.round)); break;
      case 'close': await live.become(closeRound(room)); break;
      case 'cover': await live.become(setCover(room, deed)); break;
      case 'lock': await live.become(lock(room, deed.locked)); break;
      case 'mode': await live.become(setMode(room, deed.mode)); break;
      case 'remove': return take(live, deed.seat);
      case 'new-code': {
        const token = newSecret();
        await live.become(renewCode(room, freshCode(), clock()), { marks: { ...live.marks(), token: markOfSecret(token) } });
        return { ok: true, token };
      }
      case 'end': await wipe(live); break;
    }
    return { ok: true };
  };
  const take = async (live: LiveRoom, seat: number): Promise<Outcome> => {
    const ruled = removeSeat(live.now(), seat);
    if (!ruled.ok) return ruled;
    await live.become(ruled.room, { gone: seat });
    return { ok: true };
  };
  return {
    async open(mode) {
      if (rooms.size >= mostRooms) return no('too-many-rooms');
      const [id, key, token] = [newSecret().slice(0, 12), newSecret(), newSecret()];
      const room = openRoom(mode, freshCode(), clock());
      const live = runRoom({ id, room, marks: { adult: markOfSecret(key), token: markOfSecret(token) }, seats: {} }, journal, clock);
      rooms.set(id, live);
      await live.become(room);
      return { ok: true, room: id, key, token };
    },
    async knock(knock) {
      const live = wanted(knock);
      if (live === undefined) return no('no-such-room');
      const ruled = admit(live.now(), knock.do, clock());
      if (!ruled.ok) return ruled;
      const key = newSecret();
      await live.become(ruled.room, { seat: { seat: ruled.seat, mark: markOfSecret(key) } });
      return { ok: true, room: live.id, seat: ruled.seat, key };
    },
    find(id, key) {
      const room = rooms.get(id);
      if (room === undefined) return null;
      if (fits(key, room.marks().adult)) return { room, who: 'adult' };
      const seat = room.seatOf(markOfSecret(key));
      return seat === undefined ? null : { room, who: seat };
    },
    command,
    async answer(live, seat, deed) {
      if (deed.do === 'leave') return take(live, seat);
      if (deed.do === 'at') {
        live.setPlace(seat, deed.place);
        return { ok: true };
      }
      const ruled = vote(live.now(), seat, deed);
      if (!ruled.ok) return ruled;
      await live.takeVote(ruled.room, { seat, turn: deed.turn, option: deed.option });
      return { ok: true };
    },
    async keepHouse() {
      for (const live of rooms.values()) live.beat();
      await Promise.all([...rooms.values()].filter((live) => isOver(live.now(), clock())).map(wipe));
    },
    count: () => ({ rooms: rooms.size, lines: [...rooms.values()].reduce((sum, live) => sum + live.lines(), 0) }),
    cut() {
      for (const live of rooms.values()) live.cut();
    },
    close: () => journal.close(),
  };
}
