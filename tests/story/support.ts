import type { Intent, Play, Refusal } from '../../src/story/play.ts';
import type { Level } from '../../src/story/level.ts';
import { parseLevel } from '../../src/story/parse.ts';
import { begin, step } from '../../src/story/step.ts';
import { exampleLevel, soundLevel } from '../../src/story/checks/example.ts';
import type { Editable } from '../../src/story/checks/example.ts';

export const next: Intent = { do: 'next' };
export const tell: Intent = { do: 'tell' };
export const repair: Intent = { do: 'repair' };
export const skip: Intent = { do: 'skip' };
export const pairLink: Intent = { do: 'pair', item: 'link', card: 'wrong-address' };
export const choose = (option: string): Intent => ({ do: 'choose', option });

/** The sound level of the examples, changed where a test needs it; fails when the change makes it unplayable. */
export function level(change?: (level: Editable) => void): Level {
  const parsed = parseLevel(change ? exampleLevel(change).level : soundLevel());
  if (!parsed.ok) throw new Error(`Violated assumption: the level of the test parses: ${JSON.stringify(parsed.faults)}`);
  return parsed.level;
}

/** A play after some intents, all of which must hold. */
export function playOf(of: Level, intents: readonly Intent[], house: Readonly<Record<string, boolean>> = {}): Play {
  return intents.reduce((play, intent) => {
    const stepped = step(of, play, intent);
    if (!stepped.ok) throw new Error(`Violated assumption: ${JSON.stringify(intent)} holds at ${play.state.at}, but: ${stepped.refused}`);
    return stepped.play;
  }, begin(of, house));
}

/** Why an intent is refused; undefined when it is taken. */
export function refusalOf(of: Level, play: Play, intent: Intent): Refusal | undefined {
  const stepped = step(of, play, intent);
  return stepped.ok ? undefined : stepped.refused;
}

/** Choices from the first to before the given number, all stayed at. */
export const stays = (count: number): readonly Intent[] => Array.from({ length: count }, () => choose('stay'));
