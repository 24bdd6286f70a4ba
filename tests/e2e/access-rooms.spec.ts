/** Every screen with an address of its own, under each preset, in each direction, on small and flat windows. */
import { AxeBuilder } from '@axe-core/playwright';
import { faultsOf } from '../support/fits.ts';
import { openScreen, screens, sitDown, visits } from '../support/screens.ts';
import { stylesAtRest } from '../support/still-styles.ts';
import { expect, test } from '../support/watched.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const visit of visits) {
  test(`every room can be read and reached (${visit.preset}, ${visit.lang}, ${visit.width} by ${visit.height}${visit.text === undefined ? '' : `, text at ${visit.text} %`})`, async ({ page }) => {
    test.setTimeout(120_000);
    await sitDown(page, visit);
    for (const screen of screens) {
      await openScreen(page, visit, screen);
      await stylesAtRest(page);
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)), screen.name).toEqual([]);
      expect.soft(await faultsOf(page, { target: 44, option: visit.width < 768 ? 59 : 48 }), screen.name).toEqual([]);
    }
  });
}
