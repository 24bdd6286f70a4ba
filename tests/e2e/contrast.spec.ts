/** Text over the moving stage, measured on what is painted and not on what the style sheets say. */
import { faintTexts } from '../support/rendered-contrast.ts';
import { walkTour } from '../support/tour.ts';
import { expect, test } from '../support/watched.ts';

const measured = ['house', 'story in a room', 'choice in a room', 'story on the phone', 'choice on the phone', 'torch'];

test('every text stands out from what moves behind it', async ({ page }) => {
  test.setTimeout(180_000);
  await walkTour(page, { lang: 'en', stage: 'on', motion: 'full' }, async (stop) => {
    if (!measured.includes(stop)) return;
    await expect(page.locator('html')).toHaveAttribute('data-stage', 'on');
    // What comes late has come, so that nothing moves between the measure and the picture.
    await page.waitForTimeout(1500);
    const { faint, measured: texts } = await faintTexts(page);
    expect.soft(texts, `texts measured at ${stop}`).toBeGreaterThan(3);
    expect.soft(faint, stop).toEqual([]);
  }, 'torch');
});
