/** What is handed on: the folder of the zip, from a sub-folder and in a frame that may do next to nothing, and the one file from a stick. Each is played to an ending. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Frame, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { begin, step } from '../../src/story/step.ts';
import { levelWords, packOf, shippedLevel } from '../support/evening-words.ts';
import { wayToEnding } from '../support/way-to-ending.ts';

const level = shippedLevel('free-skins');
const say = levelWords(level.id, 'en');
const frame = packOf('en', 'frame');
const evening = packOf('en', 'evening');
const kit = packOf('en', 'kit');
const root = join(import.meta.dirname, '../..');
const address = '?instant&lang=en&stage=off&seed=2#/evening/free-skins';
const kitAddress = '?lang=en#/kit?country=DE';

const folder = mkdtempSync(join(tmpdir(), 'lights-on-pack-'));
const sites: Record<string, Buffer> = {};
let server: Server;
let base: string;

/** Most hosts send whoever asks for a folder like this to the one with the slash; some answer with its page, beside which nothing is found then. */
const withoutSlash = '/school/games/lights';

/** A host that knows nothing but files: no headers of ours, no other origin let in. */
test.beforeAll(async () => {
  const dist = process.env['TEST_DIST'];
  const packed = spawnSync(process.execPath, ['src/cli/pack.ts', '--out', folder, ...(dist === undefined ? [] : ['--dist', dist])], { cwd: root, encoding: 'utf8' });
  expect(packed.status, packed.stderr).toBe(0);
  for (const [name, contents] of Object.entries(unzipSync(readFileSync(join(folder, 'lights-on.zip'))))) sites[`/school/games/lights/${name}`] = Buffer.from(contents);
  for (const [name, place] of [['lms', address], ['lms-kit', kitAddress]] as const) {
    sites[`/${name}.html`] = Buffer.from(`<!doctype html><iframe sandbox="allow-scripts" src="/school/games/lights/index.html${place}" style="width:100%;height:700px"></iframe>`);
  }
  const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml', webp: 'image/webp' };
  server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const isFolder = path.endsWith('/') || path === withoutSlash;
    const found = sites[isFolder ? `${path.replace(/\/$/, '')}/index.html` : path];
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': types[path.split('.').at(-1) ?? ''] ?? (isFolder ? 'text/html' : 'application/octet-stream') });
    response.end(found);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(async () => {
  await new Promise((resolve) => { server.close(resolve); });
  rmSync(folder, { recursive: true, force: true });
});

/** Notes what a page complains of and asks for. */
function watch(page: Page): { readonly faults: string[]; readonly asked: string[] } {
  const faults: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => { if (!/^(data|blob):/.test(request.url())) asked.push(request.url()); });
  return { faults, asked };
}

/** Turns pages and taps options until an ending stands there. */
async function playToEnding(game: Page | Frame): Promise<void> {
  await game.getByRole('button', { name: evening('knock.without-check') }).click({ timeout: 20_000 });
  let play = begin(level, {});
  for (const intent of wayToEnding(level, play)) {
    if (intent.do === 'next') await game.getByRole('button', { name: evening('story.next'), exact: true }).click();
    else if (intent.do === 'choose') await game.getByRole('group', { name: evening('choice.title') }).getByText(say(`${play.state.at}.options.${intent.option}.text`), { exact: true }).click();
    const stepped = step(level, play, intent);
    if (!stepped.ok) throw new Error(`Violated assumption: the story takes ${JSON.stringify(intent)}`);
    play = stepped.play;
  }
  await expect(game.getByRole('heading', { level: 1 })).toHaveText(say(`${play.state.at}.title`));
}

/** A page of another site shows the game in a frame that may run scripts and nothing else. */
async function openFrame(page: Page, name: 'lms' | 'lms-kit'): Promise<Frame> {
  await page.goto(`${base}/${name}.html`);
  await expect.poll(() => page.frames().at(1)?.url()).toContain('lights-on.html');
  const game = page.frames()[1];
  if (game === undefined) throw new Error('Violated assumption: the frame is there');
  return game;
}

/** From the first page of the kit to sheets of every kind: from one evening's words, from all evenings, from the campaign's help lines, from the build's figures; then to the campaign's folder. */
async function readKit(game: Page | Frame): Promise<void> {
  await expect(game.getByRole('heading', { level: 1, name: kit('title') })).toBeVisible({ timeout: 20_000 });
  const sheets = [
    [`${kit('sheets.plan-45.title')}: ${packOf('en', 'house')('windows.free-skins')}`, say('about.title')], [`${kit('sheets.letter.title')}: ${packOf('en', 'house')('windows.free-skins')}`, kit('letter.bye')],
    [kit('sheets.frameworks.title'), kit('frameworks.digcomp')], [kit('sheets.poster.title'), '116 111'], [kit('sheets.it.title'), kit('it.sizes').split(' files')[1] ?? ''],
  ] as const;
  for (const [link, told] of sheets) {
    await game.getByRole('link', { name: link }).click();
    await expect(game.locator('.leaf')).toContainText(told);
    await game.getByRole('link', { name: kit('to-overview') }).click();
  }
  await game.getByRole('link', { name: kit('to-campaign') }).click();
  await expect(game.getByRole('heading', { name: kit('campaign.evenings') })).toBeVisible();
}

test('the zip holds every language and stays below 25 MB, and asks nobody whether they may be counted', () => {
  expect(statSync(join(folder, 'lights-on.zip')).size).toBeLessThan(25_000_000);
  expect(JSON.parse(sites['/school/games/lights/campaign/campaign.json']?.toString() ?? '')).toMatchObject({ measuring: { mode: 'off' } });
  expect(Object.keys(sites).filter((path) => /levels\/graphs\/|\.(br|gz)$/.test(path))).toEqual([]);
  // The kit asks for it, to say why a window stays dark.
  expect(Object.keys(sites)).toContain('/school/games/lights/levels/left-out.json');
});

test('the zip is played to an ending from a folder of a plain web space', async ({ page }) => {
  const { faults, asked } = watch(page);
  await page.goto(`${base}/school/games/lights/${address}`);
  await playToEnding(page);
  expect(faults).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(`${base}/school/games/lights/`))).toEqual([]);
});

