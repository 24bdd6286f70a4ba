import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedLanguages, source } from '../../src/words/language-list.ts';
import { flatten, packFaults, type Texts } from '../support/pack-faults.ts';

const folder = new URL('../../src/words/packs/', import.meta.url);
const sectionsIn = (language: string): readonly string[] =>
  readdirSync(new URL(`${language}/`, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json') && !name.startsWith('_')).toSorted();
const read = (language: string, file: string): Texts => flatten(JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')));
const texts = (entries: Readonly<Record<string, string>>): Texts => new Map(Object.entries(entries));

describe('the shipped packs', () => {
  it('come in English and German at least, each telling whether a native speaker has read it', () => {
    expect(shippedLanguages.map((language) => language.code)).toEqual(expect.arrayContaining(['en', 'de']));
    for (const language of shippedLanguages) expect(language).toMatchObject({ name: expect.any(String) as string, reviewed: expect.any(Boolean) as boolean });
  });

  for (const { code } of shippedLanguages) {
    it(`have the same sections in ${code} as in the source`, () => {
      expect(sectionsIn(code)).toEqual(sectionsIn(source));
    });
    for (const file of sectionsIn(source)) {
      it(`have every key, every plural form and the same placeholders in ${code}/${file}`, () => {
        expect(packFaults(code, read(code, file), read(source, file))).toEqual([]);
      });
    }
  }
});

describe('the comparison of packs', () => {
  const original = texts({ 'greeting': 'Hello {{name}}', 'clues_one': 'one clue', 'clues_other': '{{count}} clues' });

  it('finds nothing wrong in a whole pack', () => {
    expect(packFaults('de', texts({ greeting: 'Hallo {{name}}', clues_one: 'eine Spur', clues_other: '{{count}} Spuren' }), original)).toEqual([]);
  });

  it.each([
    ['a missing key', { clues_one: 'x', clues_other: '{{count}}' }, 'greeting is missing'],
    ['a key too many', { greeting: '{{name}}', clues_one: 'x', clues_other: '{{count}}', more: 'x' }, 'more is not in the source'],
    ['an empty text', { greeting: ' {{name}}', clues_one: ' ', clues_other: '{{count}}' }, 'clues_one is empty'],
    ['another placeholder', { greeting: '{{who}}', clues_one: 'x', clues_other: '{{count}}' }, 'greeting has the placeholders who instead of name'],
    ['a form that does not say the number', { greeting: '{{name}}', clues_one: 'x', clues_other: 'some' }, 'clues_other has the placeholders none instead of count'],
  ])('finds %s', (_what, pack, fault) => {
    expect(packFaults('de', texts(pack), original)).toContain(fault);
  });

  it('asks for the plural forms that the language has, not for those of the source', () => {
    const polish = packFaults('pl', texts({ greeting: '{{name}}', clues_one: 'x', clues_other: '{{count}}' }), original);
    expect(polish).toEqual(['clues_few is missing', 'clues_many is missing']);
  });
});
