/** The one sum of a class for its campaign, made out of a lesson when it ends. It stays where it is until the adult says yes. */
import type { HouseCommon } from '../measure/build.ts';
import { classReport, isByTooFew } from '../measure/class-sum.ts';
import type { AnsweredItem } from '../measure/class-sum.ts';
import type { Answer, ClassMeans, ClassReport } from '../measure/report.ts';
import type { Level } from '../story/level.ts';
import { formsInClass } from './lesson.ts';
import type { CheckTime, Lesson } from './lesson.ts';

function itemsOf(level: Level, lesson: Lesson, time: CheckTime): readonly (AnsweredItem | null)[] {
  return (level.checks[formsInClass[time]] ?? []).map(({ id, genuine }) => {
    const [counts, answered] = [lesson.checks[time][id], lesson.answered[time][id]];
    return counts === undefined || answered === undefined ? null : { genuine, counts: counts as Partial<Record<Answer, number | 'few'>>, answered };
  });
}

/** Whether both gut checks of a lesson were counted, only with too few answers for its sum. */
export function isCheckedByTooFew(level: Level, lesson: Lesson): boolean {
  return isByTooFew({ before: itemsOf(level, lesson, 'before'), after: itemsOf(level, lesson, 'after') });
}

/** Of a lesson in which the class came to an ending; `null` of one that was only looked into. `means`: where the lesson's votes came from. */
export function sumOfLesson(level: Level, lesson: Lesson, means: ClassMeans, common: HouseCommon): ClassReport | null {
  if (lesson.endings.length === 0) return null;
  const { level: id, levelHash: hash } = lesson;
  return classReport({ ...common, level: id, hash }, { means, before: itemsOf(level, lesson, 'before'), after: itemsOf(level, lesson, 'after') });
}

/** Fewer seats than these are no class. */
const fewestSeats = 5;

/** Of an evening that each seat played alone: that a class played it, if enough seats came to its end. `places`: how many seats are at each place, the last of them the end. */
export function sumOfSeatsAlone(evening: { readonly level: string; readonly hash: string }, places: readonly number[], common: HouseCommon): ClassReport | null {
  if ((places.at(-1) ?? 0) < fewestSeats) return null;
  return classReport({ ...common, level: evening.level, hash: evening.hash }, { means: 'room', before: [], after: [] });
}
