/** How a visit begins: what is asked for at once, and what can be seen before the game's own script is here. */
import type { Page, Route } from '@playwright/test';
import { packOf } from '../support/evening-words.ts';
import { expect, test } from '../support/watched.ts';

/** The script that holds the first screen, as a build names it. */
const firstScript = /\/assets\/first[^/]*\.js$/;
const title = 'Lights On';

/** Holds the first screen's script back until `release`; `asked` are the addresses asked for meanwhile, without the hashes of a build. */
async function holdFirstScreen(page: Page): Promise<{ readonly asked: string[]; readonly release: () => Promise<void> }> {
  const asked: string[] = [];
  const held: Route[] = [];
  let isHeld = true;
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/-[\w-]{8}(?=\.\w+$)/, '')));
  await page.route(firstScript, async (route) => {
    if (isHeld) held.push(route);
    else await route.continue();
  });
  return {
    asked,
    release: async () => {
      isHeld = false;
      await Promise.all(held.map((route) => route.continue()));
    },
  };
}

test('a link to an evening asks for all that it needs before the script of the first screen is here', async ({ page }) => {
  const { asked, release } = await holdFirstScreen(page);
  await page.goto('./?stage=off#/evening/free-skins', { waitUntil: 'commit' });
  for (const file of [/\/levels\/index\.json$/, /\/campaign\/campaign\.json$/, /\/levels\/free-skins\/level\.json$/, /\/levels\/free-skins\/en\.json$/, /\/assets\/pack[^/]*\.js$/, /\/assets\/evening[^/]*\.js$/]) {
    await expect.poll(() => asked.some((path) => file.test(path)), { message: `${file} in\n${asked.join('\n')}` }).toBe(true);
  }
  await release();
  await expect(page.getByRole('button', { name: packOf('en', 'frame')('consent.no') })).toBeEnabled();
  for (const once of ['/levels/index.json', '/campaign/campaign.json', '/levels/free-skins/level.json', '/levels/free-skins/en.json']) {
    expect(asked.filter((path) => path === once), `${once} was asked for once`).toHaveLength(1);
  }
});

const ways = [
  { lang: 'en', width: 1280, height: 720, dir: 'ltr' }, { lang: 'de', width: 1280, height: 720, dir: 'ltr' }, { lang: 'ar', width: 1280, height: 720, dir: 'rtl' },
  { lang: 'en', width: 390, height: 844, dir: 'ltr' },
] as const;

for (const { lang, width, height, dir } of ways) {
  test(`the house stands dark before the game is here, and nothing moves when its light comes on: ${lang}, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      Object.assign(globalThis, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) Object.assign(globalThis, { shift: (globalThis as unknown as { shift: number }).shift + (entry as PerformanceEntry & { value: number }).value });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const { release } = await holdFirstScreen(page);
    await page.goto(`./?stage=off&lang=${lang}`, { waitUntil: 'commit' });
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(title);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    await page.evaluate(async () => document.fonts.ready);
    await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length), { message: 'it is painted' }).toBe(1);
    expect(await page.locator('button, a, [tabindex="0"]').count(), 'what could be pressed').toBe(0);
    expect(await page.getByRole('listitem').count(), 'what a screen reader would call a list of nothing').toBe(0);
    const before = await heading.evaluateHandle((element) => element);
    const at = await heading.boundingBox();
    await release();
    await expect(page.getByRole('list', { name: packOf(lang, 'house')('windows-label') })).toBeVisible();
    expect(await heading.evaluate((element, same) => element === same, before), 'the game takes over the very title').toBe(true);
    expect(await heading.boundingBox()).toEqual(at);
    await page.evaluate(async () => document.fonts.ready);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift), 'layout shift').toBeLessThan(0.02);
  });
}

for (const [hash, file] of [['#/evening/free-skins', /\/levels\/free-skins\/level\.json$/], ['#/ground/ripple', /\/assets\/ripple[^/]*\.js$/]] as const) {
  test(`whoever waits long before ${hash} may go back to the house, and is not called away later when the line breaks`, async ({ page, watch }) => {
    watch.expect(/Failed to load|ERR_FAILED|Failed to fetch/);
    const held: Route[] = [];
    await page.route(file, (route) => void held.push(route));
    await page.goto(`./?stage=off&lang=en${hash}`);
    const no = page.getByRole('button', { name: packOf('en', 'frame')('consent.no') });
    if (hash.includes('evening')) await no.click();
    await page.getByRole('button', { name: packOf('en', 'evening')('knock.back') }).click();
    await expect(page.getByRole('list', { name: packOf('en', 'house')('windows-label') })).toBeVisible();
    await page.goto('./?stage=off&lang=en#/evening/map-pin');
    await Promise.all(held.map((route) => route.abort('failed')));
    await expect(page.getByRole('heading', { level: 1, name: packOf('en', 'house')('windows.map-pin') })).toBeVisible();
    expect(held.length, 'so many were waited for').toBeGreaterThan(0);
    expect(new URL(page.url()).hash).toBe('#/evening/map-pin');
  });
}
