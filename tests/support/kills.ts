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

/** Milliseconds a line stands at least before anybody goes on. */
const quickestReaderMs = 150;

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

export interface Kills {
  readonly browser: Browser;
  readonly base: string;
  readonly times: number;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
}

/** Goes out: after how many kills the line on the screen itself was still there; after all others it was the one before. */
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
      // A line that stood for less than this has not been read; keys pressed by a program come faster than any device writes.
      await new Promise((resolve) => { setTimeout(resolve, quickestReaderMs); });
      // The last one is not waited for: the kill comes while it is drawn, while it is written, or just after.
      const last = way[taken + steps - 1];
      if (last?.do === 'choose') await page.keyboard.press(String(optionNumber(player.now(), last.option)));
      else await page.keyboard.press('Enter');
      await new Promise((resolve) => { setTimeout(resolve, random() * 250); });
      await kill(page);
      killed += 1;
      page = await sitDown(context, base);
      const intents = await keptIntents(page);
      expect(way.slice(0, intents.length), 'what was kept is what was played').toEqual(intents);
      expect(intents.length, `kill ${killed}: ${taken + steps} lines were asked for`).toBeGreaterThanOrEqual(taken + steps - 1);
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
