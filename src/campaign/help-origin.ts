/** Where a line or an answer of a help file comes from, and who has confirmed it. Nothing without an origin is shown. */
import { readPattern } from './reading.ts';
import type { Spot } from './reading.ts';

export interface Origin {
  /** Where it was read: a page or a publication. */
  readonly source: string;
  /** Date of that source, or when it was read if it bears none: year, month or day, as `2025`, `2025-11` or `2025-11-03`. */
  readonly verified: string;
  /** The day on which the campaign's owner last confirmed it; absent until then. */
  readonly confirmed?: string;
}

const date = /^20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const wholeDate = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A record with the key, or an empty one when there is no value. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

/** Reads `source`, `verified` and `confirmed`; `undefined`, with a fault, when there is no source with a date. */
export function readOrigin(spot: Spot): Origin | undefined {
  const source = readPattern(spot.at('source'), /\S{4}/, 'form-source');
  const verified = readPattern(spot.at('verified'), date, 'form-verified');
  const confirmed = spot.at('confirmed').value === '' ? undefined : readPattern(spot.at('confirmed'), wholeDate, 'form-confirmed');
  if (source !== undefined && verified !== undefined) return { source, verified, ...optional('confirmed', confirmed) };
  spot.fault('no-source');
  return undefined;
}
