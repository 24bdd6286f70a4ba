/** The stage while it runs, not stepped by hand: a picture of a moment has everything in it that the next has, and nobody is only a face. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { shippedIds } from '../support/ending-plays.ts';
import { levelWords, shippedLevel } from '../support/evening-words.ts';
import { keyboardPlayer } from '../support/keyboard-player.ts';
import { openEvening } from '../support/open-evening.ts';
import { expect, test } from '../support/watched.ts';

/** Where people stand in the room of the first choice. */
const clip = { x: 200, y: 60, width: 940, height: 380 };
const moments = 6;
/** People breathe, blink and look about: so many of their pixels may change from one moment to another. */
const stirred = 0.08;

/** Visits to the house: who is painted before whom differs from one to the next. */
const visits = 3;
/** Of a person who is whole, the least share of the window in skin and clothes. */
const bodily = 0.01;

/** The share of pixels that are as good as of this colour, `#rrggbb`. */
async function shareOf(png: Buffer, colour: string): Promise<number> {
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const pixels = await sharp(png).removeAlpha().raw().toBuffer();
  let found = 0;
  for (let at = 0; at < pixels.length; at += 3) if (wanted.every((part, i) => Math.abs(part - (pixels[at + i] ?? 0)) < 16)) found += 1;
  return found / (pixels.length / 3);
}

/** How many pixels are in the skins and clothes of the two who stand there: light blue and pink, which nothing else in the room is. */
async function inkOf(png: Buffer): Promise<number> {
  const pixels = await sharp(png).removeAlpha().raw().toBuffer();
  let inked = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
    if ((red > 240 && green > 120 && green < 160 && blue > 150 && blue < 185) || (red < 160 && green > 200 && blue > 215)) inked += 1;
  }
  return inked;
}

test('people are whole at every moment while they live', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const level = shippedLevel('free-skins');
  await openEvening(page, level.id, { lang: 'en', stage: 'on', counted: 'no', withCheck: false });
  await keyboardPlayer(page, level, 'en').play([{ do: 'next' }, { do: 'next' }]);
  await page.waitForTimeout(1_500);
  const inked: number[] = [];
  for (let at = 0; at < moments; at += 1) {
    await page.mouse.move(500 + at * 40, 300);
    await page.waitForTimeout(250);
    inked.push(await inkOf(await page.screenshot({ clip, caret: 'hide' })));
  }
  expect(Math.min(...inked)).toBeGreaterThan(20_000);
  expect(Math.min(...inked) / Math.max(...inked), `pixels of people: ${inked.join(', ')}`).toBeGreaterThan(1 - stirred);
});

test('people in the house have bodies, at every visit', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const tenants = shippedIds.map((id) => {
    const { window } = shippedLevel(id);
    const { colour } = JSON.parse(readFileSync(`assets/cast/baked/${window}.json`, 'utf8')) as { readonly colour: string };
    return { window, colour, name: new RegExp(`^${levelWords(id, 'en')('about.title')}`) };
  });
  for (let visit = 1; visit <= visits; visit += 1) {
    await page.goto('./?lang=en&stage=on');
    await page.waitForTimeout(2_500);
    for (const { window, colour, name } of tenants) {
      const clip = await page.getByRole('button', { name }).boundingBox();
      if (clip === null) throw new Error(`Violated assumption: ${window} has a window`);
      expect(await shareOf(await page.screenshot({ clip }), colour), `${window} at visit ${visit}`).toBeGreaterThan(bodily);
    }
  }
});
