import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/measure/day.ts';
import { dictionary } from '../../src/measure/dictionary.ts';
import { checkAgainstGraph, readGraph } from '../../src/measure/graph.ts';
import type { Graph } from '../../src/measure/graph.ts';
import { validateReport } from '../../src/measure/report.ts';
import type { Report } from '../../src/measure/report.ts';
import { nothingCounted, readCounted } from '../../src/play/counted.ts';
import type { Counted } from '../../src/play/counted.ts';
import { openCounting } from '../../src/play/counting.ts';
import { isEnded } from '../../src/play/evening-ended.ts';
import { act, answerCheck, formOf, openEvening } from '../../src/play/evening-state.ts';
import type { EveningState } from '../../src/play/evening-state.ts';
import { soundLevel } from '../../src/story/checks/example.ts';
import type { Level } from '../../src/story/level.ts';
import { parseLevel } from '../../src/story/parse.ts';
import type { Intent } from '../../src/story/play.ts';
import { playByChance, seeded } from '../levels/random-player.ts';

const hash = '0123456789abcdef';
const minute = 60_000;
const answers = ['fine', 'unsure', 'trap'] as const;

/** Counting on a device whose clock and consent are moved by hand. */
function countingDevice(before: Counted = { ...nothingCounted, playedOn: dayOf(Date.UTC(2026, 8, 1)) }) {
  const device = { allowed: true, now: Date.UTC(2026, 8, 1, 18), kept: before };
  const reports: Report[] = [];
  const chance = seeded(7);
  const counting = openCounting({
    campaign: 'lantern', allowed: () => device.allowed, now: () => device.now, random: chance,
    randomBytes: () => Uint8Array.from({ length: 16 }, () => Math.floor(chance() * 256)),
    enqueue: (report) => void reports.push(report), remember: (counted) => { device.kept = counted; }, before,
  });
  return { device, counting, reports };
}

function eveningAfter(level: Level, intents: readonly Intent[], seed = 2): EveningState {
  return intents.reduce((evening, intent) => {
    const acted = act(evening, intent);
    if (acted.refused !== undefined) throw new Error(`Violated assumption: ${JSON.stringify(intent)} is taken, but ${acted.refused}`);
    return acted.evening;
  }, openEvening(level, hash, {}, seed));
}

const level = soundLevel();
const round = { hits: 3, misses: 1, falseAlarms: 0, correctRejections: 4 };
const dayMs = 86_400_000;
const start = openEvening(level, hash, {}, 2);
const choose = (option: string): Intent => ({ do: 'choose', option });
const toTheEnd = ['go', 'ask', ...Array.from({ length: 12 }, () => 'stay'), 'sleep'].map(choose);
const ended = eveningAfter(level, [
  { do: 'next' }, { do: 'next' }, choose('go'), { do: 'pair', item: 'link', card: 'wrong-address' }, ...toTheEnd.slice(1),
]);

