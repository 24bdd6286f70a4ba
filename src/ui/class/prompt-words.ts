import type { LevelId } from '../../story/level.ts';
import type { Words } from '../../words/words.ts';
import type { ShownPrompt } from './show.ts';

/** What to talk about, in whole sentences. */
export function wordsOfPrompt(words: Words, level: LevelId, { key, person, option }: ShownPrompt): string {
  const say = words.level(level);
  return words.t(`class.prompts.${key}`, {
    ...(person === undefined ? {} : { name: say(`people.${person}`) }),
    ...(option === undefined ? {} : { option: say(`${option.node}.options.${option.option}.text`) }),
  });
}
