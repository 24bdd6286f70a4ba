import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { standingOf } from '../../../src/ui/evening/standing.ts';
import type { StandingWords } from '../../../src/ui/evening/standing.ts';

const wordsOf = (language: string): StandingWords => (JSON.parse(readFileSync(new URL(`../../../src/words/packs/${language}/evening.json`, import.meta.url), 'utf8')) as { surface: { standing: StandingWords } }).surface.standing;

test.each([
  ['en', 'On', 'on'], ['en', 'Off.', 'off'], ['en', 'Everyone', 'open'], ['en', 'Friends', 'some'], ['en', 'Only me', 'closed'], ['en', 'Everyone, also strangers', 'open'],
  ['de', 'An', 'on'], ['de', 'Aus', 'off'], ['de', 'Alle', 'open'], ['de', 'Freunde', 'some'], ['de', 'Nur ich', 'closed'], ['de', 'Niemand', 'closed'],
])('in %s the value %s stands for %s', (language, value, standing) => {
  expect(standingOf(value, wordsOf(language))).toBe(standing);
});

test.each([['en', '3 devices'], ['en', 'No password'], ['en', 'On Sundays'], ['de', 'Allerlei'], ['de', '3 Geräte']])('in %s the value %s is drawn by its words alone', (language, value) => {
  expect(standingOf(value, wordsOf(language))).toBeUndefined();
});