describe('what is counted', () => {
  it('is nothing, and nothing is kept, while counting is not allowed', () => {
    const { device, counting, reports } = countingDevice(nothingCounted);
    device.allowed = false;
    counting.practised('ripple', round, 'en');
    counting.revisited(ended, 'en', 2);
    counting.rested(start);
    counting.settleOld('en');
    counting.started(start, 'en');
    counting.rewound(start);
    counting.ended(ended, 'en');
    counting.stopped(start, 'en');
    counting.checked(ended, 'en');
    counting.feltLike(ended, 'en', { useful: 2 });
    expect(reports).toEqual([]);
    expect(device.kept).toEqual(nothingCounted);
  });

  it('says of a start the level, its hash, the day and the language, and nothing else', () => {
    const { device, counting, reports } = countingDevice();
    counting.started(start, 'de-AT');
    const { id, ...said } = reports[0] ?? { id: '' };
    expect(id).toMatch(/^[\w-]{22}$/);
    expect(said).toEqual({ v: 1, kind: 'start', campaign: 'lantern', level: 'sound', hash, day: dayOf(device.now), language: 'de' });
  });

  it('says of an ending how long it took, what was found and what was done', () => {
    const { device, counting, reports } = countingDevice();
    counting.started(start, 'en');
    counting.rewound(start);
    device.now += 11 * minute;
    counting.ended(ended, 'en');
    expect(reports[1]).toMatchObject({ kind: 'end', done: 1, at: 'calm', time: 4, clues: 3, rewinds: 1, repaired: 0, told: 0 });
    expect(reports[2]).toMatchObject({ kind: 'choice' });
    const choices = reports[2]?.kind === 'choice' ? reports[2].choices : [];
    expect(choices).toHaveLength(2);
    for (const { node, option } of choices) expect(ended.save.seen).toContain(`${node}.${option}`);
  });

  it('says that somebody was told, and that something was repaired', () => {
    const { counting, reports } = countingDevice();
    counting.started(start, 'en');
    counting.stopped(eveningAfter(level, [{ do: 'next' }, { do: 'tell' }, { do: 'next' }]), 'en');
    counting.started(start, 'en');
    counting.stopped(eveningAfter(level, [{ do: 'next' }, { do: 'next' }, choose('stay'), choose('go'), { do: 'repair' }]), 'en');
    expect(reports.filter(({ kind }) => kind === 'end')).toMatchObject([{ done: 0, at: 'c3', told: 1, repaired: 0 }, { done: 0, at: 'c3', told: 0, repaired: 1 }]);
  });

  it('names no place when the player stopped before the first choice', () => {
    const { counting, reports } = countingDevice();
    counting.started(start, 'en');
    counting.stopped(eveningAfter(level, [{ do: 'next' }]), 'en');
    expect(reports[1]).not.toHaveProperty('at');
  });

  it('goes on with the same start after a reload', () => {
    const first = countingDevice();
    first.counting.started(start, 'en');
    first.counting.rewound(start);
    const second = countingDevice(readCounted(JSON.parse(JSON.stringify(first.device.kept))));
    second.device.now += 40 * minute;
    second.counting.ended(ended, 'en');
    expect(second.reports[0]).toMatchObject({ kind: 'end', time: 6, rewinds: 1 });
  });

  it('counts of one start one end, one check and one feedback, also over a reload', () => {
    const first = countingDevice();
    const checked = [...(level.checks.a ?? [])].reduce((evening, { id }) => answerCheck(answerCheck(evening, 'before', id, 'trap'), 'after', id, 'fine'), ended);
    const tell = ({ counting }: Pick<typeof first, 'counting'>): void => {
      counting.ended(ended, 'en');
      counting.checked(checked, 'en');
      counting.feltLike(ended, 'en', { upset: 1 });
    };
    first.counting.started(start, 'en');
    tell(first);
    tell(first);
    expect(first.reports.map(({ kind }) => kind)).toEqual(['start', 'end', 'choice', 'item', 'feedback']);
    const second = countingDevice(readCounted(JSON.parse(JSON.stringify(first.device.kept))));
    tell(second);
    expect(second.reports).toEqual([]);
    second.counting.started(start, 'en');
    tell(second);
    expect(second.reports).toHaveLength(5);
  });

  it('keeps two evenings apart that are played in turns', () => {
    const { device, counting, reports } = countingDevice();
    const other = openEvening({ ...level, id: 'other' }, hash, {}, 2);
    counting.started(start, 'en');
    device.now += 10 * minute;
    counting.started(other, 'en');
    counting.rewound(other);
    counting.ended(ended, 'en');
    expect(reports[2]).toMatchObject({ kind: 'end', level: 'sound', time: 4, rewinds: 0 });
  });

  it('says nothing of an evening that began before yes, or before an off in between', () => {
    const { device, counting, reports } = countingDevice();
    device.allowed = false;
    counting.started(start, 'en');
    device.allowed = true;
    counting.ended(ended, 'en');
    expect(reports).toEqual([]);
    counting.started(start, 'en');
    counting.forget();
    counting.ended(ended, 'en');
    expect(reports.map(({ kind }) => kind)).toEqual(['start']);
  });

  it('makes no report of a check without a pair, nor of a feedback without a tap', () => {
    const { counting, reports } = countingDevice();
    counting.started(start, 'en');
    counting.checked(answerCheck(ended, 'before', 'one', 'trap'), 'en');
    counting.feltLike(ended, 'en', {});
    expect(reports).toHaveLength(1);
  });

  it('answers once a day whether the device is new to the campaign, the week or only the day, by a date of its own', () => {
    const { device, counting, reports } = countingDevice(nothingCounted);
    // 1 September 2026 is a Tuesday.
    for (const days of [0, 0, 1, 5, 6, 30]) {
      device.now = Date.UTC(2026, 8, 1 + days, 18);
      counting.practised('ripple', round, 'en');
    }
    expect(reports.flatMap((report) => (report.kind === 'reach' ? [report.first] : []))).toEqual(['campaign', 'day', 'day', 'week', 'week']);
    expect(reports.filter(({ kind }) => kind === 'practice')).toHaveLength(6);
    expect(reports[1]).toMatchObject({ kind: 'practice', room: 'ripple', ...round });
    expect(reports.some((report) => 'level' in report || 'hash' in report)).toBe(false);
  });

  it('reports an evening as left when it has lain untouched for a week, once, from the place where it was put down', () => {
    const first = countingDevice();
    first.counting.started(start, 'en');
    first.device.now += 3 * minute;
    first.counting.rested(eveningAfter(level, [{ do: 'next' }, { do: 'next' }]));
    first.device.now += 7 * dayMs - 1;
    first.counting.settleOld('en');
    expect(first.reports.map(({ kind }) => kind)).toEqual(['start']);
    const later = countingDevice(readCounted(JSON.parse(JSON.stringify(first.device.kept))));
    later.device.now = first.device.now + 1;
    later.counting.settleOld('de');
    later.counting.settleOld('de');
    later.counting.ended(ended, 'de');
    expect(later.reports).toMatchObject([{ kind: 'end', done: 0, at: 'c1', time: 2, language: 'de', day: dayOf(later.device.now) }]);
  });

  it('does not report as left what was ended, or begun anew', () => {
    const { device, counting, reports } = countingDevice();
    counting.started(start, 'en');
    counting.rested(start);
    counting.ended(ended, 'en');
    counting.rested(ended);
    device.now += 30 * dayMs;
    counting.settleOld('en');
    expect(reports.filter(({ kind }) => kind === 'end')).toMatchObject([{ done: 1 }]);
  });

  it('tells one answer of a short visit, by lot, and which visit it was', () => {
    const { counting, reports } = countingDevice();
    const [item] = level.checks.c ?? [];
    counting.revisited(answerCheck(ended, 'later', item?.id ?? '', 'unsure'), 'en', 4);
    counting.revisited(ended, 'en', 2);
    expect(reports).toMatchObject([{ kind: 'booster', weeks: 4, position: 0, item: item?.id, answer: 'unsure' }]);
  });

  it('makes no report of a kind whose time in the dictionary is over', () => {
    const { device, counting, reports } = countingDevice();
    device.now = (dictionary.practice.until + 1) * dayMs;
    counting.practised('ripple', round, 'en');
    expect(reports).toEqual([]);
    device.now -= dayMs;
    counting.practised('ripple', round, 'en');
    expect(reports.map(({ kind }) => kind)).toEqual(['reach', 'practice']);
  });

  it('reads as nothing whatever is not what was kept', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (kept, evenings) => {
      for (const read of [readCounted(kept), readCounted({ evenings })]) {
        for (const evening of Object.values(read.evenings)) expect(evening).toEqual({ startedAt: expect.any(Number), rewinds: expect.any(Number), reported: expect.any(Array) });
      }
    }));
    expect(readCounted({ playedOn: 'today', evenings: { sound: { startedAt: 1, rewinds: 0, reported: ['end', 'name'] }, torn: { startedAt: '1' } } })).toEqual({
      playedOn: null, evenings: { sound: { startedAt: 1, rewinds: 0, reported: ['end'] } },
    });
  });
});

