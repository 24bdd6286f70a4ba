/** Screens that stand at an address of their own. Those of an evening come one after the other; `tour.ts` walks them. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { presets } from '../../src/ui/comfort-settings.ts';
import type { Preset } from '../../src/ui/comfort-settings.ts';
import type { Lang } from './evening-words.ts';
import { stylesAtRest } from './still-styles.ts';

export interface AddressedScreen {
  readonly name: string;
  readonly at: string;
  /** What stands there once the screen is whole. */
  readonly ready: string;
}

export const screens: readonly AddressedScreen[] = [
  { name: 'Inbox Night', at: '#/ground/inbox-night', ready: '.inbox-answers' },
  { name: 'Who Sees It', at: '#/ground/who-sees-it', ready: '[data-screen^="who-sees-it"]' },
  { name: 'Ripple', at: '#/ground/ripple', ready: '[data-screen^="ripple"]' },
  { name: 'Ask Rana', at: '#/ground/rana', ready: '[data-screen^="rana"], [data-screen^="ask"]' },
  { name: 'report desk', at: '#/ground/report-desk', ready: '[data-screen^="report-desk"], [data-screen^="desk"]' },
  { name: 'class', at: '#/class', ready: 'h1' },
  { name: 'room door', at: '#/room', ready: 'h1' },
  { name: 'kit', at: '#/kit', ready: 'h1' },
  { name: 'campaign', at: '#/kit/campaign', ready: 'h1' },
];

export interface Visit {
  readonly preset: Preset;
  readonly lang: Lang;
  readonly width: number;
  readonly height: number;
  /** Percent of the browser's own text size, in place of the preset's. */
  readonly text?: 200;
}

/** Every preset, language and size at least once, and no two of a kind always together. */
export const visits: readonly Visit[] = [
  { preset: 'reading', lang: 'de', width: 320, height: 640 },
  { preset: 'seeing', lang: 'qps-rtl', width: 1366, height: 620 },
  { preset: 'moving', lang: 'ar', width: 390, height: 844 },
  { preset: 'calm', lang: 'qps-long', width: 1366, height: 620, text: 200 },
];

/** Keeps a player's settings on the device, then leaves the page ready for `openScreen`. */
export async function sitDown(page: Page, { preset, lang, width, height, text }: Visit): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(`./?instant&motion=reduced&lang=${lang}&stage=off&seed=2`);
  await expect(page.locator('[data-screen="house"] h1')).toBeVisible();
  // The bar of the house: language, comfort, sound, help.
  await page.locator('.bar button[aria-haspopup=dialog]').nth(1).click();
  await page.locator('dialog .preset').nth(Object.keys(presets).indexOf(preset)).click();
  for (let steps = 0; text !== undefined && steps < 3; steps += 1) await page.locator('dialog .stepper').first().locator('button').last().click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Opens a screen afresh, as by a link. */
export async function openScreen(page: Page, { lang }: Visit, { name, at, ready }: AddressedScreen): Promise<void> {
  await page.goto(`./?instant&motion=reduced&lang=${lang}&stage=off&seed=2&${encodeURIComponent(name)}${at}`);
  await expect(page.locator(ready).first()).toBeVisible({ timeout: 20_000 });
  await page.evaluate(async () => { await document.fonts.ready; });
  await stylesAtRest(page);
}
