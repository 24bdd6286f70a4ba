/** Every screen with long words, from right to left, and on the narrowest window: nothing is cut and nothing scrolls sideways. */
import { misfits } from '../support/misfits.ts';
import { tour, walkTour } from '../support/tour.ts';
import { makeComfortable, openAt } from '../support/walks/walk.ts';
import { expect, test } from '../support/watched.ts';

const visits = [
  { lang: 'qps-long', dir: 'ltr', width: 390, height: 844 },
  { lang: 'qps-rtl', dir: 'rtl', width: 1280, height: 720 },
  { lang: 'en', dir: 'ltr', width: 320, height: 640 },
] as const;

for (const { lang, dir, width, height } of visits) {
  test(`every screen fits (${lang}, ${width} wide)`, async ({ page }) => {
    test.setTimeout(tour.length * 5_000);
    await page.setViewportSize({ width, height });
    await walkTour(page, { lang, stage: 'off' }, async (stop) => {
      expect.soft(await page.locator('html').getAttribute('dir'), stop).toBe(dir);
      expect.soft(await misfits(page), stop).toEqual([]);
    });
  });
}

test('the house fits the narrowest window with long words and the largest text', async ({ page }) => {
  const sitting = { preset: 'calm', lang: 'qps-long' } as const;
  await page.setViewportSize({ width: 320, height: 568 });
  await openAt(page, sitting, '#/', '[data-screen="house"] h1');
  await makeComfortable(page, sitting, { text: 200 });
  await expect(page.locator('.player-line .pill')).toBeVisible();
  expect(await misfits(page)).toEqual([]);
});
