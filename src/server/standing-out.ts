/**
 * Days and class sessions so unlike the others that somebody should look whether they are real. Said without a number: which they are, and in what they stand out;
 * whoever looks after the campaign may then drop one whole.
 */
import { medianOf, standsOut } from '../measure/statistics-robust.ts';
import type { SegmentDay } from './store.ts';

export interface StandingOut {
  readonly channel: SegmentDay['channel'];
  readonly segment: number;
  readonly day: number;
  /** More evenings than the others, or another share of them finished. */
  readonly by: 'many' | 'finished';
}

/** Of fewer evenings than these, a share says nothing. */
const fewestEnds = 30;
/** Smallest difference of a share that can stand out, before it is multiplied. */
const leastShare = 0.04;

/** What is compared with one another: visits; days on which classes sent their sums; and of single devices the same days of the week, because a Sunday is no Monday. */
function groupOf({ channel, segment, day }: SegmentDay): string {
  if (channel === 'class') return segment === 0 ? 'sums' : 'visits';
  return `${channel} ${((day % 7) + 7) % 7}`;
}

function share({ done, left }: SegmentDay): number {
  return done / (done + left);
}

function among(group: readonly SegmentDay[]): readonly StandingOut[] {
  const starts = group.map((one) => one.starts);
  const middle = medianOf(starts);
  const outOfCount = standsOut(starts, Math.sqrt(middle));
  // Few are a holiday, and forge nothing.
  const many = group.filter((one, index) => outOfCount[index] === true && one.starts > middle);
  const weighty = group.filter(({ done, left }) => done + left >= fewestEnds);
  const outOfShare = standsOut(weighty.map(share), leastShare);
  const say = (by: StandingOut['by']) => ({ channel, segment, day }: SegmentDay): StandingOut => ({ channel, segment, day, by });
  return [...many.map(say('many')), ...weighty.filter((_, index) => outOfShare[index] === true).map(say('finished'))];
}

/** Finds them, in the order of their days. */
export function findStandingOut(days: readonly SegmentDay[]): readonly StandingOut[] {
  const groups = new Map<string, SegmentDay[]>();
  for (const one of days) groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), one]);
  return [...groups.values()].flatMap(among).toSorted((a, b) => a.day - b.day);
}
