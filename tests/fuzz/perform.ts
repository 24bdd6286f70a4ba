/** Does one act to a page. */
import type { BrowserContext, Page } from '@playwright/test';
import { presetNames } from '../../src/ui/comfort-settings.ts';
import type { Act } from './act.ts';
import type { ClassRoom } from './class-room.ts';
import { reach } from './survey.ts';

/** Longer than any load from the machine itself takes, even a busy one. */
const loadMs = 30_000;
const actMs = 45_000;
/** A touch that falls between two pages is answered by neither; the browser's driver would wait for it for ever. */
const betweenPagesMs = 3_000;

type ActOf<Do extends Act['do']> = Extract<Act, { readonly do: Do }>;

/** What an act needs of a page that it acts on. */
export interface Hands {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The room this page is a side of, if it is one. */
  readonly room?: ClassRoom;
  /** Opens the results. */
  readonly key: string;
}

/** A press that comes too late, a page that is just leaving: no fault of the game. */
async function ifStillThere(doing: Promise<unknown>): Promise<void> {
  try {
    await doing;
  } catch (error) {
    if (!/context was destroyed|Cannot find context|navigat|interrupted|ERR_ABORTED|ERR_INTERNET_DISCONNECTED|Target (page|crashed)/i.test(String(error))) throw error;
  }
}

/** Ends with `doing`, or a while after the page has gone to another. */
async function unlessLeft(page: Page, doing: Promise<unknown>): Promise<void> {
  let tell: () => void = () => undefined;
  const left = new Promise<void>((resolve) => { tell = () => { setTimeout(resolve, betweenPagesMs); }; });
  page.once('framenavigated', tell);
  try {
    await Promise.race([doing, left]);
  } finally {
    page.off('framenavigated', tell);
  }
}

async function press({ page }: Hands, { by, name, nth, times }: ActOf<'press'>): Promise<void> {
  const spot = await reach(page, name, nth, by === 'keyboard');
  if (spot === undefined) return;
  for (let time = 0; time < times; time += 1) {
    if (by === 'keyboard') await page.keyboard.press('Enter');
    else if (by === 'touch') await page.touchscreen.tap(spot.x, spot.y);
    else await page.mouse.click(spot.x, spot.y);
  }
}

async function poke({ page }: Hands, { by, x, y }: ActOf<'poke'>): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  if (by === 'touch') await page.touchscreen.tap(x * width, y * height);
  else await page.mouse.click(x * width, y * height);
}

async function drag({ page }: Hands, { from, to }: ActOf<'drag'>): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.mouse.move(from[0] * width, from[1] * height);
  await page.mouse.down();
  await page.mouse.move(to[0] * width, to[1] * height, { steps: 4 });
  await page.mouse.up();
}

async function pressKey({ page }: Hands, { key, times }: ActOf<'key'>): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

async function turn({ page }: Hands): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.setViewportSize({ width: height, height: width });
}

/** The tab itself stays in front, because a browser without a window has no other; the page is told what it would be told. */
async function hide({ page }: Hands, { hidden }: ActOf<'tab'>): Promise<void> {
  await page.evaluate((away) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (away ? 'hidden' : 'visible') });
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => away });
    document.dispatchEvent(new Event('visibilitychange'));
    if (away) dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    else dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }, hidden);
}

async function loseWebgl({ page }: Hands, { comesBack }: ActOf<'lose-webgl'>): Promise<void> {
  await page.evaluate((back) => {
    const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas');
    const extension = (canvas?.getContext('webgl2') ?? canvas?.getContext('webgl'))?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    if (back && extension) setTimeout(() => { extension.restoreContext(); }, 200);
  }, comesBack);
}

/** Another fragment alone would be no visit: the page stays. */
async function visit({ page, room, key }: Hands, { address }: ActOf<'visit'>): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address.replace('{token}', room?.token() ?? 'nobody').replace('{key}', key), { timeout: loadMs, waitUntil: 'commit' });
}

async function choosePreset({ page }: Hands, { preset }: ActOf<'preset'>): Promise<void> {
  // The bar of the house: language, comfort, sound, help.
  await page.locator('[data-screen="house"] .bar button[aria-haspopup=dialog]').nth(1).click();
  await page.locator('dialog .preset').nth(presetNames.indexOf(preset)).click();
  await page.keyboard.press('Escape');
}

function doIt(hands: Hands, act: Act): Promise<unknown> {
  const { page, context } = hands;
  switch (act.do) {
    case 'visit': return visit(hands, act);
    case 'preset': return choosePreset(hands, act);
    case 'lead': return Promise.resolve(hands.room?.lead(act.deed));
    case 'press': return unlessLeft(page, press(hands, act));
    case 'poke': return unlessLeft(page, poke(hands, act));
    case 'drag': return drag(hands, act);
    case 'wheel': return page.mouse.wheel(0, act.by);
    case 'key': return pressKey(hands, act);
    case 'type': return page.keyboard.type(act.text);
    case 'window': return page.setViewportSize({ width: act.width, height: act.height });
    case 'turn': return turn(hands);
    case 'network': return context.setOffline(!act.on);
    case 'tab': return hide(hands, act);
    case 'lose-webgl': return loseWebgl(hands, act);
    case 'history': return page.evaluate((by) => { history.go(by); }, act.by);
    case 'reload': return page.reload({ timeout: loadMs, waitUntil: 'commit' });
    case 'rest': return page.waitForTimeout(act.ms);
    case 'look': return Promise.resolve();
  }
}

/** Throws when the act has not ended within the limit: a page that does not take a finger any more hangs. */
export async function perform(hands: Hands, act: Act): Promise<void> {
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => { limit = setTimeout(() => { reject(new Error(`${act.do} did not end within ${actMs / 1000} s`)); }, actMs); });
  try {
    await Promise.race([ifStillThere(doIt(hands, act)), late]);
  } finally {
    clearTimeout(limit);
  }
}
