/** Which characters the game's own fonts can show, from the style sheet that names them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { charactersOf } from './woff2.ts';

/** By family: the characters that some file of it has and is asked for. */
export type Families = ReadonlyMap<string, ReadonlySet<number>>;

const face = /@font-face\s*\{([^}]*)\}/g;
const field = (rule: string, name: string): string | undefined => new RegExp(`${name}:\\s*([^;]+);`).exec(rule)?.[1]?.trim();

/** Comes in: the path of the style sheet. A face without a file of ours, as a device font at another width, is passed over. */
export function familiesIn(sheet: string): Families {
  const require = createRequire(sheet);
  const families = new Map<string, Set<number>>();
  for (const [, rule = ''] of readFileSync(sheet, 'utf8').matchAll(face)) {
    const file = /url\('([^']+)'\)/.exec(rule)?.[1];
    const family = field(rule, 'font-family')?.replaceAll("'", '');
    if (file === undefined || family === undefined) continue;
    const asked = rangesOf(field(rule, 'unicode-range') ?? 'U+0-10FFFF');
    const found = families.get(family) ?? new Set<number>();
    families.set(family, found);
    for (const code of charactersOf(readFileSync(require.resolve(file)))) if (asked.some(([from, to]) => code >= from && code <= to)) found.add(code);
  }
  return families;
}

function rangesOf(text: string): readonly (readonly [number, number])[] {
  return text.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice('U+'.length).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
}

/** Characters that are not drawn, and picture signs, which every device brings along: no meaning hangs on how they look. */
const undrawn = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE0F]/u;

/** Comes in: a text. Goes out: its characters that a family cannot show, each once. */
export function withoutGlyph(text: string, families: Families): readonly string[] {
  return [...new Set(text)].filter((character) => !undrawn.test(character) && [...families.values()].some((family) => !family.has(character.codePointAt(0) ?? 0)));
}
