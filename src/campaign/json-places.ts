/** Where things stand in a JSON file that people edit by hand: the line of every key, and of the first thing that is not JSON. */

import type { FaultCode } from './fault-sentences.ts';

/** Key path such as `lines.2.source` to its line, counted from 1; the whole file is the empty path. */
export type Places = ReadonlyMap<string, number>;

export type JsonRead =
  | { readonly ok: true; readonly json: unknown; readonly places: Places; readonly repeated: readonly Repeated[] }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly code: SlipCode };

/** A key that stands in its group for the second time. */
export interface Repeated { readonly path: string; readonly line: number }

type SlipCode = Extract<FaultCode, `json-${string}`>;

class NotJson extends Error {}

/** Strings and numbers as RFC 8259 writes them. */
const string = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const scalar = new RegExp(`${string.source}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null`, 'uy');
const typographic = /[“”„‟‘’‚«»]/;

/** Walks the text once, noting lines. */
class Walk {
  readonly places = new Map<string, number>();
  readonly repeated: Repeated[] = [];
  line = 1;
  code: SlipCode = 'json-value';
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Counted from 1. */
  get column(): number {
    return this.#at - this.#text.lastIndexOf('\n', this.#at - 1);
  }

  file(): void {
    this.#value('');
    this.#space();
    if (this.#at < this.#text.length) this.#fail('json-more');
  }

  /** What stands here often says more than what was expected. */
  #fail(expected: SlipCode): never {
    const sign = this.#text.charAt(this.#at);
    if (sign === '') this.code = 'json-breaks-off';
    else if (typographic.test(sign)) this.code = 'json-quotes';
    else if (sign === '"' && (expected === 'json-value' || expected === 'json-key')) this.code = 'json-unclosed';
    else this.code = expected;
    throw new NotJson(this.code);
  }

  #space(): void {
    for (;; this.#at += 1) {
      const sign = this.#text[this.#at];
      if (sign === '\n') this.line += 1;
      else if (sign !== ' ' && sign !== '\t' && sign !== '\r') return;
    }
  }

  #take(sign: string): boolean {
    this.#space();
    if (this.#text.charAt(this.#at) !== sign) return false;
    this.#at += 1;
    return true;
  }

  /** After a comma no bracket may close. */
  #takeComma(): boolean {
    if (!this.#take(',')) return false;
    this.#space();
    if (/[}\]]/.test(this.#text.charAt(this.#at))) this.#fail('json-comma-extra');
    return true;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }

  #value(path: string): void {
    this.#space();
    if (!this.places.has(path)) this.places.set(path, this.line);
    if (this.#take('{')) this.#members(path);
    else if (this.#take('[')) this.#items(path);
    else if (this.#match(scalar) === null) this.#fail('json-value');
  }

  #members(path: string): void {
    if (this.#take('}')) return;
    const keys = new Set<string>();
    do {
      this.#space();
      const key = (this.#match(string) ?? this.#fail('json-key')).slice(1, -1);
      const below = path === '' ? key : `${path}.${key}`;
      if (keys.has(key)) this.repeated.push({ path: below, line: this.line });
      keys.add(key);
      this.places.set(below, this.line);
      if (!this.#take(':')) this.#fail('json-colon');
      this.#value(below);
    } while (this.#takeComma());
    if (!this.#take('}')) this.#fail('json-comma');
  }

  #items(path: string): void {
    if (this.#take(']')) return;
    let index = 0;
    do {
      this.#value(path === '' ? String(index) : `${path}.${index}`);
      index += 1;
    } while (this.#takeComma());
    if (!this.#take(']')) this.#fail('json-comma');
  }
}

/** Reads JSON and says where everything stands, or where it stops being JSON and why. The mark that Windows editors write before UTF-8 is passed over. */
export function readJson(marked: string): JsonRead {
  const text = marked.replace(/^\uFEFF/, '');
  const walk = new Walk(text);
  try {
    walk.file();
    return { ok: true, json: JSON.parse(text), places: walk.places, repeated: walk.repeated };
  } catch {
    return { ok: false, line: walk.line, column: walk.column, code: walk.code };
  }
}
