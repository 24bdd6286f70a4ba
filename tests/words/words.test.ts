import { describe, expect, it, vi } from 'vitest';
import { shippedLanguages, source } from '../../src/words/language-list.ts';
import { hasSection } from '../../src/words/packs.ts';
import { createWords } from '../../src/words/words.ts';

const levelPacks: Readonly<Record<string, unknown>> = {
  'levels/one/en.json': { start: { text: 'Hello {{name}}' }, clues_one: '{{count}} clue', clues_other: '{{count}} clues', only: 'English only' },
  'levels/one/de.json': { start: { text: 'Hallo {{name}}' }, clues_one: '{{count}} Spur', clues_other: '{{count}} Spuren' },
  'levels/new/en.json': { start: { text: 'Fresh' } },
};
const load = vi.fn(async (path: string) => {
  const pack = await Promise.resolve(levelPacks[path]);
  if (pack === undefined) throw new Error(`404 ${path}`);
  return pack;
});
const inLanguage = async (code: string, strict = true) => {
  const words = createWords({ load, strict });
  await words.use(code);
  return words;
};

describe('words', () => {
  it('say a text of a level in the language in use and fill its placeholders as they are', async () => {
    const words = await inLanguage('de');
    await words.loadLevel('one');
    expect(words.level('one')('start.text', { name: '<b>Mila</b> & Co' })).toBe('Hallo <b>Mila</b> & Co');
  });

  it.each([[0, '0 Spuren'], [1, '1 Spur'], [2, '2 Spuren']])('pick the plural form for %i', async (count, text) => {
    const words = await inLanguage('de');
    await words.loadLevel('one');
    expect(words.level('one')('clues', { count })).toBe(text);
  });

  it('bring the loaded levels along into another language and tell the listeners once they are here', async () => {
    const words = await inLanguage('en');
    await words.loadLevel('one');
    const heard: string[] = [];
    const end = words.onChange(() => heard.push(words.level('one')('start.text', { name: 'Ada' })));
    await words.use('de');
    end();
    await words.use('en');
    expect(heard).toEqual(['Hallo Ada']);
  });

  it('let the last of several changes in flight count', async () => {
    const words = createWords({ load, strict: true });
    await Promise.all([words.use('de'), words.use('qps-long'), words.use('en')]);
    expect(words.language).toBe('en');
  });

  it('bring a level along that is asked for while a language is on its way', async () => {
    const words = await inLanguage('en');
    await Promise.all([words.use('de'), words.loadLevel('one')]);
    expect(words.level('one')('clues', { count: 2 })).toBe('2 Spuren');
  });

  it('tell an evening in the source language when it is not translated yet', async () => {
    const words = await inLanguage('de');
    await words.loadLevel('new');
    expect(words.level('new')('start.text')).toBe('Fresh');
  });

  it('lead to the words of the source, those around it too, for an evening that is not translated yet', async () => {
    const words = await inLanguage('de');
    await Promise.all([words.loadLevel('one'), words.loadLevel('new'), words.loadSection('practice')]);
    expect([words.spoken('one'), words.spoken('practice')]).toEqual([words, words]);
    const english = words.spoken('new');
    expect(english).toMatchObject({ language: 'en', dir: 'ltr' });
    expect([english.level('new')('start.text'), english.t('frame.close')]).toEqual(['Fresh', 'Close']);
    await words.use('qps-rtl');
    expect(words.spoken('new')).toBe(words);
  });

  it('reject a level without any words and can change the language afterwards', async () => {
    const words = await inLanguage('en');
    await expect(words.loadLevel('nowhere')).rejects.toThrow('404');
    await words.use('de');
    expect([words.language, words.hasLevel('nowhere')]).toEqual(['de', false]);
  });

  it('refuse a language that is not shipped and stay in the one before', async () => {
    const words = await inLanguage('de');
    await expect(words.use('xx')).rejects.toThrow('not a shipped language');
    expect(words.language).toBe('de');
  });

  it('fetch a pack once, however often it is asked for', async () => {
    load.mockClear();
    const words = await inLanguage('en');
    await Promise.all([words.loadLevel('one'), words.loadLevel('one')]);
    await words.loadLevel('one');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('offer every shipped language and no pseudo-language', async () => {
    const words = await inLanguage('en');
    const codes = words.languages.map((language) => language.code);
    expect(codes).toEqual(expect.arrayContaining(['en', 'de']));
    expect(codes.filter((code) => code.startsWith('qps'))).toEqual([]);
  });
});

describe('a language that has only the sections every screen needs', () => {
  const partial = shippedLanguages.filter(({ code }) => code !== source && !hasSection(code, 'practice'));

  it('is shipped, so that what follows is about something', () => {
    expect(partial.length).toBeGreaterThan(0);
  });

  it.each(partial)('says the other ones in the source language ($code)', async ({ code }) => {
    const english = await inLanguage(source);
    await english.loadSection('practice');
    const words = await inLanguage(code);
    await words.loadSection('practice');
    expect(words.t('practice.inbox-night.question')).toBe(english.t('practice.inbox-night.question'));
    expect(words.spoken('practice')).toMatchObject({ language: source, dir: 'ltr' });
    expect(words.spoken('practice').t('frame.close')).toBe(english.t('frame.close'));
    expect(words.t('frame.close')).not.toBe(english.t('frame.close'));
  });
});

describe('a missing text', () => {
  it('throws in development and names the key', async () => {
    const words = await inLanguage('de');
    await words.loadLevel('one');
    expect(() => words.level('one')('only')).toThrow('no text for one:only in de');
  });

  it('throws in development when a value for a placeholder was forgotten', async () => {
    const words = await inLanguage('de');
    await words.loadLevel('one');
    expect(() => words.level('one')('start.text')).toThrow('leaves room for name');
  });

  it('is said in the source language in production as soon as that is here', async () => {
    const words = await inLanguage('de', false);
    await words.loadLevel('one');
    const arrived = new Promise<void>((resolve) => { words.onChange(resolve); });
    expect(words.level('one')('only')).toBe('only');
    await arrived;
    expect(words.level('one')('only')).toBe('English only');
  });

  it('is not a group of texts', async () => {
    const words = await inLanguage('en');
    await words.loadLevel('one');
    expect(() => words.level('one')('start')).toThrow('no text');
  });
});

describe('a pseudo-language', () => {
  it('makes texts longer by 40 % and leaves the values readable', async () => {
    const words = await inLanguage('qps-long');
    await words.loadLevel('one');
    const text = words.level('one')('start.text', { name: 'Mila' });
    expect(text).toContain('Mila');
    expect(text).toMatch(/^\[Ĥéļļó Mila.+\]$/u);
  });

  it('reads from the right', async () => {
    const words = await inLanguage('qps-rtl');
    await words.loadLevel('one');
    expect(words.dir).toBe('rtl');
    expect(words.level('one')('clues', { count: 1 })).toBe('\u202E1 clue\u202C');
  });
});
