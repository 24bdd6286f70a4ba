/** Where a lesson is kept, so that a page loaded anew goes on with it: one record of the class's own, wiped when the lesson ends. */
import type { Level } from '../story/level.ts';
import { loadLevel } from '../play/level-graph.ts';
import { classSign, tellClass } from './class-game.ts';
import type { ClassGame } from './class-game.ts';
import { levelIn, readLesson } from './lesson.ts';
import type { Lesson } from './lesson.ts';

const record = 'lesson';

export interface Opened {
  readonly level: Level;
  readonly lesson: Lesson;
}

/** The evening and its words. Nothing when they do not arrive, which the teacher is told. */
export async function fetchEvening(game: ClassGame, id: string): Promise<Level | undefined> {
  try {
    const [level] = await Promise.all([loadLevel(game.loadJson, id), game.words.loadLevel(id)]);
    return level;
  } catch (fault) {
    // For whoever looks after the game; the teacher is told in words.
    console.warn(fault);
    tellClass(game, 'evening-missing');
    return undefined;
  }
}

/** The lesson that was on when the page was left, with its evening; nothing when there was none or it no longer holds. */
export async function readKeptLesson(game: ClassGame): Promise<Opened | undefined> {
  const found = await game.keep.read(classSign, record);
  const id = found.ok ? levelIn(found.value) : undefined;
  if (!found.ok || id === undefined) return undefined;
  const level = await fetchEvening(game, id);
  if (level === undefined) return undefined;
  const lesson = readLesson(level, hashOf(game, id), found.value);
  if (lesson === undefined) tellClass(game, 'lesson-changed');
  return lesson === undefined ? undefined : { level, lesson };
}

/** What was asked of the record last; what comes after it waits, or a slow write would bring back a lesson that was ended. */
const turns = new WeakMap<ClassGame, Promise<unknown>>();

function inTurn<Result>(game: ClassGame, act: () => Promise<Result>): Promise<Result> {
  const turn = (turns.get(game) ?? Promise.resolve()).then(act, act);
  turns.set(game, turn);
  return turn;
}

/** Keeps the lesson as it stands now. */
export async function keepLesson(game: ClassGame, lesson: Lesson): Promise<void> {
  const kept = await inTurn(game, () => game.keep.write(classSign, record, lesson));
  if (!kept.ok) tellClass(game, 'not-kept');
}

/** Forgets the lesson: nothing of it stays on the device. */
export async function wipeLesson(game: ClassGame): Promise<void> {
  await inTurn(game, () => game.keep.forget(classSign, record));
}

/** The hash of an evening's graph, as the build has written it. */
export function hashOf(game: ClassGame, id: string): string {
  return game.levels.find((level) => level.id === id)?.hash ?? '';
}
