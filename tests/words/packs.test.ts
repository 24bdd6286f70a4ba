import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packFaults } from '../../src/cli/words/pack-faults.ts';
import { flatten, type Texts } from '../../src/cli/words/texts.ts';
import { shippedLanguages, source } from '../../src/words/language-list.ts';

const folder = new URL('../../src/words/packs/', import.meta.url);
const filesIn = (language: string): readonly string[] =>
  readdirSync(new URL(`${language}/`, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json') && !name.startsWith('_')).map((name) => name.replaceAll('\\', '/')).toSorted();
const isLate = (file: string): boolean => file.startsWith('late/');
const read = (language: string, file: string): Texts => flatten(JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')));
const texts = (entries: Readonly<Record<string, string>>): Texts => new Map(Object.entries(entries));
const say = (language: string, pack: Texts, original: Texts): readonly string[] => packFaults(language, pack, original).map(({ key, message }) => `${key} ${message}`);

describe('the shipped packs', () => {
  it('come in English and German at least, each telling whether a native speaker has read it', () => {
    expect(shippedLanguages.map((language) => language.code)).toEqual(expect.arrayContaining(['en', 'de']));
    for (const language of shippedLanguages) expect(language).toMatchObject({ name: expect.any(String) as string, reviewed: expect.any(Boolean) as boolean });
  });

  it('are whole in German: no part of the game falls back', () => {
    expect(filesIn('de')).toEqual(filesIn(source));
  });

  describe.each(shippedLanguages.map(({ code }) => code))('in %s', (code) => {
    it('have every section that comes with the language, and no section that the source lacks', () => {
      const common = (language: string) => filesIn(language).filter((file) => !isLate(file));
      expect(common(code)).toEqual(common(source));
      expect(filesIn(source)).toEqual(expect.arrayContaining([...filesIn(code)]));
    });

    it.each(filesIn(code))('have every key, every plural form and the same placeholders in %s', (file) => {
      expect(say(code, read(code, file), read(source, file))).toEqual([]);
    });

    it('hand their sections over in the same way as the source', () => {
      const door = (language: string) => readFileSync(new URL(`${language}/pack.ts`, folder), 'utf8');
      expect(door(code)).toBe(door(source));
    });
  });
});

describe('the word that leaves a check', () => {
  it.each(shippedLanguages.map(({ code }) => code))('is none that goes on by one step, in %s', (code) => {
    const texts = read(code, 'evening.json');
    const [whole = '', short = ''] = ['check.skip', 'check.skip-short'].map((key) => texts.get(key));
    for (const key of ['check.next', 'check.done', 'story.next', 'debrief.next']) expect([whole, short]).not.toContain(texts.get(key));
    const start = (text: string): string => text.toLowerCase().normalize('NFC').slice(0, 4);
    expect(whole.toLowerCase().split(' ').some((word) => start(word) === start(short)), `${short}: ${whole}`).toBe(true);
  });
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
    expect(say('de', texts(pack), original)).toContain(fault);
  });

  const inForms = (...forms: readonly string[]): Texts => texts({ greeting: '{{name}}', ...Object.fromEntries(forms.map((form) => [`clues_${form}`, '{{count}}'])) });

  it('asks for the plural forms that the language has, not for those of the source', () => {
    expect(say('pl', inForms('one', 'other'), original)).toEqual(['clues_few is missing', 'clues_many is missing']);
    expect(say('ar', inForms('one', 'other'), original)).toEqual(['clues_zero is missing', 'clues_two is missing', 'clues_few is missing', 'clues_many is missing']);
  });

  it('lets a form say its number in a word only where it stands for one number', () => {
    const form = (language: string, one: string) => say(language, texts({ greeting: '{{name}}', clues_one: one, clues_few: '{{count}}', clues_many: '{{count}}', clues_other: '{{count}}' }), original).filter((line) => line.startsWith('clues_one'));
    expect(form('en', 'a clue')).toEqual([]);
    expect(form('ru', 'a clue')).toEqual(['clues_one has the placeholders none instead of count']);
  });

  it('lets a language have the form it keeps for millions or fractions, and does without it', () => {
    expect(say('fr', inForms('one', 'other'), original)).toEqual([]);
    expect(say('fr', inForms('one', 'many', 'other'), original)).toEqual([]);
    expect(say('pl', inForms('one', 'few', 'many'), original)).toEqual([]);
    expect(say('fr', inForms('one', 'few', 'other'), original)).toEqual(['clues_few is not in the source']);
  });
});
