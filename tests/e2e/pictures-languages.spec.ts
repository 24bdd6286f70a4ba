/** Five screens from right to left, and with words that are 40 % longer. `npm run pictures` takes them anew. */
import { fixHour, picture, settle, sizes, tolerance, watchTraffic } from '../support/still-pictures.ts';
import { walkTour } from '../support/tour.ts';
import { expect, test } from '../support/watched.ts';

const languages = [['ar', 'ar'], ['qps-long', 'long']] as const;
/** Stops of the tour that are kept, and what their files are called. */
const kept: Readonly<Record<string, string>> = { 'house': 'house', 'choice on the phone': 'chat', 'map': 'map' };

for (const [lang, name] of languages) {
  for (const [width, height] of sizes) {
    test(`the game looks as it should in ${lang} at ${width}x${height}`, { tag: '@long' }, async ({ page }) => {
      test.setTimeout(240_000);
      await page.setViewportSize({ width, height });
      const quiet = watchTraffic(page);
      const keep = async (what: string): Promise<void> => {
        await settle(page, quiet);
        expect.soft(await picture(page)).toMatchSnapshot(`${name}-${what}-${width}x${height}.png`, tolerance);
      };
      await fixHour(page);
      await walkTour(page, { lang, stage: 'still', motion: 'full' }, async (stop) => {
        const what = kept[stop];
        if (what !== undefined) await keep(what);
      }, 'map');
      await page.goto(`./?instant&motion=full&lang=${lang}&stage=still&seed=2#/ground/inbox-night`);
      await keep('practice');
      await page.locator('.bar-help').click();
      await keep('help');
    });
  }
}
