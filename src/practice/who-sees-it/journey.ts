/**
 * Where a post travels. The rule, as the room tells it:
 * whoever is in the circle has it at once; then, after an hour, a day and a year, it can go one circle further. A window gets it from the
 * circle next to it on the inside, with a chance that grows with every detail left open. After a year the post itself is long deleted;
 * the screenshots are not, and the chance is twice as high.
 */
import { circleOf, circles, rankOf, windowsOf } from './circles.ts';
import type { Circle } from './circles.ts';
import { lotOf } from './lot.ts';
import type { Detail, Post, Setting } from './post.ts';

export const stops = ['now', 'hour', 'day', 'year'] as const;
export type Stop = (typeof stops)[number];

/** In how many of 100 cases a circle passes a post on to one window of the next circle, for each detail left open. */
export const passesOn: Readonly<Record<Circle, number>> = { 'me': 0, 'close': 3, 'class': 5, 'club': 5, 'friends-of-friends': 8, 'everyone': 0 };
const screenshots = 2;

/** How the wish went: it came true; it could not, because something needed was covered; too few who were meant have it; nobody saw it. */
export type Wish = 'came' | 'unclear' | 'too-few' | 'nobody';

/** A detail that matters to somebody, behind which window they live, and whether it reached them. */
export interface Cost {
  readonly detail: string;
  readonly circle: Circle;
  readonly window: number;
  readonly reached: boolean;
}

export interface Journey {
  readonly setting: Setting;
  /** The windows that are lit at each stop, in rising order. */
  readonly lit: Readonly<Record<Stop, readonly number[]>>;
  readonly wish: Wish;
  readonly costs: readonly Cost[];
  /** The two lamps: reached whom you wanted; kept what was theirs. */
  readonly lamps: { readonly reached: boolean; readonly kept: boolean };
}

/** The journey of a post with these decisions. `seed` is a whole number; the same seed brings the same luck. */
export function journeyOf(post: Post, setting: Setting, seed: number): Journey {
  const open = post.details.filter(({ id }) => !setting.covered.includes(id));
  const now = setting.audience === 'me' ? [] : circleOf.flatMap((circle, window) => (circle !== 'me' && rankOf(circle) <= rankOf(setting.audience) ? [window] : []));
  const luck = { seed, post: post.id, open: open.length };
  const hour = travel(now, 'hour', luck);
  const day = travel(hour, 'day', luck);
  const year = travel(day, 'year', luck);
  const wish = wishOf(post, open, day);
  const costs = post.details.flatMap((detail) => costOf(detail, { year, open, seed, post: post.id }));
  return { setting, lit: { now, hour, day, year }, wish, costs, lamps: { reached: wish === 'came', kept: costs.every(({ reached }) => !reached) } };
}

/** The windows that were dark at the stop before. */
export function freshAt({ lit }: Journey, stop: Stop): readonly number[] {
  const before = stops[stops.indexOf(stop) - 1];
  return before === undefined ? [] : lit[stop].filter((window) => !lit[before].includes(window));
}

/** In how many of 100 cases a dark window of this circle gets the post at this stop, when the circle inside has it. */
export function chanceOf(circle: Circle, stop: Stop, open: number): number {
  const inside = circles[rankOf(circle) - 1];
  return inside === undefined ? 0 : Math.min(95, passesOn[inside] * open * (stop === 'year' ? screenshots : 1));
}

interface Luck {
  readonly seed: number;
  readonly post: string;
  readonly open: number;
}

function travel(lit: readonly number[], stop: Stop, { seed, post, open }: Luck): readonly number[] {
  const carrying = new Set(lit.map((window) => rankOf(circleOf[window] ?? 'me')));
  const has = new Set(lit);
  return circleOf.flatMap((circle, window) => {
    if (has.has(window)) return [window];
    return carrying.has(rankOf(circle) - 1) && lotOf(seed, post, stop, window) * 100 < chanceOf(circle, stop, open) ? [window] : [];
  });
}

function wishOf({ wants, details }: Post, open: readonly Detail[], day: readonly number[]): Wish {
  if (day.length === 0) return 'nobody';
  if (details.some((detail) => detail.needed === true && !open.includes(detail))) return 'unclear';
  return day.filter((window) => circleOf[window] === wants.circle).length >= wants.windows ? 'came' : 'too-few';
}

interface After {
  readonly year: readonly number[];
  readonly open: readonly Detail[];
  readonly seed: number;
  readonly post: string;
}

function costOf(detail: Detail, { year, open, seed, post }: After): readonly Cost[] {
  if (detail.matters === undefined) return [];
  const homes = windowsOf(detail.matters);
  const window = homes[Math.floor(lotOf(seed, post, 'lives', detail.id) * homes.length)] ?? 0;
  return [{ detail: detail.id, circle: detail.matters, window, reached: open.includes(detail) && year.includes(window) }];
}
