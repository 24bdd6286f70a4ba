import { describe, expect, it } from 'vitest';
import { setPageLanguage } from '../../src/words/page-language.ts';
import { matchLanguages, pickLanguage } from '../../src/words/pick-language.ts';

describe('the language to begin in', () => {
  it.each([
    [['de'], ['en', 'de'], 'de'],
    [['de-AT', 'en'], ['en', 'de'], 'de'],
    [['fr', 'DE-de'], ['en', 'de'], 'de'],
    [['fr', 'it'], ['en', 'de'], 'en'],
    [[], ['en', 'de'], 'en'],
    [['pt-PT'], ['en', 'pt-BR'], 'pt-BR'],
    [['zh-Hant-TW'], ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
  ])('is the first wish that can be met: %j of %j gives %s', (wanted, shipped, picked) => {
    expect(pickLanguage(wanted, shipped, 'en')).toBe(picked);
  });
});

describe('the languages a browser asks for', () => {
  it.each([
    [['fr-CH', 'de', 'en-GB', 'fr'], ['en', 'de', 'fr'], ['fr', 'de', 'en']],
    [['ar-EG', 'tr'], ['en', 'ar'], ['ar']],
    [['tr'], ['en'], []],
  ])('are offered in its order, each once: %j of %j gives %j', (wanted, shipped, met) => {
    expect(matchLanguages(wanted, shipped)).toEqual(met);
  });
});

describe('the page', () => {
  it('announces a pseudo-language as the language its words come from', () => {
    const root = { lang: '', dir: '' };
    setPageLanguage(root, { code: 'qps-rtl', dir: 'rtl' });
    expect(root).toEqual({ lang: 'en', dir: 'rtl' });
  });
});
