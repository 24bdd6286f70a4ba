import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDriver } from '../../src/keep/memory-driver.ts';
import { catchUpEvening, goOn, takeIntent, visitEvening } from '../../src/play/evening-actions.ts';
import { emptyHouse, forgetWindow, lastBegun, mergeHouses, momentAfter, rememberWindow, darkWindow } from '../../src/play/house-record.ts';
import { openKeeping } from '../../src/play/keeping.ts';
import { readOwn } from '../../src/play/own-records.ts';
import { keepHouse } from '../../src/play/other-tabs.ts';
import { changeSettings } from '../../src/play/settings-actions.ts';
import { gameOf, level } from './game-of.ts';
import { plainPage } from './plain-page.ts';

beforeEach(() => { vi.stubGlobal('document', plainPage()); });
afterEach(() => { vi.unstubAllGlobals(); });

/** Two tabs, each in the same evening at its first line. */
async function twoInOneEvening() {
  const driver = memoryDriver();
  const tabs = [await gameOf({ driver }), await gameOf({ driver })] as const;
  for (const { game, settled } of tabs) {
    game.route.value = { at: 'evening', level: level.id };
    await visitEvening(game, level.id);
    if (game.evening.value?.save.phase === 'knock') goOn(game, 'story');
    await settled();
  }
  return tabs;
}

describe('one evening in two tabs', () => {
  it('goes on in the late tab from where the other one is, and the player is told; nothing of the newer one is lost', async () => {
    const [one, other] = await twoInOneEvening();
    takeIntent(other.game, { do: 'next' });
    takeIntent(other.game, { do: 'next' });
    await other.settled();
    takeIntent(one.game, { do: 'next' });
    await vi.waitFor(() => expect(one.game.notices.value).toEqual(['other-tab']));
    await vi.waitFor(() => expect(one.game.evening.value?.save.intents).toHaveLength(2));
    expect(other.game.notices.value).toEqual([]);
    takeIntent(one.game, { do: 'choose', option: 'stay' });
    await one.settled();
    await catchUpEvening(other.game);
    expect([other.game.notices.value, other.game.evening.value?.save.intents.length]).toEqual([['other-tab'], 3]);
  });

  it('is left alone when the player comes back to a tab that nobody has overtaken', async () => {
    const [one] = await twoInOneEvening();
    const before = await gameOf();
    await catchUpEvening(before.game);
    takeIntent(one.game, { do: 'next' });
    await catchUpEvening(one.game);
    expect([one.game.notices.value, one.game.evening.value?.save.intents.length]).toEqual([[], 1]);
  });
});

describe('house and settings in two tabs', () => {
  it('keep the lamps of both', async () => {
    const driver = memoryDriver();
    const [one, other] = [await gameOf({ driver }), await gameOf({ driver })];
    for (const { game } of [one, other]) await game.keep.read(game.sign, 'house');
    const lit = { ...darkWindow, lamps: { finished: true, another: false, clues: false }, playedAt: 5 };
    one.game.house.value = rememberWindow(emptyHouse, 'map-pin', lit, {});
    await keepHouse(one.game);
    other.game.house.value = rememberWindow(emptyHouse, 'left-out', lit, {});
    expect(await keepHouse(other.game)).toEqual({ ok: true });
    expect(Object.keys(other.game.house.value.windows).toSorted()).toEqual(['left-out', 'map-pin']);
  });

  it('keep what was set in the other one, but for the one thing that is set here', async () => {
    const driver = memoryDriver();
    const [one, other] = [await gameOf({ driver }), await gameOf({ driver })];
    for (const { game } of [one, other]) await game.keep.read(game.sign, 'settings');
    changeSettings(one.game, { counting: 'no' });
    await one.settled();
    changeSettings(other.game, { muted: true });
    await vi.waitFor(async () => expect(await other.game.keep.read(other.game.sign, 'settings')).toMatchObject({ ok: true, value: { counting: 'no', muted: true } }));
  });
});

describe('records of a newer game', () => {
  it('are played without and never written over', async () => {
    const { game } = await gameOf();
    await game.keep.write('lamp', 'house', { format: 2, tower: true });
    await game.keep.write('lamp', 'settings', { format: 1, textSize: 150 });
    const own = await readOwn(game.keep, 'lamp');
    expect(own).toMatchObject({ house: emptyHouse, settings: { textSize: 150 }, newer: ['house'] });
    const keeping = openKeeping(game.keep, 'lamp');
    keeping.leave('house');
    expect(await keeping.keep('house', emptyHouse)).toEqual({ ok: false, reason: 'newer' });
    expect(await game.keep.read('lamp', 'house')).toMatchObject({ value: { tower: true } });
  });
});

describe('an evening of a later version, brought by a file', () => {
  it('is kept and not what Continue leads to', () => {
    const ours = rememberWindow(emptyHouse, 'map-pin', { ...darkWindow, begun: true, playedAt: 10 }, {});
    const house = rememberWindow(ours, 'new-evening', { ...darkWindow, begun: true, playedAt: 9000 }, {});
    expect(lastBegun(house, [{ id: 'map-pin' }, { id: 'left-out' }])).toBe('map-pin');
    expect(lastBegun(forgetWindow(house, 'map-pin'), [{ id: 'map-pin' }])).toBeUndefined();
  });
});

describe('a clock that was set back', () => {
  it('leaves Continue with the evening that was played last', () => {
    const late = rememberWindow(emptyHouse, 'map-pin', { ...darkWindow, begun: true, playedAt: 9000 }, {});
    const house = rememberWindow(late, 'left-out', { ...darkWindow, begun: true, playedAt: momentAfter(late, 10) }, {});
    expect(lastBegun(house, [])).toBe('left-out');
  });

  it('puts no light out when two houses are brought together', () => {
    const lit = { lamps: { finished: true, another: true, clues: true }, endings: 3, begun: false, playedAt: 9000, finishedAt: 8000, boosters: 2 };
    const merged = mergeHouses(rememberWindow(emptyHouse, 'map-pin', lit, { warned: true }), rememberWindow(emptyHouse, 'map-pin', { ...darkWindow, begun: true, playedAt: 10 }, {}));
    expect(merged).toEqual({ format: 1, flags: { warned: true }, windows: { 'map-pin': lit } });
    expect(forgetWindow(merged, 'map-pin').windows).toEqual({});
  });
});
