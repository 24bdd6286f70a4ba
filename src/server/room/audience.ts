/** All rooms that have pages connected here: read anew whenever they change, shown, and let go with their last page. Also what servers tell each other of who is where. */
import { openPages } from './pages.ts';
import type { OpenLine, Pages } from './pages.ts';
import type { Word } from './keeper.ts';
import type { Holder, KeptRoom } from './kept-room.ts';
import { openPresence } from './presence.ts';
import type { Presence } from './presence.ts';

/** Comings and goings of a moment reach the other servers together. */
const speakWaitMs = 25;
const votesWaitMs = 25;
/** A room that could not be read is tried again after this long. */
const againMs = 500;

export interface Audience {
  /** Connects a page. `whose` says whose key it brought, in the room as it is then. `busy`: too many lines; `unknown`: no such room, or the key opens nothing. Rejects with `StoreAway`. */
  connect(id: string, whose: (kept: KeptRoom) => Holder | null, open: OpenLine): Promise<'open' | 'busy' | 'unknown'>;
  changed(id: string): void;
  /** Votes of a moment are read together, and only where an adult is shown how many there are. */
  voted(id: string): void;
  /** Every room may have changed unheard. */
  missed(): void;
  heard(word: Exclude<Word, { do: 'guess' }>, from: string): void;
  setPlace(id: string, seat: number, place: number): void;
  /** Keeps lines warm and lets silent servers' seats fade; call it every ten seconds. */
  beat(): void;
  /** Cuts all lines and takes no new ones. */
  cut(): void;
  lines(): number;
}

interface Watched {
  readonly id: string;
  readonly presence: Presence;
  pages: Pages | null;
  newest: KeptRoom | null;
  stale: boolean;
  looking: Promise<void> | null;
  /** Pages that are about to be connected. */
  coming: number;
  speaking: NodeJS.Timeout | null;
  counting: NodeJS.Timeout | null;
}

/** `find` reads a room as it is, `say` tells the other servers; `clock` in milliseconds since the epoch. */
export function openAudience(find: (id: string) => Promise<KeptRoom | null>, say: (word: Word) => void, clock: () => number): Audience {
  const watched = new Map<string, Watched>();
  let isCut = false;

  const speakNow = ({ id, pages, presence }: Watched): void => say({ do: 'here', room: id, seats: pages?.here() ?? [], places: presence.places() });
  const speak = (one: Watched): void => {
    one.speaking ??= setTimeout(() => {
      one.speaking = null;
      if (watched.get(one.id) === one) speakNow(one);
    }, speakWaitMs);
  };
  const letGoIfEmpty = (one: Watched): void => {
    if (one.coming > 0 || (one.pages?.lines() ?? 0) > 0 || watched.get(one.id) !== one) return;
    watched.delete(one.id);
    speakNow(one);
  };
  const show = (one: Watched, kept: KeptRoom | null): void => {
    one.newest = kept;
    if (kept === null) {
      watched.delete(one.id);
      one.pages?.end();
    } else if (one.pages !== null) one.pages.show(kept);
    else {
      one.pages = openPages(kept, one.presence, clock, () => {
        speak(one);
        letGoIfEmpty(one);
      });
    }
  };
  /** Resolves when the room was read after this call. One reading at a time: what changes meanwhile is in the next, so nothing older follows anything newer. */
  const look = (one: Watched): Promise<void> => {
    one.stale = true;
    const reading = async (): Promise<void> => {
      try {
        while (one.stale) {
          one.stale = false;
          show(one, await find(one.id));
        }
      } finally {
        one.looking = null;
      }
    };
    one.looking ??= reading();
    return one.looking;
  };
  const lookSometime = (one: Watched): void => {
    void look(one).catch(() => setTimeout(() => { if (watched.get(one.id) === one) lookSometime(one); }, againMs));
  };
  const watch = (id: string): Watched => {
    const one = watched.get(id) ?? { id, presence: openPresence(clock), pages: null, newest: null, stale: false, looking: null, coming: 0, speaking: null, counting: null };
    if (!watched.has(id)) say({ do: 'who', room: id });
    watched.set(id, one);
    return one;
  };
  return {
    async connect(id, whose, open) {
      if (isCut) return 'busy';
      // Watched before it is read, so that no change falls between the two.
      const one = watch(id);
      one.coming += 1;
      try {
        await look(one);
        const who = one.newest === null ? null : whose(one.newest);
        if (one.pages === null || who === null) return 'unknown';
        if (isCut || !one.pages.connect(who, open)) return 'busy';
        speak(one);
        return 'open';
      } finally {
        one.coming -= 1;
        letGoIfEmpty(one);
      }
    },
    changed(id) {
      const one = watched.get(id);
      if (one !== undefined) lookSometime(one);
    },
    voted(id) {
      const one = watched.get(id);
      if (one?.pages?.hasAdult() !== true) return;
      one.counting ??= setTimeout(() => {
        one.counting = null;
        if (watched.get(id) === one) lookSometime(one);
      }, votesWaitMs);
    },
    missed() {
      for (const one of watched.values()) {
        lookSometime(one);
        say({ do: 'who', room: one.id });
        speak(one);
      }
    },
    heard(word, from) {
      const one = watched.get(word.room);
      if (one === undefined) return;
      if (word.do === 'who') return speak(one);
      if (word.do === 'at') one.presence.setPlace(word.seat, word.place);
      else one.presence.heard(from, word.seats, word.places);
      one.pages?.tellAdult();
    },
    setPlace(id, seat, place) {
      const one = watched.get(id);
      one?.presence.setPlace(seat, place);
      one?.pages?.tellAdult();
      say({ do: 'at', room: id, seat, place });
    },
    beat() {
      for (const one of watched.values()) {
        if (one.presence.fade()) one.pages?.tellAdult();
        one.pages?.beat();
        speakNow(one);
      }
    },
    cut() {
      isCut = true;
      for (const { pages } of watched.values()) pages?.cut();
    },
    lines: () => [...watched.values()].reduce((sum, { pages }) => sum + (pages?.lines() ?? 0), 0),
  };
}
