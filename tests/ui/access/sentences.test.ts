import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/ui/access/sentences.ts';

const read = (text: string, lang: string): readonly string[] => splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end where a sentence ends, in each language', () => {
    expect(read('Who is it? Nobody answers. ', 'en')).toEqual(['Who is it?', 'Nobody answers.']);
    expect(read('من هناك؟ لا أحد.', 'ar')).toEqual(['من هناك؟', 'لا أحد.']);
  });

  it('hold every sign of a text that is not a space, once and in order', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      expect(read(text, 'en').join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }));
  });
});
