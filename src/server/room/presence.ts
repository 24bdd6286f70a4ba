/** Who is connected to a room through other servers, and where seats are that play alone. It is told by word alone, so what is not said again fades. */
import { mostSeats } from '../../room/seats.ts';

/** Servers speak every ten seconds; a server that has missed two of its turns is gone, and its seats have gone elsewhere or are on their way. */
const silentMs = 25_000;

export interface Presence {
  /** Takes what another server says: its seats, and where seats are, as far as nothing newer is known here. */
  readonly heard: (from: string, seats: readonly number[], places: readonly (number | null)[]) => void;
  readonly setPlace: (seat: number, place: number) => void;
  /** Forgets where seats were that are not in the room any more. */
  readonly keepOnly: (seats: readonly number[]) => void;
  /** Forgets servers that have fallen silent; whether there were any. */
  readonly fade: () => boolean;
  /** Seats that have a line to another server. */
  readonly elsewhere: () => ReadonlySet<number>;
  /** Place by seat; `null` where none is known. */
  readonly places: () => readonly (number | null)[];
}

/** `clock` in milliseconds. */
export function openPresence(clock: () => number): Presence {
  const servers = new Map<string, { readonly seats: readonly number[]; readonly at: number }>();
  const places = new Map<number, number>();
  return {
    heard(from, seats, told) {
      servers.set(from, { seats, at: clock() });
      for (const [seat, place] of told.entries()) if (place !== null && !places.has(seat)) places.set(seat, place);
    },
    setPlace: (seat, place) => void places.set(seat, place),
    keepOnly(seats) {
      for (const seat of places.keys()) if (!seats.includes(seat)) places.delete(seat);
    },
    fade() {
      const silent = [...servers].filter(([, { at }]) => Math.abs(clock() - at) > silentMs);
      for (const [from] of silent) servers.delete(from);
      return silent.length > 0;
    },
    elsewhere: () => new Set([...servers.values()].flatMap(({ seats }) => seats)),
    places: () => Array.from({ length: mostSeats }, (_, seat) => places.get(seat) ?? null),
  };
}
