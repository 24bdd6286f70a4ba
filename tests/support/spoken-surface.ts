/** A screen that is held in some evening, come to by keyboard and heard when it comes. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Level, Surface } from '../../src/story/level.ts';
import type { Intent } from '../../src/story/play.ts';
import { begin } from '../../src/story/step.ts';
import { viewOf } from '../../src/story/view.ts';
import { newestInWords, placeInWords } from '../../src/ui/evening/spoken-scene.ts';
import { shippedIds } from './ending-plays.ts';
import { shippedLevel } from './evening-words.ts';
import { keyboardPlayer } from './keyboard-player.ts';
import { openEvening } from './open-evening.ts';
import { saidWords } from './said-words.ts';
import { hearPage } from './spoken.ts';
import { wayTo } from './way-to-ending.ts';

/** The evening that comes to such a screen soonest, and the way there. */
function soonest(surface: Surface): { readonly level: Level; readonly way: readonly Intent[] } {
  const ways = shippedIds.map((id) => {
    const level = shippedLevel(id);
    return { level, way: wayTo(level, begin(level, {}), ({ scene, lines }) => scene.phone?.surface === surface && lines.some(({ answer }) => answer === undefined)) };
  });
  const [first] = ways.flatMap(({ level, way }) => (way === undefined ? [] : [{ level, way }])).toSorted((one, other) => one.way.length - other.way.length);
  if (first === undefined) throw new Error(`Violated assumption: some evening holds a ${surface}`);
  return first;
}

/** Plays to the first such screen there is and expects that what kind it is and all that stands on it is said, once, in words. */
export async function hearSurface(page: Page, surface: Surface): Promise<void> {
  const { level, way } = soonest(surface);
  const heard = await hearPage(page);
  await openEvening(page, level.id, { lang: 'en', stage: 'off', counted: 'no', withCheck: false });
  const player = keyboardPlayer(page, level, 'en');
  await player.play(way);
  const words = saidWords('en', `levels/${level.id}`);
  const view = viewOf(level, player.now());
  const said = `(${placeInWords(words, level.id, view)} ${newestInWords(words, level.id, view)})`;
  const lines: string[] = [];
  await expect.poll(async () => {
    lines.push(...await heard());
    return lines.filter((line) => line === said.replaceAll(/\s+/g, ' ').replaceAll(/ ([:.,])/g, '$1')).length;
  }, { message: `${said} in ${level.id}` }).toBe(1);
}
