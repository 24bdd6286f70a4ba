/** What moves, as contact sheets: twelve frames over six seconds, from left to right and down. They stand in `docs/pictures/`. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { settle, step, tolerance, watchTraffic, fixHour } from '../support/still-pictures.ts';
import { walkTour } from '../support/tour.ts';
import { expect, test } from '../support/watched.ts';

const frames = 12;
const framesApart = 30;
const columns = 4;
const cell = { width: 400, height: 225 } as const;
const gap = 4;

/** Stops of the tour whose motion is shown, and their files' names. The map is seen from its first frame on, while it draws itself. */
const shown: Readonly<Record<string, string>> = { 'house': 'motion-hub', 'choice in a room': 'motion-room', 'torch': 'motion-torch', 'map': 'motion-map' };

/** Puts whatever moves by style at the same instant as the stage. */
async function holdStyles(page: Page, ms: number): Promise<void> {
  await page.evaluate((instant) => {
    for (const animation of document.getAnimations()) {
      animation.pause();
      animation.currentTime = instant;
    }
  }, ms);
}

async function contactSheet(page: Page): Promise<{ readonly sheet: Buffer; readonly changed: number }> {
  const cells: Buffer[] = [];
  for (let at = 0; at < frames; at += 1) {
    await step(page, framesApart);
    await holdStyles(page, (at + 1) * framesApart * (1000 / 60));
    cells.push(await sharp(await page.screenshot({ caret: 'hide', scale: 'css' })).resize(cell.width, cell.height).png().toBuffer());
  }
  await page.evaluate(() => { for (const animation of document.getAnimations()) animation.play(); });
  const rows = frames / columns;
  const sheet = await sharp({ create: { width: columns * (cell.width + gap) + gap, height: rows * (cell.height + gap) + gap, channels: 3, background: '#1d1b2e' } })
    .composite(cells.map((input, at) => ({ input, left: gap + (at % columns) * (cell.width + gap), top: gap + Math.floor(at / columns) * (cell.height + gap) }))).png().toBuffer();
  return { sheet, changed: cells.filter((one, at) => at > 0 && !one.equals(cells[at - 1] ?? one)).length };
}

test('house, room, torch and map are alive and calm', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(240_000);
  await page.setViewportSize({ width: 1280, height: 720 });
  const quiet = watchTraffic(page);
  await fixHour(page);
  await walkTour(page, { lang: 'en', stage: 'still', motion: 'full' }, async (stop) => {
    const name = shown[stop];
    if (name === undefined) return;
    if (stop === 'map') await quiet();
    else await settle(page, quiet);
    const { sheet, changed } = await contactSheet(page);
    expect.soft(changed, `${name} stands still`).toBeGreaterThan(frames / 4);
    expect.soft(sheet).toMatchSnapshot(`${name}.png`, tolerance);
  }, 'map');
});
