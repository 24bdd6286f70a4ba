/** Wrong codes are slowed for everybody at once: whoever guesses can have many addresses, and a class that is really at the door has the QR. */
import { openBuckets } from '../buckets.ts';

const wrongInARow = 20;
const restMs = 60_000;
/** From one network: a class that mistypes is below it, a machine is not. Somebody who clears the row with a right code of their own still runs into this. */
const perNetwork = { perSecond: 0.5, burst: 40 };

export interface CodeRest {
  /** Seconds until codes are taken again; 0 when they are taken now. */
  secondsLeft(address: string): number;
  wrong(address: string): void;
  right(): void;
}

/** `clock` in milliseconds. */
export function openCodeRest(clock: () => number): CodeRest {
  const networks = openBuckets(clock, perNetwork);
  let [inARow, restsUntil] = [0, 0];
  return {
    secondsLeft(address) {
      const left = restsUntil - clock();
      // A clock that was put back does not make the rest longer.
      if (left > 0 && left <= restMs) return Math.ceil(left / 1000);
      return networks.has(address) ? 0 : 5;
    },
    wrong(address) {
      networks.take(address);
      inARow += 1;
      if (inARow < wrongInARow) return;
      inARow = 0;
      restsUntil = clock() + restMs;
    },
    right() {
      inARow = 0;
    },
  };
}
