import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/measure/results.ts';
import { sensitivity } from '../../src/measure/statistics-signal.ts';
import { csvName, csvOf } from '../../src/results/csv.ts';
import { resultsElsewhere } from '../../src/results/elsewhere.ts';
import { pageFigures, pool } from '../../src/results/figures.ts';
import type { PageFigures } from '../../src/results/figures.ts';
import { keyInFragment, keyInInput } from '../../src/results/key-in-address.ts';
import { sentencesOf } from '../../src/results/print-page.tsx';
import { sayingsOf } from '../../src/results/say.ts';
import { select, spanOf, startsByWeek, sundaysOf } from '../../src/results/select.ts';
import type { Choice } from '../../src/results/select.ts';
import type { Words } from '../../src/words/words.ts';

const table = (cells: Record<string, number | null>, total = Object.values(cells).reduce<number>((sum, n) => sum + (n ?? 0), 0)) => ({ total, cells, through: 20_000 });
const level = (id: string, tables: Results['levels'][number]['tables'], channel: 'open' | 'class' = 'open') => ({ level: id, channel, tables });

const results = (levels: Results['levels']): Results => ({ campaign: 'lantern', through: 20_000, levels });
const all: Choice = { channel: 'open', band: null, level: null, after: null, until: null };
const evenings = [{ id: 'one', band: '8-11' }, { id: 'two', band: '12-17' }] as const;
const figuresOf = (levels: Results['levels'], choice: Partial<Choice> = {}) => pageFigures(select(results(levels), evenings, { ...all, ...choice }));

