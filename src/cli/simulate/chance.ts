/** Chance that is the same every time for the same seed. */

export interface Chance {
  /** From 0 up to but not including 1. */
  next(): number;
  /** Whether something happens that happens in `share` of all cases. */
  happens(share: number): boolean;
  /** One of a list, each in proportion to its weight. */
  pick<T>(list: readonly T[], weight?: (one: T) => number): T;
  /** About a bell around `mean`; within three spreads of it. */
  around(mean: number, spread: number): number;
  bytes(count: number): Uint8Array;
}

/** Mulberry32 (Ettinger 2017, public domain): small, and good enough to play with. `seed` is any whole number. */
export function openChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    happens: (share) => next() < share,
    pick(list, weight = () => 1) {
      let left = next() * list.reduce((sum, one) => sum + weight(one), 0);
      for (const one of list) {
        left -= weight(one);
        if (left < 0) return one;
      }
      const last = list.at(-1);
      if (last === undefined) throw new Error('expected something to pick from');
      return last;
    },
    // Irwin-Hall: the sum of twelve has variance 1.
    around: (mean, spread) => mean + spread * Math.max(-3, Math.min(3, Array.from({ length: 12 }, next).reduce((sum, one) => sum + one, -6))),
    bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)),
  };
}

/** A lasting property of a thing by its name: from 0 up to but not including 1, the same in every run. */
export function traitOf(name: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 16_777_619);
  return openChance(hash).next();
}
