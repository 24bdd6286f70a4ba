/**
 * Readers that turn unknown JSON into typed data and collect every fault on the way. A reader always returns; what it returns counts
 * only when no fault was added.
 */
import type { Fault } from './fault.ts';

export type Read<T> = (value: unknown, place: string, faults: Fault[]) => T;

export interface Field<T> {
  readonly read: Read<T>;
  readonly optional?: true;
}

/** One field for each key of `T`; optional keys must be marked with `maybe`. */
export type Fields<T> = { readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>> };

const idPattern = /^[a-z][a-z0-9-]*$/;

/** Adds one fault of the kind `shape` and returns a stand-in of the wanted type. */
export function refuse<T>(faults: Fault[], place: string, message: string, mend: string): T {
  faults.push({ check: 'shape', place: place === '' ? 'the whole file' : place, message, mend });
  return undefined as T;
}

/** The place of a field: `nodes.knock`, or just `nodes` at the top. */
export function within(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}

/** How a wrong value is quoted in a fault; long ones are cut. */
export function quote(value: unknown): string {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) return 'nothing';
  return json.length > 40 ? `${json.slice(0, 37)}...` : json;
}

export function must<T>(read: Read<T>): Field<T> {
  return { read };
}

export function maybe<T>(read: Read<T>): Field<T> {
  return { read, optional: true };
}

export const text: Read<string> = (value, place, faults) =>
  typeof value === 'string' ? value : refuse(faults, place, `${quote(value)} is not text.`, 'Write text between quotation marks.');

export const flag: Read<boolean> = (value, place, faults) =>
  typeof value === 'boolean' ? value : refuse(faults, place, `${quote(value)} is neither true nor false.`, 'Write true or false, without quotation marks.');

export const whole: Read<number> = (value, place, faults) =>
  Number.isSafeInteger(value) ? (value as number) : refuse(faults, place, `${quote(value)} is not a whole number.`, 'Write a whole number, without quotation marks.');

/** Whether a word can be an id. `constructor` is a word every JavaScript object answers to, so it names nothing safely. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value) && value !== 'constructor';
}

export const id: Read<string> = (value, place, faults) =>
  isId(value)
    ? value
    : refuse(faults, place, `${quote(value)} cannot be an id.`, 'Use small letters a to z, digits and hyphens, beginning with a letter; "constructor" is taken.');

/** One of a closed list of words or numbers. */
export function oneOf<T extends string | number>(allowed: readonly T[]): Read<T> {
  return (value, place, faults) =>
    allowed.includes(value as T)
      ? (value as T)
      : refuse(faults, place, `${quote(value)} is not known here.`, `Use one of: ${allowed.join(', ')}.`);
}

/** A list, each entry read alike; places count from 0 as in `options[0]`. */
export function list<T>(read: Read<T>, atLeast = 0): Read<readonly T[]> {
  return (value, place, faults) => {
    if (!Array.isArray(value)) return refuse(faults, place, `${quote(value)} is not a list.`, 'Write a list between [ and ].');
    if (value.length < atLeast) refuse(faults, place, 'The list is too short.', `Write at least ${atLeast} ${atLeast === 1 ? 'entry' : 'entries'}.`);
    return value.map((entry: unknown, index) => read(entry, `${place}[${index}]`, faults));
  };
}

/** Whether a value is an object with named fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object whose keys are ids. */
export function byId<T>(read: Read<T>): Read<Readonly<Record<string, T>>> {
  return (value, place, faults) => {
    if (!isObject(value)) return refuse(faults, place, `${quote(value)} is not a set of named entries.`, 'Write named entries between { and }.');
    const entries = Object.entries(value).map(([key, entry]) => {
      id(key, within(place, key), faults);
      return [key, read(entry, within(place, key), faults)] as const;
    });
    return Object.fromEntries(entries);
  };
}

/** An object with exactly the fields given; unknown fields are faults, so that a misspelt field never goes unnoticed. */
export function fields<T>(spec: Fields<T>): Read<T> {
  const known = Object.keys(spec);
  return (value, place, faults) => {
    if (!isObject(value)) return refuse(faults, place, `${quote(value)} is not an entry with named fields.`, `Write { } with the fields ${known.join(', ')}.`);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(spec, key)) refuse(faults, within(place, key), `There is no field "${key}" here.`, `Take it out, or use one of: ${known.join(', ')}.`);
    }
    const entries: [string, unknown][] = [];
    for (const [key, field] of Object.entries<Field<unknown>>(spec)) {
      if (Object.hasOwn(value, key)) entries.push([key, field.read(value[key], within(place, key), faults)]);
      else if (!field.optional) refuse(faults, within(place, key), `The field "${key}" is missing.`, 'Write it.');
    }
    return Object.fromEntries(entries) as T;
  };
}
