/** Reading hand-edited files: every fault names file, place and mend; what is right is used all the same. */
import { readJson } from './json-places.ts';

export interface Fault {
  readonly file: string;
  /** Key path, such as `measuring.mode`; empty for the file as a whole. */
  readonly place: string;
  readonly line: number;
  readonly message: string;
  readonly mend: string;
}

/** Words that differ by language: language code to text. */
export type Text = Readonly<Record<string, string>>;

/** The text in a language, else in English, else in the first there is; empty when there is none. */
export function textIn(text: Text, language: string): string {
  const base = language.split('-')[0] ?? language;
  return text[language] ?? text[base] ?? text['en'] ?? Object.values(text)[0] ?? '';
}

/** A fault as one line for a terminal or the campaign page. */
export function sayFault({ file, place, line, message, mend }: Fault): string {
  return `${file}:${line}${place === '' ? '' : ` ${place}`}: ${message}. ${mend}`;
}

/** A place inside a file that is being read: its value, its path, and a way to report what is wrong there. */
export interface Spot {
  readonly value: unknown;
  readonly path: string;
  readonly fault: (message: string, mend: string) => void;
  readonly at: (key: string | number) => Spot;
}

/** Opens a file's text for reading. `null` when it is not JSON; then the one fault says in which line. */
export function openSpot(text: string, file: string, faults: Fault[]): Spot | null {
  const read = readJson(text);
  if (!read.ok) {
    faults.push({ file, place: '', line: read.line, message: 'this is not JSON', mend: `Expected here or just before: ${read.expected}.` });
    return null;
  }
  const lineOf = (path: string): number => {
    const above = path.lastIndexOf('.');
    return read.places.get(path) ?? (above > 0 ? lineOf(path.slice(0, above)) : (read.places.get('') ?? 1));
  };
  const spot = (value: unknown, path: string): Spot => ({
    value,
    path,
    fault: (message, mend) => void faults.push({ file, place: path, line: lineOf(path), message, mend }),
    at: (key) => spot(isRecord(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[key] : undefined, path === '' ? String(key) : `${path}.${key}`),
  });
  return spot(read.json, '');
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reports keys nobody reads: usually a slip of the pen. */
export function refuseStrangers(spot: Spot, known: readonly string[]): void {
  if (!isRecord(spot.value)) return;
  for (const key of Object.keys(spot.value)) if (!known.includes(key)) spot.at(key).fault('this key is not known', `Take it out, or write one of: ${known.join(', ')}.`);
}

/** A text that fits a pattern; `undefined`, with a fault unless it is merely absent, when it does not. */
export function readPattern(spot: Spot, pattern: RegExp, mend: string): string | undefined {
  if (spot.value === undefined) return undefined;
  if (typeof spot.value === 'string' && pattern.test(spot.value)) return spot.value;
  spot.fault('this has not the right form', mend);
  return undefined;
}

/** One of a list; `undefined`, with a fault unless it is merely absent, when it is not. */
export function readOneOf<T extends string>(spot: Spot, values: readonly T[]): T | undefined {
  if (spot.value === undefined) return undefined;
  const value = values.find((allowed) => allowed === spot.value);
  if (value === undefined) spot.fault('this is not one of its values', `Write one of: ${values.join(', ')}.`);
  return value;
}

/** A list, read entry by entry; entries that cannot be read are left out. `undefined` when absent or no list. */
export function readList<T>(spot: Spot, read: (entry: Spot) => T | undefined): T[] | undefined {
  if (spot.value === undefined) return undefined;
  if (!Array.isArray(spot.value)) {
    spot.fault('this is not a list', 'Write it in square brackets: ["one", "two"].');
    return undefined;
  }
  return spot.value.flatMap((_, index) => {
    const value = read(spot.at(index));
    return value === undefined ? [] : [value];
  });
}

/** Words by language, at least one; `undefined`, with a fault unless it is merely absent, when there is none. */
export function readText(spot: Spot): Text | undefined {
  if (spot.value === undefined) return undefined;
  const entries = isRecord(spot.value) ? Object.entries(spot.value) : [];
  const right = entries.every(([code, words]) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code) && typeof words === 'string' && words.trim() !== '');
  if (right && entries.length > 0) return spot.value as Text;
  spot.fault('this is not a text by language', 'Write it as {"en": "words", "de": "Worte"}.');
  return undefined;
}
