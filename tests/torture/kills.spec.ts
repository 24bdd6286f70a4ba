/** Five hundred kills of the tab at random instants. The seed of each hundred is its number. */
import { killTabs } from '../support/kills.ts';
import { seeded } from '../support/seeded.ts';
import { test } from '../support/server.ts';

for (const seed of [1, 2, 3, 4, 5]) {
  test(`a hundred kills of the tab never cost a line that was read (seed ${seed})`, async ({ browser, server }) => {
    test.setTimeout(1_800_000);
    const kept = await killTabs({ browser, base: server.baseURL, times: 100, random: seeded(seed) });
    console.log(`seed ${seed}: the newest line was kept ${kept} times of 100, the one before it every other time`);
  });
}
