import { signal } from '@preact/signals';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Driver } from '../../../src/keep/driver.ts';
import { memoryDriver } from '../../../src/keep/memory-driver.ts';
import type { Game, Undo } from '../../../src/play/game.ts';
import { darkWindow, emptyHouse, momentAfter, rememberWindow } from '../../../src/play/house-record.ts';
import { keepHouse } from '../../../src/play/other-tabs.ts';
import { readOwn } from '../../../src/play/own-records.ts';
import { writeSaveFile } from '../../../src/play/saves/save-file.ts';
import { findUndo, forgetEvening, importSaves, resetAll } from '../../../src/play/saves/saves-actions.ts';
import { defaultSettings } from '../../../src/play/settings.ts';
import { newSave, parseSave } from '../../../src/story/save.ts';
import type { EveningSave } from '../../../src/story/save.ts';
import { gameOf, hash, level, sign } from '../game-of.ts';
import { plainPage } from '../plain-page.ts';

beforeEach(() => { vi.stubGlobal('document', plainPage()); });
afterEach(() => { vi.unstubAllGlobals(); });

const levels = ['map-pin', 'free-skins', 'left-out'] as const;
const endings = ['calm', 'told', 'wiser'] as const;

const blank = (id: string): EveningSave => ({ ...newSave(level, hash, { seed: 2, house: {}, first: 'a' }), level: id });
const lit = { ...darkWindow, lamps: { finished: true, another: false, clues: false }, endings: 1, begun: true, playedAt: 5, finishedAt: 5 };

/** One opening of the page over what the device holds. */
async function openPage(driver: Driver): Promise<Game> {
  const { game } = await gameOf({ driver });
  const { house, settings } = await readOwn(game.keep, sign);
  game.house.value = house;
  game.settings.value = settings;
  return { ...game, saves: { device: async () => game.keep, keepsNothing: false, tab: () => { throw new Error('not asked'); }, undo: signal<Undo | undefined>(undefined) } };
}

async function keptSave(game: Game, id: string): Promise<EveningSave | undefined> {
  const found = await game.keep.read(sign, `evening:${id}`);
  const parsed = found.ok ? parseSave(found.value) : undefined;
  return parsed?.ok === true ? parsed.save : undefined;
}

/** Plays an evening to one of its endings, as the records come to stand by it. */
async function playEvening(game: Game, id: string, ending: string): Promise<void> {
  const before = await keptSave(game, id) ?? blank(id);
  const save = { ...before, phase: 'ending' as const, endings: [...new Set([...before.endings, ending])], intents: [...before.intents, { do: 'next' as const }] };
  const window = game.house.value.windows[id] ?? darkWindow;
  const seen = { ...window, endings: Math.max(window.endings, save.endings.length), begun: true, lamps: { ...window.lamps, finished: true }, playedAt: momentAfter(game.house.value, 1) };
  game.house.value = rememberWindow(game.house.value, id, seen, { [`played-${id}`]: true });
  await Promise.all([game.keeping.keep(`evening:${id}`, save), keepHouse(game)]);
}

/** A file from another device, on which some evenings have been played to the ending. */
function fileOf(ids: readonly string[], ending: string): string {
  const windows = Object.fromEntries(ids.map((id) => [id, lit]));
  return writeSaveFile({ house: { ...emptyHouse, windows }, settings: defaultSettings, evenings: ids.map((id) => ({ ...blank(id), endings: [ending] })) });
}

type Found = Readonly<Record<string, readonly string[]>>;
const together = (one: Found, other: Found): Found => Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map((id) => [id, [...new Set([...(one[id] ?? []), ...(other[id] ?? [])])]]));

const acts = fc.oneof(
  fc.record({ do: fc.constant('play' as const), id: fc.constantFrom(...levels), ending: fc.constantFrom(...endings) }),
  fc.record({ do: fc.constant('open' as const), ids: fc.subarray([...levels]), ending: fc.constantFrom(...endings) }),
  fc.record({ do: fc.constantFrom('reset' as const, 'undo' as const, 'close' as const) }),
);

