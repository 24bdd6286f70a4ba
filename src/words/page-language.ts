/** Tells the browser which language the page speaks, so that screen readers, hyphenation and layout follow. */
import { type Language, packsOf } from './language-list.ts';

/** Sets `lang` and `dir` of the page's root element. A pseudo-language is announced as the language its words are derived from. */
export function setPageLanguage(root: { lang: string; dir: string }, language: Pick<Language, 'code' | 'dir'>): void {
  root.lang = packsOf(language.code);
  root.dir = language.dir;
}