const json: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../levels/free-skins/level.json'), 'utf8'));

function shipped(): { readonly level: Level; readonly graph: Graph } {
  const parsed = parseLevel(json);
  const read = readGraph(json, hash);
  if (!parsed.ok || !read.ok) throw new Error('Violated assumption: the shipped level parses and can be counted');
  return { level: parsed.level, graph: read.graph };
}

describe('every report of the shipped level', () => {
  const { level: real, graph } = shipped();

  it('is one the endpoint takes, whatever was played, answered and tapped, from a minute on', () => {
    fc.assert(fc.property(
      fc.integer(), fc.array(fc.constantFrom(...answers), { minLength: 8, maxLength: 8 }), fc.integer({ min: 1, max: 5000 }), fc.nat(9), fc.double({ min: 0, max: 1, noNaN: true }),
      (seed, given, minutes, rewinds, stop) => {
        const { device, counting, reports } = countingDevice();
        const { intents } = playByChance(real, {}, seeded(seed), new Map());
        let evening = eveningAfter(real, intents, Math.abs(seed));
        for (const [index, when] of (['before', 'after'] as const).entries()) {
          for (const [at, { id }] of (real.checks[formOf(evening, when)] ?? []).entries()) evening = answerCheck(evening, when, id, given[at + 4 * index] ?? 'fine');
        }
        counting.started(evening, 'qps-long');
        device.now += minutes * minute;
        for (let times = 0; times < rewinds; times += 1) counting.rewound(evening);
        counting.ended(evening, 'uk');
        counting.checked(evening, 'de');
        counting.feltLike(evening, 'ar', { useful: 2, upset: 1 });
        counting.started(evening, 'en');
        counting.stopped(eveningAfter(real, intents.slice(0, Math.floor(intents.length * stop * 0.99))), 'en');
        expect(isEnded(evening)).toBe(true);
        expect(reports.map(({ kind }) => kind).filter((kind) => kind !== 'reach')).toEqual(['start', 'end', 'choice', 'item', 'feedback', 'start', 'end']);
        for (const report of reports) {
          expect(validateReport(JSON.parse(JSON.stringify(report)))).toMatchObject({ ok: true });
          expect(checkAgainstGraph(report, graph)).toBeNull();
        }
      },
    ), { numRuns: 60 });
  });
});
