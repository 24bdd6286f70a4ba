/** The port to whatever keeps open rooms: one process by itself, or a database that many share. Both pass the same contract. */
import type { Ballot, Changed, Refused } from './deeds.ts';
import type { KeptRoom, SeatHolder } from './kept-room.ts';

/** By what a room is found: its own name, the code on the wall, or the mark of the square code's token. */
export type By = { readonly id: string } | { readonly code: string } | { readonly token: string };

/**
 * What servers tell each other and nobody writes down: which seats have a line to them, where seats are that play alone, that somebody guessed a code.
 * `who`: a server that begins to serve a room asks the others.
 */
export type Word =
  | { readonly do: 'here'; readonly room: string; readonly seats: readonly number[]; readonly places: readonly (number | null)[] }
  | { readonly do: 'who'; readonly room: string }
  | { readonly do: 'at'; readonly room: string; readonly seat: number; readonly place: number }
  | { readonly do: 'guess'; readonly right: boolean };

/** Whom a keeper tells. */
export interface Ears {
  /** A room is another than it was, or is no more; durably so. */
  readonly changed: (id: string) => void;
  /** Nothing but votes has come, durably so; the adult alone is shown how many. */
  readonly voted: (id: string) => void;
  /** A word of another server, `from` a number it has drawn for itself. */
  readonly heard: (word: Word, from: string) => void;
  /** Something may have been missed: every room must be looked at again. */
  readonly missed: () => void;
}

/** Everything is durable when its promise resolves, and rejects with `StoreAway` when it could not be made so. */
export interface Keeper {
  /** Keeps a new room. `code-taken`: draw another. */
  add(kept: KeptRoom): Promise<'added' | 'code-taken' | 'too-many-rooms'>;
  find(by: By): Promise<KeptRoom | null>;
  /** Puts in place what `rule` makes of the room, seen as it is after every deed and every vote that was answered before. `rule` may be asked again. */
  change<T extends object>(id: string, rule: (kept: KeptRoom) => Changed<T>): Promise<Changed<T>>;
  /** Takes a vote by the rule of `deeds.ts`: either it is among those that a close counts, or it is refused. */
  vote(id: string, holder: SeatHolder, ballot: Ballot): Promise<{ readonly ok: true } | Refused>;
  /** Leaves nothing of a room. */
  wipe(id: string): Promise<void>;
  /** Leaves nothing of rooms that were opened before a time, in milliseconds since the epoch. */
  wipeBefore(opened: number): Promise<void>;
  /** Tells the other servers, as far as they can hear just now. */
  say(word: Word): void;
  /** Looks after its own connections; called every ten seconds. */
  keepHouse(): Promise<void>;
  close(): Promise<void>;
}

export type OpenKeeper = (ears: Ears) => Keeper;
