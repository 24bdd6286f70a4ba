/** Everything a run of the fuzz leaves to chance comes from here, so that a seed says it all. */

export interface Chance {
  /** At least 0 and below 1. */
  readonly roll: () => number;
  /** A whole number from `least` to `most`, both possible. */
  readonly whole: (least: number, most: number) => number;
  readonly happens: (probability: number) => boolean;
  /** One of a list that is not empty. */
  readonly of: <Thing>(things: readonly Thing[]) => Thing;
  /** One of a list, each as often as its weight says. */
  readonly weighed: <Thing>(things: readonly Thing[], weightOf: (thing: Thing) => number) => Thing;
  readonly shuffled: <Thing>(things: readonly Thing[]) => readonly Thing[];
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, the same numbers on every machine. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Comes in: whole numbers that together name this lot. */
export function chanceOf(...seeds: readonly number[]): Chance {
  const roll = mulberry(seeds.reduce((mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) + 0x7f4a7c15, 1));
  const place = (length: number): number => Math.floor(roll() * length);
  function of<Thing>(things: readonly Thing[]): Thing {
    if (things.length === 0) throw new Error('Violated assumption: something is drawn from a list that has something in it');
    return things[place(things.length)] as Thing;
  }
  return {
    roll, of,
    whole: (least, most) => least + place(most - least + 1),
    happens: (probability) => roll() < probability,
    weighed(things, weightOf) {
      let left = roll() * things.reduce((sum, thing) => sum + weightOf(thing), 0);
      return things.find((thing) => (left -= weightOf(thing)) < 0) ?? of(things);
    },
    shuffled(things) {
      const pile = [...things];
      for (let last = pile.length - 1; last > 0; last -= 1) {
        const other = place(last + 1);
        [pile[last], pile[other]] = [pile[other] as (typeof pile)[number], pile[last] as (typeof pile)[number]];
      }
      return pile;
    },
  };
}
