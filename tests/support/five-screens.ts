/** Five screens that stand for the rest, as pictures: the house, a choice on the phone, the map, a practice room, help. */
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Lang } from './evening-words.ts';
import { packOf } from './evening-words.ts';
import { fixHour, picture, settle, tolerance, watchTraffic } from './still-pictures.ts';
import { walkTour } from './tour.ts';

export interface Seen {
  /** What the files begin with. */
  readonly name: string;
  readonly lang: Lang;
  readonly size: readonly [width: number, height: number];
  readonly contrast?: 'strong';
  /** Percent of the browser's own text size. */
  readonly text?: 200;
}

/** Stops of the tour that are kept, and what their files are called. */
const kept: Readonly<Record<string, string>> = { 'house': 'house', 'choice on the phone': 'chat', 'map': 'map' };
const stepsToLargest = 3;

async function makeSo(page: Page, { lang, contrast, text }: Seen): Promise<void> {
  if (contrast === undefined && text === undefined) return;
  const frame = packOf(lang, 'frame');
  await page.getByRole('button', { name: frame('comfort.button') }).click();
  const dialog = page.getByRole('dialog');
  if (contrast === 'strong') await dialog.getByRole('switch', { name: frame('comfort.contrast') }).press('Space');
  for (let steps = 0; text !== undefined && steps < stepsToLargest; steps += 1) await dialog.getByRole('button', { name: frame('comfort.larger') }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); });
}

export async function fiveScreens(page: Page, seen: Seen): Promise<void> {
  const { name, lang, size: [width, height] } = seen;
  await page.setViewportSize({ width, height });
  const quiet = watchTraffic(page);
  const keep = async (what: string): Promise<void> => {
    await settle(page, quiet);
    expect.soft(await picture(page)).toMatchSnapshot(`${name}-${what}-${width}x${height}.png`, tolerance);
  };
  await fixHour(page);
  await walkTour(page, { lang, stage: 'still', motion: 'full' }, async (stop) => {
    if (stop === 'house') await makeSo(page, seen);
    const what = kept[stop];
    if (what === undefined) return;
    // Who plays is said in the house a moment after it stands.
    if (what === 'house') await expect(page.locator('.player-line')).toBeVisible();
    await keep(what);
  }, 'map');
  await page.goto(`./?instant&motion=full&lang=${lang}&stage=still&seed=2#/ground/inbox-night`);
  await keep('practice');
  await page.locator('.bar-help').click();
  await keep('help');
}
