/** The stage while it runs, not stepped by hand: a picture of a moment has everything in it that the next has. */
import sharp from 'sharp';
import { shippedLevel } from '../support/evening-words.ts';
import { keyboardPlayer } from '../support/keyboard-player.ts';
import { openEvening } from '../support/open-evening.ts';
import { expect, test } from '../support/watched.ts';

/** Where people stand in the room of the first choice. */
const clip = { x: 200, y: 60, width: 940, height: 380 };
const moments = 6;
/** People breathe, blink and look about: so many of their pixels may change from one moment to another. */
const stirred = 0.08;

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
