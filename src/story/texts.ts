/** The words of a level in one language, and how they are counted. */
import { isObject } from './shape.ts';

/** Keys with dots, as i18next looks them up, and what stands under them. */
export type Texts = ReadonlyMap<string, string>;

export interface Flattened {
  readonly texts: Texts;
  /** Keys under which something else than text stands. */
  readonly notText: readonly string[];
}

/** Turns nested words into keys with dots. */
export function flatten(json: unknown): Flattened {
  const texts = new Map<string, string>();
  const notText: string[] = [];
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') texts.set(key, value);
    else if (isObject(value)) for (const name of Object.keys(value)) walk(value[name], key === '' ? name : `${key}.${name}`);
    else notText.push(key === '' ? 'the whole file' : key);
  };
  walk(json, '');
  return { texts, notText };
}

const kind = { other: 1, space: 2, number: 3, letter: 4 } as const;
/** What each code unit is, once it has been asked for: to ask a pattern about every letter of every text took most of a check. */
const known = new Uint8Array(0x1_0000);

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return kind.letter;
  if (/\p{N}/u.test(character)) return kind.number;
  return /\s/u.test(character) ? kind.space : kind.other;
}

/** The kind of what stands at a place; the second half of a pair counts as other. */
function kindAt(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  if (unit >= 0xd800 && unit < 0xdc00) return kindOf(String.fromCodePoint(text.codePointAt(place) ?? unit));
  return (known[unit] ||= kindOf(String.fromCharCode(unit)));
}

/** Goes out: how many runs between spaces hold a letter or a digit, and how many hold more letters than `long`. */
export function countRuns(text: string, long: number): { readonly words: number; readonly longer: number } {
  let [words, longer, letters, numbers] = [0, 0, 0, 0];
  for (let place = 0; place <= text.length; place += 1) {
    const at = place === text.length ? kind.space : kindAt(text, place);
    if (at === kind.letter) letters += 1;
    else if (at === kind.number) numbers += 1;
    else if (at === kind.space) {
      if (letters + numbers > 0) words += 1;
      if (letters > long) longer += 1;
      letters = 0;
      numbers = 0;
    }
  }
  return { words, longer };
}

/** Words are runs between spaces that hold a letter or a digit; a placeholder counts as one, a picture sign alone as none. */
export function countWords(text: string): number {
  return countRuns(text.includes('{{') ? text.replaceAll(/\{\{[^}]*\}\}/g, 'x') : text, Infinity).words;
}

/** A sentence ends with . ! ? (the Arabic one too) or an ellipsis before a space, or with the line. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?؟…]["”“»«'’)]*)\s+|\n+/u).filter((sentence) => countWords(sentence) > 0);
}

/** The names between {{ and }}, sorted; formatting after a comma is not part of a name. */
export function placeholdersOf(text: string): readonly string[] {
  if (!text.includes('{{')) return [];
  const names = [...text.matchAll(/\{\{-?\s*([^},\s]+)[^}]*\}\}/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].toSorted();
}
