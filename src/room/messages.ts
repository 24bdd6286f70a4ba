/** What goes between the pages and whoever keeps the room, in both directions. Every message is closed: enums, bounded numbers, ids; no field holds a sentence. */
import { codeLength } from './code.ts';
import { byDeed, fields, flag, list, named, oneOf, orNull, whole } from './read.ts';
import type { Read } from './read.ts';
import { modes } from './room.ts';
import type { Mode, Reveal, Room } from './room.ts';
import { mostSeats } from './seats.ts';
import { mostOptions, readOpenRound, readRound, readScene } from './show.ts';
import type { OpenRound, RoomRound, RoomScene } from './show.ts';
import { leastShown } from './tally.ts';
import type { RoomCount } from './tally.ts';

const readSeat = whole(0, mostSeats - 1);
/** Where a seat that plays alone is: 0 before the story, 1 to 3 in its first to last third, 4 at its end. */
export const lastPlace = 4;

/** What the adult's page asks for. */
export type AdultDeed =
  | { readonly do: 'scene'; readonly scene: RoomScene }
  | { readonly do: 'round'; readonly round: RoomRound }
  | { readonly do: 'close' }
  | { readonly do: 'cover'; readonly paused: boolean; readonly covered: boolean }
  | { readonly do: 'lock'; readonly locked: boolean }
  | { readonly do: 'mode'; readonly mode: Mode }
  | { readonly do: 'remove'; readonly seat: number }
  | { readonly do: 'new-code' }
  | { readonly do: 'end' };
type Adult<Do extends AdultDeed['do']> = Extract<AdultDeed, { do: Do }>;

export const readAdultDeed: Read<AdultDeed> = byDeed<AdultDeed>({
  'scene': fields<Adult<'scene'>>({ do: oneOf(['scene']), scene: readScene }),
  'round': fields<Adult<'round'>>({ do: oneOf(['round']), round: readRound }),
  'close': fields<Adult<'close'>>({ do: oneOf(['close']) }),
  'cover': fields<Adult<'cover'>>({ do: oneOf(['cover']), paused: flag, covered: flag }),
  'lock': fields<Adult<'lock'>>({ do: oneOf(['lock']), locked: flag }),
  'mode': fields<Adult<'mode'>>({ do: oneOf(['mode']), mode: oneOf(modes) }),
  'remove': fields<Adult<'remove'>>({ do: oneOf(['remove']), seat: readSeat }),
  'new-code': fields<Adult<'new-code'>>({ do: oneOf(['new-code']) }),
  'end': fields<Adult<'end'>>({ do: oneOf(['end']) }),
});

/** What a seat asks for. */
export type SeatDeed =
  | { readonly do: 'vote'; readonly turn: number; readonly option: number }
  | { readonly do: 'at'; readonly place: number }
  | { readonly do: 'leave' };
type OfSeat<Do extends SeatDeed['do']> = Extract<SeatDeed, { do: Do }>;

export const readSeatDeed: Read<SeatDeed> = byDeed<SeatDeed>({
  vote: fields<OfSeat<'vote'>>({ do: oneOf(['vote']), turn: whole(1, 1_000_000_000), option: whole(0, mostOptions - 1) }),
  at: fields<OfSeat<'at'>>({ do: oneOf(['at']), place: whole(0, lastPlace) }),
  leave: fields<OfSeat<'leave'>>({ do: oneOf(['leave']) }),
});

/** How somebody knocks: with what they tapped, or with what their camera read. */
export type Knock = { readonly do: 'code'; readonly code: string } | { readonly do: 'token'; readonly token: string };

export const readToken: Read<string> = named(/^[A-Za-z0-9_-]{22}$/);
export const readKnock: Read<Knock> = byDeed<Knock>({
  code: fields<Extract<Knock, { do: 'code' }>>({ do: oneOf(['code']), code: named(new RegExp(`^[2-9A-Z]{${codeLength}}$`)) }),
  token: fields<Extract<Knock, { do: 'token' }>>({ do: oneOf(['token']), token: readToken }),
});

/** What all seats of a room are shown alike. `scene` is `null` until the adult has chosen an evening. */
export interface SeatsView {
  readonly mode: Mode;
  readonly scene: RoomScene | null;
  readonly round: OpenRound | null;
  readonly reveal: Reveal | null;
  readonly paused: boolean;
  readonly covered: boolean;
}

/** What one seat is told when it comes and when it comes back. `voted` is its vote in the open round. */
export interface SeatSelf {
  readonly seat: number;
  readonly voted: number | null;
}

/** What the adult's page is shown: how many, never who. */
export interface AdultView extends SeatsView {
  readonly code: string;
  /** Milliseconds the code still opens the room; 0 when it has run out. */
  readonly codeLeft: number;
  readonly locked: boolean;
  /** Seats that were given out; `here` when something of theirs is connected. */
  readonly seats: readonly { readonly seat: number; readonly here: boolean }[];
  readonly answered: number | null;
  /** Playing alone: how many seats are at each place, from 0 on. */
  readonly places: readonly number[];
}

/** The last message: the seat was taken out, or the room is over. */
export const goneReasons = ['removed', 'ended'] as const;
export type Gone = (typeof goneReasons)[number];

const readCount: Read<RoomCount> = (value) => (value === 'few' ? 'few' : value === 0 ? 0 : whole(leastShown, mostSeats)(value));
const readReveal = orNull(fields<Reveal>({ turn: whole(1, 1_000_000_000), answered: whole(0, mostSeats), counts: list(readCount, mostOptions) }));
const seatsView = { mode: oneOf(modes), scene: orNull(readScene), round: orNull(readOpenRound), reveal: readReveal, paused: flag, covered: flag } as const;

export const readSeatsView: Read<SeatsView> = fields<SeatsView>(seatsView);
export const readSeatSelf: Read<SeatSelf> = fields<SeatSelf>({ seat: readSeat, voted: orNull(whole(0, mostOptions - 1)) });
export const readGone: Read<{ readonly why: Gone }> = fields({ why: oneOf(goneReasons) });
export const readAdultView: Read<AdultView> = fields<AdultView>({
  ...seatsView,
  code: named(new RegExp(`^[2-9A-Z]{${codeLength}}$`)),
  codeLeft: whole(0, 3_600_000),
  locked: flag,
  seats: list(fields<AdultView['seats'][number]>({ seat: readSeat, here: flag }), mostSeats),
  answered: orNull(whole(0, mostSeats)),
  places: list(whole(0, mostSeats), lastPlace + 1),
});

/** What all seats see of a room. */
export function seatsViewOf({ mode, scene, round, reveal, paused, covered }: Room): SeatsView {
  return { mode, scene, round, reveal, paused, covered };
}
