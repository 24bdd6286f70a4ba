import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outsidePlaceholders, placeholdersOf } from '../../src/words/placeholders.ts';
import { dress, pseudos } from '../../src/words/pseudo.ts';

const part = fc.stringMatching(/^[A-Za-z .,!?\n]{0,20}$/);
const text = fc.tuple(part, fc.constantFrom('', '{{name}}', '{{count, number}}', '{{- link}}'), part).map((parts) => parts.join(''));
const pseudo = fc.constantFrom(...Object.keys(pseudos));

describe('a pseudo-language', () => {
  it('keeps every placeholder exactly as it is written', () => {
    fc.assert(fc.property(pseudo, text, (code, original) => {
      const marks = original.match(/\{\{[^}]*\}\}/g) ?? [];
      expect(dress(code, original).match(/\{\{[^}]*\}\}/g) ?? []).toEqual(marks);
    }));
  });

  it('is at least 40 % longer when it is the long one', () => {
    fc.assert(fc.property(text, (original) => {
      expect(dress('qps-long', original).length).toBeGreaterThanOrEqual(original.length * 1.4);
    }));
  });

  it('marks every line when it is read from the right', () => {
    expect(dress('qps-rtl', 'one\ntwo')).toBe('\u202Eone\u202C\n\u202Etwo\u202C');
  });

  it('leaves a real language alone', () => {
    fc.assert(fc.property(text, (original) => { expect(dress('de', original)).toBe(original); }));
  });
});

describe('placeholders', () => {
  it('are listed by name, each once, without their format', () => {
    expect(placeholdersOf('{{b}} {{a, number}} {{- b}}')).toEqual(['a', 'b']);
  });

  it('are all that stays when the rest is wiped', () => {
    expect(outsidePlaceholders('Hi {{name}}, {{count}} left', () => '')).toBe('{{name}}{{count}}');
  });
});
