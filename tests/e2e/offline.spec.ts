/** Without a network: what has been played goes on, everything can be brought, and a newer version waits until nobody is in the middle of something. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as plain } from '@playwright/test';
import type { Page } from '@playwright/test';
import { workerFor } from '../../src/cli/pack/worker-for.ts';
import type { Intent } from '../../src/story/play.ts';
import { packOf, shippedLevel } from '../support/evening-words.ts';
import { keptAll } from '../support/kept.ts';
import { keyboardPlayer, press } from '../support/keyboard-player.ts';
import { openEvening } from '../support/open-evening.ts';
import { startGatedFront } from '../support/gated-front.ts';
import { startHangingFront } from '../support/hanging-front.ts';
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
const kit = packOf('en', 'kit');
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
  // It goes on while the dialog is closed.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: house('player.other') }).click();
  await expect(page.getByText(saves('offline.bringing'))).toBeVisible();
  await expect(page.getByText(saves('offline.whole'))).toBeVisible({ timeout: 45_000 });
  expect(await countKept(page)).toBeGreaterThan(before + 100);
  await context.setOffline(true);
  await page.goto('./?stage=off&instant#/evening/map-pin');
  await page.reload();
  await expect(page.getByRole('button', { name: frame('consent.no') })).toBeVisible();
  await page.goto('./?lang=en#/kit/campaign');
  await page.reload();
  await expect(page.getByRole('heading', { name: kit('campaign.evenings') })).toBeVisible();
  await page.goto('./?lang=en#/kit/plan-45/map-pin');
  await expect(page.locator('.leaf')).toContainText(kit('plan.told'));
});

test('a lesson is brought onto the computer from the first page of a class, and is prepared and held without a network', async ({ page, context, watch }) => {
  watch.expect(noNetwork);
  const said = packOf('en', 'class');
  await page.goto('./?stage=off&instant&lang=en#/class');
  await expect(page.getByText(said('start.offline.none'))).toBeVisible();
  // Whoever does not ask for it has no worker.
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.getByRole('button', { name: said('start.offline.button') }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText(said('start.offline.whole'))).toBeVisible({ timeout: 45_000 });
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(said('start.offline.whole'))).toBeVisible();
  await page.getByRole('button', { name: said('start.projector.go') }).click();
  await page.getByRole('button', { name: said('setup.start') }).click();
  await expect(page.locator('.console')).toBeVisible();
});

test('what a class brings onto the computer goes on, and is told of, whatever page it shows meanwhile', async ({ page }) => {
  const said = packOf('en', 'class');
  await page.goto('./?stage=off&instant&lang=en#/class');
  await page.getByRole('button', { name: said('start.offline.button') }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: said('start.projector.go') }).click();
  await page.getByRole('button', { name: said('setup.back') }).click();
  await expect(page.getByText(said('start.offline.bringing'))).toBeVisible();
  await expect(page.getByText(said('start.offline.whole'))).toBeVisible({ timeout: 45_000 });
  await page.getByRole('button', { name: said('start.projector.go') }).click();
  await page.getByRole('button', { name: said('setup.back') }).click();
  await expect(page.getByText(said('start.offline.whole'))).toBeVisible();
});

/** Whether there is a worker in charge of the page's address, or none at all any more. */
const workerIs = (page: Page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration === undefined ? 'none' : registration.active?.state ?? 'coming';
});

test('a gate to the network that answers everything with a page of its own takes the place of nothing', async ({ page, baseURL, watch }) => {
  watch.expect(/./);
  const front = await startGatedFront(baseURL ?? '');
  const address = `${front.baseURL}?stage=off&instant&lang=en`;
  const other = page.getByRole('button', { name: house('player.other') });
  const services = page.getByRole('dialog').locator('.help-services');
  try {
    await page.goto(address);
    await expect(other).toBeVisible();
    // The worker itself still comes, and asks for the shell.
    front.shut(/worker\.js|open-offline/);
    await expect.poll(() => front.answered().some((path) => path.startsWith('/index.html')), { timeout: 20_000 }).toBe(true);
    await expect.poll(() => workerIs(page), { timeout: 20_000 }).toBe('none');
    front.open();
    await page.reload();
    await expect.poll(() => workerIs(page), { timeout: 20_000 }).toBe('activated');
    await other.click();
    const button = page.getByRole('button', { name: saves('offline.button') });
    await expect(button).toBeVisible({ timeout: 20_000 });
    front.shut();
    await button.click();
    await expect(page.getByText(saves('offline.stopped'))).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: frame('help') }).click();
    await expect(services.first()).toBeVisible();
  } finally {
    await front.stop();
  }
});

/** What is kept of one evening, and the note of what is to be kept. */
const tracesOf = (page: Page, evening: string) => page.evaluate(async (part) => {
  const cache = await caches.open('lights-on');
  const files = (await cache.keys()).map(({ url }) => url).filter((url) => url.includes(part));
  return [...files, ...((await (await cache.match('./held.json'))?.text())?.includes(part) === true ? ['held.json'] : [])];
}, evening);

