/**
 * The rules of a class room: who may come in, what is open, what a vote is worth. Each rule takes a room and gives the next one or the reason why
 * not; the room given is never changed. Keys, networks and clocks are for whoever keeps the room; times are milliseconds since the epoch.
 */
import { mostSeats } from './seats.ts';
import type { OpenRound, RoomRound, RoomScene } from './show.ts';
import { tally } from './tally.ts';
import type { RoomCount } from './tally.ts';

/** `together`: everybody sees the same scene and votes. `own-pace`: each plays alone, and the adult sees how many are at which act. */
export const modes = ['together', 'own-pace'] as const;
export type Mode = (typeof modes)[number];

/** How long a code opens the room after it was made. */
export const codeMs = 10 * 60_000;
/** Whatever is left of a room goes after this time. */
export const roomMs = 4 * 3_600_000;

/** A closed round: how many answered, and what they chose, option by option. */
export interface Reveal {
  readonly turn: number;
  readonly answered: number;
  readonly counts: readonly RoomCount[];
}

export interface Room {
  /** Grows with every change that seats or the adult can see. */
  readonly version: number;
  readonly opened: number;
  readonly mode: Mode;
  readonly locked: boolean;
  readonly code: string;
  readonly codeUntil: number;
  readonly seats: readonly number[];
  readonly scene: RoomScene | null;
  readonly paused: boolean;
  readonly covered: boolean;
  readonly round: OpenRound | null;
  /** Of the round that is shown; `null` while votes are taken. */
  readonly reveal: Reveal | null;
  /** The seats' votes of the open round, as places among its options. */
  readonly votes: Readonly<Record<number, number>>;
}

/** Why a rule would not do it. */
export const roomRefusals = {
  'locked': 'the room is locked',
  'full': 'every seat is taken',
  'code-over': 'the code has run out; the adult can show a new one',
  'over': 'the room has been open for four hours',
  'no-seat': 'there is no such seat',
  'no-round': 'this round is not open',
  'no-option': 'the round has no such option',
  'paused': 'all screens are paused',
} as const;
export type RoomRefusal = keyof typeof roomRefusals;

export type Ruled<T = unknown> = ({ readonly ok: true; readonly room: Room } & T) | { readonly ok: false; readonly why: RoomRefusal };

const no = (why: RoomRefusal): { readonly ok: false; readonly why: RoomRefusal } => ({ ok: false, why });

function changed(room: Room, change: Partial<Room>): Room {
  return { ...room, ...change, version: room.version + 1 };
}

/** A room as it opens: empty, unlocked, its code fresh. */
export function openRoom(mode: Mode, code: string, now: number): Room {
  return {
    version: 1, opened: now, mode, locked: false, code, codeUntil: now + codeMs, seats: [], scene: null, paused: false, covered: false, round: null, reveal: null, votes: {},
  };
}

/** Gives the lowest free seat to somebody at the door. `by` the code only works for a while; the token of the QR as long as the room is unlocked. */
export function admit(room: Room, by: 'code' | 'token', now: number): Ruled<{ readonly seat: number }> {
  if (isOver(room, now)) return no('over');
  if (room.locked) return no('locked');
  if (by === 'code' && now >= room.codeUntil) return no('code-over');
  const seat = Array.from({ length: mostSeats }, (_, place) => place).find((place) => !room.seats.includes(place));
  if (seat === undefined) return no('full');
  return { ok: true, seat, room: changed(room, { seats: [...room.seats, seat].toSorted((one, other) => one - other) }) };
}

export function isOver(room: Room, now: number): boolean {
  return now >= room.opened + roomMs;
}

/** Takes a seat out of the room, and its vote with it. */
export function removeSeat(room: Room, seat: number): Ruled {
  if (!room.seats.includes(seat)) return no('no-seat');
  const { [seat]: _, ...votes } = room.votes;
  return { ok: true, room: changed(room, { seats: room.seats.filter((one) => one !== seat), votes }) };
}

export function lock(room: Room, locked: boolean): Room {
  return changed(room, { locked });
}

/** Makes the door new: the old code opens nothing any more. The token changes with it, where it is kept. */
export function renewCode(room: Room, code: string, now: number): Room {
  return changed(room, { code, codeUntil: now + codeMs });
}

export function setMode(room: Room, mode: Mode): Room {
  return changed(room, { mode, round: null, reveal: null, votes: {} });
}

/** Shows another moment of the evening. What was voted on belongs to the moment before and goes. */
export function showScene(room: Room, scene: RoomScene): Room {
  return changed(room, { scene, round: null, reveal: null, votes: {} });
}

export function setCover(room: Room, over: { readonly paused: boolean; readonly covered: boolean }): Room {
  return changed(room, { paused: over.paused, covered: over.covered });
}

/** Begins to take votes; those of a round before are forgotten. */
export function openRound(room: Room, round: RoomRound): Room {
  return changed(room, { round: { ...round, turn: room.version + 1 }, reveal: null, votes: {} });
}

/** Takes or changes a seat's vote. */
export function vote(room: Room, seat: number, ballot: { readonly turn: number; readonly option: number }): Ruled {
  if (!room.seats.includes(seat)) return no('no-seat');
  if (room.round === null || room.reveal !== null || room.round.turn !== ballot.turn) return no('no-round');
  if (room.paused || room.covered) return no('paused');
  if (ballot.option < 0 || ballot.option >= room.round.options.length) return no('no-option');
  return { ok: true, room: { ...room, votes: { ...room.votes, [seat]: ballot.option } } };
}

/** Takes no more votes, lays open what came by the few-answers rule, and forgets who voted for what. Closing twice is closing once. */
export function closeRound(room: Room): Room {
  if (room.round === null || room.reveal !== null) return room;
  const given = Object.values(room.votes);
  const reveal: Reveal = { turn: room.round.turn, answered: given.length, counts: tally(given, room.round.options.length) };
  return changed(room, { reveal, votes: {} });
}

/** How many seats have answered the open round, or had answered the closed one; `null` when nothing is asked. */
export function answeredIn(room: Room): number | null {
  if (room.round === null) return null;
  return room.reveal?.answered ?? Object.keys(room.votes).length;
}
