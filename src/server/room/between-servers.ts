/** What servers that share a database call out to each other: that a room has changed, and words that nobody writes down. */
import { lastPlace } from '../../room/messages.ts';
import { byDeed, fields, flag, list, named, oneOf, orNull, whole } from '../../room/read.ts';
import type { Read } from '../../room/read.ts';
import { mostSeats } from '../../room/seats.ts';
import type { Word } from './keeper.ts';

type Call = Word | { readonly do: 'changed'; readonly room: string } | { readonly do: 'voted'; readonly room: string };
type Of<Do extends Call['do']> = Extract<Call, { do: Do }>;

const room = named(/^[A-Za-z0-9_-]{12}$/);
const seat = whole(0, mostSeats - 1);
const place = whole(0, lastPlace);
const readCall: Read<Call> = byDeed<Call>({
  changed: fields<Of<'changed'>>({ do: oneOf(['changed']), room }),
  voted: fields<Of<'voted'>>({ do: oneOf(['voted']), room }),
  here: fields<Of<'here'>>({ do: oneOf(['here']), room, seats: list(seat, mostSeats), places: list(orNull(place), mostSeats) }),
  who: fields<Of<'who'>>({ do: oneOf(['who']), room }),
  at: fields<Of<'at'>>({ do: oneOf(['at']), room, seat, place }),
  guess: fields<Of<'guess'>>({ do: oneOf(['guess']), right: flag }),
});
const readCalled = fields<{ readonly from: string; readonly call: Call }>({ from: named(/^[0-9a-f]{8}$/), call: readCall });

/** One line to call out, at most 500 bytes; PostgreSQL takes 8,000. */
export function writeCall(from: string, call: Call): string {
  return JSON.stringify({ from, call });
}

/** Reads a line that was called out; `undefined` for anything else that a database's users may say on the channel. */
export function readCalledOut(line: string): { readonly from: string; readonly call: Call } | undefined {
  try {
    return readCalled(JSON.parse(line));
  } catch {
    return undefined;
  }
}
