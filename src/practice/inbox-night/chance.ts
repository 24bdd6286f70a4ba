/** Chance from a seed, so that a round can be played again exactly. */

/** Gives the next number from 0 up to but not including 1. */
export type Roll = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to shuffle messages. */
export function rollsFrom(seed: number): Roll {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list, or undefined of an empty one. */
export function pick<Item>(from: readonly Item[], roll: Roll): Item | undefined {
  return from[Math.floor(roll() * from.length)];
}

/** The list in another order (Fisher and Yates). */
export function shuffle<Item>(list: readonly Item[], roll: Roll): readonly Item[] {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(roll() * (at + 1));
    const [here, there] = [out[at], out[other]];
    if (here !== undefined && there !== undefined) [out[at], out[other]] = [there, here];
  }
  return out;
}
