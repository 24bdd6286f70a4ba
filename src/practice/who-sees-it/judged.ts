import type { Post, Setting } from './post.ts';

/** How a post was judged before anything was told: in numbers of details. */
export interface Judged {
  /** Details that matter to somebody: covered, and left open. */
  readonly hits: number;
  readonly misses: number;
  /** Details that matter to nobody else: covered, and left open. */
  readonly falseAlarms: number;
  readonly correctRejections: number;
}

/** Counts the details of a setting. One that is needed and matters cannot be judged by a sticker, only by the circle, and is left out. */
export function judge({ details }: Post, { covered }: Setting): Judged {
  const judged = details.filter(({ needed, matters }) => needed !== true || matters === undefined);
  const count = (matters: boolean, under: boolean): number => judged.filter((detail) => (detail.matters !== undefined) === matters && covered.includes(detail.id) === under).length;
  return { hits: count(true, true), misses: count(true, false), falseAlarms: count(false, true), correctRejections: count(false, false) };
}
