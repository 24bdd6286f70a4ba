/** The full grid: every screen with an address of its own, under every preset, in every kind of language, in every size. */
import { AxeBuilder } from '@axe-core/playwright';
import { presetNames } from '../../src/ui/comfort-settings.ts';
import type { Lang } from '../support/evening-words.ts';
import { faultsOf } from '../support/fits.ts';
import { openScreen, screens, sitDown } from '../support/screens.ts';
import type { Visit } from '../support/screens.ts';
import { tour, walkTour } from '../support/tour.ts';
import { expect, test } from '../support/watched.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const langs: readonly Lang[] = ['en', 'de', 'ar', 'qps-long', 'qps-rtl'];
const sizes: readonly Pick<Visit, 'width' | 'height' | 'text'>[] = [{ width: 320, height: 640 }, { width: 360, height: 640 }, { width: 1366, height: 620 }, { width: 1366, height: 620, text: 200 }];

for (const preset of presetNames) {
  for (const lang of langs) {
    for (const size of sizes) {
      const visit: Visit = { preset, lang, ...size };
      const title = `${preset}, ${lang}, ${size.width} by ${size.height}${size.text === undefined ? '' : `, text at ${size.text} %`}`;
      const limits = { target: 44, option: size.width < 768 ? 59 : 48 };

      test(`every room can be read and reached (${title})`, async ({ page }) => {
        await sitDown(page, visit);
        for (const screen of screens) {
          await openScreen(page, visit, screen);
          const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
          expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)), screen.name).toEqual([]);
          expect.soft(await faultsOf(page, limits), screen.name).toEqual([]);
        }
      });

      test(`every screen of an evening can be read and reached (${title})`, async ({ page }) => {
        test.setTimeout(tour.length * 15_000);
        await page.setViewportSize(size);
        await walkTour(page, { lang, stage: 'off' }, async (stop) => {
          const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
          expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)), stop).toEqual([]);
          expect.soft(await faultsOf(page, limits), stop).toEqual([]);
          if (stop === 'comfort') await page.locator('dialog .preset').nth(presetNames.indexOf(preset)).click();
        });
      });
    }
  }
}
