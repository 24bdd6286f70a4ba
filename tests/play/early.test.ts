import { expect, test } from 'vitest';
import type { LevelEntry } from '../../src/play/levels.ts';
import { filesOf, likelyLanguage, loadEarly } from '../../src/play/early.ts';

test('what is asked for early is fetched once, by whoever asks first, and anew after that', async () => {
  const asked: string[] = [];
  const load = loadEarly((path) => { asked.push(path); return Promise.resolve(asked.length); }, ['a.json']);
  expect(asked).toEqual(['a.json']);
  expect(await load('a.json')).toBe(1);
  expect(await load('a.json')).toBe(2);
  expect(await load('b.json')).toBe(3);
});

test('an early answer that fails is told to whoever asks, and may be asked for again', async () => {
  let times = 0;
  const load = loadEarly(() => { times += 1; return times === 1 ? Promise.reject(new Error('no line')) : Promise.resolve('here'); }, ['a.json']);
  await expect(load('a.json')).rejects.toThrow('no line');
  expect(await load('a.json')).toBe('here');
});

test('the likely language is the one wanted, else the first wish that is shipped, else the source', () => {
  expect(likelyLanguage('de', ['fr'])).toBe('de');
  expect(likelyLanguage('qps-rtl', ['fr'])).toBe('en');
  expect(likelyLanguage('xx', ['ja', 'fr-CA'])).toBe('fr');
  expect(likelyLanguage(undefined, ['ja'])).toBe('en');
});

test('only an evening of the list has files of its own, and words only in a language it is told in', () => {
  const levels = [{ id: 'pin', languages: ['de', 'en'] }] as unknown as readonly LevelEntry[];
  expect(filesOf({ at: 'house' }, 'de', levels)).toEqual([]);
  expect(filesOf({ at: 'evening', level: 'pin' }, 'de', levels)).toEqual(['levels/pin/level.json', 'levels/pin/de.json']);
  expect(filesOf({ at: 'evening', level: 'pin' }, 'fr', levels)).toEqual(['levels/pin/level.json']);
  expect(filesOf({ at: 'evening', level: 'nowhere' }, 'de', levels)).toEqual([]);
});
