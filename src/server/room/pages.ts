/** The pages of one room that are connected here: their lines, and what is told on them. Whoever keeps the rooms says what to show; nothing is decided here. */
import { lastPlace, seatsViewOf } from '../../room/messages.ts';
import type { AdultView, Gone } from '../../room/messages.ts';
import { answeredIn } from '../../room/room.ts';
import type { EventStream } from './event-stream.ts';
import { holds } from './kept-room.ts';
import type { Holder, KeptRoom } from './kept-room.ts';
import type { Presence } from './presence.ts';

/** Votes and joins of a moment reach the adult's page together. */
const adultWaitMs = 25;
/** A page that was reloaded leaves its old line behind for a while. */
const mostLines = { seat: 3, adult: 6 };

/** Opens the line of a page that is `who`'s; `closed` is called once it has ended, however that was. */
export type OpenLine = (closed: () => void, who: Holder) => EventStream;

export interface Pages {
  /** Puts the newest state in place, and tells whoever sees it otherwise. Seats whose key the room has no more are told so and let go. */
  readonly show: (kept: KeptRoom) => void;
  /** Tells the adult anew: somebody has come, gone, or is elsewhere. */
  readonly tellAdult: () => void;
  /** Connects a page and tells it everything; false when it has too many lines already. */
  readonly connect: (who: Holder, open: OpenLine) => boolean;
  /** Seats that have a line here. */
  readonly here: () => readonly number[];
  readonly beat: () => void;
  /** Tells everybody that it is over, and lets go of the lines. */
  readonly end: () => void;
  /** Cuts the lines without a word, so that the pages come back to another server. */
  readonly cut: () => void;
  readonly lines: () => number;
  readonly hasAdult: () => boolean;
}

/** `first` is what is shown to begin with; `left` is called whenever a line is gone. `clock` in milliseconds since the epoch. */
export function openPages(first: KeptRoom, presence: Presence, clock: () => number, left: () => void): Pages {
  let kept = first;
  let told = JSON.stringify(seatsViewOf(first.room));
  let telling: NodeJS.Timeout | null = null;
  const lines = new Map<EventStream, Holder>();

  const linesOf = (who: Holder): number => [...lines.values()].filter((one) => (who === 'adult' ? one === 'adult' : one !== 'adult' && one.mark === who.mark)).length;
  const here = (): readonly number[] => [...new Set([...lines.values()].flatMap((who) => (who === 'adult' ? [] : [who.seat])))];
  const adultView = (): AdultView => {
    const { room } = kept;
    const connected = new Set([...presence.elsewhere(), ...here()]);
    const known = presence.places();
    const places = Array.from({ length: lastPlace + 1 }, (_, place) => room.seats.filter((seat) => (known[seat] ?? 0) === place).length);
    const codeLeft = Math.ceil(Math.min(3_600_000, Math.max(0, room.codeUntil - clock())));
    return { ...seatsViewOf(room), code: room.code, codeLeft, locked: room.locked, seats: room.seats.map((seat) => ({ seat, here: connected.has(seat) })), answered: answeredIn(room), places };
  };
  const tellAdult = (): void => {
    telling ??= setTimeout(() => {
      telling = null;
      if (linesOf('adult') === 0) return;
      const json = JSON.stringify(adultView());
      for (const [line, who] of lines) if (who === 'adult') line.send('room', json);
    }, adultWaitMs);
  };
  const letGo = (line: EventStream, why: Gone): void => {
    lines.delete(line);
    line.send('gone', JSON.stringify({ why }));
    line.end();
  };
  return {
    show(next) {
      kept = next;
      presence.keepOnly(next.room.seats);
      for (const [line, who] of lines) if (who !== 'adult' && !holds(next, who)) letGo(line, 'removed');
      const json = JSON.stringify(seatsViewOf(next.room));
      if (json !== told) for (const [line, who] of lines) if (who !== 'adult') line.send('room', json);
      told = json;
      tellAdult();
    },
    tellAdult,
    connect(who, open) {
      if (linesOf(who) >= (who === 'adult' ? mostLines.adult : mostLines.seat)) return false;
      const line = open(() => {
        lines.delete(line);
        tellAdult();
        left();
      }, who);
      lines.set(line, who);
      if (who === 'adult') line.send('room', JSON.stringify(adultView()));
      else {
        line.send('you', JSON.stringify({ seat: who.seat, voted: kept.room.votes[who.seat] ?? null }));
        line.send('room', told);
        tellAdult();
      }
      return true;
    },
    here,
    beat: () => { for (const line of lines.keys()) line.beat(); },
    end() {
      if (telling !== null) clearTimeout(telling);
      for (const line of lines.keys()) letGo(line, 'ended');
    },
    cut: () => { for (const line of lines.keys()) line.end(); },
    lines: () => lines.size,
    hasAdult: () => linesOf('adult') > 0,
  };
}
