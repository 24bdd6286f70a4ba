/** The few-answers rule: what a class and its adult are shown of a closed round. */

/** How many chose an option; `few` where a number would come close to saying who. */
export type RoomCount = number | 'few';

/** From so many on a number is said. */
export const leastShown = 5;

/**
 * Counts the votes of a closed round, option by option.
 * One to four read *a few*. When fewer than five answered at all, every option reads so, because then even "nobody" would tell what each of the few said.
 * @param votes the option of each seat that answered, by its place in the round
 */
export function tally(votes: readonly number[], options: number): readonly RoomCount[] {
  const counts = Array.from({ length: options }, (_, option) => votes.filter((vote) => vote === option).length);
  if (votes.length === 0) return counts;
  if (votes.length < leastShown) return counts.map(() => 'few');
  return counts.map((count) => (count > 0 && count < leastShown ? 'few' : count));
}
