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

/** Scripts written from the right, by their codes of ISO 15924. */
const fromTheRight: ReadonlySet<string | undefined> = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Every language that has a folder of packs, the source first, the others by their own name. */
export const shippedLanguages: readonly Language[] = Object.entries(files)
  .map(([path, file]) => describe(path.split('/')[2] ?? '', file))
  .sort((one, other) => Number(other.code === source) - Number(one.code === source) || one.name.localeCompare(other.name));

/** Offered to testers alone, never in the menu. */
export const pseudoLanguages: readonly Language[] = Object.entries(pseudos)
  .map(([code, pseudo]) => ({ code, name: pseudo.name, dir: pseudo.dir, reviewed: true }));

/** The direction of a language's likely script (Unicode's likely subtags). Asked of the browser, so that the first script to run needs no library. */
function directionOf(code: string): Language['dir'] {
  return fromTheRight.has(new Intl.Locale(code).maximize().script) ? 'rtl' : 'ltr';
}

function describe(code: string, file: LanguageFile): Language {
  return { code, name: file.name, dir: directionOf(code), reviewed: file.reviewed };
}

/** Comes in: a language's code. Goes out: its entry, pseudo-languages included, or nothing when it is not shipped. */
export function languageOf(code: string): Language | undefined {
  return [...shippedLanguages, ...pseudoLanguages].find((language) => language.code === code);
}

/** The language whose packs hold the words of `code`: itself, or the source for a pseudo-language. */
export function packsOf(code: string): string {
  return isPseudo(code) ? source : code;
}
