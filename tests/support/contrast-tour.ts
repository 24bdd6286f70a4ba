/** The tour of an evening with the stage alive behind it, its texts measured on what is painted. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Lang } from './evening-words.ts';
import { packOf } from './evening-words.ts';
import { faintTexts } from './rendered-contrast.ts';
import { stylesAtRest } from './still-styles.ts';
import { walkTour } from './tour.ts';

export interface Painted {
  readonly lang: Lang;
  readonly theme: 'usual' | 'strong';
  /** The sky of the house follows the hour: at noon it is bright, in the evening dark. */
  readonly hour: 13 | 20;
  /** Every stop is measured in each of these windows. */
  readonly windows: readonly { readonly width: number; readonly height: number }[];
}

/** What comes late has come after so long, so that nothing moves between the measure and the picture. Milliseconds. */
const restMs = 1500;

async function askForStrongContrast(page: Page, lang: Lang): Promise<void> {
  const frame = packOf(lang, 'frame');
  await page.getByRole('button', { name: frame('comfort.button') }).click();
  await page.getByRole('dialog').getByRole('switch', { name: frame('comfort.contrast') }).press('Space');
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
}

/** Measures the screen as it stands; `what` names it. */
export async function expectClearTexts(page: Page, what: string, theme: Painted['theme'] = 'usual'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-stage', 'on', { timeout: 20_000 });
  await page.waitForTimeout(restMs);
  await stylesAtRest(page);
  const { faint, measured } = await faintTexts(page, theme);
  expect.soft(measured, `texts measured at ${what}`).toBeGreaterThan(1);
  expect.soft(faint, what).toEqual([]);
}

/** Measures at the stops named, or at all of them. */
export async function measureContrast(page: Page, { lang, theme, hour, windows }: Painted, only?: readonly string[]): Promise<void> {
  const [first] = windows;
  if (first !== undefined) await page.setViewportSize(first);
  await page.clock.setFixedTime(new Date(`2026-11-22T${hour}:30:00`));
  await walkTour(page, { lang, stage: 'on', motion: 'full' }, async (stop) => {
    if (stop === 'house' && theme === 'strong') await askForStrongContrast(page, lang);
    if (only !== undefined && !only.includes(stop)) return;
    for (const window of windows) {
      await page.setViewportSize(window);
      await expectClearTexts(page, `${stop} at ${window.width} by ${window.height}`, theme);
    }
    if (first !== undefined) await page.setViewportSize(first);
  }, only?.at(-1));
}
