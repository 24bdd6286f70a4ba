/** Words for screens drawn without a browser: the packs the game ships and the words of one level, in one language. */
import { readFileSync } from 'node:fs';
import type { Words } from '../../src/words/words.ts';

type Values = Readonly<Record<string, unknown>>;

/** `level` is the folder of the level's words, relative to the repository. A missing text throws. */
export function saidWords(language: 'en' | 'de', level: string): Words {
  const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
  const say = (from: unknown, key: string, values: Values = {}): string => {
    const found = key.split('.').reduce<unknown>((at, part) => (at as Values | undefined)?.[part], from);
    if (typeof found !== 'string') throw new Error(`no text ${key}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
  const sections = Object.fromEntries(['evening', 'frame', 'help'].map((name) => [name, read(`src/words/packs/${language}/${name}.json`)]));
  const own = read(`${level}/${language}.json`);
  const done = (): Promise<void> => Promise.resolve();
  const words: Words = {
    language, dir: 'ltr', languages: [], spoken: () => words, t: (key, values) => say(sections, key, values), level: () => (key, values) => say(own, key, values),
    hasLevel: () => true, loadLevel: done, loadSection: done, use: done, onChange: () => () => undefined,
  };
  return words;
}
