import { signal } from '@preact/signals';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeEvening, goBack, goOn, startOver, takeIntent, visitEvening } from '../../src/play/evening-actions.ts';
import type { Game, Undo } from '../../src/play/game.ts';
import { darkWindow, emptyHouse } from '../../src/play/house-record.ts';
import type { WindowRecord } from '../../src/play/house-record.ts';
import { writeSaveFile } from '../../src/play/saves/save-file.ts';
import { importSaves } from '../../src/play/saves/saves-actions.ts';
import { defaultSettings } from '../../src/play/settings.ts';
import type { Intent } from '../../src/story/play.ts';
import { fileOf, gameOf, level } from './game-of.ts';
import { plainPage } from './plain-page.ts';
import { finish, playTo, routes, visit } from './visits.ts';

beforeEach(() => { vi.stubGlobal('document', plainPage()); });
afterEach(() => { vi.unstubAllGlobals(); });

const windowOf = (game: Game): WindowRecord => game.house.value.windows[level.id] ?? darkWindow;

function withSaves(game: Game): Game {
  return { ...game, saves: { device: async () => game.keep, keepsNothing: false, tab: () => { throw new Error('not asked'); }, undo: signal<Undo | undefined>(undefined) } };
}

async function enter(game: Game): Promise<void> {
  game.route.value = { at: 'evening', level: level.id };
  await visitEvening(game, level.id);
}

function leave(game: Game): void {
  closeEvening(game);
  game.route.value = { at: 'house' };
}

describe('a lamp that was lit', () => {
  it('stays lit when an older file is opened and its evening is played on', async () => {
    const visited = await visit();
    const game = withSaves(visited.game);
    goOn(game, 'story');
    takeIntent(game, { do: 'next' });
    await visited.settled();
    const old = await fileOf(game);
    playBackTo(game, 'calm');
    finish(game);
    await visited.settled();
    leave(game);
    expect(await importSaves(game, old)).toEqual({ ok: true });
    await enter(game);
    takeIntent(game, { do: 'next' });
    await visited.settled();
    expect(windowOf(game)).toMatchObject({ lamps: { finished: true }, endings: 1 });
    expect(game.evening.value?.save.endings).toEqual(['calm']);
  });

  it('stays lit when a file knew of it without its evening', async () => {
    const { game: plain } = await gameOf();
    const game = withSaves(plain);
    const lit = { ...darkWindow, lamps: { finished: true, another: true, clues: true }, endings: 3, finishedAt: 5, boosters: 1 };
    await importSaves(game, writeSaveFile({ house: { ...emptyHouse, windows: { [level.id]: lit } }, settings: defaultSettings, evenings: [] }));
    await enter(game);
    goOn(game, 'story');
    expect(windowOf(game)).toMatchObject({ ...lit, begun: true, playedAt: expect.any(Number) as number });
  });

  it('never counts more endings than the evening has', async () => {
    const { game } = await visit();
    game.house.value = { ...emptyHouse, windows: { [level.id]: { ...darkWindow, endings: 1e9 } } };
    goOn(game, 'story');
    expect(windowOf(game).endings).toBe(Object.values(level.nodes).filter(({ type }) => type === 'ending').length);
  });

  it('stays lit, and what was found stays found, in whatever order evenings are played, begun anew, saved to files and brought back', async () => {
    const steps = fc.oneof(
      fc.record({ do: fc.constant('play' as const), ending: fc.constantFrom(...Object.keys(routes)) }),
      fc.record({ do: fc.constant('step' as const), intent: fc.constantFrom<Intent>({ do: 'next' }, { do: 'pair', item: 'link', card: 'wrong-address' }) }),
      fc.record({ do: fc.constant('save' as const) }),
      fc.record({ do: fc.constant('open' as const), file: fc.nat(3) }),
    );
    await fc.assert(fc.asyncProperty(fc.array(steps, { maxLength: 12 }), async (list) => {
      const { game: plain, settled } = await gameOf();
      const game = withSaves(plain);
      const files: string[] = [];
      let before = { window: darkWindow, found: [] as readonly string[] };
      for (const one of list) {
        if (one.do === 'save') {
          files.push(await fileOf(game));
        } else if (one.do === 'open') {
          const file = files[one.file];
          if (file !== undefined) expect(await importSaves(game, file)).toEqual({ ok: true });
        } else {
          await enter(game);
          if (game.evening.value?.save.phase === 'knock') goOn(game, 'story');
          if (one.do === 'step') takeIntent(game, one.intent);
          else await playAnew(game, one.ending);
        }
        await settled();
        await enter(game);
        const save = game.evening.value?.save;
        const found = [...(save?.endings ?? []), ...(save?.known ?? []), ...(save?.seen ?? [])];
        const window = windowOf(game);
        expect(found).toEqual(expect.arrayContaining([...before.found]));
        for (const lamp of ['finished', 'another', 'clues'] as const) expect(window.lamps[lamp] || !before.window.lamps[lamp]).toBe(true);
        expect(window.endings).toBeGreaterThanOrEqual(before.window.endings);
        expect(window.finishedAt ?? Infinity).toBeLessThanOrEqual(before.window.finishedAt ?? Infinity);
        before = { window, found };
        leave(game);
      }
    }), { numRuns: 60 });
  });
});

/** To an ending, from the first line. */
async function playAnew(game: Game, ending: string): Promise<void> {
  await startOver(game, 'story');
  playTo(game, ending);
}

/** To an ending, from wherever the story stands. */
function playBackTo(game: Game, ending: string): void {
  goBack(game, 0);
  playTo(game, ending);
}
