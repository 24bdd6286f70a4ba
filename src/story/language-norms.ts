/** How languages differ in the length of their words and in the number of words they need, so that one limit can be fair to all of them. */
import type { Band } from './level.ts';

interface Norm {
  /** By how much its ordinary words lift LIX at the same ease, for young and for older readers. */
  readonly lift: { readonly '8-11': number; readonly older: number };
  /** Words needed for what English says in one. */
  readonly wordiness: number;
}

const norm = (lift: number, wordiness: number): Norm => ({ lift: { '8-11': lift, older: lift }, wordiness });

/**
 * Measured on the Universal Declaration of Human Rights, which says the same everywhere: the share of words over six letters, less that of English (29.9 %), and the number of words
 * over that of English (1,681). German comes out at 6.8 there and at 5 to 6 between our own evenings, so the measure carries over. French lies level there and 5 higher in
 * newspapers (C. H. Björnsson, Readability of Newspapers in 11 Languages, 1983), which is what it gets. Languages that need fewer words, or shorter ones (Arabic writes no
 * short vowels: 19.8 %), keep the limits of English: a limit is there to catch what is too much, not to ask for more.
 */
const norms: Readonly<Record<string, Norm>> = {
  de: { lift: { '8-11': 5, older: 6 }, wordiness: 1 },
  fr: norm(5, 1.12),
  es: norm(6, 1.1),
  it: norm(7, 1.04),
  sq: norm(0, 1.07),
  ru: norm(14, 1),
  uk: norm(8, 1),
  pl: norm(17, 1),
  fi: norm(27, 1),
};
const english = norm(0, 1);

/** A language without a row, and one of a region (`pt-BR`) without a row of its language, is measured like English. */
function normOf(language: string): Norm {
  const code = language.split('-')[0] ?? '';
  return Object.hasOwn(norms, code) ? (norms[code] ?? english) : english;
}

/** By how much ordinary words of a language lift LIX over that of English at the same ease. */
export function liftOf(band: Band, language: string): number {
  const { lift } = normOf(language);
  return band === '8-11' ? lift['8-11'] : lift.older;
}

/** Comes in: how many words may stand somewhere in English. Goes out: how many may in a language that says the same with more words, rounded up. */
export function wordsAllowed(limit: number, language: string): number {
  return Math.ceil(limit * normOf(language).wordiness);
}
