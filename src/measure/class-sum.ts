/** Makes the one sum of a class out of its two gut checks. Nobody's answer is in it, only how many answered what. */
import type { Common } from './build.ts';
import type { Answer, ClassMeans, ClassReport } from './report.ts';
import { mostFives } from './report.ts';

/** Of fewer answers nothing is said: with four, *nobody* would tell what each of them said. */
const fewestAnswers = 5;

/** One item of a gut check as a class answered it. */
export interface AnsweredItem {
  readonly genuine: boolean;
  /** How many gave each answer; `few` stands for one to four where a room does not say more. An answer that is left out is nobody's. */
  readonly counts: Readonly<Partial<Record<Answer, number | 'few'>>>;
  /** How many answered at all. */
  readonly answered: number;
}

/** How many were right. Those that a room hides as *few* share what is left of all answers, so that this is wrong by less than two. */
function rightIn({ genuine, counts, answered }: AnsweredItem): number {
  const right = counts[genuine ? 'fine' : 'trap'] ?? 0;
  if (right !== 'few') return right;
  const all = Object.values(counts);
  const known = all.reduce<number>((sum, count) => sum + (count === 'few' ? 0 : count), 0);
  return (answered - known) / all.filter((count) => count === 'few').length;
}

interface Pair {
  readonly before: AnsweredItem;
  readonly after: AnsweredItem;
}

/** Of ten answers, how many were right. */
function ofTen(items: readonly AnsweredItem[]): number {
  const answered = items.reduce((sum, item) => sum + item.answered, 0);
  return Math.round((10 * items.reduce((sum, item) => sum + rightIn(item), 0)) / answered);
}

/** Items that stand at the same place of their forms and were both answered by `fewest` and more; compared by place, as a device's are. */
function pairsOf(before: readonly (AnsweredItem | null)[], after: readonly (AnsweredItem | null)[], fewest = fewestAnswers): Pair[] {
  const isEnough = (item: AnsweredItem | null | undefined): item is AnsweredItem => item !== null && item !== undefined && item.answered >= fewest;
  return before.flatMap((item, place) => {
    const other = after[place];
    return isEnough(item) && isEnough(other) && item.genuine === other.genuine ? [{ before: item, after: other }] : [];
  });
}

export interface ClassChecks {
  readonly means: ClassMeans;
  /** The items of each form in their order; `null` for one that nobody was asked. */
  readonly before: readonly (AnsweredItem | null)[];
  readonly after: readonly (AnsweredItem | null)[];
}

/** Whether a trap and a genuine message were answered both before and after, only by too few to say anything about it. */
export function isByTooFew({ before, after }: Pick<ClassChecks, 'before' | 'after'>): boolean {
  const hasBoth = (pairs: readonly Pair[]): boolean => [false, true].every((is) => pairs.some((pair) => pair.before.genuine === is));
  return hasBoth(pairsOf(before, after, 1)) && !hasBoth(pairsOf(before, after));
}

/**
 * The sum of a class. `checked` is empty unless a trap and a genuine message were answered both before and after, by five or more each time. Shares are
 * rounded to tenths, and the class is as large as its smallest vote, in full fives.
 */
export function classReport({ id, day, campaign, level, hash, language }: Common, { means, before, after }: ClassChecks): ClassReport {
  const pairs = pairsOf(before, after);
  const [traps, genuine] = [false, true].map((is) => pairs.filter((pair) => pair.before.genuine === is));
  const start = { v: 1, kind: 'class', id, day, campaign, level, hash, language, means } as const;
  if (traps === undefined || genuine === undefined || traps.length === 0 || genuine.length === 0) return { ...start, checked: [] };
  const smallest = Math.min(...pairs.flatMap((pair) => [pair.before.answered, pair.after.answered]));
  const [caughtBefore, keptBefore] = [traps, genuine].map((kind) => ofTen(kind.map((pair) => pair.before)));
  const [caughtAfter, keptAfter] = [traps, genuine].map((kind) => ofTen(kind.map((pair) => pair.after)));
  return {
    ...start,
    checked: [{
      fives: Math.min(mostFives, Math.floor(smallest / 5)),
      caughtBefore: caughtBefore ?? 0, caughtAfter: caughtAfter ?? 0, keptBefore: keptBefore ?? 0, keptAfter: keptAfter ?? 0,
    }],
  };
}
