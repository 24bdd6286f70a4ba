/**
 * Wrong codes are slowed for everybody at once: whoever guesses can have many addresses, and a class that is really at the door has the QR. Servers that share
 * their rooms tell each other of every guess, so that twenty in a row are twenty over all of them together, and codes rest in all of them. A crowd that strikes all
 * of them within the moment that a word takes is answered twenty times by each at the most, and never more in a minute.
 */
import { openBuckets } from '../buckets.ts';

const wrongInARow = 20;
const restMs = 60_000;
/** From one network: a class that mistypes is below it, a machine is not. Somebody who clears the row with a right code of their own still runs into this. */
const perNetwork = { perSecond: 0.5, burst: 40 };

/** What became of a guess: what was found, `null` for a wrong code; or seconds until codes are taken again. */
export type Guessed<T> = { readonly rests: false; readonly found: T | null } | { readonly rests: true; readonly seconds: number };

export interface CodeRest {
  /** Looks a code up when its turn comes, one at a time, so that no crowd of guesses slips in before the first ones are known to be wrong. */
  guess<T>(address: string, find: () => Promise<T | null>): Promise<Guessed<T>>;
  /** Somebody came in by a code. */
  right(): void;
  /** The same of another server: a wrong code, or a right one. */
  heard(right: boolean): void;
}

/** `clock` in milliseconds; `tell` lets the other servers hear. */
export function openCodeRest(clock: () => number, tell: (right: boolean) => void): CodeRest {
  const networks = openBuckets(clock, perNetwork);
  let [inARow, restsUntil] = [0, 0];
  let turn: Promise<unknown> = Promise.resolve();
  const secondsLeft = (address: string): number => {
    const left = restsUntil - clock();
    // A clock that was put back does not make the rest longer.
    if (left > 0 && left <= restMs) return Math.ceil(left / 1000);
    return networks.has(address) ? 0 : 5;
  };
  const count = (right: boolean): void => {
    inARow = right ? 0 : inARow + 1;
    if (inARow < wrongInARow) return;
    inARow = 0;
    restsUntil = clock() + restMs;
  };
  return {
    guess(address, find) {
      const mine = turn.then(async () => {
        const seconds = secondsLeft(address);
        if (seconds > 0) return { rests: true, seconds } as const;
        const found = await find();
        if (found === null) {
          networks.take(address);
          count(false);
          tell(false);
        }
        return { rests: false, found } as const;
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
    right() {
      // Nothing to forget, nothing to tell.
      if (inARow > 0) tell(true);
      count(true);
    },
    heard: count,
  };
}
