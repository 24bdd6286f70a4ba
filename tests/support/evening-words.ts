/** The words a person would find things by, read from the very packs the game ships. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseLevel } from '../../src/story/parse.ts';
import type { Level } from '../../src/story/level.ts';
import { lateSections, type LateSection } from '../../src/words/late-sections.ts';
import { dress, isPseudo } from '../../src/words/pseudo.ts';

export type Lang = 'en' | 'de' | 'fr' | 'ar' | 'qps-long' | 'qps-rtl';

const root = new URL('../../', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(fileURLToPath(new URL(path, root)), 'utf8'));

/** A pseudo-language is English in another dress. */
const fileOf = (lang: Lang): string => (isPseudo(lang) ? 'en' : lang);

/** Says the text under a dotted key of a JSON file; throws when there is none, because then the test looks for nothing. */
function reader(path: string, lang: Lang): (key: string) => string {
  const file = readJson(path);
  return (key) => {
    const found = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], file);
    if (typeof found !== 'string') throw new Error(`${path} has no text ${key}`);
    return dress(lang, found);
  };
}

/** The texts of one section of the frame: `packOf('de', 'evening')('story.next')`. */
export function packOf(lang: Lang, section: 'frame' | 'house' | 'help' | 'evening' | LateSection): (key: string) => string {
  const late = (lateSections as readonly string[]).includes(section) ? 'late/' : '';
  const own = `src/words/packs/${fileOf(lang)}/${late}${section}.json`;
  // What a language lacks is said in English.
  return existsSync(fileURLToPath(new URL(own, root))) ? reader(own, lang) : reader(`src/words/packs/en/${late}${section}.json`, 'en');
}

/** The texts of an evening. */
export function levelWords(level: string, lang: Lang): (key: string) => string {
  return reader(`levels/${level}/${fileOf(lang)}.json`, lang);
}

/** A shipped evening, parsed. */
export function shippedLevel(id: string): Level {
  const parsed = parseLevel(readJson(`levels/${id}/level.json`));
  if (!parsed.ok) throw new Error(`Violated assumption: levels/${id} parses; ${JSON.stringify(parsed.faults[0])}`);
  return parsed.level;
}
