/** Browsers take the graphics card away from a page that lay in the background, or when its driver starts anew. */
import type { Page } from '@playwright/test';
import { differingShare } from '../support/differing-share.ts';
import { fixHour, picture, settle, watchTraffic } from '../support/still-pictures.ts';
import { walkTour } from '../support/tour.ts';
import { expect, test } from '../support/watched.ts';

declare global {
  /** Each context that draws, and what takes it away and gives it back: a lost one tells no more of its extensions. */
  var stageContexts: Map<WebGLRenderingContext, WEBGL_lose_context>;
}

/** Remembers every context that draws, so that it can be taken away. Runs in the page. */
function rememberContexts(): void {
  globalThis.stageContexts = new Map();
  const open = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, ...args: unknown[]) => RenderingContext | null;
  HTMLCanvasElement.prototype.getContext = function remember(this: HTMLCanvasElement, ...args: unknown[]) {
    const context = open.apply(this, args);
    const power = context instanceof WebGLRenderingContext && !context.isContextLost() ? context.getExtension('WEBGL_lose_context') : null;
    if (power !== null) globalThis.stageContexts.set(context as WebGLRenderingContext, power);
    return context;
  } as typeof HTMLCanvasElement.prototype.getContext;
}

async function loseGraphics(page: Page): Promise<void> {
  const lost = await page.evaluate(() => {
    const alive = [...globalThis.stageContexts].filter(([one]) => !one.isContextLost());
    for (const [, power] of alive) power.loseContext();
    return alive.length;
  });
  expect(lost, 'contexts that could be lost').toBeGreaterThan(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-stage', 'on');
}

async function restoreGraphics(page: Page): Promise<void> {
  await page.evaluate(() => { for (const [one, power] of globalThis.stageContexts) if (one.isContextLost()) power.restoreContext(); });
  await expect(page.locator('html')).toHaveAttribute('data-stage', 'on');
}

test('house, room, torch and map show everything again when the graphics are taken away and given back in the middle of them', async ({ page }) => {
  test.setTimeout(180_000);
  const quiet = watchTraffic(page);
  await page.addInitScript(rememberContexts);
  await fixHour(page);
  const seen: string[] = [];
  await walkTour(page, { lang: 'en', stage: 'still', motion: 'reduced' }, async (stop) => {
    if (!['house', 'choice in a room', 'torch', 'map'].includes(stop)) return;
    if (stop === 'house') await expect(page.locator('.player-line')).toBeVisible();
    await settle(page, quiet);
    const before = await picture(page);
    await loseGraphics(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await restoreGraphics(page);
    await settle(page, quiet);
    expect.soft(await differingShare(before, await picture(page)), `what is missing in: ${stop}`).toBeLessThan(0.002);
    seen.push(stop);
  }, 'map');
  expect(seen).toEqual(['house', 'choice in a room', 'torch', 'map']);
});

test('an evening goes on in words to its map when the graphics are taken away in a room and never come back', async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(rememberContexts);
  let lost = false;
  await walkTour(page, { lang: 'en', stage: 'on' }, async (stop) => {
    if (stop !== 'choice in a room') return;
    await expect(page.locator('html[data-stage="on"]')).toBeVisible();
    await loseGraphics(page);
    lost = true;
  }, 'map');
  expect(lost).toBe(true);
  await expect(page.locator('html')).not.toHaveAttribute('data-stage', 'on');
  await expect(page.locator('.map-aside img').first()).toBeVisible();
});
