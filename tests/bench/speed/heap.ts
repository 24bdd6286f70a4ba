/** What is left in memory after somebody has played for a while. */
import type { Browser } from '@playwright/test';
import { packOf, shippedLevel } from '../../support/evening-words.ts';
import { press } from '../../support/keyboard-player.ts';
import { sitDown } from '../stage/sit-down.ts';
import type { Figures } from './visits.ts';

/** So many scenes first, in which every way has been walked twice: the browser compiles and caches before it comes to rest. */
const warmUpScenes = 230;
const scenesAtOnce = 20;

/** Plays evenings through the stage for so many minutes, to one ending after the other. Goes out: how much more heap is in use than before, as a share. */
export async function measureHeap(browser: Browser, baseURL: string, minutes: number): Promise<Figures> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 720 }, locale: 'en-GB', serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const used = async (): Promise<number> => {
      await page.waitForTimeout(1_500);
      for (let time = 0; time < 2; time += 1) await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    const level = shippedLevel('screenshot');
    await page.goto(`./?instant&seed=2#/evening/${level.id}`);
    await press(page, packOf('en', 'frame')('consent.no'));
    await press(page, packOf('en', 'evening')('knock.without-check'));
    const play = sitDown(page, level);
    await play(warmUpScenes);
    const before = await used();
    for (const end = Date.now() + minutes * 60_000; Date.now() < end;) await play(scenesAtOnce);
    return { heap: (await used()) / before - 1 };
  } finally {
    await context.close();
  }
}
