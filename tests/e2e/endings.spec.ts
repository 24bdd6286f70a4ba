/** Every ending is reached by keyboard alone; language, stage and size are combined so that every pair of values is seen together, and each with every ending. */
import { routesToEndings } from '../../src/story/routes.ts';
import type { Lang } from '../support/evening-words.ts';
import { packOf, shippedLevel } from '../support/evening-words.ts';
import { keyboardPlayer, press } from '../support/keyboard-player.ts';
import { openEvening } from '../support/open-evening.ts';
import { expect, test } from '../support/watched.ts';

const level = shippedLevel('free-skins');
const routes = Object.entries(routesToEndings(level));

const sizes = { wide: { width: 1280, height: 720 }, tall: { width: 390, height: 844 } } as const;
type Row = readonly [lang: Lang, stage: 'on' | 'off', size: keyof typeof sizes];
/** The orthogonal array L4: in any two of its columns every pair of values stands once. */
const rows: readonly [Row, ...Row[]] = [['en', 'on', 'wide'], ['en', 'off', 'tall'], ['de', 'on', 'tall'], ['de', 'off', 'wide']];
/** The row with every value turned round; a row and its mirror show an ending with both values of every column. */
const mirror = ([lang, stage, size]: Row): Row => [lang === 'en' ? 'de' : 'en', stage === 'on' ? 'off' : 'on', size === 'wide' ? 'tall' : 'wide'];

test('the evening has an ending to play to', () => {
  expect(routes.length).toBeGreaterThanOrEqual(4);
});

for (const [place, [ending, route]] of routes.entries()) {
  const row = rows[place % rows.length] ?? rows[0];
  for (const [lang, stage, size] of [row, mirror(row)]) {
    test(`${ending} is reached by keyboard alone (${lang}, stage ${stage}, ${size})`, async ({ page }) => {
      await page.setViewportSize(sizes[size]);
      await openEvening(page, level.id, { lang, stage, counted: 'no', withCheck: false });
      const player = keyboardPlayer(page, level, lang);
      await player.play(route);
      expect(player.now().state.at).toBe(ending);
      const evening = packOf(lang, 'evening');
      await press(page, evening('ending.debrief'));
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('');
    });
  }
}
