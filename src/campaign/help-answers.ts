/** `answers` of a help file: what one country's law says to a question that has no answer for everywhere. */
import { readOrigin } from './help-origin.ts';
import type { Origin } from './help-origin.ts';
import { readOneOf, readText, refuseStrangers } from './reading.ts';
import type { Spot, Text } from './reading.ts';

/** Questions whose answer depends on a country's law: from what age one can be punished, whether parents are told, whether one can stay nameless. */
export const lawTopics = ['punished', 'parents', 'anonymous'] as const;
export type LawTopic = (typeof lawTopics)[number];

export interface HelpAnswer extends Origin {
  readonly question: LawTopic;
  /** One or two sentences that name the country, because they hold nowhere else. */
  readonly text: Text;
}

/** Reads one answer. Without a question, a text or a source it is left out, with a fault. */
export function readAnswer(spot: Spot): HelpAnswer | undefined {
  refuseStrangers(spot, ['question', 'text', 'source', 'verified', 'confirmed']);
  const question = readOneOf(spot.at('question'), lawTopics);
  const text = readText(spot.at('text'));
  const origin = readOrigin(spot);
  if (question === undefined) spot.fault('no-question', { names: lawTopics.join(', ') });
  if (text === undefined) spot.fault('no-answer');
  return question === undefined || text === undefined || origin === undefined ? undefined : { question, text, ...origin };
}
