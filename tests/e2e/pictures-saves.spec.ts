/** The dialog in which players of one device are told apart, as it looks. */
import { packOf } from '../support/evening-words.ts';
import { fixHour, picture, sizes, tolerance } from '../support/still-pictures.ts';
import { expect, test } from '../support/watched.ts';

for (const [width, height] of sizes) {
  test(`the picture signs look as they should at ${width}x${height}`, { tag: '@long' }, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await fixHour(page);
    await page.goto('./?stage=off&lang=en#/');
    await page.getByRole('button', { name: packOf('en', 'house')('player.other') }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await picture(page)).toMatchSnapshot(`saves-${width}x${height}.png`, tolerance);
  });
}
