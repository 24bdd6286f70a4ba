/** Somebody who goes through screens that are no evening's: who it is, and what is looked at in each. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Preset } from '../../../src/ui/comfort-settings.ts';
import type { Lang } from '../evening-words.ts';
import { packOf } from '../evening-words.ts';
import { sayLook } from '../inspect.ts';
import type { Size } from '../inspect.ts';
import type { RunningServer } from '../server-process.ts';
import { stylesAtRest } from '../still-styles.ts';

export interface Sitting {
  readonly preset: Preset;
  readonly lang: Lang;
}

export interface Walk {
  /** Its player's settings are kept. More pages of the same browser may be opened beside it. */
  readonly page: Page;
  readonly server: RunningServer;
  readonly sitting: Sitting;
  /** Called at every screen, when it stands. `arrived`: by an address, not by a press. */
  readonly look: (page: Page, screen: string, at?: { readonly arrived?: boolean }) => Promise<void>;
}

/** Every preset, language and size at least once, and no two of a kind always together. */
export const pairs: readonly (Sitting & Size)[] = [
  { preset: 'reading', lang: 'de', width: 320, height: 640 },
  { preset: 'seeing', lang: 'qps-rtl', width: 1366, height: 620 },
  { preset: 'moving', lang: 'ar', width: 390, height: 844 },
  { preset: 'calm', lang: 'qps-long', width: 1366, height: 620, text: 200 },
  { preset: 'hearing', lang: 'en', width: 360, height: 640 },
];

export function sayPair(pair: Sitting & Size): string {
  return `${pair.preset}, ${pair.lang}, ${sayLook(pair)}`;
}

/** An address of the game with a test's switches. */
export function addressIn(lang: Lang, fragment: string): string {
  return `./?instant&motion=reduced&lang=${lang}&stage=off&seed=2&${encodeURIComponent(fragment)}${fragment}`;
}

/** Opens a screen afresh, as by a link. */
export async function openAt(page: Page, { lang }: Sitting, fragment: string, ready: string): Promise<void> {
  await page.goto(addressIn(lang, fragment));
  await expect(page.locator(ready).first()).toBeVisible({ timeout: 20_000 });
  await page.evaluate(async () => { await document.fonts.ready; });
  await stylesAtRest(page);
}

/** Presses a preset, and makes the text larger in its place, in the dialog that stands behind the bar of every screen of a player or a class. */
export async function makeComfortable(page: Page, { preset, lang }: Sitting, { text }: Partial<Size> = {}): Promise<void> {
  const frame = packOf(lang, 'frame');
  await page.getByRole('navigation', { name: frame('bar') }).getByRole('button', { name: frame('comfort.button') }).click();
  const dialog = page.getByRole('dialog', { name: frame('comfort.title') });
  const wanted = dialog.getByRole('button', { name: frame(`comfort.presets.${preset}`) });
  if (await wanted.getAttribute('aria-pressed') === 'false') await wanted.click();
  for (let steps = 0; text !== undefined && steps < 3; steps += 1) await dialog.getByRole('button', { name: frame('comfort.larger') }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Sits a player down in the house. */
export async function sitDown(page: Page, sitting: Sitting, size: Partial<Size> = {}): Promise<void> {
  await openAt(page, sitting, '#/', '[data-screen="house"] h1');
  await makeComfortable(page, sitting, size);
}
