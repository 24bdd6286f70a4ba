import { soundLevel } from '../../src/story/checks/example.ts';
import type { Level } from '../../src/story/level.ts';
import { newLesson } from '../../src/class/lesson.ts';
import type { Lesson } from '../../src/class/lesson.ts';
import { teach } from '../../src/class/teach.ts';
import type { Act } from '../../src/class/teach.ts';

export const level: Level = soundLevel();

/** A lesson of 45 minutes at its first minute. */
export const first: Lesson = newLesson(level, { levelHash: 'h', language: 'en', length: 45, windows: 'two', now: 0 });

/** The lesson after some acts, each of which must change it. */
export function after(acts: readonly Act[], from: Lesson = first): Lesson {
  return acts.reduce((lesson, act) => {
    const next = teach(level, lesson, act);
    if (next === lesson) throw new Error(`Violated assumption: ${JSON.stringify(act)} changes the lesson`);
    return next;
  }, from);
}

const story = 2;
export const toStory: Act = { do: 'go', to: story };
export const on: Act = { do: 'forward' };
export const take = (option: string): Act => ({ do: 'take', option });

/** At the first choice of the story. */
export const atChoice = after([toStory, on, on]);
/** At the choice with something to look at. */
export const atLook = after([take('stay')], atChoice);
