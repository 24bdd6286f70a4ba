/** One player who stays: plays an evening to one ending after the other. */
import type { Page } from '@playwright/test';
import type { Level } from '../../../src/story/level.ts';
import { mapOf } from '../../../src/story/map.ts';
import { rewind } from '../../../src/story/rewind.ts';
import { routesToEndings } from '../../../src/story/routes.ts';
import { begin } from '../../../src/story/step.ts';
import { viewOf } from '../../../src/story/view.ts';
import { levelWords, packOf } from '../../support/evening-words.ts';
import { keyboardPlayer } from '../../support/keyboard-player.ts';

/**
 * Sits down in an evening that stands at its first line. Goes out: what plays it to one ending after the other, each time back from its map to
 * the first choice, until that many scenes have changed, and says how many did.
 */
export function sitDown(page: Page, level: Level): (times: number) => Promise<number> {
  const [evening, say] = [packOf('en', 'evening'), levelWords(level.id, 'en')];
  const routes = Object.values(routesToEndings(level));
  let from = begin(level, {});
  let round = 0;
  return async (times) => {
    let changed = 0;
    while (changed < times) {
      const route = (routes[round++ % routes.length] ?? []).slice(from.intents.length);
      const player = keyboardPlayer(page, level, 'en', from);
      let scene = '';
      for (const intent of route) {
        if (intent.do === 'pair' && player.now().known.includes(intent.item)) continue;
        await player.play([intent]);
        const now = viewOf(level, player.now()).sceneId;
        if (now !== scene) changed += 1;
        scene = now;
      }
      const ended = player.now();
      const first = mapOf(level, { seen: [], endings: [], trail: ended.trail }).nodes.find(({ visit }) => visit !== undefined);
      if (first?.visit === undefined) throw new Error('Violated assumption: the way to an ending has a choice');
      await page.getByRole('button', { name: evening('ending.map') }).click();
      await page.getByRole('button', { name: say(`${first.id}.label`) }).first().click();
      await page.getByRole('button', { name: evening('map.rewind').split('{{')[0] ?? '' }).click();
      from = rewind(level, ended, first.visit);
    }
    return changed;
  };
}
