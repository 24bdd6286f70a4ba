import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsAllowed } from '../../src/story/language-norms.ts';
import { lixLimit, lixOf } from '../../src/story/reading.ts';

describe('the reading difficulty', () => {
  it('is words in a sentence plus the percentage of words longer than six letters', () => {
    // 10 words in 2 sentences, 2 of them long (birthday, tomorrow): 5 + 20.
    expect(lixOf(['It is her birthday soon. She will be eleven tomorrow.'])).toBe(25);
  });

  it('counts letters, not signs or digits, and every alphabet alike', () => {
    expect(lixOf(['“Mila’s!”'])).toBe(1);
    expect(lixOf(['1234567'])).toBe(1);
    expect(lixOf(['привет'])).toBe(1);
    expect(lixOf(['приветы'])).toBe(101);
  });

  it('is 0 for no text at all', () => {
    expect(lixOf([])).toBe(0);
    expect(lixOf(['…'])).toBe(0);
  });

  it('never falls when a sentence is joined to the next one', () => {
    const sentence = fc.array(fc.constantFrom('a', 'fox', 'saucepan', 'tomorrow', 'eleven'), { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
    fc.assert(fc.property(sentence, sentence, (one, other) => {
      expect(lixOf([`${one} ${other}.`])).toBeGreaterThanOrEqual(lixOf([`${one}. ${other}.`]));
    }));
  });

  it('allows older readers more, and German its longer words', () => {
    expect(lixLimit('8-11', 'en')).toBeLessThan(lixLimit('12-17', 'en'));
    expect(lixLimit('8-11', 'en')).toBeLessThan(lixLimit('8-11', 'de'));
    expect(lixLimit('12-17', 'de')).toBeLessThan(lixLimit('12-17', 'fi'));
    expect(lixLimit('12-17', 'pt-BR')).toBe(lixLimit('12-17', 'en'));
  });

  it('allows a language that needs more words for the same more of them, and never fewer', () => {
    expect([wordsAllowed(4, 'fr'), wordsAllowed(60, 'fr'), wordsAllowed(60, 'fr-CA')]).toEqual([5, 68, 68]);
    for (const language of ['en', 'de', 'fi', 'ar', 'xx']) expect(wordsAllowed(12, language)).toBe(12);
  });
});
