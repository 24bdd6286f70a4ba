import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDriver } from '../../../src/keep/memory-driver.ts';
import { goOn, takeIntent, visitEvening } from '../../../src/play/evening-actions.ts';
import type { Game, Undo } from '../../../src/play/game.ts';
import { keptEvenings } from '../../../src/play/saves/own-evenings.ts';
import { exportSaves, findUndo, forgetEvening, importSaves, resetAll } from '../../../src/play/saves/saves-actions.ts';
import { changeSettings } from '../../../src/play/settings-actions.ts';
import { fileOf, gameOf, level, record } from '../game-of.ts';
import { plainPage } from '../plain-page.ts';

beforeEach(() => { vi.stubGlobal('document', plainPage()); });
afterEach(() => { vi.unstubAllGlobals(); });

/** A player who has begun an evening and set the text larger. */
async function player(driver = memoryDriver(), intents = 2) {
  const one = await gameOf({ driver });
  const undo = signal<Undo | undefined>(undefined);
  const game: Game = { ...one.game, saves: { device: async () => one.game.keep, keepsNothing: false, tab: () => { throw new Error('not asked'); }, undo } };
  game.route.value = { at: 'evening', level: level.id };
  await visitEvening(game, level.id);
  goOn(game, 'story');
  for (let taken = 0; taken < intents; taken += 1) takeIntent(game, { do: 'next' });
  changeSettings(game, { textSize: 150, counting: 'no', people: { home: 'parent' } });
  await one.settled();
  return { ...one, game, undo, driver };
}

async function standing({ keep, sign, house, settings }: Game) {
  return { evening: await keep.read(sign, record), house: house.value, settings: settings.value };
}

const runLast = (undo: { readonly value: Undo | undefined }): Promise<boolean> | undefined => undo.value?.run();
const strip = <Kept extends { readonly evening: { readonly ok: boolean } }>({ evening, ...rest }: Kept) => ({ ...rest, evening: 'value' in evening ? evening.value : undefined });

describe('forgetting an evening', () => {
  it('leaves nothing of it on the device, darkens its window, and can be taken back', async () => {
    const { game, driver, undo } = await player();
    const before = strip(await standing(game));
    expect(await keptEvenings(game)).toEqual([level.id]);
    expect(await forgetEvening(game, level.id)).toBe(true);
    expect((await driver.keys()).filter((key) => key.includes('evening:'))).toEqual([]);
    expect(game.house.value.windows).toEqual({});
    expect(await undo.value?.run()).toBe(true);
    expect(strip(await standing(game))).toEqual(before);
  });
});

describe('forgetting everything', () => {
  it('leaves text, sound and language as they were set, nothing else, and can be taken back', async () => {
    const { game, driver, undo } = await player();
    const before = strip(await standing(game));
    expect(await resetAll(game)).toBe(true);
    expect(game.settings.value).toMatchObject({ textSize: 150, counting: 'unasked', people: {} });
    expect([await keptEvenings(game), game.house.value.windows]).toEqual([[], {}]);
    expect(JSON.stringify(await Promise.all((await driver.keys()).map(driver.get)))).not.toMatch(/parent|intents/);
    expect(await undo.value?.run()).toBe(true);
    expect(strip(await standing(game))).toEqual(before);
  });

  it('leaves the other signs alone', async () => {
    const driver = memoryDriver();
    const { game } = await player(driver);
    await game.keep.write('cat', 'house', { format: 1 });
    await resetAll(game);
    expect(await game.keep.read('cat', 'house')).toMatchObject({ ok: true });
  });
});

describe('a file', () => {
  it('carries evenings to another device, where lit lamps stay lit and the answer about counting is the device\'s own', async () => {
    const from = await player(memoryDriver(), 1);
    const text = await fileOf(from.game);
    const to = await gameOf();
    const undo = signal<Undo | undefined>(undefined);
    const game: Game = { ...to.game, saves: { device: async () => to.game.keep, keepsNothing: false, tab: () => { throw new Error('not asked'); }, undo } };
    expect(await importSaves(game, text)).toEqual({ ok: true });
    const there = strip(await standing(game));
    const here = strip(await standing(from.game));
    expect(there).toEqual({ ...here, settings: { ...here.settings, counting: 'unasked' } });
  });

  it('never destroys: what stood here before comes back, also after the page was closed', async () => {
    const from = await player(memoryDriver(), 1);
    const text = await fileOf(from.game);
    const here = await player(memoryDriver(), 2);
    const before = strip(await standing(here.game));
    expect(await importSaves(here.game, text)).toEqual({ ok: true });
    expect(strip(await standing(here.game)).evening).not.toEqual(before.evening);
    here.undo.value = undefined;
    await findUndo(here.game);
    expect(await runLast(here.undo)).toBe(true);
    expect(strip(await standing(here.game))).toEqual(before);
    here.undo.value = undefined;
    await findUndo(here.game);
    expect(here.undo.value).toBeUndefined();
  });

  it('that is refused changes nothing at all', async () => {
    const { game, driver } = await player();
    const bytes = async (): Promise<unknown> => Promise.all((await driver.keys()).toSorted().map(async (key) => [key, await driver.get(key)]));
    const before = await bytes();
    expect(await importSaves(game, (await fileOf(game)).replace('"story"', '"ending"'))).toEqual({ ok: false, code: 'damaged', place: 'records' });
    expect(await bytes()).toEqual(before);
  });

  it('is not made where the device does not say what it keeps, nor is anything forgotten or opened', async () => {
    const inner = memoryDriver();
    let hangs = false;
    const { game, undo } = await player({ ...inner, keys: () => (hangs ? Promise.reject(new Error('late')) : inner.keys()) });
    const text = await fileOf(game);
    const before = strip(await standing(game));
    hangs = true;
    expect([await keptEvenings(game), await exportSaves(game)]).toEqual([undefined, undefined]);
    expect(await importSaves(game, text)).toEqual({ ok: false, code: 'not-kept', place: '' });
    expect([await forgetEvening(game, level.id), await resetAll(game), undo.value]).toEqual([false, false, undefined]);
    expect(strip(await standing(game))).toEqual(before);
  });

  it('says so when it lacks an evening that the device does not hand over now', async () => {
    const inner = memoryDriver();
    let hangs = false;
    const { game } = await player({ ...inner, get: (key) => (hangs && key.includes(record) ? Promise.reject(new Error('late')) : inner.get(key)) });
    expect((await exportSaves(game))?.isWhole).toBe(true);
    hangs = true;
    const file = await exportSaves(game);
    expect(file?.isWhole).toBe(false);
    expect(await importSaves((await player()).game, file?.text ?? '')).toEqual({ ok: true });
  });

  it('on a full device changes nothing that is shown and is told', async () => {
    const inner = memoryDriver();
    let full = false;
    const { game } = await player({ ...inner, set: (key, text) => (full ? Promise.reject(new Error('full')) : inner.set(key, text)) });
    const text = await fileOf(game);
    const before = game.house.value;
    full = true;
    expect(await importSaves(game, text)).toEqual({ ok: false, code: 'not-kept', place: '' });
    expect(game.house.value).toBe(before);
  });
});
