import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findRepeatedKeys } from '../../src/cli/repeated-keys.ts';
import { messages } from '../../src/practice/inbox-night/build.ts';
import { lixLimit, lixOf } from '../../src/story/reading.ts';
import { countWords } from '../../src/story/texts.ts';
import { readSender, readSurface, sheetOn } from '../../src/ui/evening/surface-text.ts';
import { headKey, partKey, placesOf, shownOdd, shownProof, whyKey } from '../../src/ui/practice/inbox-night-words.ts';
import { flatten } from '../../src/cli/words/texts.ts';

const all = [...messages.values()].flat();
const mostWords = 40;
/** What directly stands before `.example`: whoever an address really belongs to. */
const ownerOf = (address: string): string => /([a-z0-9-]+)\.example/.exec(address)?.[1] ?? '';

const packs = new URL('../../src/words/packs/', import.meta.url);
/** Every language that has the rooms in its own words. */
const languages = readdirSync(packs).filter((lang) => existsSync(new URL(`${lang}/late/practice.json`, packs)));

for (const lang of languages) {
  describe(`the words of Inbox Night (${lang})`, () => {
    const file = readFileSync(new URL(`../../src/words/packs/${lang}/late/practice.json`, import.meta.url), 'utf8');
    const texts = flatten({ practice: JSON.parse(file) as unknown });
    const say = (key: string): string => {
      const text = texts.get(key);
      if (text === undefined) throw new Error(`${lang}/practice.json has no ${key}`);
      return text;
    };
    const textOf = (lines: readonly string[]): string => lines.map((line) => say(partKey(line))).join('\n');

    it('have no key twice', () => {
      expect(findRepeatedKeys(file)).toEqual([]);
    });

    it('are there for every message, its verdict and its proof', () => {
      for (const message of all) {
        expect(say(partKey(message.sender))).not.toBe('');
        for (const answer of ['trap', 'check', 'fine'] as const) expect(say(headKey(message, answer))).not.toBe('');
        for (const at of [0, 1]) for (const ground of [...message.proof, ...message.odd]) expect(say(whyKey(ground, at))).not.toBe('');
        expect(placesOf(message, [...shownProof(message), ...shownOdd(message)])).not.toContain('-1');
      }
    });

    it(`are at most ${mostWords} on a message`, () => {
      for (const { lines, id } of all) expect(countWords(textOf(lines)), id).toBeLessThanOrEqual(mostWords);
    });

    it('are drawn line by line: no line is taken for an address or a row', () => {
      for (const { surface, lines, id } of all) {
        const { title, address, blocks } = readSurface(sheetOn(surface), textOf(lines));
        const drawn = [...(title === undefined ? [] : [title]), ...blocks.map((block) => (block.kind === 'words' ? block.text : block.kind))];
        expect(drawn, id).toEqual(lines.map((line) => say(partKey(line))));
        expect(address, id).toBeUndefined();
      }
    });

    it('give a look-alike the name of the real sender and an address that belongs to someone else', () => {
      for (const [situation, built] of messages) {
        const own = new Set(built.filter(({ proof }) => proof[0]?.reason === 'known-address').map(({ sender }) => readSender(say(partKey(sender))).address ?? ''));
        for (const address of own) expect(address, situation).toMatch(/\.example$/);
        const fakes = new Set(built.filter(({ proof }) => proof[0]?.reason === 'look-alike').map(({ sender }) => readSender(say(partKey(sender))).address ?? ''));
        for (const fake of fakes) expect([...own].map(ownerOf), `${situation} ${fake}`).not.toContain(ownerOf(fake));
        for (const fake of fakes) expect(ownerOf(fake), situation).not.toBe('');
      }
    });

    it('read as easily as the evenings for the youngest', () => {
      const prose = [...texts].filter(([key]) => key.startsWith('practice.inbox-night.') && !/\.(parts\.[a-z-]+\.[a-z-]*(fake|unknown)|answers|hints)/.test(key)).map(([, text]) => text);
      expect(lixOf(prose)).toBeLessThanOrEqual(lixLimit('8-11', lang));
    });
  });
}
