import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { people } from '../../../assets/cast/people.ts';

const css = readFileSync(new URL('../../../src/ui/evening/voices.css', import.meta.url), 'utf8');
const voices = new Map([...css.matchAll(/\[data-voice='([a-z-]+)'\] \{ --voice: (#[0-9a-f]{6}); \}/g)].map((found) => [found[1] ?? '', found[2] ?? '']));

/** Relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('everyone speaks in the colour they are drawn in', () => {
  expect(people.map(({ id }) => [id, voices.get(id)])).toEqual(people.map(({ id, colour }) => [id, colour]));
});

test('ink can be read on every voice, also in the high-contrast theme', () => {
  for (const [who, colour] of voices) expect((luminance(colour) + 0.05) / (luminance('#1d1b2e') + 0.05), who).toBeGreaterThanOrEqual(7);
});
