/** The words of a practice room, read from the very packs the game ships. */
import { readFileSync } from 'node:fs';

/** Says a text of a room with its placeholders filled; throws when there is none, because then a test looks for nothing. */
export function roomWords(lang: 'en' | 'de', room: 'who-sees-it' | 'ripple'): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  const packs: unknown = JSON.parse(readFileSync(new URL(`../../src/words/packs/${lang}/late/practice.json`, import.meta.url), 'utf8'));
  return (key, values = {}) => {
    const found = [room, ...key.split('.')].reduce<unknown>((at, part) => (at as Readonly<Record<string, unknown>> | undefined)?.[part], packs);
    if (typeof found !== 'string') throw new Error(`practice.json has no text ${room}.${key} in ${lang}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
}