test('the zip is played to an ending in a frame without an origin, storage or anything else', async ({ page }) => {
  const game = await openFrame(page, 'lms');
  await expect(game.getByText(frame('notice.not-kept')).first()).toBeVisible({ timeout: 20_000 });
  await game.getByRole('button', { name: frame('notice.dismiss'), exact: true }).click();
  await playToEnding(game);
});

test('the kit of the zip is opened from a folder of a plain web space, and in a frame without an origin', async ({ page }) => {
  const { faults, asked } = watch(page);
  await page.goto(`${base}/school/games/lights/${kitAddress}`);
  await readKit(page);
  expect(faults).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(`${base}/school/games/lights/`))).toEqual([]);
  // A browser complains of what it forbids such a frame before the page that carries everything is there.
  await readKit(await openFrame(page, 'lms-kit'));
});

test('the kit of the one file is opened from a stick, and tells no family that they can play at an address of this computer', async ({ page }) => {
  const { faults, asked } = watch(page);
  const stick = pathToFileURL(join(folder, 'lights-on.html')).href;
  await page.goto(`${stick}${kitAddress}`);
  await readKit(page);
  await page.goto(`${stick}?lang=en#/kit/letter/free-skins`);
  await expect(page.locator('.leaf')).toContainText(kit('letter.bye'));
  await expect(page.locator('.leaf')).not.toContainText('file:');
  await page.goto(`${stick}?lang=en#/kit/it`);
  await expect(page.locator('.leaf')).toContainText(kit('it.server'));
  await expect(page.locator('.leaf')).not.toContainText(/file:|null/);
  expect(faults).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(stick))).toEqual([]);
});

test('the zip says that the game has not come when its folder is opened without the slash', async ({ page }) => {
  await page.goto(`${base}${withoutSlash}`);
  await expect(page.getByRole('status').filter({ hasText: 'The game is not here yet.' })).toBeInViewport({ ratio: 1 });
});

test('the one file is played to an ending from a stick, asks for nothing beside it, and leaves to an empty page', async ({ page }) => {
  const stick = join(folder, 'stick', 'lights-on.html');
  mkdirSync(dirname(stick));
  writeFileSync(stick, readFileSync(join(folder, 'lights-on.html')));
  const { faults, asked } = watch(page);
  await page.goto(`${pathToFileURL(stick).href}${address}`);
  await playToEnding(page);
  expect(faults).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(pathToFileURL(stick).href))).toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
  await page.getByRole('button', { name: frame('leave.now') }).first().click();
  await expect(page).toHaveURL('about:blank');
});
