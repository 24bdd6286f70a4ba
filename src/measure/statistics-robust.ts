/** Segments that stand out so far that somebody should look at them. */

/** The middle value; of an even number of values, the mean of the two in the middle. At least one value. */
export function medianOf(values: readonly number[]): number {
  const rising = values.toSorted((a, b) => a - b);
  const half = Math.floor(rising.length / 2);
  const upper = rising[half] ?? 0;
  return rising.length % 2 === 1 ? upper : ((rising[half - 1] ?? upper) + upper) / 2;
}

/** Fewer segments than these have no usual value to stand out from. */
const fewestSegments = 5;
const deviations = 6;

/**
 * Which values lie more than 6 median absolute deviations from the median (Hampel 1974, J Am Stat Assoc 69:383-393; unscaled). `leastDeviation`
 * is the smallest deviation that is taken for usual, so that segments which are all alike do not make every other one stand out: for
 * counts, the square root of their median is a fair choice. Goes out: one answer for each value; nobody stands out among fewer than 5.
 */
export function standsOut(values: readonly number[], leastDeviation: number): readonly boolean[] {
  if (values.length < fewestSegments) return values.map(() => false);
  const middle = medianOf(values);
  const usual = Math.max(leastDeviation, medianOf(values.map((value) => Math.abs(value - middle))));
  return values.map((value) => Math.abs(value - middle) > deviations * usual);
}
