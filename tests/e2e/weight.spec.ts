/** What really travels before a child can do the next thing, from the real server to an empty cache. */
import type { Page, Request } from '@playwright/test';
import { packOf } from '../support/evening-words.ts';
import { expect, test } from '../support/watched.ts';

interface Load {
  readonly address: string;
  readonly bytes: number;
}

/** Notes every answer from now on; `read` waits for those still on their way and gives their bodies as they travelled, compressed. */
function weigh(page: Page): { readonly read: () => Promise<readonly Load[]> } {
  const loads: Promise<Load>[] = [];
  const note = (request: Request): void => {
    loads.push(request.sizes().then(({ responseBodySize }) => ({ address: new URL(request.url()).pathname, bytes: responseBodySize })));
  };
  page.on('requestfinished', note);
  return {
    async read() {
      await page.waitForLoadState('networkidle');
      // What comes later is weighed by nobody, and may still be on its way when the page is closed.
      page.off('requestfinished', note);
      return Promise.all(loads);
    },
  };
}

/** Fails with the list of loads, the heaviest first, so that whoever reads it sees where to cut. */
function expectAtMost(loads: readonly Load[], limit: number): void {
  const sum = loads.reduce((bytes, load) => bytes + load.bytes, 0);
  const list = loads.toSorted((one, other) => other.bytes - one.bytes).map(({ address, bytes }) => `${bytes} ${address}`).join('\n');
  expect(loads.length, 'something was loaded').toBeGreaterThan(5);
  expect(sum, list).toBeLessThanOrEqual(limit);
}

test('the first screen is usable after at most 150,000 bytes', async ({ page }) => {
  const scale = weigh(page);
  await page.goto('./?stage=off');
  await expect(page.getByRole('button', { name: packOf('en', 'frame')('leave.now') })).toBeVisible();
  expectAtMost(await scale.read(), 150_000);
});

test('a link to an evening can be acted on after at most 200,000 bytes', async ({ page }) => {
  const scale = weigh(page);
  await page.goto('./?stage=off#/evening/free-skins');
  // The question lies over the knock, whose words and portraits are behind it already; sound comes with the first tap.
  const answer = page.getByRole('button', { name: packOf('en', 'frame')('consent.no') });
  await expect(answer).toBeEnabled();
  const loads = await scale.read();
  await answer.click();
  await expect(page.getByRole('button', { name: packOf('en', 'evening')('knock.start') })).toBeVisible();
  expectAtMost(loads, 200_000);
});
