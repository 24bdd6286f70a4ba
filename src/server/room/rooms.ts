/** The rooms that can be reached here: opened, found by code, token or key, changed by deeds, and wiped when they are over. Where they are kept is the keeper's. */
import { randomBytes } from 'node:crypto';
import { drawCode } from '../../room/code.ts';
import type { AdultDeed, Knock, SeatDeed } from '../../room/messages.ts';
import { roomMs } from '../../room/room.ts';
import type { Mode } from '../../room/room.ts';
import { openAudience } from './audience.ts';
import type { Audience } from './audience.ts';
import { openCodeRest } from './code-rest.ts';
import { command, enter, leave, newRoom, refuse } from './deeds.ts';
import type { Refused } from './deeds.ts';
import type { Keeper, OpenKeeper } from './keeper.ts';
import { holderOf } from './kept-room.ts';
import type { Holder, SeatHolder } from './kept-room.ts';
import type { OpenLine } from './pages.ts';
import { markOfSecret } from './secrets.ts';

export type Outcome<T = object> = ({ readonly ok: true } & T) | Refused;

export interface Opened {
  readonly room: string;
  readonly key: string;
  readonly token: string;
}

export interface Rooms {
  open(mode: Mode): Promise<Outcome<Opened>>;
  /** Lets somebody in. `address` is whose wrong codes are counted; `resting`: codes are taken again after `seconds`. */
  knock(knock: Knock, address: string): Promise<Outcome<{ readonly room: string; readonly seat: number; readonly key: string }> | { readonly ok: false; readonly why: 'resting'; readonly seconds: number }>;
  /** Whose key this is; `null` when it opens nothing here. */
  find(id: string, key: string): Promise<Holder | null>;
  /** Connects a page by its key; see `audience.ts`. An adult's only where `forAdults`. */
  connect(id: string, key: string, forAdults: boolean, open: OpenLine): ReturnType<Audience['connect']>;
  /** What the adult asks for. Goes out with a new token when the code was made new. */
  command(id: string, deed: AdultDeed): Promise<Outcome<{ readonly token?: string }>>;
  answer(id: string, holder: SeatHolder, deed: SeatDeed): Promise<Outcome>;
  /** Keeps lines warm and wipes rooms that are over; call it every ten seconds. */
  keepHouse(): Promise<void>;
  /** How many lines there are to pages. */
  lines(): number;
  /** Cuts all lines and takes no new ones: the server is about to stop, and its pages shall wait for the next. */
  cut(): void;
  /** Lets go once everything is written; rooms are there again at the next start. */
  close(): Promise<void>;
}

const drawByte = (): number => randomBytes(1)[0] ?? 255;

/** Opens the rooms of a keeper; all of this rejects with `StoreAway` while the keeper cannot. `clock` in milliseconds since the epoch; `draw` gives a byte that nobody can guess. */
export function openRooms(openKeeper: OpenKeeper, clock: () => number, draw: () => number = drawByte): Rooms {
  const keeper: Keeper = openKeeper({
    changed: (id) => audience.changed(id),
    voted: (id) => audience.voted(id),
    heard: (word, from) => (word.do === 'guess' ? rest.heard(word.right) : audience.heard(word, from)),
    missed: () => audience.missed(),
  });
  const audience = openAudience((id) => keeper.find({ id }), (word) => keeper.say(word), clock);
  const rest = openCodeRest(clock, (right) => keeper.say({ do: 'guess', right }));
  const freshCode = (): string => drawCode(draw);
  const at = async (knock: Knock): Promise<string | null> => (await keeper.find(knock.do === 'code' ? { code: knock.code } : { token: markOfSecret(knock.token) }))?.id ?? null;
  return {
    async open(mode) {
      for (;;) {
        const { kept, key, token } = newRoom(mode, freshCode(), clock());
        const added = await keeper.add(kept);
        if (added === 'added') return { ok: true, room: kept.id, key, token };
        if (added === 'too-many-rooms') return refuse(added);
      }
    },
    async knock(knock, address) {
      const guessed = knock.do === 'code' ? await rest.guess(address, () => at(knock)) : { rests: false as const, found: await at(knock) };
      if (guessed.rests) return { ok: false, why: 'resting', seconds: guessed.seconds };
      if (guessed.found === null) return refuse('no-such-room');
      const entered = await keeper.change(guessed.found, (kept) => enter(kept, knock, clock()));
      if (!entered.ok) return entered;
      if (knock.do === 'code') rest.right();
      return { ok: true, room: guessed.found, seat: entered.seat, key: entered.key };
    },
    async find(id, key) {
      const kept = await keeper.find({ id });
      return kept === null ? null : holderOf(kept, key);
    },
    connect: (id, key, forAdults, open) => audience.connect(id, (kept) => {
      const holder = holderOf(kept, key);
      return holder === 'adult' && !forAdults ? null : holder;
    }, open),
    async command(id, deed) {
      if (deed.do === 'end') {
        await keeper.wipe(id);
        return { ok: true };
      }
      const done = await keeper.change(id, (kept) => command(kept, deed, freshCode, clock()));
      if (!done.ok) return done;
      return { ok: true, ...(done.token === undefined ? {} : { token: done.token }) };
    },
    async answer(id, holder, deed) {
      if (deed.do === 'vote') return keeper.vote(id, holder, { turn: deed.turn, option: deed.option });
      if (deed.do === 'leave') return keeper.change(id, (kept) => leave(kept, holder));
      audience.setPlace(id, holder.seat, deed.place);
      return { ok: true };
    },
    async keepHouse() {
      audience.beat();
      await keeper.keepHouse();
      await keeper.wipeBefore(clock() - roomMs);
    },
    lines: () => audience.lines(),
    cut: () => audience.cut(),
    close: () => keeper.close(),
  };
}
