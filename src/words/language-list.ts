/** The languages there are: one for each folder of packs, and two pseudo-languages for the tests. */
import { isPseudo, pseudos } from './pseudo.ts';

export interface Language {
  /** BCP 47 code, also the name of the folder of packs. */
  readonly code: string;
  /** What its speakers call it. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Whether a native speaker has read the whole text; the language menu says so when not. */
  readonly reviewed: boolean;
}

/** The language everything is written in first, and the last resort for a key that another one lacks. */
export const source = 'en';

interface LanguageFile { readonly name: string; readonly reviewed: boolean }
const files = import.meta.glob<LanguageFile>('./packs/*/_language.json', { eager: true, import: 'default' });

/** Languages whose own script is written from the right; a code may also name such a script. Not asked of `Intl`, which takes a slow processor longer than the rest of the first script. */
const fromTheRight = /^(ar|arc|ckb|dv|fa|he|ks|nqo|ps|rhg|sd|syr|ug|ur|yi)(-|$)(?!Cyrl|Latn|Deva)|-(Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)(-|$)/;

/** The order of the alphabet, accents aside; scripts follow one another as in Unicode. For the same reason not `localeCompare`. */
function byName({ name: one }: LanguageFile, { name: other }: LanguageFile): number {
  const [first, second] = [one.normalize('NFD'), other.normalize('NFD')];
  return first < second ? -1 : Number(first > second);
}

/** Every language that has a folder of packs, the source first, the others by their own name. */
export const shippedLanguages: readonly Language[] = Object.entries(files)
  .map(([path, file]) => describe(path.split('/')[2] ?? '', file))
  .sort((one, other) => Number(other.code === source) - Number(one.code === source) || byName(one, other));

/** Offered to testers alone, never in the menu. */
export const pseudoLanguages: readonly Language[] = Object.entries(pseudos)
  .map(([code, pseudo]) => ({ code, name: pseudo.name, dir: pseudo.dir, reviewed: true }));

function describe(code: string, file: LanguageFile): Language {
  return { code, name: file.name, dir: fromTheRight.test(code) ? 'rtl' : 'ltr', reviewed: file.reviewed };
}

/** Comes in: a language's code. Goes out: its entry, pseudo-languages included, or nothing when it is not shipped. */
export function languageOf(code: string): Language | undefined {
  return [...shippedLanguages, ...pseudoLanguages].find((language) => language.code === code);
}

/** The language whose packs hold the words of `code`: itself, or the source for a pseudo-language. */
export function packsOf(code: string): string {
  return isPseudo(code) ? source : code;
}
