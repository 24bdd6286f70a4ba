/** The campaign owner's page as people see it, with the figures of made-up players: the same players, weeks and days every time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { shippedLevels, simulate } from '../../src/cli/simulate.ts';
import type { Results } from '../../src/measure/results.ts';
import { publishedResults } from '../../src/server/publish.ts';
import { openSqliteStore } from '../../src/server/sqlite-store.ts';
import { packOf } from '../support/evening-words.ts';
import { fixHour, picture, sizes, tolerance } from '../support/still-pictures.ts';
import { expect, test } from '../support/watched.ts';

const results = packOf('en', 'results');
const dayMs = 86_400_000;
/** Sunday, 15 November 2026. */
const sunday = 20_772;
const campaign = 'autumn-visits';
/** A sheet of A4 at 96 dots an inch. */
const sheet = { width: 794, height: 1123 };

let released: Results;
test.beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lights-on-'));
  const store = openSqliteStore(join(folder, 'pictures.sqlite'));
  await simulate(store, shippedLevels(fileURLToPath(new URL('../../levels/', import.meta.url))), { campaign, players: 4_000, classes: 80, seed: 1, weeks: 8, to: sunday });
  released = await publishedResults(store, campaign, (sunday + 1) * dayMs);
  await store.close();
  rmSync(folder, { recursive: true });
});

async function open(page: Page): Promise<void> {
  await fixHour(page);
  await page.route('**/v1/session', (route) => route.fulfill({ json: { signedIn: true } }));
  await page.route('**/v1/results', (route) => route.fulfill({ json: released }));
  await page.goto('./?lang=en#/results');
  await expect(page.getByRole('img', { name: results('gain.title') }).locator('svg')).toBeVisible();
  await expect(page.getByRole('img', { name: results('stops.title') }).locator('svg')).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

for (const [width, height] of sizes) {
  test(`the results look as they should at ${width}x${height}`, { tag: '@long' }, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    expect(await picture(page)).toMatchSnapshot(`results-${width}x${height}.png`, tolerance);
  });
}

test('the printed page looks as it should on a sheet of A4', { tag: '@long' }, async ({ page }) => {
  await page.setViewportSize(sheet);
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-page svg')).toBeVisible();
  expect(await picture(page)).toMatchSnapshot('results-printed.png', tolerance);
});
