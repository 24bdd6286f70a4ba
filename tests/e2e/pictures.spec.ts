/** What people see, at the two sizes the game is made for. The pictures stand in `docs/pictures/`; `npm run pictures` takes them anew. */
import type { Page } from '@playwright/test';
import { walkTour } from '../support/tour.ts';
import { expect, test } from '../support/watched.ts';

/** Stops of the tour that are kept as pictures, and their files' names. */
const kept: Readonly<Record<string, string>> = {
  'house': 'hub', 'knock': 'knock', 'gut check before': 'gut-check', 'choice in a room': 'room', 'choice on the phone': 'phone', 'torch': 'torch',
  'ending': 'ending', 'map': 'map', 'debrief: what': 'debrief', 'help': 'help', 'house with a lit window': 'hub-lit',
};
/** Frames of 1/60 s: long enough for one scene to go and the next to come, which then sends for its people; and for these to come in. */
const changedFrames = 30;
const settledFrames = 45;
/** Another machine draws letters a little differently; a missing person or panel is far more than this. */
const tolerance = { maxDiffPixelRatio: 0.02, timeout: 20_000 };

async function step(page: Page, frames: number): Promise<void> {
  await page.evaluate((detail) => document.querySelector('#stage')?.dispatchEvent(new CustomEvent('step', { detail })), frames);
}

/** Resolves when nothing has been under way for a while: people's pictures come after the scene that shows them. */
function watchTraffic(page: Page): () => Promise<void> {
  const quietMs = 300;
  let under = 0;
  let since = Date.now();
  const change = (by: 1 | -1) => (): void => {
    under += by;
    since = Date.now();
  };
  page.on('request', change(1));
  page.on('requestfinished', change(-1));
  page.on('requestfailed', change(-1));
  return () => expect.poll(() => under <= 0 && Date.now() - since > quietMs, { timeout: 15_000 }).toBe(true);
}

/** Lets the stage settle: the scene changes, its people are sent for, and they come in. */
async function settle(page: Page, quiet: () => Promise<void>): Promise<void> {
  await expect(page.locator('html[data-stage="on"]')).toBeVisible();
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  await step(page, changedFrames);
  await new Promise((done) => { setTimeout(done, 50); });
  await quiet();
  await step(page, settledFrames);
}

for (const [width, height] of [[1280, 720], [390, 844]] as const) {
  test(`the game looks as it should at ${width}x${height}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    const quiet = watchTraffic(page);
    // The sky of the house follows the hour.
    await page.clock.setFixedTime(new Date('2026-11-22T20:30:00'));
    await walkTour(page, { lang: 'en', stage: 'still', motion: 'full' }, async (stop) => {
      const name = kept[stop];
      if (name === undefined) return;
      await settle(page, quiet);
      await page.mouse.move(width - 1, height - 1);
      expect.soft(await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })).toMatchSnapshot(`${name}-${width}x${height}.png`, tolerance);
    });
  });
}
