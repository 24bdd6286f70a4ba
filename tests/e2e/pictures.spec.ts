/** What people see, at the sizes the game is made for. The pictures stand in `docs/pictures/`; `npm run pictures` takes them anew. */
import { fixHour, moreSizes, picture, settle, sizes, tolerance, watchTraffic } from '../support/still-pictures.ts';
import { walkTour } from '../support/tour.ts';
import { expect, test } from '../support/watched.ts';

/** Stops of the tour that are kept as pictures, and their files' names. */
const kept: Readonly<Record<string, string>> = {
  'house': 'hub', 'knock': 'knock', 'gut check before': 'gut-check', 'choice in a room': 'room', 'choice on the phone': 'phone', 'torch': 'torch',
  'ending': 'ending', 'map': 'map', 'debrief: what': 'debrief', 'help': 'help', 'house with a lit window': 'hub-lit',
};
/** Those with a frame to be held against; they are kept at the other sizes, too. */
const framed = ['house', 'choice in a room', 'choice on the phone', 'torch', 'map'];

for (const [width, height] of [...sizes, ...moreSizes]) {
  const isMore = moreSizes.some(([one]) => one === width);
  test(`the game looks as it should at ${width}x${height}`, isMore ? { tag: '@long' } : {}, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    const quiet = watchTraffic(page);
    await fixHour(page);
    await walkTour(page, { lang: 'en', stage: 'still', motion: 'full' }, async (stop) => {
      const name = kept[stop];
      if (name === undefined || (isMore && !framed.includes(stop))) return;
      // Who plays is said in the house a moment after it stands.
      if (stop.startsWith('house')) await expect(page.locator('.player-line')).toBeVisible();
      await settle(page, quiet);
      expect.soft(await picture(page)).toMatchSnapshot(`${name}-${width}x${height}.png`, tolerance);
    }, isMore ? 'map' : undefined);
  });
}
