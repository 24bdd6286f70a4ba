import type { Count, Counts } from './show.ts';

/** More than any `few` can be is a number of five and up; a `few` is somewhere from one to four. */
const leastNumber = 5;

/**
 * The options with the most votes, in the order of the round. More than one is a tie, which the adult breaks; none when nobody voted.
 * `few` loses against five and more, wins against none, and ties with another `few` or with any number it might equal.
 */
export function winnersIn(options: readonly string[], counts: Counts): readonly string[] {
  const countOf = (option: string): Count => counts[option] ?? 0;
  const numbers = options.map(countOf).filter((count): count is number => count !== 'few');
  const top = Math.max(0, ...numbers);
  if (top >= leastNumber) return options.filter((option) => countOf(option) === top);
  const few = options.some((option) => countOf(option) === 'few');
  if (few) return options.filter((option) => countOf(option) === 'few' || countOf(option) === top && top > 0);
  return top === 0 ? [] : options.filter((option) => countOf(option) === top);
}

/**
 * Why no option won: `nobody` voted, two or more are a `tie` by their numbers, or `few` answered, so that the numbers that would say who is ahead are kept
 * back. `null` when one option won.
 */
export function undecidedBy(options: readonly string[], counts: Counts): 'nobody' | 'tie' | 'few' | null {
  const winners = winnersIn(options, counts);
  if (winners.length === 1) return null;
  if (winners.length === 0) return 'nobody';
  return winners.some((option) => counts[option] === 'few') ? 'few' : 'tie';
}

/** How many voted in all, as far as the counts say; a `few` counts as none. */
export function votesIn(counts: Counts): number {
  return Object.values(counts).reduce<number>((sum, count) => sum + (count === 'few' ? 0 : count), 0);
}
