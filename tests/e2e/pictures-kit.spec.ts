/** The kit as its readers see it. The pictures stand in `docs/pictures/`. */
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
}
