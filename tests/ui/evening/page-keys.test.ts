import { expect, test } from 'vitest';
import { turnsPage } from '../../../src/ui/evening/page-keys.ts';
import type { Focused } from '../../../src/ui/evening/page-keys.ts';

const press = { key: 'Enter', ctrlKey: false, altKey: false, metaKey: false, repeat: false };
const plain: Focused = { closest: () => null };
/** An element inside something that `selector` would find by its tag. */
const inside = (tag: string): Focused => ({ closest: (selector) => (selector.split(', ').includes(tag) ? {} : null) });

test('Enter and Space turn the page when nothing or something idle has the focus', () => {
  expect(turnsPage(press, plain)).toBe(true);
  expect(turnsPage({ ...press, key: ' ' }, plain)).toBe(true);
  expect(turnsPage(press, null)).toBe(true);
});

test('a button, a field and an open dialog keep their keys', () => {
  for (const tag of ['button', 'a', 'select', 'input', 'dialog']) expect(turnsPage(press, inside(tag)), tag).toBe(false);
});

test('other keys, shortcuts and held keys turn nothing', () => {
  expect(turnsPage({ ...press, key: 'n' }, plain)).toBe(false);
  expect(turnsPage({ ...press, ctrlKey: true }, plain)).toBe(false);
  expect(turnsPage({ ...press, repeat: true }, plain)).toBe(false);
});
