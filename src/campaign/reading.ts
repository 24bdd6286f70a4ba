/** Reading hand-edited files: every fault names file, place and what is wrong; what is right is used all the same. */
import type { FaultCode, FaultValues } from './fault-sentences.ts';
import { readJson } from './json-places.ts';

export interface Fault {
  readonly file: string;
  /** Key path, such as `measuring.mode`; empty for the file as a whole. */
  readonly place: string;
  readonly line: number;
  /** What is wrong; the words for it are found where it is said. */
  readonly code: FaultCode;
  readonly values: FaultValues;
}

/** Words that differ by language: language code to text. */
export type Text = Readonly<Record<string, string>>;

/** The text in a language, else in English, else in the first there is; empty when there is none. */
export function textIn(text: Text, language: string): string {
  const base = language.split('-')[0] ?? language;
  return text[language] ?? text[base] ?? text['en'] ?? Object.values(text)[0] ?? '';
}

/** A place inside a file that is being read: its value, its path, and a way to report what is wrong there. */
export interface Spot {
  readonly value: unknown;
  readonly path: string;
  readonly fault: (code: FaultCode, values?: FaultValues) => void;
  readonly at: (key: string | number) => Spot;
}

/** Opens a file's text for reading. `null` when it is not JSON; then the one fault says in which line. */
export function openSpot(text: string, file: string, faults: Fault[]): Spot | null {
  const read = readJson(text);
  const unread = text.indexOf('\uFFFD');
  if (unread !== -1) faults.push({ file, place: '', line: text.slice(0, unread).split('\n').length, code: 'not-utf8', values: {} });
  else if (!read.ok) faults.push({ file, place: '', line: read.line, code: read.code, values: {} });
  if (!read.ok) return null;
  for (const { path, line } of read.repeated) faults.push({ file, place: path, line, code: 'key-twice', values: {} });
  const lineOf = (path: string): number => {
    const above = path.lastIndexOf('.');
    return read.places.get(path) ?? (above > 0 ? lineOf(path.slice(0, above)) : (read.places.get('') ?? 1));
  };
  const spot = (value: unknown, path: string): Spot => ({
    value,
    path,
    fault: (code, values = {}) => void faults.push({ file, place: path, line: lineOf(path), code, values }),
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
  for (const key of Object.keys(spot.value)) if (!known.includes(key)) spot.at(key).fault('key-unknown', { names: known.join(', ') });
}

/** A text that fits a pattern; `undefined`, with a fault unless it is merely absent, when it does not. */
export function readPattern(spot: Spot, pattern: RegExp, code: FaultCode): string | undefined {
  if (spot.value === undefined) return undefined;
  if (typeof spot.value === 'string' && pattern.test(spot.value)) return spot.value;
  spot.fault(code);
  return undefined;
}

/** One of a list; `undefined`, with a fault unless it is merely absent, when it is not. */
export function readOneOf<T extends string>(spot: Spot, values: readonly T[]): T | undefined {
  if (spot.value === undefined) return undefined;
  const value = values.find((allowed) => allowed === spot.value);
  if (value === undefined) spot.fault('value-unknown', { names: values.join(', ') });
  return value;
}

/** A list, read entry by entry; entries that cannot be read are left out. `undefined` when absent or no list. */
export function readList<T>(spot: Spot, read: (entry: Spot) => T | undefined): T[] | undefined {
  if (spot.value === undefined) return undefined;
  if (!Array.isArray(spot.value)) {
    spot.fault('not-a-list');
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
  spot.fault('not-a-text');
  return undefined;
}