describe('taking back', () => {
  it('loses nothing that was played after the act or stood before it, in whatever order a child does things', async () => {
    await fc.assert(fc.asyncProperty(fc.array(acts, { maxLength: 14 }), async (list) => {
      const driver = memoryDriver();
      let game = await openPage(driver);
      let found: Found = {};
      /** What the last act that can be taken back found, what has been played since, and whether it outlives the page. */
      let last: { readonly before: Found; readonly since: Found; readonly stays: boolean } | undefined;
      for (const act of list) {
        if (act.do === 'play') {
          await playEvening(game, act.id, act.ending);
          const more = { [act.id]: [act.ending] };
          found = together(found, more);
          if (last !== undefined) last = { ...last, since: together(last.since, more) };
        } else if (act.do === 'open') {
          expect(await importSaves(game, fileOf(act.ids, act.ending))).toEqual({ ok: true });
          last = { before: found, since: {}, stays: true };
          found = together(found, Object.fromEntries(act.ids.map((id) => [id, [act.ending]])));
        } else if (act.do === 'reset') {
          expect(await resetAll(game)).toBe(true);
          last = { before: found, since: {}, stays: false };
          found = {};
        } else if (act.do === 'close') {
          game = await openPage(driver);
          if (last?.stays !== true) last = undefined;
        } else {
          await findUndo(game);
          const undo = game.saves?.undo;
          expect(undo?.value !== undefined).toBe(last !== undefined);
          if (undo?.value === undefined || last === undefined) continue;
          expect(await undo.value.run()).toBe(true);
          undo.value = undefined;
          found = together(last.before, last.since);
          last = undefined;
        }
        for (const id of levels) {
          const save = await keptSave(game, id);
          const window = game.house.value.windows[id] ?? darkWindow;
          expect(save?.endings ?? []).toEqual(expect.arrayContaining([...(found[id] ?? [])]));
          expect(window.endings).toBeGreaterThanOrEqual(Math.min(1, found[id]?.length ?? 0));
          if (found[id] !== undefined) expect([window.lamps.finished, game.house.value.flags[`played-${id}`] ?? true]).toEqual([true, true]);
          else expect([save, window]).toEqual([undefined, darkWindow]);
        }
      }
    }), { numRuns: 40 });
  });

  it('of a file leaves the line of an evening that was played on since, and brings back the lines of the others', async () => {
    const driver = memoryDriver();
    const first = await openPage(driver);
    await playEvening(first, 'map-pin', 'calm');
    await playEvening(first, 'left-out', 'calm');
    const before = await keptSave(first, 'left-out');
    await importSaves(first, fileOf(['map-pin', 'left-out', 'free-skins'], 'told'));
    const later = await openPage(driver);
    await playEvening(later, 'map-pin', 'wiser');
    const played = await keptSave(later, 'map-pin');
    await findUndo(later);
    expect(await later.saves?.undo.value?.run()).toBe(true);
    expect(await keptSave(later, 'map-pin')).toEqual(played);
    expect(await keptSave(later, 'left-out')).toEqual(before);
    expect(await keptSave(later, 'free-skins')).toBeUndefined();
    expect(Object.keys(later.house.value.windows).toSorted()).toEqual(['left-out', 'map-pin']);
  });

  it('leaves the settings that were changed since', async () => {
    const game = await openPage(memoryDriver());
    game.settings.value = { ...game.settings.value, textSize: 150, people: { home: 'parent' } };
    await game.keeping.keep('settings', game.settings.value);
    await resetAll(game);
    game.settings.value = { ...game.settings.value, muted: true, counting: 'no' };
    await game.keeping.keep('settings', game.settings.value);
    expect(await game.saves?.undo.value?.run()).toBe(true);
    expect(game.settings.value).toMatchObject({ textSize: 150, muted: true, counting: 'no', people: { home: 'parent' } });
  });

  it('is not needed for how the page is set: a reset leaves that on the device', async () => {
    const driver = memoryDriver();
    const game = await openPage(driver);
    game.settings.value = { ...game.settings.value, textSize: 150 };
    await game.keeping.keep('settings', game.settings.value);
    await resetAll(game);
    expect((await openPage(driver)).settings.value.textSize).toBe(150);
  });

  it('keeps what another tab has played meanwhile', async () => {
    const driver = memoryDriver();
    const [one, other] = [await openPage(driver), await openPage(driver)];
    await importSaves(one, fileOf(['map-pin'], 'told'));
    await playEvening(other, 'left-out', 'calm');
    expect(await one.saves?.undo.value?.run()).toBe(true);
    expect((await keptSave(one, 'left-out'))?.endings).toEqual(['calm']);
    expect((await readOwn(one.keep, sign)).house.windows['left-out']?.lamps.finished).toBe(true);
  });

  it('of forgetting one evening leaves what was played since, in it and in the others', async () => {
    const game = await openPage(memoryDriver());
    await playEvening(game, 'map-pin', 'calm');
    await playEvening(game, 'left-out', 'calm');
    await forgetEvening(game, 'map-pin');
    await playEvening(game, 'map-pin', 'told');
    await playEvening(game, 'left-out', 'wiser');
    expect(await game.saves?.undo.value?.run()).toBe(true);
    expect((await keptSave(game, 'map-pin'))?.endings.toSorted()).toEqual(['calm', 'told']);
    expect((await keptSave(game, 'left-out'))?.endings.toSorted()).toEqual(['calm', 'wiser']);
  });

  it('does not leave on the device what was put aside for a file, once something is forgotten', async () => {
    const driver = memoryDriver();
    const game = await openPage(driver);
    await playEvening(game, 'map-pin', 'calm');
    await importSaves(game, fileOf(['map-pin'], 'told'));
    await forgetEvening(game, 'map-pin');
    expect((await driver.keys()).filter((key) => /before-file|map-pin/.test(key))).toEqual([]);
  });
});

