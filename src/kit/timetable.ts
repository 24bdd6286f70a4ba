/** The plan of a lesson as a timetable; the parts are those the console goes through. */
import { planOf } from '../story/lesson-plan.ts';
import type { Length, StepKind } from '../story/lesson-plan.ts';

export interface LessonRow {
  /** Its words are `kit.plan.rows.<part>`, in 20 minutes those of `kit.plan.rows-short` where there are such. */
  readonly part: StepKind;
  /** Minutes from the start of the lesson. */
  readonly from: number;
  readonly to: number;
}

/** The rows of a lesson, one after the other without a gap. `hasChecks`: whether the evening brings gut checks for before and after. */
export function timetableOf(length: Length, hasChecks: boolean): readonly LessonRow[] {
  let from = 0;
  return planOf(length, hasChecks).map(({ kind, minutes }) => {
    const row = { part: kind, from, to: from + minutes };
    from = row.to;
    return row;
  });
}
