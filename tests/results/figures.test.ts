import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/measure/results.ts';
import { figuresOf, pool } from '../../src/results/figures.ts';
import { keyInFragment, keyInInput } from '../../src/results/key-in-address.ts';
import { sayingsOf } from '../../src/results/say.ts';
import type { Words } from '../../src/words/words.ts';

const table = (cells: Record<string, number | null>, total = Object.values(cells).reduce<number>((sum, n) => sum + (n ?? 0), 0)) => ({ total, cells, through: 20_000 });
const level = (id: string, tables: Results['levels'][number]['tables'], channel: 'open' | 'class' = 'open') => ({ level: id, channel, tables });

describe('the figures of the results page', () => {
  it('add up evenings but never ways of playing', () => {
    const results: Results = {
      campaign: 'lantern', through: 20_000,
      levels: [
        level('one', { completion: table({ done: 30, left: 10, lost: 0 }) }),
        level('two', { completion: table({ done: 10, left: 10, lost: 0 }) }),
        level('one', { completion: table({ done: 90, left: 10, lost: 0 }) }, 'class'),
      ],
    };
    const blocks = figuresOf(results).map(({ channel, started, finished }) => [channel, started, finished.state === 'shown' && [finished.count, finished.n]]);
    expect(blocks).toEqual([['class', 100, [90, 100]], ['open', 60, [40, 60]]]);
  });

  it('leave hidden evenings out of a sum instead of counting them as nothing', () => {
    const shown = figuresOf({ campaign: 'c', through: 1, levels: [level('one', { completion: table({ done: null, left: null, lost: 0 }, 40) }), level('two', { completion: table({ done: 20, left: 20, lost: 0 }) })] });
    expect(shown[0]?.finished).toMatchObject({ count: 20, n: 40 });
    expect(shown[0]?.started).toBe(80);
    expect(pool([{ state: 'hidden' }])).toEqual({ state: 'hidden' });
  });

  it('take taps for a part of the evenings finished, because nobody taps a no', () => {
    const [block] = figuresOf({ campaign: 'c', through: 1, levels: [level('one', { completion: table({ done: 40, left: 0, lost: 10 }), useful: table({ 2: 30 }), tell: table({ 2: 44 }) })] });
    const { useful, tell, upset } = block?.levels[0]?.feedback ?? {};
    expect(useful).toMatchObject({ count: 30, n: 40, percent: true });
    expect(tell).toMatchObject({ count: 44, n: 44 });
    expect(upset).toEqual({ state: 'hidden' });
  });

  it('list where players stopped, most first, without hidden places', () => {
    const [block] = figuresOf({ campaign: 'c', through: 1, levels: [level('one', { stopped: table({ a: 12, b: null, c: 30, first: 11 }, 58) })] });
    expect(block?.levels[0]?.stopped.map((bar) => bar.key)).toEqual(['c', 'a', 'first']);
  });
});

describe('the key in a link', () => {
  it('is found in the page address, in a pasted link, and alone', () => {
    const key = 'AbCdEfGhIjKlMnOpQrStUv';
    expect(keyInFragment(`#/results?key=${key}`)).toBe(key);
    expect(keyInFragment('#/results')).toBeNull();
    expect(keyInInput(` http://localhost:8080/#/results?key=${key}\n`)).toBe(key);
    expect(keyInInput(` ${key} `)).toBe(key);
  });
});

describe('saying figures', () => {
  const say = (language: string) => sayingsOf({ language, t: (key: string, values: object = {}) => `${key}${JSON.stringify(values)}` } as unknown as Words);

  it('gives a percentage from thirty answers on, and the plain count below', () => {
    const of = (n: number) => pool([{ state: 'shown', count: n / 2, n, share: 0.5, interval: { low: 0, high: 1 }, percent: true }]);
    expect(say('en').share(of(30))).toBe('50%');
    expect(say('de').share(of(30)).replace(/\s/u, ' ')).toBe('50 %');
    expect(say('en').share(of(20))).toBe('results.share.of{"count":"10","n":"20"}');
    expect(say('en').share({ state: 'hidden' })).toBe('results.share.hidden{}');
  });

  it('writes the last day of the week as that day in every zone, and knows what to do with a pseudo-language', () => {
    expect(say('en').date(20_000)).toBe('Oct 4, 2024');
    expect(() => say('qps-long').date(20_000)).not.toThrow();
  });
});

describe('the words of the page', () => {
  it('have the same keys and placeholders in both languages', () => {
    const pack = (language: string): unknown => JSON.parse(readFileSync(new URL(`../../src/words/packs/${language}/results.json`, import.meta.url), 'utf8'));
    const flat = (node: unknown, path = ''): string[] =>
      typeof node === 'string' ? [`${path} ${[...node.matchAll(/\{\{\w+\}\}/g)].map((found) => found[0]).toSorted().join(' ')}`] : Object.entries(node as object).flatMap(([key, below]) => flat(below, `${path}.${key}`));
    expect(flat(pack('de'))).toEqual(flat(pack('en')));
  });
});
