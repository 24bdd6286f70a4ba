/** The campaign owner's page: opened with the key alone, silent about few, plain about many. */
import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { packOf } from '../support/evening-words.ts';
import { releasedGraph, reportsOfPlayer } from '../support/simulated-players.ts';
import { expect, test } from '../support/watched.ts';

test.use({ data: 'results' });
test.describe.configure({ mode: 'serial' });

const results = packOf('en', 'results');
const graph = releasedGraph('free-skins');

async function post(page: Page, players: number): Promise<void> {
  for (let number = 0; number < players; number += 1) {
    for (const report of reportsOfPlayer(graph, number)) expect((await page.request.post('v1/reports', { data: report })).status(), report.kind).toBe(204);
  }
}

async function enter(page: Page, key: string): Promise<void> {
  await page.getByLabel(results('key.label'), { exact: true }).fill(key);
  await page.getByRole('button', { name: results('key.enter') }).click();
}

async function findsNothing(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
}

test('asks for the key, says when it is wrong, and shows nothing of fewer than ten players', async ({ page, server, watch }) => {
  await post(page, 9);
  await server.restart({ daysAhead: 8 });
  await page.goto('./#/results');
  await expect(page.getByRole('heading', { name: results('key.title') })).toBeVisible();
  await findsNothing(page);

  watch.expect(/401 \(Unauthorized\)/);
  await enter(page, 'this-is-no-key-at-all');
  await expect(page.getByRole('status').filter({ hasText: results('key.wrong') })).toBeVisible();
  await enter(page, server.key);
  await expect(page.getByRole('heading', { name: results('empty.title') })).toBeVisible();
  await findsNothing(page);
});

test('shows starts and completion of ten players once their week is over, until signed out', async ({ page, server }) => {
  await server.restart();
  await post(page, 1);
  // The week before is closed already, so the tenth player counts with the next.
  await server.restart({ daysAhead: 15 });
  await page.goto(`./#/results?key=${server.key}`);
  await expect(page.getByLabel(results('tiles.label'))).toContainText(`${results('tiles.started')}10`);
  // So few are no percentage and no chart, and the table stands open.
  await expect(page.getByRole('table', { name: results('completion.title') }).getByRole('row', { name: '10 of 10' })).toBeVisible();
  expect(page.url()).not.toContain(server.key);
  await findsNothing(page);

  await page.setViewportSize({ width: 320, height: 640 });
  await expect(page.getByRole('table', { name: results('gain.title') }).getByRole('columnheader', { name: results('columns.interval') })).toBeAttached();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await findsNothing(page);
  await page.reload();
  await expect(page.getByLabel(results('tiles.label'))).toBeVisible();

  await page.getByRole('button', { name: results('sign-out') }).click();
  await expect(page.getByRole('heading', { name: results('key.title') })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: results('key.title') })).toBeVisible();
});

test('says that the results are on another host, and leads there, when the endpoint is', async ({ page }) => {
  const campaign = { format: 1, id: 'lantern', endpoint: 'https://counts.example/lantern/' };
  await page.route('**/campaign/campaign.json', (route) => route.fulfill({ json: campaign }));
  await page.goto('./#/results');
  const said = (key: string): string => results(key).replaceAll('{{host}}', 'counts.example');
  await expect(page.getByRole('heading', { name: results('elsewhere.title') })).toBeVisible();
  await expect(page.getByText(said('elsewhere.explain'))).toBeVisible();
  await expect(page.getByRole('link', { name: said('elsewhere.open') })).toHaveAttribute('href', `${campaign.endpoint}#/results`);
  await findsNothing(page);
});
