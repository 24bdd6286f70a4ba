/** A room as it is kept: its state, and by which marks the keys are known that open it. */
import { modes } from '../../room/room.ts';
import type { Room } from '../../room/room.ts';
import { readScene } from '../../room/show.ts';
import { fits, markOfSecret } from './secrets.ts';

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

/** Whose key was shown. A seat's number may be given out anew, the mark of its key never. */
export interface SeatHolder {
  readonly seat: number;
  readonly mark: string;
}
export type Holder = 'adult' | SeatHolder;

/** Whom a key belongs to; `null` when it opens nothing here. */
export function holderOf({ marks, seats }: KeptRoom, key: string): Holder | null {
  if (fits(key, marks.adult)) return 'adult';
  const mark = markOfSecret(key);
  const seat = seats[mark];
  return seat === undefined ? null : { seat, mark };
}

/** Whether a seat is still that of this key. */
export function holds({ seats }: KeptRoom, { seat, mark }: SeatHolder): boolean {
  return seats[mark] === seat;
}

/** The form of what is written. What another form's server wrote is no room here: rooms last four hours at the most. */
export const keptForm = 2;

/** One line of JSON without the votes, which are kept one by one. */
export function writeKept({ room, marks, seats }: KeptRoom): string {
  return JSON.stringify({ form: keptForm, room: { ...room, votes: {} }, marks, seats });
}

/** Reads back what was written, with the votes that belong to it; `null` when it is not whole or of another form. */
export function readKept(id: string, text: string, votes: Readonly<Record<number, number>>): KeptRoom | null {
  try {
    const { form, room, marks, seats } = JSON.parse(text) as { readonly form: number } & KeptRoom;
    const whole = form === keptForm && modes.includes(room.mode) && (room.scene === null || readScene(room.scene) !== undefined) && Array.isArray(room.seats);
    return whole ? { id, room: { ...room, votes }, marks, seats } : null;
  } catch {
    return null;
  }
}
