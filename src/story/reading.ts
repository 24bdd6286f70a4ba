/** How hard a text is to read, by a formula that can be counted by hand. */
import { liftOf } from './language-norms.ts';
import type { Band } from './level.ts';
import { countRuns, countWords, sentencesOf } from './texts.ts';

/** A run between spaces with more letters than these is a long word; punctuation and digits are not counted. */
const longWord = 6;

/** What is counted in a text to say how long and how hard it is. */
export interface Counted {
  readonly words: number;
  readonly sentences: number;
  /** Words with more than six letters. */
  readonly long: number;
}

/** Where a sentence may end before the text does; most texts are one sentence, and need not be taken apart. */
const endsWithin = /[.!?؟…]["”“»«'’)]*\s|\n/u;

export function countText(text: string): Counted {
  const { words, longer } = countRuns(text, longWord);
  const counted = text.includes('{{') ? countWords(text) : words;
  return { words: counted, sentences: endsWithin.test(text) ? sentencesOf(text).length : Math.min(1, counted), long: longer };
}

/**
 * LIX, the readability index of C. H. Björnsson (Läsbarhet, 1968): words in an average sentence plus the percentage of words with more
 * than six letters. It needs no syllables and no word list, so it is the same rule in every alphabet. Under 25 is what children's books
 * have in Swedish and English; German has longer words and lies about six higher for the same ease (Björnsson, Readability of
 * Newspapers in 11 Languages, 1983).
 * @param counted of whole texts; none gives 0
 */
export function lixOfCounted(counted: readonly Counted[]): number {
  const words = counted.reduce((sum, text) => sum + text.words, 0);
  const sentences = counted.reduce((sum, text) => sum + text.sentences, 0);
  const long = counted.reduce((sum, text) => sum + text.long, 0);
  return words === 0 ? 0 : words / sentences + (100 * long) / words;
}

/** The same of texts that have not been counted yet. */
export function lixOf(texts: readonly string[]): number {
  return lixOfCounted(texts.map(countText));
}

/** The hardest that a band's prose may be in a language whose words are as long as those of English. */
const limits: Readonly<Record<Band, number>> = { '8-11': 25, '12-17': 30, '13-17': 30 };

/** The highest LIX that prose of a band may have in a language; a language without a row of its own is measured like English. */
export function lixLimit(band: Band, language: string): number {
  return limits[band] + liftOf(band, language);
}
