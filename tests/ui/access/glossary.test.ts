import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glossaryTerms } from '../../../src/ui/access/glossary-terms.ts';
import { glossaryFinder } from '../../../src/ui/access/glossary.ts';

const languages = ['en', 'de'] as const;

interface Entry { readonly word: string; readonly forms: string; readonly text: string }

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const termsOf = (language: string) => (read(`src/words/packs/${language}/late/glossary.json`) as { readonly terms: Readonly<Record<string, Entry>> }).terms;

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Every word a child meets: the evenings, the frame, the rooms on the ground floor. */
function allText(language: string): string {
  const packs = `src/words/packs/${language}`;
  const files = [
    ...readdirSync('levels').filter((name) => !name.includes('.')).map((id) => `levels/${id}/${language}.json`),
    ...readdirSync(packs).filter((name) => name.endsWith('.json')).map((name) => `${packs}/${name}`),
    ...['practice', 'rana', 'saves'].map((name) => `${packs}/late/${name}.json`),
  ];
  return files.flatMap((file) => textsOf(read(file))).join('\n');
}

describe('the glossary', () => {
  it('explains at least 60 words', () => {
    expect(glossaryTerms.length).toBeGreaterThanOrEqual(60);
  });

  it.each(languages)('explains the same words in %s, each in a short text of its own', (language) => {
    const terms = termsOf(language);
    expect(Object.keys(terms)).toEqual([...glossaryTerms]);
    expect(new Set(Object.values(terms).map(({ text }) => text)).size).toBe(glossaryTerms.length);
    expect(Object.entries(terms).filter(([, { text }]) => text.length > 160)).toEqual([]);
  });

  it.each(languages)('holds only words that stand in the game (%s), and no form twice', (language) => {
    const terms = termsOf(language);
    const words = glossaryTerms.map((id) => ({ id, forms: (terms[id]?.forms ?? '').split('|') }));
    const text = allText(language).toLowerCase();
    const missing = words.flatMap(({ forms }) => forms).filter((form) => glossaryFinder([{ id: 'one', forms: [form] }])(text).length === 0);
    expect(missing).toEqual([]);
    const forms = words.flatMap(({ forms: own }) => own.map((form) => form.toLowerCase()));
    expect(forms.filter((form, at) => words.flatMap((word) => [...new Set(word.forms.map((one) => one.toLowerCase()))]).filter((one) => one === form).length > 1 && forms.indexOf(form) === at)).toEqual([]);
  });
});

describe('looking words up in a text', () => {
  const find = glossaryFinder([{ id: 'code', forms: ['code', 'codes'] }, { id: 'gift-card', forms: ['gift card'] }, { id: 'card', forms: ['card'] }]);

  it('finds whole words, whatever their capitals, and nothing inside others', () => {
    expect(find('Codes? A decoder and a code.').map(({ id, start }) => [id, start])).toEqual([['code', 0], ['code', 23]]);
  });

  it('takes the longer of two words that begin at one place', () => {
    expect(find('a gift card').map(({ id }) => id)).toEqual(['gift-card']);
  });

  it('knows letters beyond the English ones', () => {
    const german = glossaryFinder([{ id: 'delete', forms: ['löschen'] }]);
    expect(german('Löschen, nicht auslöschen.').map(({ start }) => start)).toEqual([0]);
  });
});