describe('the figures of the results page', () => {
  it('add up evenings but never ways of playing', () => {
    const levels = [
      level('one', { completion: table({ done: 30, left: 10, lost: 0 }) }),
      level('two', { completion: table({ done: 10, left: 10, lost: 0 }) }),
      level('one', { completion: table({ done: 90, left: 10, lost: 0 }) }, 'class'),
    ];
    const summary = ({ started, outcome: { done } }: PageFigures) => [started, done.state === 'shown' && [done.count, done.n]];
    expect(summary(figuresOf(levels))).toEqual([60, [40, 60]]);
    expect(summary(figuresOf(levels, { channel: 'class' }))).toEqual([100, [90, 100]]);
    expect(summary(figuresOf(levels, { band: '12-17' }))).toEqual([20, [10, 20]]);
    expect(summary(figuresOf(levels, { level: 'one' }))).toEqual([40, [30, 40]]);
  });

  it('leave hidden evenings out of a sum instead of counting them as nothing', () => {
    const figures = figuresOf([level('one', { completion: table({ done: null, left: null, lost: 0 }, 40) }), level('two', { completion: table({ done: 20, left: 20, lost: 0 }) })]);
    expect(figures.outcome.done).toMatchObject({ count: 20, n: 40 });
    expect(figures.started).toBe(80);
    expect(pool([{ state: 'hidden' }])).toEqual({ state: 'hidden' });
  });

  it('take taps for a part of the evenings finished, because nobody taps a no', () => {
    const { useful, tell, upset } = figuresOf([level('one', { completion: table({ done: 40, left: 0, lost: 10 }), useful: table({ 2: 30 }), tell: table({ 2: 44 }) })]).feedback;
    expect(useful).toMatchObject({ count: 30, n: 40, percent: true });
    expect(tell).toMatchObject({ count: 44, n: 44 });
    expect(upset).toEqual({ state: 'hidden' });
  });

  it('list where players stopped, most first, without hidden places', () => {
    const [first] = figuresOf([level('one', { stopped: table({ a: 12, b: null, c: 30, first: 11 }, 58) })]).levels;
    expect(first?.stopped.map((bar) => bar.key)).toEqual(['c', 'a', 'first']);
  });

  const checks = { 'check.before.trap': table({ trap: 40, unsure: 10, fine: 50 }), 'check.after.trap': table({ trap: 70, unsure: 10, fine: 20 }) };
  const pair = { 'pair.trap': table({ 'right.right': 35, 'right.not': 5, 'not.right': 35, 'not.not': 25 }) };

  it('compare the same players where every evening lets them be, and else the sums, with a wider interval', () => {
    const paired = figuresOf([level('one', { ...checks, ...pair })]).change.caught;
    const sums = figuresOf([level('one', { ...checks, ...pair }), level('two', checks)]).change.caught;
    const own = figuresOf([level('one', checks)]).change.caught;
    if (paired.state === 'hidden' || sums.state === 'hidden' || own.state === 'hidden') throw new Error('Violated assumption: a hundred answers are enough');
    expect([paired.paired, sums.paired, own.paired]).toEqual([true, false, false]);
    for (const change of [paired, sums, own]) expect(change.difference).toBeCloseTo(0.3, 12);
    expect(own.interval.high - own.interval.low).toBeGreaterThan(paired.interval.high - paired.interval.low);
    expect(figuresOf([level('one', { 'check.before.trap': table({ trap: 20 }), 'check.after.trap': table({ trap: 20 }) })]).change.caught).toEqual({ state: 'hidden' });
  });

  it('compare before and after of the same evenings: one that is hidden in either is in neither', () => {
    const half = { ...checks, 'check.before.trap': { ...table({ fine: 20, unsure: 0 }, 60), cells: { trap: null, fine: 20, unsure: null } } };
    const { discernment } = figuresOf([level('one', checks), level('two', half)]);
    expect([discernment.before.caught, discernment.after.caught].map((share) => share.state === 'shown' && share.n)).toEqual([100, 100]);
    expect(figuresOf([level('two', half)]).discernment.after.caught, 'of one evening alone, what there is').toMatchObject({ state: 'shown', n: 100 });
  });

  it('count as a false alarm only a genuine message that was called a trap, not one somebody was unsure of', () => {
    const genuine = { 'check.before.genuine': table({ trap: 10, unsure: 30, fine: 60 }), 'check.after.genuine': table({ trap: 10, unsure: 0, fine: 90 }) };
    const { before, after } = figuresOf([level('one', { ...checks, ...genuine })]).sense;
    expect(before).toMatchObject(sensitivity({ hits: 40, traps: 100, falseAlarms: 10, genuine: 100 }));
    expect(after).toMatchObject(sensitivity({ hits: 70, traps: 100, falseAlarms: 10, genuine: 100 }));
  });

  it('show devices and practice for the whole campaign only, because they belong to no evening', () => {
    const levels = [level('*', { reach: table({ campaign: 50, week: 20 }), 'practice.ripple.trap': table({ all: 12, most: 20 }), 'practice.ripple.genuine': table({ all: 32 }) }), level('one', { completion: table({ done: 40, left: 0, lost: 0 }) })];
    const whole = figuresOf(levels);
    expect([whole.devices, whole.practice.map(({ room }) => room), whole.levels.length]).toEqual([50, ['ripple'], 1]);
    const one = figuresOf(levels, { level: 'one' });
    expect([one.devices, one.practice]).toEqual([null, []]);
  });
});

describe('spans of weeks', () => {
  const past = [{ total: 40, cells: { done: 30, left: 10, lost: 0 }, through: 100 }, { total: 70, cells: { done: 50, left: 20, lost: null }, through: 107 }];
  const completion = { total: 120, cells: { done: 80, left: 20, lost: 20 }, through: 121, past };

  it('are differences of releases, and of hidden cells nothing', () => {
    expect(spanOf(completion, null, null)).toEqual({ total: 120, cells: completion.cells, through: 121 });
    expect(spanOf(completion, 100, null)).toEqual({ total: 80, cells: { done: 50, left: 10, lost: 20 }, through: 121 });
    expect(spanOf(completion, 107, null)).toEqual({ total: 50, cells: { done: 30, left: 0, lost: null }, through: 121 });
    expect(spanOf(completion, null, 106)).toEqual(past[0]);
    expect(spanOf(completion, 107, 114)).toBeUndefined();
    expect(spanOf(completion, 121, null)).toBeUndefined();
  });

  it('leave out what is only kept for the whole time', () => {
    const own = select(results([level('one', { completion, ending: table({ calm: 80 }) })]), evenings, { ...all, after: 100 });
    expect(Object.keys(own.levels[0]?.tables ?? {})).toEqual(['completion']);
    expect(own.isSpan).toBe(true);
  });

  it('begin and end on Sundays of a release, and add up week by week', () => {
    const both = results([level('one', { completion }), level('two', { completion: { total: 30, cells: { done: 30 }, through: 107 } })]);
    expect(sundaysOf(both, 'open')).toEqual([100, 107, 121]);
    expect(startsByWeek(both, evenings, all)).toEqual([{ day: 100, started: 40 }, { day: 107, started: 100 }, { day: 121, started: 150 }]);
    expect(startsByWeek(both, evenings, { ...all, level: 'one', after: 100 })).toEqual([{ day: 107, started: 70 }, { day: 121, started: 120 }]);
  });
});

