/**
 * One evening as the player has it: the level, the save that stands for it, and the play that follows from replaying the save.
 * Every change is a function from one state to the next, so that keeping, counting and drawing only have to look at the result.
 */
import type { Form, Level } from '../story/level.ts';
import type { Intent, Play, Refusal } from '../story/play.ts';
import { replay } from '../story/replay.ts';
import { rewind } from '../story/rewind.ts';
import { newSave, restore, savePlay } from '../story/save.ts';
import type { Answer, EveningSave, Phase } from '../story/save.ts';
import { begin, step } from '../story/step.ts';

/** Before the story, after it, or in a booster weeks later. */
export type CheckTime = 'before' | 'after' | 'later';

/** The house's flags. */
type House = Readonly<Record<string, boolean>>;

export interface EveningState {
  readonly level: Level;
  readonly save: EveningSave;
  readonly play: Play;
}

/**
 * A new evening at its knock.
 * `seed` decides by lot which gut-check form comes first; `house` are the flags as they stand tonight.
 */
export function openEvening(level: Level, levelHash: string, house: House, seed: number): EveningState {
  const play = begin(level, house);
  return { level, play, save: newSave(level, levelHash, { seed, house: play.house, first: seed % 2 === 0 ? 'a' : 'b' }) };
}

/**
 * Comes back to a kept evening; `dropped` counts the intents that no longer hold because the level has changed since.
 * One that was put away opens at its knock, and a gut check with nothing left to answer is over.
 */
export function resumeEvening(level: Level, levelHash: string, kept: EveningSave): { readonly evening: EveningState; readonly dropped: number } {
  const { play, save, dropped } = restore(level, levelHash, kept);
  const evening = { level, save, play };
  return { evening: turnTo(evening, phaseToOpen(evening)), dropped };
}

function phaseToOpen(evening: EveningState): Phase {
  const { phase } = evening.save;
  if (phase === 'thanks') return 'knock';
  if (phase === 'before' && isChecked(evening, 'before')) return 'story';
  if (phase === 'booster' && isChecked(evening, 'later')) return 'knock';
  return phase === 'after' && isChecked(evening, 'after') ? 'knock' : phase;
}

/** Takes one intent of the player. A refusal leaves the evening as it was. */
export function act(evening: EveningState, intent: Intent): { readonly evening: EveningState; readonly refused?: Refusal } {
  const stepped = step(evening.level, evening.play, intent);
  if (!stepped.ok) return { evening, refused: stepped.refused };
  return { evening: withPlay(evening, stepped.play) };
}

/** Steps back to the moment when `intents` intents had been taken, and keeps every clue and every lit lamp. */
export function rewindTo(evening: EveningState, intents: number): EveningState {
  const play = rewind(evening.level, evening.play, intents);
  return turnTo(withPlay(evening, play), 'story');
}

/** Moves on to another part of the evening: knock, gut check, story, ending, map, debrief, gut check, thanks. */
export function turnTo(evening: EveningState, phase: Phase): EveningState {
  return { ...evening, save: { ...evening.save, phase } };
}

/** Begins the story anew with tonight's house flags; clues, lit lamps and the gut check's answers stay. */
export function playAgain(evening: EveningState, house: House): EveningState {
  const { play } = replay(evening.level, house, [], evening.save.known);
  return turnTo(withPlay(evening, play), 'story');
}

/** Begins a booster; the answers of an earlier one make room. */
export function beginBooster(evening: EveningState): EveningState {
  const checks = { ...evening.save.checks, later: {} };
  return turnTo({ ...evening, save: { ...evening.save, checks } }, 'booster');
}

/** Keeps an answer of the gut check before or after the story, or of the booster weeks later. */
export function answerCheck(evening: EveningState, when: CheckTime, item: string, answer: Answer): EveningState {
  const checks = { ...evening.save.checks, [when]: { ...evening.save.checks[when], [item]: answer } };
  return { ...evening, save: { ...evening.save, checks } };
}

/** The form that stands before or after the story; the order was drawn by lot when the evening was opened. The booster has a form of its own. */
export function formOf(evening: EveningState, when: CheckTime): Form {
  if (when === 'later') return 'c';
  const first = evening.save.checks.first;
  return when === 'before' ? first : first === 'a' ? 'b' : 'a';
}

/** Whether every item of the gut check of that time has its answer. */
export function isChecked(evening: EveningState, when: CheckTime): boolean {
  const items = evening.level.checks[formOf(evening, when)] ?? [];
  return items.every(({ id }) => evening.save.checks[when]?.[id] !== undefined);
}

function withPlay({ level, save }: EveningState, play: Play): EveningState {
  return { level, play, save: savePlay(level, save, play) };
}
