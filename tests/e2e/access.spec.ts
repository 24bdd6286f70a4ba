/** Every screen of an evening, as the rules for people with disabilities see it. */
import { inspect } from '../support/inspect.ts';
import { tour, walkTour } from '../support/tour.ts';
import { makeComfortable } from '../support/walks/walk.ts';
import { expect, test } from '../support/watched.ts';

const visits = [
  { lang: 'en', stage: 'on', preset: 'calm', width: 1366, height: 620 },
  { lang: 'de', stage: 'off', preset: 'seeing', width: 390, height: 844 },
] as const;

for (const { lang, stage, preset, width, height } of visits) {
  test(`every screen of an evening can be read and reached (${lang}, stage ${stage}, ${preset}, ${width} wide)`, async ({ page }) => {
    test.setTimeout(tour.length * 10_000);
    await page.setViewportSize({ width, height });
    await walkTour(page, { lang, stage }, async (stop) => {
      const isFirst = stop === tour[0]?.name;
      if (isFirst) await makeComfortable(page, { preset, lang });
      expect.soft(await inspect(page, { arrived: isFirst }), stop).toEqual([]);
    });
    if (stage === 'on') await expect(page.locator('html'), 'the stage stood behind it').toHaveAttribute('data-stage', 'on');
  });
}
