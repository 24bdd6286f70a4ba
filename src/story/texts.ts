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
    else if (isObject(value)) for (const [name, inner] of Object.entries(value)) walk(inner, key === '' ? name : `${key}.${name}`);
    else notText.push(key === '' ? 'the whole file' : key);
  };
  walk(json, '');
  return { texts, notText };
}

/** Words are runs between spaces that hold a letter or a digit; a placeholder counts as one, a picture sign alone as none. */
export function countWords(text: string): number {
  return text.replaceAll(/\{\{[^}]*\}\}/g, 'x').split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** A sentence ends with . ! ? (the Arabic one too) or an ellipsis before a space, or with the line. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?؟…]["”“»«'’)]*)\s+|\n+/u).filter((sentence) => countWords(sentence) > 0);
}

/** The names between {{ and }}, sorted; formatting after a comma is not part of a name. */
export function placeholdersOf(text: string): readonly string[] {
  const names = [...text.matchAll(/\{\{-?\s*([^},\s]+)[^}]*\}\}/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].toSorted();
}
