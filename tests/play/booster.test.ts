import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBoosterDue, takeBooster } from '../../src/play/booster.ts';
import { endBooster, giveAnswer, goOn, visitAgain } from '../../src/play/evening-actions.ts';
import { darkWindow } from '../../src/play/house-record.ts';
import type { WindowRecord } from '../../src/play/house-record.ts';
import { eveningOf, finish, playTo, visit } from './visits.ts';
import { level } from './game-of.ts';

const day = 24 * 60 * 60 * 1000;
const finished = { ...darkWindow, finishedAt: 1000 };

describe('when a booster is due', () => {
  it('is two and four weeks after the first ending, once each', () => {
    expect(isBoosterDue(finished, 1000 + 14 * day - 1)).toBe(false);
    expect(isBoosterDue(finished, 1000 + 14 * day)).toBe(true);
    const once = takeBooster(finished, 1000 + 15 * day);
    expect(isBoosterDue(once, 1000 + 27 * day)).toBe(false);
    expect(isBoosterDue(once, 1000 + 28 * day)).toBe(true);
    expect(isBoosterDue(takeBooster(once, 1000 + 40 * day), 1000 + 4000 * day)).toBe(false);
  });

  it('is one for both when somebody comes late, and never before an ending or with the clock set back', () => {
    expect(isBoosterDue(takeBooster(finished, 1000 + 30 * day), 1000 + 31 * day)).toBe(false);
    expect(isBoosterDue(darkWindow, 1e13)).toBe(false);
    expect(isBoosterDue(finished, 0)).toBe(false);
  });

  it('never makes more than two of them, whenever they are taken', () => {
    fc.assert(fc.property(fc.array(fc.nat(100), { maxLength: 30 }), (waits) => {
      let now = 1000;
      let window: WindowRecord = finished;
      let taken = 0;
      for (const wait of waits) {
        now += wait * day;
        if (!isBoosterDue(window, now)) continue;
        window = takeBooster(window, now);
        taken += 1;
        expect(isBoosterDue(window, now)).toBe(false);
      }
      expect(taken).toBeLessThanOrEqual(2);
    }));
  });
});

describe('a short visit', () => {
  it('waits behind the window two weeks later, is kept while it lasts, and leaves lamps and ending alone', async () => {
    const { game, pass, reports } = await visit({ counting: true });
    goOn(game, 'story');
    playTo(game, 'calm');
    finish(game);
    const before = game.house.value.windows[level.id];
    const sent = reports.length;
    pass(15 * 24 * 60);
    expect(before !== undefined && isBoosterDue(before, game.now())).toBe(true);
    visitAgain(game);
    for (const { id } of level.checks.c ?? []) giveAnswer(game, 'later', id, 'unsure');
    expect(eveningOf(game).save).toMatchObject({ phase: 'booster', checks: { later: { one: 'unsure', four: 'unsure' } } });
    endBooster(game);
    expect(eveningOf(game).save).toMatchObject({ phase: 'knock', endings: ['calm'] });
    expect(game.house.value.windows[level.id]).toMatchObject({ lamps: before?.lamps, begun: false, boosters: 1, finishedAt: before?.finishedAt });
    endBooster(game);
    expect(reports.slice(sent)).toMatchObject([{ kind: 'booster', weeks: 2, answer: 'unsure' }]);
  });
});
