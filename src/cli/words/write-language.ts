/** Writes a language's files; a language that is new gets its folder. */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unflatten } from './exchange.ts';
import { pathOf, source } from './pack-files.ts';
import type { Places } from './pack-files.ts';
import type { Texts } from './texts.ts';

/** Goes out: the paths written. */
export function writeLanguage(places: Places, language: string, files: ReadonlyMap<string, Texts>): readonly string[] {
  const written = [...files].map(([name, texts]) => write(pathOf(places, language, name), `${JSON.stringify(unflatten(texts), undefined, 2)}\n`));
  const about = join(places.packs, language, '_language.json');
  if (existsSync(about)) return written;
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  const capital = `${name.charAt(0).toLocaleUpperCase(language)}${name.slice(1)}`;
  const door = join(places.packs, language, 'pack.ts');
  write(about, `${JSON.stringify({ name: capital, reviewed: false })}\n`);
  copyFileSync(join(places.packs, source, 'pack.ts'), door);
  return [...written, about, door];
}

function write(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
