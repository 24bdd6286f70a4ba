/**
 * A lesson with one class: what has been decided so far, and what is on the screen. It is plain data, small enough to be sent to a second
 * window with every step; the story in it is played again from the intents. `teach.ts` changes it.
 */
import type { Card, ItemId, Level, LevelId, NodeId, OptionId } from '../story/level.ts';
import type { Intent, Play } from '../story/play.ts';
import { replay } from '../story/replay.ts';
import { planOf } from '../story/lesson-plan.ts';
import type { Length, PlanStep } from '../story/lesson-plan.ts';
import type { Counts, Round } from './vote-source.ts';

/** A vote that is on the screen. */
export interface LiveRound extends Round {
  readonly open: boolean;
  /** What came, once the vote is closed; `null` before, and when the adult only taps what the class wants. */
  readonly counts: Counts | null;
}

/** A decision of the class, as long as it lies on the way the story has taken. */
export interface PastRound {
  readonly node: NodeId;
  /** How many intents stood before it. */
  readonly at: number;
  readonly options: readonly OptionId[];
  readonly counts: Counts | null;
  readonly chosen: OptionId;
}

/** The torch is out: what the class looks at, and what came of the last card. */
export interface Looking {
  readonly item: ItemId | null;
  /** Looked at and found to be nothing odd. */
  readonly cleared: readonly ItemId[];
  readonly outcome: { readonly kind: 'clue' | 'harmless' | 'wrong'; readonly card: Card | 'none' } | null;
}

/** Off the way of the class, to see where another option leads. `back` is the way to come back to. */
export interface Branch {
  readonly back: readonly Intent[];
  /** The part of the plan to come back to. */
  readonly at: number;
  readonly node: NodeId;
  readonly option: OptionId;
}

export type CheckTime = 'before' | 'after';

export interface Lesson {
  readonly format: 1;
  readonly level: LevelId;
  /** The graph the intents were taken in. */
  readonly levelHash: string;
  readonly language: string;
  readonly length: Length;
  /** Whether the class has a window of its own. */
  readonly windows: 'one' | 'two';
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Which part of the plan is on. */
  readonly at: number;
  /** Which item of a gut check or which card of the debrief is on. */
  readonly page: number;
  readonly intents: readonly Intent[];
  /** Every clue found, on whatever way. */
  readonly known: readonly ItemId[];
  /** Options ever taken, as `node.option`, on whatever way; and endings ever reached. */
  readonly seen: readonly string[];
  readonly endings: readonly NodeId[];
  readonly branch: Branch | null;
  readonly round: LiveRound | null;
  /** How many votes there have been, so that each has a name of its own. */
  readonly asked: number;
  readonly rounds: readonly PastRound[];
  readonly look: Looking | null;
  /** Hands in the gut checks, by item. */
  readonly checks: Readonly<Record<CheckTime, Readonly<Record<string, Counts>>>>;
  /** How many answered each of these. */
  readonly answered: Readonly<Record<CheckTime, Readonly<Record<string, number>>>>;
  /** What lies over the lesson for a while; `skipped`: the summary of the scene that was just left out. */
  readonly over: 'discuss' | 'breathe' | 'skipped' | null;
  /** The title page is shown and nothing else. */
  readonly covered: boolean;
}

export interface NewLesson {
  readonly levelHash: string;
  readonly language: string;
  readonly length: Length;
  readonly windows: 'one' | 'two';
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A lesson at its first minute. */
export function newLesson(level: Level, { levelHash, language, length, windows, now }: NewLesson): Lesson {
  return {
    format: 1, level: level.id, levelHash, language, length, windows, startedAt: now, at: 0, page: 0, intents: [], known: [], seen: [], endings: [],
    branch: null, round: null, asked: 0, rounds: [], look: null, checks: { before: {}, after: {} }, answered: { before: {}, after: {} }, over: null, covered: false,
  };
}

/** The gut checks' forms in class: hands cannot be paired, so nothing is drawn by lot. */
export const formsInClass = { before: 'a', after: 'b' } as const;

/** The plan of a lesson in its evening. */
export function planFor(level: Level, lesson: Pick<Lesson, 'length'>): readonly PlanStep[] {
  return planOf(lesson.length, level.checks.a !== undefined && level.checks.b !== undefined);
}

/** The part of the plan that is on. */
export function stepOf(level: Level, lesson: Lesson): PlanStep {
  const step = planFor(level, lesson)[lesson.at];
  if (step === undefined) throw new Error(`expected a lesson that stands in its plan; it has no part ${lesson.at}`);
  return step;
}

/** The story as far as the class has come, without the house's memory of other evenings. */
export function playOf(level: Level, lesson: Pick<Lesson, 'intents' | 'known'>): Play {
  return replay(level, {}, lesson.intents, lesson.known).play;
}

/**
 * Reads a lesson as it was kept. Goes out: nothing when it is none, was written by a newer game, or its story no longer holds to the last step,
 * because the evening has changed since.
 */
export function readLesson(level: Level, levelHash: string, kept: unknown): Lesson | undefined {
  if (!isLesson(kept) || kept.level !== level.id || kept.levelHash !== levelHash) return undefined;
  if (planFor(level, kept)[kept.at] === undefined) return undefined;
  // A lesson that was begun in an earlier game does not know yet how many answered.
  return replay(level, {}, kept.intents, kept.known).dropped === 0 ? { ...kept, answered: kept.answered ?? { before: {}, after: {} } } : undefined;
}

/** The id of the evening of a lesson that was kept, if it says one. */
export function levelIn(kept: unknown): LevelId | undefined {
  return isLesson(kept) ? kept.level : undefined;
}

/** Only this game writes the record, whole or not at all (`keep`), so its shape is told by its format and by what is read first. */
function isLesson(kept: unknown): kept is Omit<Lesson, 'answered'> & Partial<Pick<Lesson, 'answered'>> {
  if (typeof kept !== 'object' || kept === null) return false;
  const { format, level, intents, known, at, length } = kept as Partial<Lesson>;
  return format === 1 && typeof level === 'string' && Array.isArray(intents) && Array.isArray(known) && typeof at === 'number' && (length === 20 || length === 45 || length === 60);
}
