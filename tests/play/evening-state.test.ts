import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnded } from '../../src/play/evening-ended.ts';
import { act, answerCheck, formOf, isChecked, openEvening, playAgain, resumeEvening, rewindTo, turnTo } from '../../src/play/evening-state.ts';
import type { EveningState } from '../../src/play/evening-state.ts';
import { phases } from '../../src/story/save.ts';
import { parseSave } from '../../src/story/save.ts';
import type { Level } from '../../src/story/level.ts';
import { playByChance, seeded } from '../levels/random-player.ts';
import { hash, level } from './game-of.ts';

function played(seed: number, upTo = Infinity): EveningState {
  const { intents } = playByChance(level, {}, seeded(seed), new Map());
  return intents.slice(0, upTo).reduce((evening, intent) => act(evening, intent).evening, turnTo(openEvening(level, hash, {}, seed), 'story'));
}

function answered(evening: EveningState, when: 'before' | 'after', count: number): EveningState {
  return (level.checks[formOf(evening, when)] ?? []).slice(0, count).reduce((state, { id }) => answerCheck(state, when, id, 'unsure'), evening);
}

describe('a new evening', () => {
  it('draws the first form of the gut check by its seed; the other one comes after the story', () => {
    const forms = [2, 3].map((seed) => openEvening(level, hash, {}, seed)).map((evening) => [formOf(evening, 'before'), formOf(evening, 'after')]);
    expect(forms).toEqual([['a', 'b'], ['b', 'a']]);
  });

  it('takes over only those flags of the house that the level declares', () => {
    const reading: Level = { ...level, house: { warned: 'reads' } };
    expect(openEvening(reading, hash, { warned: true, other: true }, 1).save.house).toEqual({ warned: true });
  });
});

describe('a kept evening', () => {
  it('comes back from its save alone, wherever it was left', () => {
    fc.assert(fc.property(fc.integer(), fc.nat(60), (seed, upTo) => {
      const evening = played(seed, upTo);
      const parsed = parseSave(JSON.parse(JSON.stringify(evening.save)));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
      expect(resumeEvening(level, hash, parsed.save)).toEqual({ evening, dropped: 0 });
    }), { numRuns: 60 });
  });

  it('tells how many steps a changed level has lost, and stands before the first of them', () => {
    const evening = played(1);
    const shorter: Level = { ...level, nodes: { ...level.nodes, c1: { type: 'ending', scene: 'home', help: 'account' } } };
    const { evening: resumed, dropped } = resumeEvening(shorter, 'fedcba9876543210', evening.save);
    expect(resumed.play.intents.length + dropped).toBe(evening.save.intents.length);
    expect(dropped).toBeGreaterThan(0);
    expect(resumed.save.levelHash).toBe('fedcba9876543210');
  });

  it('opens in the part it was left in, but at the knock when it was put away', () => {
    const evening = played(1);
    const opened = phases.map((phase) => [phase, resumeEvening(level, hash, turnTo(evening, phase).save).evening.save.phase]);
    expect(Object.fromEntries(opened)).toEqual({
      knock: 'knock', booster: 'booster', before: 'before', story: 'story', ending: 'ending', map: 'map', debrief: 'debrief', after: 'after', thanks: 'knock',
    });
  });

  it('never opens in a gut check that has no question left', () => {
    const evening = played(1);
    for (const [when, after] of [['before', 'story'], ['after', 'knock']] as const) {
      const open = (count: number) => resumeEvening(level, hash, turnTo(answered(evening, when, count), when).save).evening.save.phase;
      expect([open(0), open(3), open(4)]).toEqual([when, when, after]);
    }
  });
});

describe('an evening', () => {
  it('is left as it was by an intent that is refused', () => {
    const evening = openEvening(level, hash, {}, 1);
    expect(act(evening, { do: 'choose', option: 'stay' })).toEqual({ evening, refused: 'not-a-choice' });
  });

  it('keeps every clue, ending and taken option when it is stepped back or played again', () => {
    fc.assert(fc.property(fc.integer(), fc.nat(40), (seed, back) => {
      const evening = played(seed);
      expect(isEnded(evening)).toBe(true);
      for (const again of [rewindTo(turnTo(evening, 'map'), back), playAgain(turnTo(evening, 'knock'), {})]) {
        expect(again.save).toMatchObject({ known: evening.save.known, seen: evening.save.seen, endings: evening.save.endings, phase: 'story', checks: evening.save.checks });
        expect(again.play.known).toEqual(evening.save.known);
      }
      expect(playAgain(evening, {}).save.intents).toEqual([]);
    }), { numRuns: 40 });
  });

  it('is checked when every item of the form has its answer', () => {
    const evening = openEvening(level, hash, {}, 3);
    expect([0, 1, 3, 4].map((count) => isChecked(answered(evening, 'after', count), 'after'))).toEqual([false, false, false, true]);
    expect(isChecked(answered(evening, 'after', 4), 'before')).toBe(false);
    expect(isChecked({ ...evening, level: { ...level, checks: {} } }, 'after')).toBe(true);
  });

  it('keeps the newest answer of an item and leaves the other check alone', () => {
    const evening = answerCheck(answerCheck(openEvening(level, hash, {}, 2), 'before', 'one', 'trap'), 'before', 'one', 'fine');
    expect(evening.save.checks).toEqual({ first: 'a', before: { one: 'fine' }, after: {} });
  });
});
