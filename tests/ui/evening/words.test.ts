import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cards, cardKinds, helpTopics, surfaces } from '../../../src/story/level.ts';
import { trustedLists, trustedPlaces } from '../../../src/ui/evening/trusted-people.ts';

type Pack = { readonly [key: string]: string | Pack };

function textOf(pack: Pack, key: string): string | Pack | undefined {
  return key.split('.').reduce<string | Pack | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), pack);
}

const needed = [
  ...cards.map((card) => `cards.${card}`),
  ...surfaces.map((surface) => `surface.${surface}`),
  ...cardKinds.map((kind) => `debrief.${kind}`),
  ...helpTopics.map((topic) => `debrief.topic.${topic}`),
  ...trustedPlaces.flatMap((place) => [`trusted.${place}.label`, ...trustedLists[place].map((who) => `trusted.${place}.${who}`)]),
  ...['fine', 'unsure', 'trap'].map((answer) => `check.${answer}`),
];

test.each(['en', 'de'])('%s has words for every card, surface, topic and person the screens can name', (language) => {
  const pack = JSON.parse(readFileSync(new URL(`../../../src/words/packs/${language}/evening.json`, import.meta.url), 'utf8')) as Pack;
  expect(needed.filter((key) => typeof textOf(pack, key) !== 'string')).toEqual([]);
});

test.each(['en', 'de'])('the six signal cards of %s are told apart by their words', (language) => {
  const pack = JSON.parse(readFileSync(new URL(`../../../src/words/packs/${language}/evening.json`, import.meta.url), 'utf8')) as Pack;
  expect(new Set(cards.map((card) => textOf(pack, `cards.${card}`))).size).toBe(cards.length);
});
