import { lixLimit, lixOfCounted } from '../reading.ts';
import { proseOf } from '../subject.ts';
import type { Subject } from '../subject.ts';
import type { Texts } from '../texts.ts';
import type { FileCheck } from './check.ts';
import { example } from './example.ts';

/** The reading difficulty of a level's prose in one language, as LIX. */
export function readingOf(subject: Subject, texts: Texts): number {
  return lixOfCounted(proseOf(subject, texts));
}

function hardest(subject: Subject, texts: Texts): string {
  const hard = proseOf(subject, texts).filter(({ text }) => text.split(/\s+/u).length >= 6).toSorted((one, other) => lixOfCounted([other]) - lixOfCounted([one]));
  return hard.slice(0, 3).map((said) => `${said.key} (${Math.round(lixOfCounted([said]))})`).join(', ');
}

export const readingChecks: readonly FileCheck[] = [
  {
    id: 'reading-too-hard',
    needs: 'files',
    says: 'The prose of a level is as easy to read as its band and language ask: LIX (Björnsson 1968) at most 25 for 8-11 and 30 for older readers in English, and more where ordinary words are longer (language-norms.ts).',
    find: (subject) => Object.entries(subject.words).flatMap(([language, { texts }]) => {
      const lix = readingOf(subject, texts);
      const limit = lixLimit(subject.level.band, language);
      if (lix <= limit) return [];
      return [{
        place: language,
        message: `The text has a reading difficulty (LIX) of ${lix.toFixed(1)}; ${limit} is the most for ${subject.level.band}.`,
        mend: `Use shorter words and shorter sentences; the hardest texts are ${hardest(subject, texts)}.`,
      }];
    }),
    valid: () => example((_, words) => { if (words.de) words.de.knock = { text: 'Irgendwann verschwindet Jonas.' }; }),
    invalid: () => example((_, words) => {
      const hard = (value: unknown): unknown => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'why' ? 'Responsible communication prevents considerable misunderstandings.' : hard(inner)])) : value);
      words.en = hard(words.en) as typeof words.en & object;
    }),
  },
];
