/** Text over the moving stage, measured on what is painted and not on what the style sheets say. */
import type { Page } from '@playwright/test';
import { faintTexts } from '../support/rendered-contrast.ts';
import { fixHour } from '../support/still-pictures.ts';
import { stylesAtRest } from '../support/still-styles.ts';
import { walkTour } from '../support/tour.ts';
import { expect, test } from '../support/watched.ts';

const measured = ['house', 'story in a room', 'choice in a room', 'story on the phone', 'choice on the phone', 'torch'];
/** The sky and the wall of the house follow the hour: night, sunrise, noon and sunset. */
const hours = ['01:00', '06:30', '12:00', '17:30'];

test('every text stands out from what moves behind it', async ({ page }) => {
  test.setTimeout(180_000);
  await fixHour(page);
  await walkTour(page, { lang: 'en', stage: 'on', motion: 'full' }, async (stop) => {
    if (measured.includes(stop)) await expectClearTexts(page, stop);
  }, 'torch');
});

test('every text of the house stands out from it at any hour', async ({ page }) => {
  test.setTimeout(120_000);
  for (const hour of hours) {
    await page.clock.setFixedTime(new Date(`2026-11-22T${hour}:00`));
    await page.goto(`./?lang=en&stage=on&motion=reduced&seed=2&${hour}`);
    await expectClearTexts(page, `the house at ${hour}`);
  }
});

async function expectClearTexts(page: Page, what: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-stage', 'on', { timeout: 20_000 });
  // What comes late has come, so that nothing moves between the measure and the picture.
  await page.waitForTimeout(1500);
  await stylesAtRest(page);
  const { faint, measured: texts } = await faintTexts(page);
  expect.soft(texts, `texts measured at ${what}`).toBeGreaterThan(3);
  expect.soft(faint, what).toEqual([]);
}