/** A device that takes so many more writes and then has no room, until something is removed. */
function fillingDriver(inner = memoryDriver()) {
  let room = Number.POSITIVE_INFINITY;
  const driver: Driver = {
    ...inner,
    set: (key, text) => {
      if (room <= 0) return Promise.reject(new Error('full'));
      room -= 1;
      return inner.set(key, text);
    },
    remove: async (key) => { if (await inner.get(key) !== null) room += 1; await inner.remove(key); },
  };
  return { driver, leave: (writes: number) => { room = writes; } };
}

describe('a file on a device that fills up', () => {
  const standing = async (game: Game): Promise<unknown> => ({ saves: await Promise.all(levels.map((id) => keptSave(game, id))), own: await readOwn(game.keep, sign), shown: game.house.value });

  it.each([0, 1, 2, 3, 4, 5, 6])('after %i more writes is opened whole, or nothing has changed, or the player is told that not all of it could be written and can undo it', async (writes) => {
    const { driver, leave } = fillingDriver();
    const game = await openPage(driver);
    await playEvening(game, 'left-out', 'calm');
    const before = await standing(game);
    leave(writes);
    const opened = await importSaves(game, fileOf(levels, 'told'));
    leave(Number.POSITIVE_INFINITY);
    if (opened.ok) {
      expect((await keptSave(game, 'map-pin'))?.endings).toEqual(['told']);
    } else if (opened.code === 'not-kept') {
      expect(await standing(game)).toEqual(before);
      await findUndo(game);
      expect(game.saves?.undo.value).toBeUndefined();
    } else {
      expect(opened.code).toBe('partly');
      expect(await game.saves?.undo.value?.run()).toBe(true);
      expect(await standing(game)).toEqual(before);
    }
  });

  it('with new evenings only leaves none of them behind', async () => {
    const { driver, leave } = fillingDriver();
    const game = await openPage(driver);
    await playEvening(game, 'left-out', 'calm');
    const before = await standing(game);
    leave(2);
    expect(await importSaves(game, fileOf(['map-pin', 'free-skins'], 'told'))).toEqual({ ok: false, code: 'not-kept', place: '' });
    expect(await standing(game)).toEqual(before);
  });

  it('leaves the undo of the file before it', async () => {
    const { driver, leave } = fillingDriver();
    const game = await openPage(driver);
    await importSaves(game, fileOf(['map-pin'], 'told'));
    leave(2);
    expect(await importSaves(game, fileOf(['left-out', 'free-skins'], 'told'))).toMatchObject({ ok: false });
    leave(Number.POSITIVE_INFINITY);
    const later = await openPage(driver);
    await findUndo(later);
    expect(await later.saves?.undo.value?.run()).toBe(true);
    expect(await keptSave(later, 'map-pin')).toBeUndefined();
  });
});
