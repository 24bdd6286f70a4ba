/** Every screen, as the rules for people with disabilities see it. */
import { AxeBuilder } from '@axe-core/playwright';
import { tour, walkTour } from '../support/tour.ts';
import { expect, test } from '../support/watched.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const visits = [
  { lang: 'en', stage: 'on', width: 1280, height: 720 },
  { lang: 'de', stage: 'off', width: 390, height: 844 },
] as const;

for (const { lang, stage, width, height } of visits) {
  test(`axe finds nothing on any screen (${lang}, stage ${stage}, ${width} wide)`, async ({ page }) => {
    test.setTimeout(tour.length * 10_000);
    await page.setViewportSize({ width, height });
    await walkTour(page, { lang, stage }, async (stop) => {
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
      expect.soft(found, stop).toEqual([]);
    });
    if (stage === 'on') await expect(page.locator('html'), 'the stage stood behind it').toHaveAttribute('data-stage', 'on');
  });
}
