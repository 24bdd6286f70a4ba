import { expect, test } from 'vitest';
import { shippedLanguages, source } from '../../src/words/language-list.ts';

const fromTheRight = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

test('every language runs in the direction of its likely script, as Unicode has it', () => {
  for (const { code, dir } of shippedLanguages) expect.soft(dir, code).toBe(fromTheRight.includes(new Intl.Locale(code).maximize().script ?? '') ? 'rtl' : 'ltr');
  expect(shippedLanguages.map(({ dir }) => dir)).toContain('rtl');
});

test('the source comes first, the others in the order in which a reader looks for their names', () => {
  const [first, ...others] = shippedLanguages;
  expect(first?.code).toBe(source);
  expect(others.map(({ name }) => name)).toEqual(others.map(({ name }) => name).toSorted((one, other) => one.localeCompare(other)));
});
