import { isObject } from '../shape.ts';
import type { Subject } from '../subject.ts';
import { placeholdersOf } from '../texts.ts';
import type { FileCheck, Finding } from './check.ts';
import { example } from './example.ts';
import type { Words } from './example.ts';

/** Runs a check over every language, with places like `de: knock.text`. */
function inEach(subject: Subject, find: (language: string) => readonly Finding[]): readonly Finding[] {
  return Object.keys(subject.words).flatMap((language) => find(language).map((finding) => ({ ...finding, place: `${language}: ${finding.place}` })));
}

/** Words of an example below a key, to be changed. */
function at(words: Words | undefined, ...keys: readonly string[]): Words {
  return keys.reduce<Words>((inner, key) => (isObject(inner[key]) ? (inner[key] as Words) : {}), words ?? {});
}

/** Keys the level needs and a language lacks; explanations of options have a check of their own. */
function missing(subject: Subject, language: string, isExplanation: boolean): readonly Finding[] {
  const { texts, notText } = subject.words[language] ?? { texts: new Map<string, string>(), notText: [] };
  return subject.keys
    .filter(({ key, part }) => (part === 'why' && key.includes('.options.')) === isExplanation && !texts.has(key) && !notText.includes(key))
    .map(({ key }) => ({ place: key, message: isExplanation ? 'This option has no explanation.' : 'These words are missing.', mend: isExplanation ? 'Write one or two sentences that say why, for after the story.' : 'Write them.' }));
}

export const wordChecks: readonly FileCheck[] = [
  {
    id: 'no-words',
    needs: 'files',
    says: 'A level has words in at least one language.',
    find: ({ words }) => (Object.keys(words).length > 0 ? [] : [{ place: 'the folder of the level', message: 'There is no file with words.', mend: 'Write one for each language, for instance en.json.' }]),
    valid: () => example(),
    invalid: () => ({ level: example().level, words: {} }),
  },
  {
    id: 'key-missing',
    needs: 'files',
    says: 'Every text the level needs is there in every language.',
    find: (subject) => inEach(subject, (language) => missing(subject, language, false)),
    valid: () => example(),
    invalid: () => example((_, words) => { delete words.de?.knock; }),
  },
  {
    id: 'option-without-explanation',
    needs: 'files',
    says: 'Every option has an explanation for the debrief, under "why".',
    find: (subject) => inEach(subject, (language) => missing(subject, language, true)),
    valid: () => example(),
    invalid: () => example((_, words) => { delete at(words.en, 'c1', 'options', 'go').why; }),
  },
  {
    id: 'key-extra',
    needs: 'files',
    says: 'No language has texts that the level does not use.',
    find: (subject) => {
      const needed = new Set(subject.keys.map(({ key }) => key));
      return inEach(subject, (language) => [...(subject.words[language]?.texts.keys() ?? [])].filter((key) => !needed.has(key)).map((key) => ({ place: key, message: 'Nothing in the level uses these words.', mend: 'Take them out, or correct the spelling of the id.' })));
    },
    valid: () => example(),
    invalid: () => example((_, words) => { at(words.en, 'c1', 'options').gone = { text: 'Go', why: 'It was so.' }; }),
  },
  {
    id: 'key-empty',
    needs: 'files',
    says: 'No text is empty, and nothing but text stands under a key.',
    find: (subject) =>
      inEach(subject, (language) => {
        const { texts, notText } = subject.words[language] ?? { texts: new Map<string, string>(), notText: [] };
        const empty = [...texts].filter(([, text]) => text.trim() === '').map(([key]) => ({ place: key, message: 'There are no words here.', mend: 'Write them.' }));
        return [...empty, ...notText.map((key) => ({ place: key, message: 'This is not text.', mend: 'Write text between quotation marks.' }))];
      }),
    valid: () => example(),
    invalid: () => example((_, words) => { at(words.de, 'knock').text = ' '; }),
  },
  {
    id: 'other-placeholders',
    needs: 'files',
    says: 'A text has the same placeholders in every language.',
    find: ({ words, keys }) => {
      const [first, ...others] = Object.entries(words);
      if (!first) return [];
      const findings: Finding[] = [];
      for (const { key } of keys) {
        const expected = first[1].texts.get(key);
        if (expected === undefined) continue;
        for (const [language, { texts }] of others) {
          const text = texts.get(key);
          if (text === undefined || (!text.includes('{{') && !expected.includes('{{'))) continue;
          const [here, there] = [placeholdersOf(text).join(', '), placeholdersOf(expected).join(', ')];
          if (here !== there) findings.push({ place: `${language}: ${key}`, message: `The placeholders are {${here}} here and {${there}} in ${first[0]}.`, mend: 'Use the same ones, spelt alike.' });
        }
      }
      return findings;
    },
    valid: () => example((_, words) => { for (const language of Object.values(words)) at(language, 'knock').text = 'It costs {{price}}.'; }),
    invalid: () => example((_, words) => { at(words.en, 'knock').text = 'It costs {{price}}.'; }),
  },
];
