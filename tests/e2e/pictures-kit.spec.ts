/** The kit as its readers see it. The pictures stand in `docs/pictures/`. */
import { packOf } from '../support/evening-words.ts';
import { picture, fixHour, sizes, tolerance } from '../support/still-pictures.ts';
import { expect, test } from '../support/watched.ts';

const shown = [['kit', ''], ['kit-plan', '/plan-45/free-skins'], ['kit-script', '/script/screenshot'], ['kit-disclosure', '/disclosure'], ['kit-poster', '/poster?country=UK'], ['kit-campaign', '/campaign']] as const;

for (const [width, height] of sizes) {
  test(`the kit at ${width}x${height}`, { tag: '@long' }, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await fixHour(page);
    for (const [name, path] of shown) {
      await page.goto(`./?lang=en#/kit${path}`);
      await expect(page.locator(name === 'kit' || name === 'kit-campaign' ? '.panel' : '.leaf').first()).toBeVisible();
      await page.evaluate(async () => { await document.fonts.ready; });
      expect.soft(await picture(page)).toMatchSnapshot(`${name}-${width}x${height}.png`, tolerance);
    }
  });

  test(`a language of the kit that does not arrive at ${width}x${height}`, async ({ page, watch }) => {
    watch.expect(/Failed to load|ERR_INTERNET/);
    await page.setViewportSize({ width, height });
    await fixHour(page);
    await page.goto('./?lang=en#/kit/sandwich');
    await expect(page.locator('.leaf').first()).toBeVisible();
    await page.evaluate(async () => { await document.fonts.ready; });
    await page.context().setOffline(true);
    await page.getByRole('combobox', { name: packOf('en', 'kit')('settings.lang') }).selectOption({ label: 'Deutsch' });
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await picture(page)).toMatchSnapshot(`kit-language-away-${width}x${height}.png`, tolerance);
  });

  test(`a sheet of the kit that does not arrive at ${width}x${height}`, async ({ page, watch }) => {
    watch.expect(/Failed to load|ERR_INTERNET/);
    await page.setViewportSize({ width, height });
    await page.goto('./?lang=en#/kit');
    await expect(page.locator('.panel').first()).toBeVisible();
    await page.evaluate(async () => { await document.fonts.ready; });
    await page.context().setOffline(true);
    await page.goto('./?lang=en#/kit/plan-45/left-out');
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await picture(page)).toMatchSnapshot(`kit-sheet-away-${width}x${height}.png`, tolerance);
  });
}
