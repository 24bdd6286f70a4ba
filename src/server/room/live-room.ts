/** One room as it runs: its state, the lines to its pages, and the order "durable first, then told". */
import { lastPlace, seatsViewOf } from '../../room/messages.ts';
import type { AdultView, Gone, SeatSelf } from '../../room/messages.ts';
import { answeredIn } from '../../room/room.ts';
import type { Room } from '../../room/room.ts';
import type { EventStream } from './event-stream.ts';
import type { Entry, Journal, KeptRoom, RoomMarks } from './journal.ts';

/** Votes and joins of a moment reach the adult's page together. */
const adultWaitMs = 25;
/** A page that was reloaded leaves its old line behind for a while. */
const mostLines = { seat: 3, adult: 6 };

export interface LiveRoom {
  readonly id: string;
  readonly now: () => Room;
  readonly marks: () => RoomMarks;
  /** The seat of a key's mark. */
  readonly seatOf: (mark: string) => number | undefined;
  /** Puts the next state in place, writes it with what belongs to it, and tells the pages once that is durable. */
  readonly become: (room: Room, change?: { readonly marks?: RoomMarks; readonly seat?: { readonly seat: number; readonly mark: string }; readonly gone?: number }) => Promise<void>;
  /** A vote changes nothing that seats see; only the vote itself is written. */
  readonly takeVote: (room: Room, vote: { readonly seat: number; readonly turn: number; readonly option: number }) => Promise<void>;
  readonly setPlace: (seat: number, place: number) => void;
  /** Connects a page and tells it everything; false when it has too many lines already. `stream` opens the line and is told to call back when it closes. */
  readonly connect: (who: number | 'adult', stream: (closed: () => void) => EventStream) => boolean;
  readonly beat: () => void;
  /** Tells everybody that it is over, and lets go of the lines. */
  readonly end: () => void;
  /** Cuts the lines without a word and takes no new ones, so that the pages come back to the next server. */
  readonly cut: () => void;
  readonly lines: () => number;
}

/** Runs a room that was just opened or read back from the journal. `clock` in milliseconds since the epoch. */
export function runRoom(kept: KeptRoom, journal: Pick<Journal, 'write'>, clock: () => number): LiveRoom {
  const { id } = kept;
  let { room, marks } = kept;
  const seats = new Map(Object.entries(kept.seats));
  const places = new Map<number, number>();
  const lines = new Map<EventStream, number | 'adult'>();
  let told = '';
  let telling: NodeJS.Timeout | null = null;
  let isCut = false;

  const linesOf = (who: number | 'adult'): EventStream[] => [...lines].flatMap(([line, whose]) => (whose === who ? [line] : []));
  const adultView = (): AdultView => {
    const here = new Set(lines.values());
    const at = Array.from({ length: lastPlace + 1 }, () => 0);
    for (const seat of room.seats) at[places.get(seat) ?? 0] = (at[places.get(seat) ?? 0] ?? 0) + 1;
    const codeLeft = Math.ceil(Math.min(3_600_000, Math.max(0, room.codeUntil - clock())));
    return { ...seatsViewOf(room), code: room.code, codeLeft, locked: room.locked, seats: room.seats.map((seat) => ({ seat, here: here.has(seat) })), answered: answeredIn(room), places: at };
  };
  const tellAdult = (): void => {
    telling ??= setTimeout(() => {
      telling = null;
      const adults = linesOf('adult');
      if (adults.length === 0) return;
      const json = JSON.stringify(adultView());
      for (const line of adults) line.send('room', json);
    }, adultWaitMs);
  };
  const tell = (): void => {
    const json = JSON.stringify(seatsViewOf(room));
    if (json !== told) for (const [line, who] of lines) if (who !== 'adult') line.send('room', json);
    told = json;
    tellAdult();
  };
  const sayGone = (line: EventStream, why: Gone): void => {
    line.send('gone', JSON.stringify({ why }));
    line.end();
  };
  const selfOf = (seat: number): SeatSelf => ({ seat, voted: room.votes[seat] ?? null });

  return {
    id,
    now: () => room,
    marks: () => marks,
    seatOf: (mark) => seats.get(mark),
    async become(next, change = {}) {
      room = next;
      marks = change.marks ?? marks;
      const entries: Entry[] = [{ keep: 'room', id, room, marks }];
      if (change.seat !== undefined) {
        seats.set(change.seat.mark, change.seat.seat);
        entries.push({ keep: 'seat', id, ...change.seat });
      }
      if (change.gone !== undefined) {
        for (const [mark, seat] of seats) if (seat === change.gone) seats.delete(mark);
        places.delete(change.gone);
        entries.push({ keep: 'no-seat', id, seat: change.gone });
      }
      await journal.write(entries);
      if (change.gone !== undefined) for (const line of linesOf(change.gone)) sayGone(line, 'removed');
      tell();
    },
    async takeVote(next, vote) {
      room = next;
      await journal.write([{ keep: 'vote', id, ...vote }]);
      tellAdult();
    },
    setPlace(seat, place) {
      places.set(seat, place);
      tellAdult();
    },
    connect(who, stream) {
      if (isCut || linesOf(who).length >= (who === 'adult' ? mostLines.adult : mostLines.seat)) return false;
      const line = stream(() => {
        lines.delete(line);
        tellAdult();
      });
      lines.set(line, who);
      if (who === 'adult') line.send('room', JSON.stringify(adultView()));
      else {
        line.send('you', JSON.stringify(selfOf(who)));
        line.send('room', JSON.stringify(seatsViewOf(room)));
        tellAdult();
      }
      return true;
    },
    beat: () => { for (const line of lines.keys()) line.beat(); },
    end() {
      if (telling !== null) clearTimeout(telling);
      for (const line of lines.keys()) sayGone(line, 'ended');
    },
    cut() {
      isCut = true;
      for (const line of lines.keys()) line.end();
    },
    lines: () => lines.size,
  };
}