test('an evening leaves no trace among the files where nothing is to be kept, and none once everything is forgotten', async ({ page }) => {
  await openEvening(page, level.id, fresh);
  await untilKept(page, 'levels/free-skins/en.json');
  await expect.poll(() => tracesOf(page, level.id), { timeout: 20_000 }).toContain('held.json');
  const toSaves = async (): Promise<void> => {
    await page.goto('./?stage=off&instant&lang=en#/');
    await page.getByRole('button', { name: house('player.other') }).click();
  };
  await toSaves();
  await page.getByRole('button', { name: saves('reset.button') }).click();
  await page.getByRole('button', { name: saves('reset.yes') }).click();
  await expect.poll(() => tracesOf(page, level.id), { timeout: 20_000 }).toEqual([]);
  await page.getByRole('button', { name: saves('nothing.button') }).click();
  await expect(page.getByText(house('player.nothing'))).toBeVisible();
  await page.goto('./?stage=off&instant&lang=en#/evening/free-skins');
  await page.reload();
  await expect(page.getByRole('button', { name: packOf('en', 'evening')('knock.without-check') }).or(page.getByRole('button', { name: frame('consent.no') })).first()).toBeVisible();
  expect(await tracesOf(page, level.id)).toEqual([]);
});

/** Makes a newer version of a build: another page, told to the worker as the build would tell it. */
async function makeNewer(dist: string): Promise<void> {
  const [page, worker] = [join(dist, 'index.html'), join(dist, 'worker.js')];
  const before = readFileSync(page, 'utf8');
  const now = before.replace('<html', '<html data-version="newer"');
  writeFileSync(worker, await workerFor(readFileSync(worker, 'utf8'), before, now));
  writeFileSync(page, now);
}

/** A server of its own, whose build may be changed, and a page that has an evening open there and is kept on the device. */
async function withOwnBuild(play: (own: { readonly dist: string; readonly baseURL: string }) => Promise<void>): Promise<void> {
  const dist = mkdtempSync(join(tmpdir(), 'lights-on-newer-'));
  cpSync(process.env['TEST_DIST'] ?? 'dist', dist, { recursive: true, filter: (file) => !/\.(br|gz|mp3)$/.test(file) });
  const server = await startServer({ TEST_DIST: dist });
  try {
    await play({ dist, baseURL: server.baseURL });
  } finally {
    await server.stop();
    rmSync(dist, { recursive: true, force: true });
  }
}

/** The browser looks whether there is a newer version, as it does by itself every day, and has it beside the old one. */
async function findNewer(page: Page, dist: string): Promise<void> {
  await makeNewer(dist);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.waitForFunction(async () => ((await navigator.serviceWorker.getRegistration())?.waiting ?? null) !== null);
}

const isNewer = (page: Page) => expect(page.locator('html'));

plain('a newer version waits while an evening is played, is offered in the house, and comes when it is wanted', async ({ page }) => {
  await withOwnBuild(async ({ dist, baseURL }) => {
    await page.goto(`${baseURL}?instant&lang=en&stage=off&seed=2#/evening/free-skins`);
    await press(page, frame('consent.no'));
    await press(page, packOf('en', 'evening')('knock.without-check'));
    await untilKept(page, 'index.html');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await findNewer(page, dist);
    const player = keyboardPlayer(page, level, 'en');
    await player.play(toThePhone);
    await keptAll(page);
    await page.reload();
    await player.play([]);
    await isNewer(page).not.toHaveAttribute('data-version');
    await page.evaluate(() => { location.hash = '#/'; });
    await page.getByRole('button', { name: saves('update.now') }).click({ timeout: 20_000 });
    await isNewer(page).toHaveAttribute('data-version', 'newer', { timeout: 25_000 });
    await press(page, house('continue').replace('{{title}}', house('windows.free-skins')));
    await keyboardPlayer(page, level, 'en', player.now()).play([]);
  });
});

plain('a newer version comes at once, while the older one is still bringing everything over a connection that has stalled', { tag: '@long' }, async ({ page }) => {
  await withOwnBuild(async ({ dist, baseURL }) => {
    const front = await startHangingFront(baseURL, /\.webm$/);
    try {
      await page.goto(`${front.baseURL}?instant&lang=en&stage=off`);
      await untilKept(page, 'index.html');
      await page.evaluate(() => navigator.serviceWorker.ready);
      await findNewer(page, dist);
      await page.getByRole('button', { name: house('player.other') }).click();
      await page.getByRole('button', { name: saves('offline.button') }).click({ timeout: 20_000 });
      await expect.poll(front.held, { timeout: 30_000 }).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: saves('update.now') }).click({ timeout: 20_000 });
      await isNewer(page).toHaveAttribute('data-version', 'newer', { timeout: 25_000 });
    } finally {
      await front.stop();
    }
  });
});
