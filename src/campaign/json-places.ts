/** Where things stand in a JSON file that people edit by hand: the line of every key, and of the first thing that is not JSON. */

/** Key path such as `lines.2.source` to its line, counted from 1; the whole file is the empty path. */
export type Places = ReadonlyMap<string, number>;

export type JsonRead =
  | { readonly ok: true; readonly json: unknown; readonly places: Places }
  | { readonly ok: false; readonly line: number; readonly expected: string };

class NotJson extends Error {}

/** Walks the text once, noting lines. What it accepts is a little wider than JSON; `JSON.parse` has the last word. */
class Walk {
  readonly places = new Map<string, number>();
  line = 1;
  expected = 'a value';
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  file(): void {
    this.#value('');
    this.#space();
    if (this.#at < this.#text.length) this.#fail('nothing more after the last bracket');
  }

  #fail(expected: string): never {
    this.expected = expected;
    throw new NotJson(expected);
  }

  #space(): void {
    for (; this.#at < this.#text.length && /\s/.test(this.#text.charAt(this.#at)); this.#at += 1) {
      if (this.#text.charAt(this.#at) === '\n') this.line += 1;
    }
  }

  #take(sign: string): boolean {
    this.#space();
    if (this.#text.charAt(this.#at) !== sign) return false;
    this.#at += 1;
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
    else if (this.#match(/"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/y) === null) this.#fail('a value: "text" in quotation marks, a number, true, false, [ or {');
  }

  #members(path: string): void {
    if (this.#take('}')) return;
    do {
      this.#space();
      const key = this.#match(/"(?:[^"\\\n]|\\.)*"/y) ?? this.#fail('a key in quotation marks (is there a comma too many before?)');
      const below = path === '' ? key.slice(1, -1) : `${path}.${key.slice(1, -1)}`;
      this.places.set(below, this.line);
      if (!this.#take(':')) this.#fail('a colon after the key');
      this.#value(below);
    } while (this.#take(','));
    if (!this.#take('}')) this.#fail('a comma or } (is a comma missing before?)');
  }

  #items(path: string): void {
    if (this.#take(']')) return;
    let index = 0;
    do {
      this.#value(path === '' ? String(index) : `${path}.${index}`);
      index += 1;
    } while (this.#take(','));
    if (!this.#take(']')) this.#fail('a comma or ] (is a comma missing before?)');
  }
}

/** Reads JSON and says where everything stands, or in which line it stops being JSON and what was expected there. */
export function readJson(text: string): JsonRead {
  const walk = new Walk(text);
  try {
    walk.file();
    return { ok: true, json: JSON.parse(text), places: walk.places };
  } catch {
    return { ok: false, line: walk.line, expected: walk.expected };
  }
}
