/** Text over the moving stage, measured on what is painted and not on what the style sheets say. Every screen of an evening is among the long tests. */
import type { Page } from '@playwright/test';
import { expectClearTexts, measureContrast } from '../support/contrast-tour.ts';
import { differingShare } from '../support/differing-share.ts';
import { packOf } from '../support/evening-words.ts';
import { keptAll } from '../support/kept.ts';
import { fixHour, settle, watchTraffic } from '../support/still-pictures.ts';
import { expect, test } from '../support/watched.ts';

const tall = { width: 390, height: 844 };
const wide = { width: 1280, height: 720 };
/** The sky and the wall of the house follow the hour: night, sunrise, noon and sunset. */
const hours = ['01:00', '06:30', '12:00', '17:30'];

test('every text stands out from what moves behind it', async ({ page }) => {
  test.setTimeout(180_000);
  await measureContrast(page, { lang: 'en', theme: 'usual', hour: 13, windows: [wide] }, ['house', 'story in a room', 'choice in a room', 'story on the phone', 'choice on the phone', 'torch']);
});

test('with strong contrast every text stands out at 7:1, from right to left on a phone too', async ({ page }) => {
  test.setTimeout(180_000);
  await measureContrast(page, { lang: 'ar', theme: 'strong', hour: 20, windows: [tall] }, ['house', 'knock', 'choice in a room', 'choice on the phone', 'torch', 'what-if map in the story']);
});

test('every text of the house stands out from it at any hour', async ({ page }) => {
  test.setTimeout(120_000);
  for (const hour of hours) {
    await page.clock.setFixedTime(new Date(`2026-11-22T${hour}:00`));
    await page.goto(`./?lang=en&stage=on&motion=reduced&seed=2&${hour}`);
    await expectClearTexts(page, `the house at ${hour}`);
  }
});

/** What the stage alone shows, without the page before it. */
async function stageAlone(page: Page): Promise<Buffer> {
  const show = (visibility: 'hidden' | ''): Promise<void> => page.evaluate((wanted) => {
    for (const one of document.querySelectorAll<HTMLElement>('body > :not(#stage)')) one.style.visibility = wanted;
  }, visibility);
  await show('hidden');
  const shot = await page.screenshot({ animations: 'disabled', scale: 'css' });
  await show('');
  return shot;
}

test('whoever asks for strong contrast has it behind the words at once, as it is after coming back', async ({ page }) => {
  const quiet = watchTraffic(page);
  const frame = packOf('en', 'frame');
  await fixHour(page);
  await page.goto('./?motion=reduced&lang=en&stage=still');
  await settle(page, quiet);
  const before = await stageAlone(page);
  await page.getByRole('button', { name: frame('comfort.button') }).click();
  await page.getByRole('switch', { name: frame('comfort.contrast') }).press('Space');
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
  await page.keyboard.press('Escape');
  await settle(page, quiet);
  const changed = await stageAlone(page);
  expect(await differingShare(before, changed)).toBeGreaterThan(0.1);
  await keptAll(page);
  await page.reload();
  await settle(page, quiet);
  expect(await differingShare(changed, await stageAlone(page))).toBeLessThan(0.005);
});
