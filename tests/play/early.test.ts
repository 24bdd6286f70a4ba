import { expect, test } from 'vitest';
import { fetchEarly, likelyLanguage } from '../../src/play/early.ts';
import type { LoadJson } from '../../src/play/levels.ts';
import type { Route } from '../../src/play/route.ts';

const list = [{ id: 'pin', languages: ['de', 'en'] }];

/** A line that notes what is asked for; the list of evenings is there at once, other files say how many were asked for. */
function line(answer: (path: string) => Promise<unknown> = async () => undefined) {
  const asked: string[] = [];
  const load: LoadJson = async (path) => {
    asked.push(path);
    return path === 'levels/index.json' ? list : (await answer(path)) ?? asked.length;
  };
  return { asked, load };
}

async function askedFor(route: Route, language: string): Promise<readonly string[]> {
  const { asked, load } = line();
  fetchEarly(load, route, language);
  await new Promise((resolve) => { setTimeout(resolve); });
  return asked;
}

test('the list of evenings is asked for before anybody wants it, once, and anew after that', async () => {
  const { asked, load } = line();
  const early = fetchEarly(load, { at: 'house' }, 'en');
  expect(asked).toEqual(['levels/index.json']);
  expect(await early('levels/index.json')).toBe(list);
  expect(asked).toHaveLength(1);
  await early('levels/index.json');
  expect(asked).toHaveLength(2);
});

test('the files of an evening are asked for as soon as the list names them, and only words that it is told in', async () => {
  expect(await askedFor({ at: 'house' }, 'de')).toEqual(['levels/index.json']);
  expect(await askedFor({ at: 'evening', level: 'pin' }, 'de')).toEqual(['levels/index.json', 'levels/pin/level.json', 'levels/pin/de.json']);
  expect(await askedFor({ at: 'evening', level: 'pin' }, 'qps-rtl')).toEqual(['levels/index.json', 'levels/pin/level.json', 'levels/pin/en.json']);
  expect(await askedFor({ at: 'evening', level: 'pin' }, 'fr')).toEqual(['levels/index.json', 'levels/pin/level.json']);
  expect(await askedFor({ at: 'evening', level: 'nowhere' }, 'de')).toEqual(['levels/index.json']);
});

test('an early answer that fails is told to whoever asks, and may be asked for again', async () => {
  let times = 0;
  const { load } = line(async () => { times += 1; return times === 1 ? Promise.reject(new Error('no line')) : 'here'; });
  const early = fetchEarly(load, { at: 'evening', level: 'pin' }, 'fr');
  await new Promise((resolve) => { setTimeout(resolve); });
  await expect(early('levels/pin/level.json')).rejects.toThrow('no line');
  expect(await early('levels/pin/level.json')).toBe('here');
});

test('the likely language is the one wanted, else the first wish that is shipped, else the source', () => {
  expect(likelyLanguage('de', ['fr'])).toBe('de');
  expect(likelyLanguage('qps-rtl', ['fr'])).toBe('qps-rtl');
  expect(likelyLanguage('xx', ['ja', 'fr-CA'])).toBe('fr');
  expect(likelyLanguage(undefined, ['ja'])).toBe('en');
});
