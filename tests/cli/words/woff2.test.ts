import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { familiesIn, withoutGlyph } from '../../../src/cli/words/font-faces.ts';
import { charactersOf } from '../../../src/cli/words/woff2.ts';

const require = createRequire(import.meta.url);
const font = (file: string): ReadonlySet<number> => charactersOf(readFileSync(require.resolve(`@fontsource-variable/rubik/files/${file}`)));
const has = (set: ReadonlySet<number>, text: string): readonly boolean[] => [...text].map((sign) => set.has(sign.codePointAt(0) ?? 0));

describe('the characters of a font', () => {
  it('are those of its file', () => {
    expect(has(font('rubik-latin-wght-normal.woff2'), 'aZ9ß€')).toEqual([true, true, true, true, true]);
    expect(has(font('rubik-latin-wght-normal.woff2'), 'жش漢')).toEqual([false, false, false]);
    expect(has(font('rubik-arabic-wght-normal.woff2'), 'ش؟ةa')).toEqual([true, true, true, false]);
    expect(has(font('rubik-cyrillic-wght-normal.woff2'), 'жґїЁ')).toEqual([true, true, true, true]);
  });

  it('are not looked for in a file that is no such font', () => {
    expect(() => charactersOf(Buffer.from('GIF89a'))).toThrow('not a WOFF2 font');
  });
});

describe('the fonts of the game', () => {
  const families = familiesIn(join(import.meta.dirname, '../../../src/ui/fonts.css'));

  it('are the two that words are set in', () => {
    expect([...families.keys()]).toEqual(['Rubik', 'Andika']);
  });

  it('show the letters of every shipped language, and tell the signs they cannot show', () => {
    expect(withoutGlyph('Zażółć gęślą jaźń; ça, œuf; ¿niño?; jäätelö; përshëndetje; Щось ґав; مرحبًا، كيف الحال؟', families)).toEqual([]);
    expect(withoutGlyph('漢字, 漢 and ש', families)).toEqual(['漢', '字', 'ש']);
  });

  it('need not show what is not drawn, or what every device draws by itself', () => {
    expect(withoutGlyph('a\u00A0b\u202Fc\u200F\n👍🏽 🇫🇮', families)).toEqual([]);
  });
});
