/** Every text of the game as it stands in files: the packs of each language and its words of the evenings. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../../story/shape.ts';
import { readJson } from '../read-json.ts';
import type { WordFault } from './pack-faults.ts';
import { flatten } from './texts.ts';
import type { Texts } from './texts.ts';

/** The language everything is written in first. */
export const source = 'en';

/** Where the words lie. */
export interface Places {
  /** The folder that holds a folder for each language. */
  readonly packs: string;
  /** The folder of the evenings. */
  readonly levels: string;
}

/** One file of texts: `frame`, `late/practice` or `levels/free-skins`. */
export interface WordFile {
  readonly name: string;
  /** As faults name it. */
  readonly path: string;
  readonly texts: Texts;
}

export interface LanguageWords {
  readonly code: string;
  readonly name: string;
  readonly reviewed: boolean;
  readonly files: readonly WordFile[];
  /** Files that are there and cannot be read. */
  readonly faults: readonly (WordFault & { readonly file: string })[];
}

export const isCommon = (file: string): boolean => !file.includes('/');

/** The codes of all languages that have a folder of packs, the source first. */
export function languagesIn({ packs }: Places): readonly string[] {
  const codes = readdirSync(packs, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted();
  return [source, ...codes.filter((code) => code !== source)].filter((code) => codes.includes(code));
}

/** Where a file of texts lies, relative to the folders of the places. */
export function pathOf(places: Places, language: string, file: string): string {
  const level = /^levels\/(.+)$/.exec(file)?.[1];
  return level === undefined ? join(places.packs, language, `${file}.json`) : join(places.levels, level, `${language}.json`);
}

/** The names of the files that a language has, common sections first. */
export function filesOf(places: Places, language: string): readonly string[] {
  const json = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('_')).map((name) => name.slice(0, -'.json'.length)).toSorted() : []);
  const folder = join(places.packs, language);
  const evenings = readdirSync(places.levels).toSorted().filter((id) => existsSync(join(places.levels, id, `${language}.json`)));
  return [...json(folder), ...json(join(folder, 'late')).map((name) => `late/${name}`), ...evenings.map((id) => `levels/${id}`)];
}

/** Reads one language. A file that is not JSON, or a language that does not say its name, becomes a fault. */
export function readLanguage(places: Places, code: string): LanguageWords {
  const files: WordFile[] = [];
  const faults: (WordFault & { readonly file: string })[] = [];
  for (const name of filesOf(places, code)) {
    const path = pathOf(places, code, name);
    const read = readJson(path, path);
    if (read.ok) files.push({ name, path, texts: flatten(read.json) });
    else faults.push({ kind: 'file', file: read.fault.place, key: '', message: read.fault.message, mend: read.fault.mend });
  }
  const about = join(places.packs, code, '_language.json');
  const read = readJson(about, about);
  const { name, reviewed } = read.ok && isObject(read.json) ? read.json : {};
  if (typeof name === 'string' && typeof reviewed === 'boolean') return { code, name, reviewed, files, faults };
  const fault = { kind: 'file' as const, file: about, key: '', message: 'does not say what the language is called and whether a native speaker has reviewed it', mend: 'Write it as {"name": "Deutsch", "reviewed": false}.' };
  return { code, name: code, reviewed: false, files, faults: [...faults, fault] };
}
