/** Storage of every temper: the game starts within three seconds, can be played, and says what is not kept. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Intent } from '../../src/story/play.ts';
import { packOf, shippedLevel } from '../support/evening-words.ts';
import { full, hanging, throwing } from '../support/hard-storage.ts';
import { keyboardPlayer } from '../support/keyboard-player.ts';
import { keptAll } from '../support/kept.ts';
import { readSlots } from '../support/kept-slots.ts';
import { addressOf, openEvening } from '../support/open-evening.ts';
import { expect, test } from '../support/watched.ts';

const level = shippedLevel('free-skins');
const fresh = { lang: 'en', stage: 'off', counted: 'no', withCheck: false } as const;
const frame = packOf('en', 'frame');
const start: readonly Intent[] = [{ do: 'next' }, { do: 'next' }, { do: 'choose', option: 'promise' }];
const startLimitMs = 3000;

/** When the first screen could be acted on, after the address was opened. Milliseconds. */
async function watchStart(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const look = (): void => {
      if (document.querySelector('[data-screen] button, dialog[open] button') !== null) Object.assign(window, { firstButtonAt: performance.now() });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

for (const [temper, make] of [['throws', throwing], ['never answers', hanging], ['has no room', full]] as const) {
  test(`storage that ${temper} costs less than three seconds, and the player is told that nothing is kept`, async ({ page }) => {
    await make(page);
    await watchStart(page);
    await openEvening(page, level.id, fresh);
    expect(await page.evaluate(() => (window as { firstButtonAt?: number }).firstButtonAt)).toBeLessThan(startLimitMs);
    await expect(page.getByText(frame('notice.not-kept')).first()).toBeVisible();
    await page.getByRole('button', { name: frame('notice.dismiss'), exact: true }).click();
    await keyboardPlayer(page, level, 'en').play(start);
  });
}

test('a device that is full when the game is opened shows what it holds: Continue, and the way to take it along and to clear it', async ({ page }) => {
  await openEvening(page, level.id, fresh);
  const player = keyboardPlayer(page, level, 'en');
  await player.play(start);
  await keptAll(page);
  await full(page);
  await page.goto('./?stage=off&instant&lang=en#/');
  await page.reload();
  await expect(page.getByText(frame('notice.not-kept')).first()).toBeVisible();
  const house = packOf('en', 'house');
  const saves = packOf('en', 'saves');
  await page.getByRole('button', { name: house('player.other') }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: saves('file.save') }).click();
  expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('"promise"');
  await expect(page.getByRole('button', { name: saves('evenings.forget').replace('{{title}}', house('windows.free-skins')) })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: house('continue').replace('{{title}}', house('windows.free-skins')) }).click();
  await player.play([{ do: 'next' }]);
});

test('a device that was wiped between two visits begins anew without a word about it', async ({ page, context, server }) => {
  await openEvening(page, level.id, fresh);
  await keyboardPlayer(page, level, 'en').play(start);
  const client = await context.newCDPSession(page);
  await page.goto('about:blank');
  await client.send('Storage.clearDataForOrigin', { origin: new URL(server.baseURL).origin, storageTypes: 'all' });
  await openEvening(page, level.id, fresh);
  await expect(page.getByRole('button', { name: frame('notice.dismiss'), exact: true })).toHaveCount(0);
  await keyboardPlayer(page, level, 'en').play(start);
});

test('a clock that was set back between two visits changes nothing', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T20:30:00'));
  await openEvening(page, level.id, fresh);
  const player = keyboardPlayer(page, level, 'en');
  await player.play(start);
  await page.clock.setFixedTime(new Date('2011-01-01T00:00:00'));
  await keptAll(page);
  await page.reload();
  await player.play([{ do: 'next' }]);
  await keptAll(page);
  await page.reload();
  await player.play([]);
});

test('the tab that has fallen behind goes on from where the other one is, and says so', async ({ page, context }) => {
  await openEvening(page, level.id, fresh);
  const player = keyboardPlayer(page, level, 'en');
  await player.play(start);
  await keptAll(page);
  const second = await context.newPage();
  await second.goto(addressOf(level.id, fresh));
  const other = keyboardPlayer(second, level, 'en', player.now());
  await other.play([{ do: 'next' }, { do: 'next' }]);
  await keptAll(second);
  const newest = await readSlots(second);
  // A player who comes back to the first tab: the browser tells the page.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByText(frame('notice.other-tab')).first()).toBeVisible();
  expect(await readSlots(page)).toEqual(newest);
  await page.getByRole('button', { name: frame('notice.dismiss'), exact: true }).click();
  await keyboardPlayer(page, level, 'en', other.now()).play([{ do: 'next' }]);
});
