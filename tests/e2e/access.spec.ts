/** Every screen, as the rules for people with disabilities see it. */
import { AxeBuilder } from '@axe-core/playwright';
import { presetNames } from '../../src/ui/comfort-settings.ts';
import { faultsOf } from '../support/fits.ts';
import { tour, walkTour } from '../support/tour.ts';
import { expect, test } from '../support/watched.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const visits = [
  { lang: 'en', stage: 'on', preset: 'calm', width: 1366, height: 620 },
  { lang: 'de', stage: 'off', preset: 'seeing', width: 390, height: 844 },
] as const;

for (const { lang, stage, preset, width, height } of visits) {
  test(`every screen of an evening can be read and reached (${lang}, stage ${stage}, ${preset}, ${width} wide)`, async ({ page }) => {
    test.setTimeout(tour.length * 10_000);
    await page.setViewportSize({ width, height });
    await walkTour(page, { lang, stage }, async (stop) => {
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
      expect.soft(found, stop).toEqual([]);
      expect.soft(await faultsOf(page, { target: 44, option: width < 768 ? 59 : 48 }), stop).toEqual([]);
      if (stop === 'comfort') await page.locator('dialog .preset').nth(presetNames.indexOf(preset)).click();
    });
    if (stage === 'on') await expect(page.locator('html'), 'the stage stood behind it').toHaveAttribute('data-stage', 'on');
  });
}
