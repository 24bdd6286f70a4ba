import type { Part } from '../keys.ts';
import { wordsAllowed } from '../language-norms.ts';
import { budgetOf, proseOf, textsFor } from '../subject.ts';
import type { Budget, Subject } from '../subject.ts';
import { countWords, sentencesOf } from '../texts.ts';
import type { Texts } from '../texts.ts';
import type { FileCheck, Finding } from './check.ts';
import { example } from './example.ts';
import type { Words } from './example.ts';

const labelWords = 4;
const endingWords = 5;

/** Finds the texts of some parts that are longer than allowed; `limit` is that of English. */
function tooLong(subject: Subject, parts: readonly Part[], limit: number, mend: string): readonly Finding[] {
  return Object.entries(subject.words).flatMap(([language, { texts }]) => {
    const allowed = wordsAllowed(limit, language);
    return textsFor(subject, texts)
      .filter(({ part, words }) => words > allowed && parts.includes(part))
      .map(({ key, words }) => ({ place: `${language}: ${key}`, message: `${words} words; at most ${allowed} fit here.`, mend }));
  });
}

/** The average number of words in a sentence of all prose: lines, screens and explanations. */
export function sentenceAverage(subject: Subject, texts: Texts): number {
  const prose = proseOf(subject, texts);
  const sentences = prose.reduce((sum, said) => sum + said.sentences, 0);
  return sentences === 0 ? 0 : prose.reduce((sum, said) => sum + said.words, 0) / sentences;
}

function longestSentences(subject: Subject, texts: Texts): string {
  const sentences = proseOf(subject, texts).flatMap(({ key, text }) => sentencesOf(text).map((sentence) => ({ key, words: countWords(sentence) })));
  return sentences.toSorted((a, b) => b.words - a.words).slice(0, 3).map(({ key, words }) => `${key} (${words})`).join(', ');
}

const budgets = (field: keyof Budget) => `${budgetOf('8-11')[field]} for 8-11, ${budgetOf('12-17')[field]} for older readers`;

export const lengthChecks: readonly FileCheck[] = [
  {
    id: 'screen-too-full',
    needs: 'files',
    says: `No text that fills a screen has more words than a reader takes in at once: ${budgets('screen')}.`,
    find: (subject) => tooLong(subject, ['line', 'screen', 'quoted'], budgetOf(subject.level.band).screen, 'Shorten it, or make two lines of it.'),
    valid: () => example((_, words) => { if (words.en) words.en.knock = { text: 'One more word. '.repeat(13) }; }),
    invalid: () => example((_, words) => { if (words.en) words.en.knock = { text: 'One more word. '.repeat(14) }; }),
  },
  {
    id: 'option-too-long',
    needs: 'files',
    says: `No option has more words than ${budgets('option')}.`,
    find: (subject) => tooLong(subject, ['option'], budgetOf(subject.level.band).option, 'Say only what is done; the reason stands in "why".'),
    valid: () => example((_, words) => { if (words.en) words.en.c1 = c1('Do this now and then go home'); }),
    invalid: () => example((_, words) => { if (words.en) words.en.c1 = c1('Do this now and then just go home'); }),
  },
  {
    id: 'label-too-long',
    needs: 'files',
    says: `On the what-if map a choice has at most ${labelWords} words and an ending ${endingWords}.`,
    find: (subject) => [...tooLong(subject, ['label'], labelWords, 'Name the moment, not the question.'), ...tooLong(subject, ['ending'], endingWords, 'Name the ending, do not tell it.')],
    valid: () => example((_, words) => { if (words.de) words.de.calm = { text: 'Good night.', title: 'Five words are just right' }; }),
    invalid: () => example((_, words) => { if (words.de) words.de.calm = { text: 'Good night.', title: 'Six words are one too many' }; }),
  },
  {
    id: 'sentences-too-long',
    needs: 'files',
    says: `Sentences have on average no more words than ${budgets('sentence')}.`,
    find: (subject) => {
      return Object.entries(subject.words).flatMap(([language, { texts }]) => {
        const limit = wordsAllowed(budgetOf(subject.level.band).sentence, language);
        const average = sentenceAverage(subject, texts);
        if (average <= limit) return [];
        return [{ place: language, message: `A sentence has ${average.toFixed(1)} words on average; ${limit} is the most for ${subject.level.band}.`, mend: `Make two of one; the longest are ${longestSentences(subject, texts)}.` }];
      });
    },
    valid: () => example(),
    invalid: () => example((_, words) => { words.en = withLongReasons(words.en); }),
  },
];

function c1(text: string) {
  return { label: 'A choice', options: { stay: { text, why: 'It was so.' }, go: { text: 'Do this', why: 'It was so.' } } };
}

/** Every explanation becomes one sentence of twenty words. */
function withLongReasons(words: Words | undefined): Words {
  return JSON.parse(JSON.stringify(words), (key, value: string | Words) => (key === 'why' ? 'and so it went on '.repeat(4) : value)) as Words;
}
