/** What a deed makes of a kept room: the rules of `src/room`, with the keys that go along. Pure, so that whoever keeps the rooms can ask again when two deeds met. */
import type { AdultDeed, Knock } from '../../room/messages.ts';
import { admit, closeRound, lock, openRoom, openRound, removeSeat, renewCode, setCover, setMode, showScene, vote } from '../../room/room.ts';
import type { Mode, Room, RoomRefusal } from '../../room/room.ts';
import { holds } from './kept-room.ts';
import type { KeptRoom, SeatHolder } from './kept-room.ts';
import { fits, markOfSecret, newSecret } from './secrets.ts';

export type Refusal = RoomRefusal | 'no-such-room' | 'too-many-rooms';
export interface Refused {
  readonly ok: false;
  readonly why: Refusal;
}
/** What a rule gives: the next state with what belongs to the answer, or why not. */
export type Changed<T = object> = ({ readonly ok: true; readonly kept: KeptRoom } & T) | Refused;

export interface Ballot {
  readonly turn: number;
  readonly option: number;
}

export const refuse = (why: Refusal): Refused => ({ ok: false, why });

/** A new room with its keys, which are told once. `code` must be nobody else's; `now` in milliseconds since the epoch. */
export function newRoom(mode: Mode, code: string, now: number): { readonly kept: KeptRoom; readonly key: string; readonly token: string } {
  const [id, key, token] = [newSecret().slice(0, 12), newSecret(), newSecret()];
  return { key, token, kept: { id, room: openRoom(mode, code, now), marks: { adult: markOfSecret(key), token: markOfSecret(token) }, seats: {} } };
}

/** Gives a seat to whoever knocks. The door may have been made new since it was found. */
export function enter(kept: KeptRoom, knock: Knock, now: number): Changed<{ readonly seat: number; readonly key: string }> {
  const isHere = knock.do === 'code' ? kept.room.code === knock.code : fits(knock.token, kept.marks.token);
  if (!isHere) return refuse('no-such-room');
  const ruled = admit(kept.room, knock.do, now);
  if (!ruled.ok) return ruled;
  const key = newSecret();
  return { ok: true, seat: ruled.seat, key, kept: { ...kept, room: ruled.room, seats: { ...kept.seats, [markOfSecret(key)]: ruled.seat } } };
}

/** Takes a seat out, and its key with it. */
export function takeOut(kept: KeptRoom, seat: number): Changed {
  const ruled = removeSeat(kept.room, seat);
  if (!ruled.ok) return ruled;
  return { ok: true, kept: { ...kept, room: ruled.room, seats: Object.fromEntries(Object.entries(kept.seats).filter(([, one]) => one !== seat)) } };
}

/** Gives a seat back; that of this very key and no other. */
export function leave(kept: KeptRoom, holder: SeatHolder): Changed {
  return holds(kept, holder) ? takeOut(kept, holder.seat) : refuse('no-such-room');
}

/** Takes a vote of the seat of this very key. */
export function takeVote(kept: KeptRoom, holder: SeatHolder, ballot: Ballot): Changed {
  if (!holds(kept, holder)) return refuse('no-such-room');
  const ruled = vote(kept.room, holder.seat, ballot);
  return ruled.ok ? { ok: true, kept: { ...kept, room: ruled.room } } : ruled;
}

function shown(room: Room, deed: Exclude<AdultDeed, { do: 'remove' | 'new-code' | 'end' }>): Room {
  switch (deed.do) {
    case 'scene': return showScene(room, deed.scene);
    case 'round': return openRound(room, deed.round);
    case 'close': return closeRound(room);
    case 'cover': return setCover(room, deed);
    case 'lock': return lock(room, deed.locked);
    case 'mode': return setMode(room, deed.mode);
  }
}

/** What the adult asks for, but for the end. A new code comes with a new token. `freshCode` draws a code that must be nobody else's; `now` in milliseconds since the epoch. */
export function command(kept: KeptRoom, deed: Exclude<AdultDeed, { do: 'end' }>, freshCode: () => string, now: number): Changed<{ readonly token?: string }> {
  if (deed.do === 'remove') return takeOut(kept, deed.seat);
  if (deed.do !== 'new-code') return { ok: true, kept: { ...kept, room: shown(kept.room, deed) } };
  const token = newSecret();
  return { ok: true, token, kept: { ...kept, room: renewCode(kept.room, freshCode(), now), marks: { ...kept.marks, token: markOfSecret(token) } } };
}
