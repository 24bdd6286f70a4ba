/** A page whose own script does not come or cannot run: nobody but the page itself can say so, and only when there is nothing else to see. */
import type { Page, Route } from '@playwright/test';
import { packOf } from '../support/evening-words.ts';
import { expect, test } from '../support/watched.ts';

/** The script that the page begins with, as a build names it. */
const entryScript = /\/assets\/start-[^/]*\.js$/;

const words = (page: Page) => page.getByRole('status').filter({ hasText: 'The game is not here yet.' });

/** Lets the time go by after which the words are there to be seen. */
const waitLong = (page: Page) => page.evaluate(() => { for (const animation of document.getAnimations()) animation.finish(); });

async function expectWords(page: Page): Promise<void> {
  await waitLong(page);
  await expect(words(page)).toBeVisible();
  await expect(words(page)).toBeInViewport({ ratio: 1 });
  await expect(words(page).getByText('Das Spiel ist noch nicht da.')).toBeVisible();
}

const faults = [
  ['is answered by the page of a filter', { status: 200, contentType: 'text/html', body: '<!doctype html><title>Blocked</title><h1>This page is blocked</h1>' }],
  ['is sent as something else than a script', { status: 200, contentType: 'application/octet-stream', body: 'document.title' }],
  ['is in a language the browser does not know', { status: 200, contentType: 'text/javascript', body: 'const = new;' }],
  ['is not there', { status: 404, contentType: 'text/plain', body: '' }],
] as const;

for (const [how, answer] of faults) {
  test(`the page says in two languages what to do when its script ${how}`, async ({ page, watch }) => {
    watch.expect(/MIME type|Unexpected token|404 \(Not Found\)/);
    await page.route(entryScript, (route) => route.fulfill(answer));
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('./?lang=en');
    await expect(words(page)).toBeHidden();
    await expectWords(page);
  });
}

test('the page that could not be opened says so in the window, not below it', async ({ page, watch }) => {
  watch.expect(/404 \(Not Found\)|Failed to fetch dynamically imported module/);
  await page.route(/\/assets\/open-kit-[^/]*\.js$/, (route) => route.fulfill({ status: 404 }));
  await page.goto('./?lang=en#/kit');
  await expect(page.getByText('The game could not be opened.')).toBeInViewport({ ratio: 1 });
  await expect(words(page)).toHaveCount(0);
});

test('a browser without JavaScript reads that it needs it, in the window and without the other words', async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.baseURL);
  await expect(page.locator('noscript').getByRole('paragraph').first()).toBeInViewport({ ratio: 1 });
  await expect(page.locator('#waiting')).toHaveCSS('display', 'none');
  await context.close();
});

test('a script that is only late takes the words away again, and nothing moves', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Object.assign(globalThis, { shift: (globalThis as unknown as { shift: number }).shift + (entry as PerformanceEntry & { value: number }).value });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const held: Route[] = [];
  await page.route(entryScript, (route) => { held.push(route); });
  await page.goto('./?lang=en&stage=off', { waitUntil: 'commit' });
  await expect(words(page)).toBeHidden();
  await expectWords(page);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await Promise.all(held.map((route) => route.continue()));
  await expect(page.getByRole('list', { name: packOf('en', 'house')('windows-label') })).toBeVisible();
  await expect(words(page)).toHaveCount(0);
  await page.evaluate(async () => document.fonts.ready);
  expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift), 'layout shift').toBeLessThan(0.02);
});

test('the words are not in a page that has opened, and wait longer than any page on its way takes', async ({ page }) => {
  await page.goto('./?lang=en&stage=off');
  await expect(page.getByRole('list', { name: packOf('en', 'house')('windows-label') })).toBeVisible();
  await expect(page.getByText('The game is not here yet.')).toHaveCount(0);
  await page.route(entryScript, () => undefined);
  await page.reload({ waitUntil: 'commit' });
  const delays = () => page.evaluate(() => document.getAnimations().map(({ effect }) => effect?.getComputedTiming().delay ?? 0));
  await expect.poll(async () => (await delays()).length).toBe(1);
  expect((await delays())[0]).toBeGreaterThanOrEqual(8000);
});
