/** Pictures of a page whose stage stands still and is stepped by hand, so that the same page gives the same picture. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Frames of 1/60 s: long enough for one scene to go and the next to come, which then sends for its people; and for these to come in. */
const changedFrames = 30;
const settledFrames = 45;
/** Another machine draws letters a little differently; a missing person or panel is far more than this. */
export const tolerance = { maxDiffPixelRatio: 0.02, timeout: 20_000 };
export const sizes = [[1280, 720], [390, 844]] as const;
/** A flat laptop and a tablet held upright. */
export const moreSizes = [[1366, 620], [768, 1024]] as const;

/** Lets the still stage go on by so many frames. */
export async function step(page: Page, frames: number): Promise<void> {
  await page.evaluate((detail) => document.querySelector('#stage')?.dispatchEvent(new CustomEvent('step', { detail })), frames);
}

/** Resolves when nothing has been under way for a while: people's pictures come after the scene that shows them. */
export function watchTraffic(page: Page): () => Promise<void> {
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

/** Lets the stage settle: the scene changes, its people are sent for, and they come in. Takes the same number of frames at any speed of the machine. */
export async function settle(page: Page, quiet: () => Promise<void>): Promise<void> {
  await expect(page.locator('html[data-stage="on"]')).toBeVisible();
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  // A scene that has come sends for its people, and one may come after another.
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await step(page, changedFrames);
    await everybodyIsHere(page);
    await quiet();
  }
  await step(page, settledFrames);
}

/** People who have arrived over the line are still unpacked; the stage knows when they are there. */
async function everybodyIsHere(page: Page): Promise<void> {
  await expect.poll(async () => {
    await step(page, 0);
    return page.locator('#stage').getAttribute('data-coming');
  }, { timeout: 15_000 }).toBe('0');
}

/** The page as it stands, without anything that blinks. */
export async function picture(page: Page): Promise<Buffer> {
  const size = page.viewportSize();
  await page.mouse.move((size?.width ?? 1) - 1, (size?.height ?? 1) - 1);
  return page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
}

/** The game's clock, fixed: the sky of the house follows the hour. */
export async function fixHour(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-11-22T20:30:00'));
}
