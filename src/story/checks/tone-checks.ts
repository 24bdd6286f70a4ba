import { textsFor } from '../subject.ts';
import type { FileCheck, Finding } from './check.ts';
import { german } from './blame/de.ts';
import { english } from './blame/en.ts';
import type { Blame } from './blame/pattern.ts';
import { example } from './example.ts';

/** Lists of words that blame, by language. A language without a list is read by people only. */
const blameLists: Readonly<Record<string, readonly Blame[]>> = { en: english, de: german };

/** So many words before a match are searched for a "not". */
const wordsBefore = 4;

function blames(text: string, { pattern, unlessAfter }: Blame): boolean {
  if (text.search(pattern) === -1) return false;
  return [...text.matchAll(pattern)].some((match) => {
    if (!unlessAfter) return true;
    const sentence = text.slice(0, match.index).split(/[.!?…\n]/u).at(-1) ?? '';
    const before = sentence.toLowerCase().replaceAll('’', "'").split(/[^\p{L}']+/u).filter(Boolean).slice(-wordsBefore).join(' ');
    return !unlessAfter.some((word) => ` ${before} `.includes(` ${word} `));
  });
}

/** Endings of file names that look like domains. */
const fileEndings = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'pdf', 'mp3', 'mp4', 'mov', 'txt', 'html', 'json', 'exe', 'apk', 'doc', 'docx'];

/** Everything in a text that looks like an internet address which does not end in `.example`. */
export function realDomains(text: string): readonly string[] {
  if (!/\.\p{L}{2}/u.test(text)) return [];
  return [...text.matchAll(/(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(\p{L}{2,})(?![\p{L}\p{N}-])/giu)]
    .filter((match) => {
      const ending = (match[1] ?? '').toLowerCase();
      const isInsideAddress = /[^/:]\/$/u.test(text.slice(0, match.index));
      return ending !== 'example' && !fileEndings.includes(ending) && !isInsideAddress;
    })
    .map((match) => match[0]);
}

export const toneChecks: readonly FileCheck[] = [
  {
    id: 'blame',
    needs: 'files',
    says: 'No text blames the one it happened to. What somebody in the story sends or posts (found under the torch or in a gut check) may.',
    find: (subject) =>
      Object.entries(subject.words).flatMap(([language, { texts }]) =>
        textsFor(subject, texts).flatMap(({ key, part, text }): readonly Finding[] => {
          const found = part === 'quoted' ? undefined : blameLists[language]?.find((blame) => blames(text, blame));
          if (!found) return [];
          return [{ place: `${language}: ${key}`, message: `This sounds like blame ("${found.says}").`, mend: 'Say what the other one did, why it works on people, or what helps now.' }];
        }),
      ),
    valid: () => example((_, words) => {
      words.en = { ...words.en, knock: { text: 'It is not your fault. Nobody here is stupid.' } };
      words.de = { ...words.de, knock: { text: 'Das ist nicht deine Schuld. Niemand hier ist dumm.' } };
    }),
    invalid: () => example((_, words) => { words.de = { ...words.de, knock: { text: 'Das hättest du dir denken müssen.' } }; }),
  },
  {
    id: 'real-domain',
    needs: 'files',
    says: 'Every internet address is invented and ends in .example.',
    find: (subject) =>
      Object.entries(subject.words).flatMap(([language, { texts }]) =>
        textsFor(subject, texts).flatMap(({ key, text }) => realDomains(text).map((domain) => ({ place: `${language}: ${key}`, message: `"${domain}" looks like an address that could be real.`, mend: 'Invent one that ends in .example; or, if it is no address, put a space after the full stop.' }))),
      ),
    valid: () => example((_, words) => { words.en = { ...words.en, knock: { text: 'He opens www.gems.example/login.html at once.' } }; }),
    invalid: () => example((_, words) => { words.en = { ...words.en, knock: { text: 'He opens free-gems.com at once.' } }; }),
  },
];
