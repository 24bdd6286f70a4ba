/** The tab is killed six times in the middle of an evening. `tests/torture` does it five hundred times. */
import { killTabs } from '../support/kills.ts';
import { seeded } from '../support/seeded.ts';
import { expect, test } from '../support/server.ts';

test('six kills of the tab at random instants never cost a line that was read', async ({ browser, server }) => {
  test.setTimeout(90_000);
  expect(await killTabs({ browser, base: server.baseURL, times: 6, random: seeded(1) })).toBeGreaterThan(0);
});
