/** Every word the game says goes through here: packs, plural forms, pseudo-languages and the fall-back to the source language. */
import { type Language, languageOf, packsOf, shippedLanguages, source } from './language-list.ts';
import { type LateSection, lateSections } from './late-sections.ts';
import { createPackFetcher, frame, type Load, type PackFetcher } from './pack-fetcher.ts';
import { hasSection } from './packs.ts';
import { placeholdersOf } from './placeholders.ts';
import { dress } from './pseudo.ts';
import { createTextStore, type TextStore, type Values } from './text-store.ts';

/** Comes in: a key and what fills its placeholders. Goes out: the text to show. */
export type Say = (key: string, values?: Values) => string;

export interface Words {
  /** The code of the language in use. */
  readonly language: string;
  /** The direction the language in use is written in. */
  readonly dir: 'ltr' | 'rtl';
  /** What the language menu offers, in its order. */
  readonly languages: readonly Language[];
  /** Says a text of the frame: `t('house.continue')` is the key `continue` of `house.json`. */
  readonly t: Say;
  /** Gives what says the texts of one level. */
  readonly level: (id: string) => Say;
  /** Whether the words of a level are here. */
  readonly hasLevel: (id: string) => boolean;
  /** Fetches the words of a level in the language in use. Rejects when they do not arrive in the source language either. */
  readonly loadLevel: (id: string) => Promise<void>;
  /** Fetches a section that does not come with the language. */
  readonly loadSection: (section: LateSection) => Promise<void>;
  /**
   * The words for a level (by its id) or a late section (by its name): these very ones, or, where the language in use has none for it yet, those of the source, the words around
   * it included, so that nothing changes the language in mid-sentence. Ask once the part is loaded.
   */
  readonly spoken: (part: string) => Words;
  /** Changes the language once all its words are here; of several calls in flight the last one counts. Rejects and changes nothing when they do not arrive. */
  readonly use: (code: string) => Promise<void>;
  /** Calls back whenever words may read differently. Goes out: what ends that. */
  readonly onChange: (listener: () => void) => () => void;
}

export interface WordsOptions {
  readonly load: Load;
  /** What the language menu offers; every shipped language by default. */
  readonly languages?: readonly Language[];
  /** A missing key or value throws; otherwise a missing key is said in the source language. By default strict in development. */
  readonly strict?: boolean;
}

/** What has been asked for so far; a change of language brings all of it along. */
interface Asked {
  code: string;
  readonly levels: Set<string>;
  readonly sections: Set<LateSection>;
}

/** Goes out: words without any language yet; `use` one before anything is said. */
export function createWords(options: WordsOptions): Words {
  const store = createTextStore();
  const fetcher = createPackFetcher(store, options.load);
  const asked: Asked = { code: source, levels: new Set(), sections: new Set() };
  const listeners = new Set<() => void>();
  const changed = () => { for (const listener of listeners) listener(); };
  const say = createSay({ store, fetcher, asked, changed, strict: options.strict ?? import.meta.env.DEV });
  let newest = 0;

  const words: Words = {
    get language() { return asked.code; },
    get dir() { return languageOf(asked.code)?.dir ?? 'ltr'; },
    languages: options.languages ?? shippedLanguages,
    t: (key, values) => say(frame, key, values),
    level: (id) => (key, values) => say(id, key, values),
    hasLevel: (id) => store.has(packsOf(asked.code), id) || store.has(source, id),
    loadLevel: (id) => askFor(asked.levels, id, () => bring(fetcher, asked, asked.code)),
    loadSection: (section) => askFor(asked.sections, section, () => bring(fetcher, asked, asked.code)),
    spoken(part) {
      const home = isLate(part) ? homeOf(store, asked.code, frame, part) : homeOf(store, asked.code, part, '');
      return home === packsOf(asked.code) ? words : inSource;
    },
    async use(code) {
      if (languageOf(code) === undefined) throw new Error(`${code} is not a shipped language`);
      const ticket = (newest += 1);
      await bring(fetcher, asked, code);
      if (ticket !== newest) return;
      asked.code = code;
      changed();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
  const english = createSay({ store, fetcher, asked: { ...asked, code: source }, changed, strict: options.strict ?? import.meta.env.DEV });
  const inSource: Words = {
    ...words, language: source, dir: languageOf(source)?.dir ?? 'ltr', t: (key, values) => english(frame, key, values), level: (id) => (key, values) => english(id, key, values), spoken: () => inSource,
  };
  return words;
}

/** What could not be brought is no longer asked for, or it would stand in the way of every later change of language. */
async function askFor<Name>(names: Set<Name>, name: Name, fetch: () => Promise<void>): Promise<void> {
  names.add(name);
  try {
    await fetch();
  } catch (error) {
    names.delete(name);
    throw error;
  }
}

/** More can be asked for while words are on their way, so this looks again until nothing is new. */
async function bring(fetcher: PackFetcher, asked: Asked, code: string): Promise<void> {
  let size: number;
  do {
    size = asked.levels.size + asked.sections.size;
    await Promise.all([
      fetcher.frame(code),
      ...[...asked.levels].map((id) => fetcher.level(code, id)),
      ...[...asked.sections].map((section) => fetcher.section(code, section)),
    ]);
  } while (size !== asked.levels.size + asked.sections.size);
}

function isLate(section: string): section is LateSection {
  return (lateSections as readonly string[]).includes(section);
}

/** A language is shipped with everything that each screen needs; an evening or a late section it lacks is said in the source, which was fetched in its place. */
function homeOf(store: TextStore, code: string, space: string, key: string): string {
  const own = packsOf(code);
  if (space !== frame) return store.has(own, space) ? own : source;
  const section = key.split('.')[0] ?? '';
  return isLate(section) && !hasSection(own, section) ? source : own;
}

interface SayParts {
  readonly store: TextStore;
  readonly fetcher: PackFetcher;
  readonly asked: Asked;
  readonly changed: () => void;
  readonly strict: boolean;
}

function createSay({ store, fetcher, asked, changed, strict }: SayParts): (space: string, key: string, values?: Values) => string {
  const fetched = new Set<string>();
  /** The source is fetched only when a key turns out to be missing, so that nobody pays for a second language without need. */
  function fetchSource(space: string): void {
    if (fetched.has(space)) return;
    fetched.add(space);
    const coming = space === frame ? fetcher.frame(source) : fetcher.level(source, space);
    coming.then(changed, () => fetched.delete(space));
  }

  return (space, key, values = {}) => {
    const language = homeOf(store, asked.code, space, key);
    const text = store.find(language, space, key, values);
    if (text !== undefined) {
      if (strict) assertFilled(text, values, `${space}:${key}`);
      return store.fill(language, language === packsOf(asked.code) ? dress(asked.code, text) : text, values);
    }
    if (strict) throw new Error(`no text for ${space}:${key} in ${language}; add it to the pack`);
    fetchSource(space);
    const fallBack = store.find(source, space, key, values);
    return fallBack === undefined ? key : store.fill(source, fallBack, values);
  };
}

function assertFilled(text: string, values: Values, place: string): void {
  const missing = placeholdersOf(text).find((name) => !(name in values));
  if (missing !== undefined) throw new Error(`${place} leaves room for ${missing}, which was not given`);
}
