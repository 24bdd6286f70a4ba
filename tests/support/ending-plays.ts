/** Plays to an ending as somebody with only a keyboard would, in a language, at a size, with the stage or without. */
import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { routesToEndings } from '../../src/story/routes.ts';
import type { Lang } from './evening-words.ts';
import { packOf, shippedLevel } from './evening-words.ts';
import { keyboardPlayer, press } from './keyboard-player.ts';
import { openEvening } from './open-evening.ts';
import { expect } from './watched.ts';

export const sizes = { wide: { width: 1280, height: 720 }, tall: { width: 390, height: 844 } } as const;

/** How an ending is played to. */
export interface Manner {
  readonly lang: Lang;
  readonly stage: 'on' | 'off';
  readonly size: keyof typeof sizes;
}

/** Both languages at both sizes. The stage costs most of the time and draws the same for every ending, so one ending of each evening has it. */
export function mannerOf(evening: number, ending: number): Manner {
  const turn = evening + ending;
  return { lang: turn % 2 === 0 ? 'en' : 'de', size: Math.floor(turn / 2) % 2 === 0 ? 'wide' : 'tall', stage: ending === 0 ? 'on' : 'off' };
}

/** Every manner there is. */
export const everyManner: readonly Manner[] = (['en', 'de'] as const).flatMap((lang) =>
  (['on', 'off'] as const).flatMap((stage) => (['wide', 'tall'] as const).map((size) => ({ lang, stage, size }))));

/** Every evening there is, by its folder's name. */
export const shippedIds: readonly string[] = readdirSync(join(import.meta.dirname, '../../levels'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();

/** The endings of an evening, by their ids. */
export function endingsOf(level: string): readonly string[] {
  return Object.keys(routesToEndings(shippedLevel(level)));
}

export function sayManner({ lang, stage, size }: Manner): string {
  return `${lang}, stage ${stage}, ${size}`;
}

/** Plays an evening by keyboard alone from its knock to an ending and on to the first debrief card; every page on the way is checked against the story. */
export async function playToEnding(page: Page, id: string, ending: string, { lang, stage, size }: Manner): Promise<void> {
  const level = shippedLevel(id);
  await page.setViewportSize(sizes[size]);
  await openEvening(page, id, { lang, stage, counted: 'no', withCheck: false });
  const player = keyboardPlayer(page, level, lang);
  await player.play(routesToEndings(level)[ending] ?? []);
  expect(player.now().state.at).toBe(ending);
  await press(page, packOf(lang, 'evening')('ending.debrief'));
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('');
}
