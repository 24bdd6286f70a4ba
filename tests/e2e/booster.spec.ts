/** The short visit: two weeks after an evening its window flickers, three minutes wait behind it, and nothing of it is sent without a yes. */
import { levelWords, packOf, shippedLevel } from '../support/evening-words.ts';
import { keyboardPlayer, press } from '../support/keyboard-player.ts';
import { openEvening } from '../support/open-evening.ts';
import { keptAll } from '../support/kept.ts';
import { wayToEnding } from '../support/way-to-ending.ts';
import { expect, test } from '../support/watched.ts';

const level = shippedLevel('free-skins');
const day = 24 * 60 * 60 * 1000;
const start = new Date('2026-11-22T18:00:00').getTime();

for (const lang of ['en', 'de'] as const) {
  test(`a window flickers after two weeks and comes to rest when its short visit is over (${lang})`, async ({ page }) => {
    const [house, evening, say] = [packOf(lang, 'house'), packOf(lang, 'evening'), levelWords(level.id, lang)];
    await page.clock.setFixedTime(start);
    await openEvening(page, level.id, { lang, stage: 'off', counted: 'no', withCheck: false });
    const player = keyboardPlayer(page, level, lang);
    await player.play([]);
    await player.play(wayToEnding(level, player.now()));
    await keptAll(page);
    await page.goto(`./?instant&lang=${lang}&stage=off&seed=2#/`);
    await expect(page.getByText(house('again'))).toHaveCount(0);

    await page.clock.setFixedTime(start + 14 * day);
    await page.reload();
    await expect(page.getByText(house('again'))).toBeVisible();
    await press(page, house('windows.free-skins'));
    await press(page, evening('booster.start'));
    for (const [place, item] of (level.checks.c ?? []).entries()) {
      await expect(page.getByText(evening('check.progress').replace('{{at}}', String(place + 1)).replace('{{of}}', '4'))).toBeVisible();
      await page.keyboard.press(item.genuine ? '1' : '3');
      await expect(page.getByText(say(`checks.c.${item.id}.why`))).toBeVisible();
      await press(page, evening(place === 3 ? 'check.done' : 'check.next'));
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(evening('booster.title').replace('{{name}}', say('people.jonas')));
    await press(page, evening('thanks.house'));
    await expect(page).toHaveURL(/#\/$/);
    await expect(page.getByText(house('again'))).toHaveCount(0);

    await keptAll(page);
    await page.clock.setFixedTime(start + 28 * day);
    await page.reload();
    await expect(page.getByText(house('again'))).toBeVisible();
  });
}
