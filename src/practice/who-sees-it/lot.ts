/**
 * A number by lot that depends on nothing but what is named: the same seed and the same parts always draw the same. So two journeys of one
 * post have the same luck, and what differs between them is what the player changed.
 * Comes in: a whole number and any parts. Goes out: from 0 up to but not including 1. FNV-1a over the parts, finished as MurmurHash3 does.
 */
export function lotOf(seed: number, ...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const char of parts.join('|')) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** The same things in an order by lot. */
export function shuffle<T>(things: readonly T[], seed: number): readonly T[] {
  return things.map((thing, at) => ({ thing, lot: lotOf(seed, 'order', at) })).toSorted((one, other) => one.lot - other.lot).map(({ thing }) => thing);
}
