/** The sum of a lesson: made from what the adult counted or a room said, and of nothing else. */
import fc from 'fast-check';
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../src/class/desk.ts';
import { openHands } from '../../src/class/hands.ts';
import { readLesson } from '../../src/class/lesson.ts';
import type { Lesson } from '../../src/class/lesson.ts';
import { isCheckedByTooFew, sumOfLesson, sumOfSeatsAlone } from '../../src/class/sum.ts';
import type { Act } from '../../src/class/teach.ts';
import type { Counts, VoteSource } from '../../src/class/vote-source.ts';
import { tally } from '../../src/room/tally.ts';
import { after, first, level } from './support.ts';

const common = { id: 'AAAAAAAAAAAAAAAAAAAAAA', day: 20_000, campaign: 'lantern', language: 'en' } as const;
const answers = ['fine', 'unsure', 'trap'] as const;
const ended: Act = { do: 'jump', node: 'calm' };
const places = [0, 1, 2, 3];
const warmUp = 1;
const check = 5;

/** Turns to each item of both gut checks and lets `vote` answer it. */
function checked(from: Lesson, vote: (lesson: Lesson, time: 'before' | 'after', place: number) => Lesson): Lesson {
  let lesson = from;
  for (const [time, at] of [['before', warmUp], ['after', check]] as const) {
    lesson = after([{ do: 'go', to: at }], { ...lesson, at: 0 });
    for (const place of places) lesson = vote({ ...lesson, page: place, round: null }, time, place);
  }
  return lesson;
}

describe('the sum of a lesson', () => {
  it('is what the hands say that were entered at the desk', () => {
    const hand = fc.integer({ min: 2, max: 12 });
    fc.assert(fc.property(fc.array(fc.record({ fine: hand, unsure: hand, trap: hand }), { minLength: 8, maxLength: 8 }), (raised) => {
      const lesson = checked(after([ended]), (before, time, place) => {
        const hands = openHands();
        const desk = openDesk({ level, lesson: before, votes: hands, onChange: () => undefined });
        desk.act({ do: 'ask', kind: 'check' });
        hands.enter(raised[time === 'before' ? place : 4 + place] ?? {});
        return desk.lesson.value;
      });
      const sum = sumOfLesson(level, lesson, 'hands', common);
      expect(sum).toMatchObject({ kind: 'class', means: 'hands', level: level.id, hash: 'h', day: 20_000 });
      // Counted again from what was raised, message by message.
      const ofTen = (from: number, genuine: boolean): number => {
        const meant = places.filter((place) => level.checks.a?.[place]?.genuine === genuine).map((place) => raised[from + place] ?? { fine: 0, unsure: 0, trap: 0 });
        const all = meant.flatMap((one) => answers.map((answer) => one[answer]));
        return Math.round((10 * meant.reduce((right, one) => right + one[genuine ? 'fine' : 'trap'], 0)) / all.reduce((total, one) => total + one, 0));
      };
      const smallest = Math.min(...raised.map(({ fine, unsure, trap }) => fine + unsure + trap));
      expect(sum?.checked).toEqual([{ fives: Math.min(6, Math.floor(smallest / 5)), caughtBefore: ofTen(0, false), caughtAfter: ofTen(4, false), keptBefore: ofTen(0, true), keptAfter: ofTen(4, true) }]);
    }), { numRuns: 60 });
  });

  it('knows a gut check that was counted both times with too few answers from one that was not', () => {
    const counted = (raised: number): Lesson => checked(after([ended]), (before) => after([{ do: 'ask', kind: 'check' }, { do: 'count', counts: { fine: raised, unsure: 0, trap: 0 } }], before));
    const three = counted(3);
    expect([isCheckedByTooFew(level, three), isCheckedByTooFew(level, counted(9)), isCheckedByTooFew(level, after([ended]))]).toEqual([true, false, false]);
    expect(isCheckedByTooFew(level, { ...three, answered: { ...three.answered, after: {} } })).toBe(false);
  });

  it('is made from what a room tells its adult, within a tenth of what its seats have tapped, although the room hides small numbers', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.constantFrom(0, 1, 2), { minLength: 20, maxLength: 40 }), { minLength: 8, maxLength: 8 }), (taps) => {
      const lesson = checked(after([ended]), (before, time, place) => {
        const tapped = taps[time === 'before' ? place : 4 + place] ?? [];
        const counts = signal<Counts | null>(null);
        const said = tally(tapped, 3);
        const votes: VoteSource = { means: 'seats', counts, answered: signal(null), closedBy: signal(tapped.length), open: () => undefined, close: () => { counts.value = Object.fromEntries(answers.map((answer, at) => [answer, said[at] ?? 0])); } };
        const desk = openDesk({ level, lesson: before, votes, onChange: () => undefined });
        desk.act({ do: 'ask', kind: 'check' });
        votes.close();
        return desk.lesson.value;
      });
      const [told] = sumOfLesson(level, lesson, 'room', common)?.checked ?? [];
      const exact = (from: number, genuine: boolean): number => {
        const meant = places.filter((place) => level.checks.a?.[place]?.genuine === genuine).flatMap((place) => taps[from + place] ?? []);
        return (10 * meant.filter((tap) => tap === (genuine ? 0 : 2)).length) / meant.length;
      };
      for (const [value, wanted] of [[told?.caughtBefore, exact(0, false)], [told?.caughtAfter, exact(4, false)], [told?.keptBefore, exact(0, true)], [told?.keptAfter, exact(4, true)]] as const) {
        expect(Math.abs((value ?? NaN) - wanted)).toBeLessThanOrEqual(0.5 + 0.75);
      }
    }), { numRuns: 60 });
  });

  it('is nothing of a lesson that was only looked into, and says no more than that a class played where hands were not counted', () => {
    expect(sumOfLesson(level, first, 'hands', common)).toBeNull();
    expect(sumOfLesson(level, after([ended]), 'hands', common)).toMatchObject({ kind: 'class', checked: [] });
  });

  it('is made of a lesson that an earlier game kept, without what that did not know', () => {
    const { answered: _, ...earlier } = after([ended]);
    const read = readLesson(level, 'h', earlier);
    expect(read && sumOfLesson(level, read, 'hands', common)).toMatchObject({ checked: [] });
  });

  it('of an evening that seats played alone says that a class played it, from five seats at its end', () => {
    const evening = { level: level.id, hash: '0123456789abcdef' };
    expect(sumOfSeatsAlone(evening, [0, 9, 9, 9, 4], common)).toBeNull();
    expect(sumOfSeatsAlone(evening, [], common)).toBeNull();
    expect(sumOfSeatsAlone(evening, [0, 1, 0, 0, 5], common)).toMatchObject({ kind: 'class', means: 'room', checked: [], hash: evening.hash });
  });
});
