/** The house in a narrow window with the largest, widest letters somebody may have chosen: nothing of it stands outside. */
import type { Page } from '@playwright/test';
import { signList } from '../../src/ui/sign-list.ts';
import { packOf } from '../support/evening-words.ts';
import { expect, test } from '../support/watched.ts';

/** Width in pixels, size of the text in percent. */
const windows = [[320, 100], [320, 125], [320, 200], [360, 125], [360, 150], [390, 150]] as const;

/** Which sign a new player gets is drawn; the line says the name of each in turn. */
async function sayPlayer(page: Page, name: string): Promise<void> {
  await page.locator('.player-line p > span').last().evaluate((line, words) => { line.textContent = words; }, name);
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

for (const lang of ['en', 'de', 'qps-rtl'] as const) {
  test(`the house is no wider than a narrow window in wide-set, large letters (${lang})`, async ({ page }) => {
    const words = packOf(lang, 'house');
    await page.goto(`./?lang=${lang}&stage=off&motion=reduced`);
    await page.getByRole('button', { name: new RegExp(packOf(lang === 'de' ? 'de' : 'en', 'frame')('comfort.button')) }).click();
    await page.getByRole('radio', { name: /OpenDyslexic/ }).press('Space');
    await page.keyboard.press('Escape');
    await expect(page.locator('html')).toHaveAttribute('data-font', 'opendyslexic');
    await expect(page.locator('.rana-says button')).toBeVisible();
    for (const [width, size] of windows) {
      await page.setViewportSize({ width, height: 640 });
      await page.evaluate((percent) => {
        const { style } = document.documentElement;
        style.fontSize = `${percent}%`;
        style.setProperty('--spacing', '1');
      }, size);
      await page.evaluate(() => document.fonts.ready);
      const outside = await page.evaluate(() => [...document.querySelectorAll('#ui *')].filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return right > left && (left < -1 || right > document.documentElement.clientWidth + 1);
      }).map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''}: ${one.textContent.trim().slice(0, 40)}`));
      expect.soft(await widthOf(page), `${width} px at ${size} %: ${outside.join('; ')}`).toBeLessThanOrEqual(width);
      for (const sign of signList) {
        const name = words(`signs.${sign}`);
        await sayPlayer(page, name);
        expect.soft(await widthOf(page), `${width} px at ${size} %: ${name}`).toBeLessThanOrEqual(width);
      }
    }
  });
}
