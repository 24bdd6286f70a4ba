/** Waits until what comes in has come: while it does it is paler than it will be. What never ends is not waited for. */
import type { Page } from '@playwright/test';

export async function stylesAtRest(page: Page): Promise<void> {
  await page.evaluate((mostMs) => {
    const passing = document.getAnimations().filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    return Promise.race([Promise.allSettled(passing.map(({ finished }) => finished)), new Promise((done) => { setTimeout(done, mostMs); })]);
  }, 3000);
}
