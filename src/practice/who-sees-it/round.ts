/** A round: the post is made, travels, the hidden cost is told, it is made again and travels again, and both journeys are laid side by side. */
import type { Circle } from './circles.ts';
import { journeyOf, stops } from './journey.ts';
import type { Journey, Stop } from './journey.ts';
import type { Post, Setting } from './post.ts';

export interface Round {
  readonly post: Post;
  /** The same for both journeys. */
  readonly seed: number;
  readonly at: 'make' | 'travel' | 'reveal' | 'make-again' | 'travel-again' | 'compare';
  readonly setting: Setting;
  readonly stop: Stop;
  readonly first?: Journey;
  readonly second?: Journey;
}

export type RoundMove = { readonly do: 'show-to'; readonly circle: Circle } | { readonly do: 'cover'; readonly detail: string } | { readonly do: 'next' };

/** A new round of a post: open to the class, as it so often is, and nothing covered. */
export function beginRound(post: Post, seed: number): Round {
  return { post, seed, at: 'make', setting: { audience: 'class', covered: [] }, stop: 'now' };
}

/** The round after a move. What does not fit where the round stands changes nothing. */
export function playRound(round: Round, move: RoundMove): Round {
  const making = round.at === 'make' || round.at === 'make-again';
  switch (move.do) {
    case 'show-to': return making ? { ...round, setting: { ...round.setting, audience: move.circle } } : round;
    case 'cover': return making && round.post.details.some(({ id }) => id === move.detail) ? { ...round, setting: { ...round.setting, covered: toggle(round.setting.covered, move.detail) } } : round;
    case 'next': return goOn(round);
  }
}

/** The journey that is shown now. */
export function journeyNow({ at, first, second }: Round): Journey | undefined {
  return at === 'travel' || at === 'reveal' ? first : second;
}

function goOn(round: Round): Round {
  const { post, seed, setting, at, stop } = round;
  const later = stops[stops.indexOf(stop) + 1];
  switch (at) {
    case 'make': return { ...round, at: 'travel', stop: 'now', first: journeyOf(post, setting, seed) };
    case 'make-again': return { ...round, at: 'travel-again', stop: 'now', second: journeyOf(post, setting, seed) };
    case 'travel': return later === undefined ? { ...round, at: 'reveal' } : { ...round, stop: later };
    case 'travel-again': return later === undefined ? { ...round, at: 'compare' } : { ...round, stop: later };
    case 'reveal': return { ...round, at: 'make-again', stop: 'now' };
    case 'compare': return round;
  }
}

function toggle(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
