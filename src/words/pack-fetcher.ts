/** Brings packs into the store, each once. */
import { packsOf, source } from './language-list.ts';
import type { LateSection } from './late-sections.ts';
import { hasSection, readCommon, readSection } from './packs.ts';
import type { TextStore } from './text-store.ts';

/** The space of everything that is not a level. */
export const frame = 'common';

/** Fetches and parses a JSON file by its address relative to the page; rejects when it does not arrive. */
export type Load = (path: string) => Promise<unknown>;

export interface PackFetcher {
  /** The words of the frame in a language. */
  readonly frame: (code: string) => Promise<void>;
  /** The words of a late section; those of the source for a language that has none. */
  readonly section: (code: string, section: LateSection) => Promise<void>;
  /** The words of a level; in the source language when the other ones do not arrive. */
  readonly level: (code: string, id: string) => Promise<void>;
}

export function createPackFetcher(store: TextStore, load: Load): PackFetcher {
  const here = new Map<string, Promise<void>>();

  /** A fetch that failed is tried again by the next one who asks. */
  function once(name: string, fetch: () => Promise<void>): Promise<void> {
    const running = here.get(name) ?? fetch();
    here.set(name, running);
    running.catch(() => here.delete(name));
    return running;
  }

  function level(language: string, id: string): Promise<void> {
    return once(`${language} level ${id}`, async () => { store.add(language, id, await load(`levels/${id}/${language}.json`)); });
  }

  function common(language: string): Promise<void> {
    return once(`${language} frame`, async () => { store.add(language, frame, await readCommon(language)); });
  }

  return {
    frame: (code) => common(packsOf(code)),
    section: (code, section) => {
      const language = hasSection(packsOf(code), section) ? packsOf(code) : source;
      const late = once(`${language} ${section}`, async () => { store.add(language, frame, { [section]: await readSection(language, section) }); });
      return Promise.all([late, common(language)]).then(() => undefined);
    },
    // An evening can be newer than its translation; it is better told in the source language than not at all.
    level: (code, id) => level(packsOf(code), id).catch(() => Promise.all([level(source, id), common(source)]).then(() => undefined)),
  };
}
