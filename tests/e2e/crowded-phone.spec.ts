/** The phone with the most on it, in the language with the longest words, at the height of many a school's laptop and projector. */
import { routesToEndings } from '../../src/story/routes.ts';
import { shippedLevel } from '../support/evening-words.ts';
import { keyboardPlayer } from '../support/keyboard-player.ts';
import { openEvening } from '../support/open-evening.ts';
import { expect, test } from '../support/watched.ts';

test('a call and a bank form with all their options fit a window of 1280x720, and nothing slides under the bar', async ({ page }) => {
  const level = shippedLevel('hello-gran');
  const crowded = new Set(['c-voice', 'c-form']);
  await page.setViewportSize({ width: 1280, height: 720 });
  await openEvening(page, level.id, { lang: 'de', stage: 'off', counted: 'no', withCheck: false });
  const player = keyboardPlayer(page, level, 'de');
  for (const intent of routesToEndings(level)['e-late'] ?? []) {
    await player.play([intent]);
    if (!crowded.delete(player.now().state.at)) continue;
    expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight), player.now().state.at).toBeLessThanOrEqual(0);
    if (crowded.size === 0) return;
  }
  expect([...crowded], 'not come to').toEqual([]);
});
