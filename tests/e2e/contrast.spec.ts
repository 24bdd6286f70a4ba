/** Text over the moving stage, measured on what is painted and not on what the style sheets say. Every screen of an evening is among the long tests. */
import { measureContrast } from '../support/contrast-tour.ts';
import { test } from '../support/watched.ts';

const tall = { width: 390, height: 844 };
const wide = { width: 1280, height: 720 };

test('every text stands out from what moves behind it', async ({ page }) => {
  test.setTimeout(180_000);
  await measureContrast(page, { lang: 'en', theme: 'usual', hour: 13, windows: [wide] }, ['house', 'story in a room', 'choice in a room', 'story on the phone', 'choice on the phone', 'torch']);
});

test('with strong contrast every text stands out at 7:1, from right to left on a phone too', async ({ page }) => {
  test.setTimeout(180_000);
  await measureContrast(page, { lang: 'ar', theme: 'strong', hour: 20, windows: [tall] }, ['house', 'knock', 'choice in a room', 'choice on the phone', 'torch', 'what-if map in the story']);
});
