import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/measure/results.ts';
import { classFigures, withoutClasses } from '../../src/results/classes.ts';
import { csvOf } from '../../src/results/csv.ts';
import { classExhibit, classSentences } from '../../src/results/exhibits-classes.ts';
import { pageFigures } from '../../src/results/figures.ts';
import { channelsOf, select } from '../../src/results/select.ts';
import type { Words } from '../../src/words/words.ts';

const through = 20_000;
const all = { channel: 'class', band: null, level: null, after: null, until: null } as const;
const evenings = [{ id: 'one', band: '8-11' }, { id: 'two', band: '12-17' }] as const;

/** A released check of classes whose change in traps caught is `change` with `spread` on both sides. */
const check = (classes: number, children: number, change: number, spread: number) => ({
  total: classes, through, cells: {
    children, 'trap.before': 40, 'trap.before.low': 30, 'trap.before.high': 50, 'trap.after': 40 + change, 'trap.after.low': 20, 'trap.after.high': 90, 'trap.change': change, 'trap.change.low': change - spread, 'trap.change.high': change + spread,
    'genuine.before': 80, 'genuine.before.low': 70, 'genuine.before.high': 90, 'genuine.after': 79, 'genuine.after.low': 70, 'genuine.after.high': 90, 'genuine.change': -1, 'genuine.change.low': -4, 'genuine.change.high': 2,
  },
});
const counted = (classes: number) => ({ total: classes, cells: { classes }, through });
const open = { completion: { total: 60, cells: { done: 40, left: 20, lost: 0 }, through } };
const results = (levels: Results['levels']): Results => ({ campaign: 'lantern', through, levels });
const classes = (level: string, tables: Results['levels'][number]['tables']) => ({ level, channel: 'class', tables }) as const;
const words = { language: 'en', t: (key: string, values?: object) => (values === undefined ? key : `${key} ${JSON.stringify(values)}`) } as unknown as Words;

describe('the figures of whole classes', () => {
  const mixed = results([
    { level: 'one', channel: 'open', tables: open }, classes('one', { ...open, 'class.hands': counted(12), 'class.hands.check': check(9, 200, 20, 8) }), classes('two', { 'class.hands': counted(4), 'class.hands.check': check(4, 100, 8, 20), 'class.room': counted(3) }),
  ]);

  it('stand apart: no figure of devices holds them, and no figure of theirs holds devices, or the other way to answer', () => {
    const apart = withoutClasses(mixed);
    expect(apart.levels.map(({ level, channel, tables }) => [level, channel, Object.keys(tables)])).toEqual([['one', 'open', ['completion']], ['one', 'class', ['completion']]]);
    expect(channelsOf(apart)).toEqual(['open', 'class']);
    expect(pageFigures(select(apart, evenings, all))).toMatchObject({ started: 60, asked: 0 });
    const [hands, room] = classFigures(mixed, evenings, all);
    expect([hands?.classes, hands?.evenings.map(({ level, classes: of, children }) => [level, of, children])]).toEqual([16, [['one', 9, 200], ['two', 4, 100]]]);
    expect(room).toEqual({ means: 'room', classes: 3, evenings: [], all: null });
  });

  it('are taken together evening by evening, each by its children, with an interval that no single evening has', () => {
    const [hands] = classFigures(mixed, evenings, all);
    const caught = hands?.all?.skills.caught;
    expect(caught?.change).toBeCloseTo((200 * 0.2 + 100 * 0.08) / 300, 9);
    expect(caught?.interval.low).toBeLessThan(0.16);
    expect(caught?.interval.high).toBeGreaterThan(0.16);
    expect((caught?.interval.high ?? 0) - (caught?.interval.low ?? 0)).toBeLessThan(0.4);
    const [one] = classFigures(mixed, evenings, { band: '8-11', level: null });
    expect(one?.all).toEqual({ classes: 9, children: 200, skills: one?.evenings[0]?.skills });
  });

  it('are not given of fewer than thirty children, and say so', () => {
    const few = results([classes('one', { 'class.hands': counted(3), 'class.hands.check': check(3, 25, 20, 8) })]);
    const [hands] = classFigures(few, evenings, all);
    expect(hands).toEqual({ means: 'hands', classes: 3, evenings: [], all: null });
    expect(hands && classExhibit(hands, words)).toMatchObject({ chart: null, rows: [] });
    expect(classSentences(classFigures(few, evenings, all), words)).toEqual([]);
  });

  it('are drawn as the table says them, with how they were counted', () => {
    const [hands] = classFigures(mixed, evenings, all);
    const exhibit = hands === undefined ? undefined : classExhibit(hands, words);
    expect(exhibit?.rows).toHaveLength(6);
    expect(exhibit?.rows[0]?.slice(1, 6)).toEqual(['results.skills.caught', '40%', '60%', 'results.change.points {"points":"+20"}', 'results.share.interval {"low":"+12","high":"+28"}']);
    expect(exhibit?.chart?.kind === 'intervals' && exhibit.chart.readings.map(({ name, series, value }) => [name, series, Math.round(100 * value)])).toEqual([['one', 0, 20], ['one', 1, -1], ['two', 0, 8], ['two', 1, -1], ['results.gain.all', 0, 16], ['results.gain.all', 1, -1]]);
    expect(exhibit?.notes).toEqual(['results.classes.how-hands']);
    expect(classSentences(classFigures(mixed, evenings, all), words).map((sentence) => sentence.split(' ')[0])).toEqual(['results.classes.report-hands']);
  });

  it('are in the file', () => {
    expect(csvOf(mixed, false).split('\r\n')).toContain('lantern,class,one,class.hands.check,trap.change,20,9,2024-10-04');
  });
});