describe('the file', () => {
  const own = results([level('*', { reach: table({ campaign: 52, week: null }, 63) }), level('one', { completion: table({ done: 41 }) })]);

  it('holds every released cell, hidden ones without a number', () => {
    expect(csvOf(own, false).split('\r\n')).toEqual([
      'campaign,channel,evening,table,cell,count,total,up_to', 'lantern,open,,reach,campaign,52,63,2024-10-04', 'lantern,open,,reach,week,,63,2024-10-04', 'lantern,open,one,completion,done,41,41,2024-10-04', '',
    ]);
  });

  it('rounds every number to five for everyone', () => {
    for (const line of csvOf(own, true).split('\r\n').slice(1, -1)) for (const number of line.split(',').slice(5, 7)) expect(Number(number) % 5).toBe(0);
    expect([csvName(own, false), csvName(own, true)]).toEqual(['lights-on-lantern-2024-10-04.csv', 'lights-on-lantern-2024-10-04-open.csv']);
  });
});

describe('the sentences of the printed page', () => {
  const words = { language: 'en', t: (key: string) => key.replace('results.report.', '') } as unknown as Words;
  const said = (before: number, after: number, keptBefore: number, keptAfter: number, n = 400) => {
    const check = (right: string, count: number) => table({ [right]: count, unsure: n - count });
    return sentencesOf(figuresOf([level('one', {
      'check.before.trap': check('trap', before), 'check.after.trap': check('trap', after), 'check.before.genuine': check('fine', keptBefore), 'check.after.genuine': check('fine', keptAfter),
    })]), words);
  };

  it('say more, less or not yet by where the interval lies, and call nobody unsuspicious whose trust may have gone', () => {
    expect(said(2000, 3000, 3200, 3220, 4000)).toEqual(['better', 'trust-same']);
    expect(said(200, 210, 320, 318)).toEqual(['same', 'trust-unclear']);
    expect(said(300, 200, 320, 200)).toEqual(['worse', 'trust-less']);
    expect(said(200, 300, 200, 300)).toEqual(['better', 'trust-more']);
    expect(said(10, 20, 10, 10, 20)).toEqual(['not-yet']);
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
    const pack = (language: string): unknown => JSON.parse(readFileSync(new URL(`../../src/words/packs/${language}/late/results.json`, import.meta.url), 'utf8'));
    const flat = (node: unknown, path = ''): string[] =>
      typeof node === 'string' ? [`${path} ${[...node.matchAll(/\{\{\w+\}\}/g)].map((found) => found[0]).toSorted().join(' ')}`] : Object.entries(node as object).flatMap(([key, below]) => flat(below, `${path}.${key}`));
    expect(flat(pack('de'))).toEqual(flat(pack('en')));
  });
});

describe('the results of a game whose endpoint is on another host', () => {
  it('are on that host\'s own page, and here in every other case', () => {
    const page = 'https://game.example/play/#/results';
    expect(resultsElsewhere('https://counts.example/lantern', page)).toBe('https://counts.example/lantern/#/results');
    expect(resultsElsewhere('http://game.example/play/', page)).toBe('http://game.example/play/#/results');
    for (const endpoint of ['./', 'counts/', '/counts/', 'https://game.example/counts/']) expect(resultsElsewhere(endpoint, page), endpoint).toBeNull();
  });
});
