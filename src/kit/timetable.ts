/** What a lesson is made of, by length: which part lasts how long. Words are `kit.plan.rows.<part>`. */

export const lessonLengths = [20, 45, 60] as const;
export type LessonLength = (typeof lessonLengths)[number];

export type LessonPart =
  | 'rules' | 'before' | 'play-short' | 'play' | 'losing' | 'look' | 'talk-short' | 'talk' | 'after' | 'people' | 'close-short' | 'close';

export interface LessonRow {
  readonly part: LessonPart;
  /** Minutes from the start of the lesson. */
  readonly from: number;
  readonly to: number;
}

/** Debriefing takes a third: that is where the learning is. The second gut check leaves time to have forgotten the first. */
const parts: Readonly<Record<LessonLength, readonly (readonly [LessonPart, number])[]>> = {
  20: [['rules', 2], ['play-short', 12], ['talk-short', 4], ['close-short', 2]],
  45: [['rules', 3], ['before', 4], ['play', 16], ['look', 3], ['talk', 10], ['after', 4], ['people', 2], ['close', 3]],
  60: [['rules', 4], ['before', 5], ['play', 18], ['losing', 6], ['look', 4], ['talk', 11], ['after', 5], ['people', 3], ['close', 4]],
};

/** The rows of a lesson, one after the other without a gap. */
export function timetableOf(length: LessonLength): readonly LessonRow[] {
  let from = 0;
  return parts[length].map(([part, minutes]) => {
    const row = { part, from, to: from + minutes };
    from = row.to;
    return row;
  });
}
