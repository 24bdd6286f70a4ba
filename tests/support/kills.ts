/** Kills a tab at random instants of an evening and looks what was kept: never worse than the last line read. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readSlot } from '../../src/keep/slot.ts';
import type { Intent, Play } from '../../src/story/play.ts';
import { parseSave } from '../../src/story/save.ts';
import { begin, step } from '../../src/story/step.ts';
import { viewOf } from '../../src/story/view.ts';
import { packOf, shippedLevel } from './evening-words.ts';
import { readSlots } from './kept-slots.ts';
import { keyboardPlayer, press } from './keyboard-player.ts';
import { addressOf } from './open-evening.ts';
import { wayToEnding } from './way-to-ending.ts';

/**
 * So long a line has to have stood on the screen before it counts as read, in milliseconds from when it was painted. Nobody reads a line and presses a key within that
 * time: to press one at a flash of light alone takes grown people 0.21 s on average (Woods et al. 2015, doi.org/10.3389/fnhum.2015.00131).
 */
const readMs = 150;

const level = shippedLevel('free-skins');
const fresh = { lang: 'en', stage: 'off' } as const;
const way = wayToEnding(level, begin(level, {}));

function playOf(intents: readonly Intent[]): Play {
  return intents.reduce((play, intent) => {
    const stepped = step(level, play, intent);
    if (!stepped.ok) throw new Error(`Violated assumption: a kept intent holds; ${stepped.refused}`);
    return stepped.play;
  }, begin(level, {}));
}

/** What the newest whole slot holds. */
async function keptIntents(page: Page): Promise<readonly Intent[]> {
  const slots = await readSlots(page);
  const whole = [slots.a, slots.b].flatMap((text) => {
    const read = readSlot(text ?? null);
    return read.is === 'whole' ? [read.slot] : [];
  });
  const newest = whole.toSorted((one, other) => other.count - one.count)[0];
  const parsed = parseSave(newest?.value);
  if (!parsed.ok) throw new Error('Violated assumption: one slot is whole after a kill');
  return parsed.save.intents;
}

/** The process that draws the page ends at once, as when a device runs out of memory or of power. */
async function kill(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  client.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

async function sitDown(context: BrowserContext, base: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(addressOf(level.id, fresh), base).href);
  return page;
}

/** Waits until what the page shows has been painted and read. */
async function read(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((painted) => { requestAnimationFrame(() => requestAnimationFrame(painted)); }));
  await new Promise((resolve) => { setTimeout(resolve, readMs); });
}

/** Takes an intent by key and does not wait for what comes of it. */
async function hurry(page: Page, play: Play, intent: Intent | undefined): Promise<void> {
  await page.keyboard.press(intent?.do === 'choose' ? String(optionNumber(play, intent.option)) : 'Enter');
}

export interface Kills {
  readonly browser: Browser;
  readonly base: string;
  readonly times: number;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
}

/** Goes out: after how many kills the newest line was still there; after all others it was the one before, and nobody had read the newest. */
export async function killTabs({ browser, base, times, random }: Kills): Promise<number> {
  let killed = 0;
  let kept = 0;
  while (killed < times) {
    const context = await browser.newContext({ baseURL: base, serviceWorkers: 'block' });
    let page = await sitDown(context, base);
    await press(page, packOf('en', 'frame')('consent.no'));
    await press(page, packOf('en', 'evening')('knock.without-check'));
    let taken = 0;
    while (killed < times) {
      const steps = 1 + Math.floor(random() * 3);
      // The ending is left for the next evening: it holds a breath, and keys do not turn it.
      if (taken + steps >= way.length) break;
      const player = keyboardPlayer(page, level, 'en', playOf(way.slice(0, taken)));
      await player.play(way.slice(taken, taken + steps - 1));
      await read(page);
      // Either the last line is read as well, or the kill comes while it is drawn, while it is written, or just after.
      const isRead = random() < 0.5;
      if (isRead) {
        await player.play(way.slice(taken + steps - 1, taken + steps));
        await read(page);
      } else await hurry(page, player.now(), way[taken + steps - 1]);
      await new Promise((resolve) => { setTimeout(resolve, random() * 250); });
      await kill(page);
      killed += 1;
      page = await sitDown(context, base);
      const intents = await keptIntents(page);
      expect(way.slice(0, intents.length), 'what was kept is what was played').toEqual(intents);
      expect(intents.length, `kill ${killed}: ${taken + steps} lines were asked for`).toBeGreaterThanOrEqual(taken + steps - (isRead ? 0 : 1));
      await keyboardPlayer(page, level, 'en', playOf(intents)).play([]);
      kept += intents.length === taken + steps ? 1 : 0;
      taken = intents.length;
    }
    await context.close();
  }
  return kept;
}

/** The key that takes an option: options that wait for a clue have none. */
function optionNumber(play: Play, option: string): number {
  return viewOf(level, play).options.filter(({ state }) => state === 'open').findIndex(({ id }) => id === option) + 1;
}
