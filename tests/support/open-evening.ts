/** The way from a fresh device to the first line of a story. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { packOf } from './evening-words.ts';
import type { Lang } from './evening-words.ts';
import { press } from './keyboard-player.ts';

export interface Opening {
  readonly lang: Lang;
  readonly stage: 'on' | 'off';
  /** The answer to the question whether the evening may be counted. */
  readonly counted: 'yes' | 'no';
  readonly withCheck: boolean;
}

/** The address of an evening with the switches of a test. Messages come at once: nobody needs to wait for drawn typing. */
export function addressOf(level: string, { lang, stage }: Pick<Opening, 'lang' | 'stage'>): string {
  return `./?instant&lang=${lang}&stage=${stage}&seed=2#/evening/${level}`;
}

/** Opens an evening by keyboard alone, answers the question and stops before the first line (or the first item of the gut check). */
export async function openEvening(page: Page, level: string, opening: Opening): Promise<void> {
  const frame = packOf(opening.lang, 'frame');
  const evening = packOf(opening.lang, 'evening');
  await page.goto(addressOf(level, opening));
  await expect(page.getByRole('dialog', { name: frame('consent.title') })).toBeVisible();
  await press(page, frame(`consent.${opening.counted}`));
  await press(page, evening(opening.withCheck ? 'knock.start' : 'knock.without-check'));
}
