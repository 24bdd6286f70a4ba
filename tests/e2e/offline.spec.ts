/** Without a network: what has been played goes on, everything can be brought, and a newer version waits until nobody is in the middle of something. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as plain } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Intent } from '../../src/story/play.ts';
import { packOf, shippedLevel } from '../support/evening-words.ts';
import { keptAll } from '../support/kept.ts';
import { keyboardPlayer, press } from '../support/keyboard-player.ts';
import { openEvening } from '../support/open-evening.ts';
import { startServer } from '../support/server-process.ts';
import { expect, test } from '../support/watched.ts';

test.use({ serviceWorkers: 'allow' });
/** Has a server of its own, whose build it changes. */
plain.use({ serviceWorkers: 'allow' });

const level = shippedLevel('free-skins');
const fresh = { lang: 'en', stage: 'off', counted: 'no', withCheck: false } as const;
const frame = packOf('en', 'frame');
const house = packOf('en', 'house');
const saves = packOf('en', 'saves');
const toThePhone: readonly Intent[] = [{ do: 'next' }, { do: 'next' }, { do: 'choose', option: 'promise' }, { do: 'next' }, { do: 'next' }, { do: 'next' }];

/** How many files of the game are kept on the device. */
function countKept(page: Page): Promise<number> {
  return page.evaluate(async () => (await (await caches.open('lights-on')).keys()).length);
}

async function untilKept(page: Page, path: string): Promise<void> {
  await expect.poll(() => page.evaluate(async (part) => (await (await caches.open('lights-on')).keys()).some(({ url }) => url.includes(part)), path), { timeout: 20_000 }).toBe(true);
}

/** A campaign's own files are always asked for, and the browser says when that fails. */
const noNetwork = /ERR_FAILED|ERR_INTERNET_DISCONNECTED/;

test('an evening that was begun with a network is opened and played without one', async ({ page, context, watch }) => {
  watch.expect(noNetwork);
  await openEvening(page, level.id, fresh);
  const player = keyboardPlayer(page, level, 'en');
  await player.play(toThePhone.slice(0, 3));
  await untilKept(page, 'levels/free-skins/en.json');
  await untilKept(page, 'held.json');
  await context.setOffline(true);
  await page.reload();
  await player.play(toThePhone.slice(3));
  await press(page, frame('help'));
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('button', { name: frame('leave.now') }).last().click();
  await expect(page).toHaveTitle('Types of cloud');
});

test('everything is brought on request, with a bar, and another evening opens without a network', async ({ page, context, watch }) => {
  watch.expect(noNetwork);
  await page.goto('./?stage=off&instant');
  await page.getByRole('button', { name: house('player.other') }).click();
  const button = page.getByRole('button', { name: saves('offline.button') });
  await expect(button).toBeVisible({ timeout: 20_000 });
  const before = await countKept(page);
  await button.click();
  await expect(page.getByText(saves('offline.whole'))).toBeVisible({ timeout: 45_000 });
  expect(await countKept(page)).toBeGreaterThan(before + 100);
  await context.setOffline(true);
  await page.goto('./?stage=off&instant#/evening/map-pin');
  await page.reload();
  await expect(page.getByRole('button', { name: frame('consent.no') })).toBeVisible();
});

/** Makes a newer version of a build: another page, told to the worker as the build would tell it. */
function makeNewer(dist: string): void {
  const page = join(dist, 'index.html');
  const worker = join(dist, 'worker.js');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<html', '<html data-version="newer"'));
  const text = readFileSync(worker, 'utf8');
  const newer = text.replace(/"revision":"\w+"(,"ring":"shell","url":"index\.html")/, '"revision":"newer"$1');
  expect(newer).not.toBe(text);
  writeFileSync(worker, newer);
}

plain('a newer version waits while an evening is played, is offered in the house, and comes when it is wanted', { tag: '@long' }, async ({ page }) => {
  const dist = mkdtempSync(join(tmpdir(), 'lights-on-newer-'));
  cpSync(process.env['TEST_DIST'] ?? 'dist', dist, { recursive: true, filter: (file) => !/\.(br|gz|mp3)$/.test(file) });
  const own = await startServer({ TEST_DIST: dist });
  try {
    await page.goto(`${own.baseURL}?instant&lang=en&stage=off&seed=2#/evening/free-skins`);
    await press(page, frame('consent.no'));
    await press(page, packOf('en', 'evening')('knock.without-check'));
    await untilKept(page, 'index.html');
    await page.evaluate(() => navigator.serviceWorker.ready);
    makeNewer(dist);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
    const player = keyboardPlayer(page, level, 'en');
    await player.play(toThePhone);
    await keptAll(page);
    await page.reload();
    await expect(page.locator('html')).not.toHaveAttribute('data-version');
    await player.play([]);
    await page.evaluate(() => { location.hash = '#/'; });
    const now = page.getByRole('button', { name: saves('update.now') });
    await expect(now).toBeVisible({ timeout: 15_000 });
    // The page that was loaded anew may still count as open for a moment; a player would press again, too.
    await expect(async () => {
      if (await now.isVisible()) await now.click({ timeout: 500 });
      await expect(page.locator('html')).toHaveAttribute('data-version', 'newer', { timeout: 4000 });
    }).toPass({ timeout: 30_000 });
    await press(page, house('continue').replace('{{title}}', house('windows.free-skins')));
    await keyboardPlayer(page, level, 'en', player.now()).play([]);
  } finally {
    await own.stop();
    rmSync(dist, { recursive: true, force: true });
  }
});
