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
const root = join(import.meta.dirname, '../..');
const address = '?instant&lang=en&stage=off&seed=2#/evening/free-skins';

const folder = mkdtempSync(join(tmpdir(), 'lights-on-pack-'));
const sites: Record<string, Buffer> = {};
let server: Server;
let base: string;

/** A host that knows nothing but files: no headers of ours, no other origin let in. */
test.beforeAll(async () => {
  const dist = process.env['TEST_DIST'];
  const packed = spawnSync(process.execPath, ['src/cli/pack.ts', '--out', folder, ...(dist === undefined ? [] : ['--dist', dist])], { cwd: root, encoding: 'utf8' });
  expect(packed.status, packed.stderr).toBe(0);
  for (const [name, contents] of Object.entries(unzipSync(readFileSync(join(folder, 'lights-on.zip'))))) sites[`/school/games/lights/${name}`] = Buffer.from(contents);
  sites['/lms.html'] = Buffer.from(`<!doctype html><iframe sandbox="allow-scripts" src="/school/games/lights/index.html${address}" style="width:100%;height:700px"></iframe>`);
  const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml', webp: 'image/webp' };
  server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const found = sites[path.endsWith('/') ? `${path}index.html` : path];
    response.writeHead(found === undefined ? 404 : 200, { 'content-type': types[path.split('.').at(-1) ?? ''] ?? (path.endsWith('/') ? 'text/html' : 'application/octet-stream') });
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

test('the zip holds every language and stays below 25 MB, and asks nobody whether they may be counted', () => {
  expect(statSync(join(folder, 'lights-on.zip')).size).toBeLessThan(25_000_000);
  expect(JSON.parse(sites['/school/games/lights/campaign/campaign.json']?.toString() ?? '')).toMatchObject({ measuring: { mode: 'off' } });
  expect(Object.keys(sites).filter((path) => /levels\/(graphs\/|left-out\.json)|\.(br|gz)$/.test(path))).toEqual([]);
});

test('the zip is played to an ending from a folder of a plain web space', async ({ page }) => {
  const { faults, asked } = watch(page);
  await page.goto(`${base}/school/games/lights/${address}`);
  await playToEnding(page);
  expect(faults).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(`${base}/school/games/lights/`))).toEqual([]);
});

test('the zip is played to an ending in a frame without an origin, storage or anything else', async ({ page }) => {
  await page.goto(`${base}/lms.html`);
  await expect.poll(() => page.frames().at(1)?.url()).toContain('lights-on.html');
  const game = page.frames()[1];
  if (game === undefined) throw new Error('Violated assumption: the frame is there');
  await expect(game.getByText(frame('notice.not-kept')).first()).toBeVisible({ timeout: 20_000 });
  await game.getByRole('button', { name: frame('notice.dismiss'), exact: true }).click();
  await playToEnding(game);
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
