/** The campaign owner's page with a campaign in it: charts with their tables, choices by keyboard, files and one page of paper. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { packOf } from '../support/evening-words.ts';
import { fillCampaign } from '../support/filled-campaign.ts';
import { inspect } from '../support/inspect.ts';
import { walkResults } from '../support/walks/papers.ts';
import { pairs, sayPair } from '../support/walks/walk.ts';
import { expect, test } from '../support/watched.ts';

test.use({ data: 'results-campaign' });
test.describe.configure({ mode: 'serial' });

const results = packOf('en', 'results');
const house = packOf('en', 'house');

test.beforeAll(async ({ server }) => fillCampaign(server));

async function open(page: Page, key: string): Promise<void> {
  await page.goto(`./#/results?key=${key}`);
  await expect(page.getByLabel(results('tiles.label'))).toBeVisible();
  await expect(page.getByRole('img', { name: results('gain.title') }).locator('svg')).toBeVisible();
}

async function findsNothing(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
}

const number = (text: string | null): number => Number((text ?? '').replaceAll(/[^0-9]/g, ''));

test('draws each chart beside a table that says the same, and complains of nothing', async ({ page, server }) => {
  await open(page, server.key);
  const drawn = page.getByRole('img').filter({ has: page.locator('svg.drawn') });
  await expect.poll(() => drawn.count()).toBeGreaterThanOrEqual(8);
  for (const name of await drawn.evaluateAll((charts) => charts.map((chart) => chart.getAttribute('aria-label') ?? ''))) {
    await page.getByLabel(`${name}: ${results('show-table')}`, { exact: true }).click();
    await expect(page.getByRole('table', { name }).getByRole('row').nth(1)).toBeVisible();
  }
  expect(await page.locator('style').count()).toBe(0);
  await findsNothing(page);
});

test('shows classes in a section of their own, with how they were counted and who is missing', async ({ page, server }) => {
  await open(page, server.key);
  const section = page.getByRole('region', { name: results('classes.title'), exact: true });
  for (const said of ['explain', 'missing', 'how-hands']) await expect(section.getByText(results(`classes.${said}`))).toBeVisible();
  const title = results('classes.title-hands');
  await expect(section.getByRole('img', { name: title }).locator('svg.drawn')).toBeVisible();
  await section.getByLabel(`${title}: ${results('show-table')}`, { exact: true }).click();
  const table = section.getByRole('table', { name: title });
  await expect(table.getByRole('columnheader')).toHaveText([...['evening', 'what'].map((head) => results(`columns.${head}`)), results('phases.before'), results('phases.after'), ...['change', 'interval', 'classes', 'children'].map((head) => results(`columns.${head}`))]);
  const rows = await table.getByRole('row').evaluateAll((all) => all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  const ofAll = rows.filter(([name]) => name === results('gain.all'));
  const single = rows.filter(([name]) => name !== results('gain.all'));
  expect([ofAll.length, single.length > 4, single.length % 2]).toEqual([2, true, 0]);
  expect(number(ofAll[0]?.[6] ?? '')).toBe(single.reduce((sum, row) => sum + number(row[6] ?? ''), 0) / 2);
  for (const row of single) expect(number(row[6] ?? '')).toBeGreaterThanOrEqual(3);

  // Neither the way devices were played nor the choice of weeks touches it; another evening does.
  await expect(page.getByRole('combobox', { name: results('filters.channel') }).getByRole('option', { name: results('channels.class') })).toHaveCount(0);
  await page.getByRole('combobox', { name: results('filters.after') }).selectOption({ index: 1 });
  await expect(section.getByText(results('classes.whole-time'))).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(rows.length + 1);
  await page.getByRole('combobox', { name: results('filters.evening') }).selectOption({ label: single[0]?.[0] ?? '' });
  await expect(table.getByRole('row')).toHaveCount(3);
});

test('is chosen from by keyboard alone: one evening, some weeks, and all again', async ({ page, server }) => {
  await open(page, server.key);
  const started = page.getByLabel(results('tiles.label')).locator('div', { hasText: results('tiles.started') }).locator('dd').first();
  const whole = number(await started.textContent());
  await page.getByRole('combobox', { name: results('filters.evening') }).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => number(await started.textContent())).toBeLessThan(whole);
  await expect(page.getByText(results('tiles.devices'))).toHaveCount(0);
  await page.getByRole('button', { name: results('filters.reset') }).press('Enter');
  await expect.poll(async () => number(await started.textContent())).toBe(whole);

  await page.getByRole('combobox', { name: results('filters.after') }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(results('filters.span'))).toBeVisible();
  await expect.poll(async () => number(await started.textContent())).toBeLessThan(whole);
  await expect(page.getByRole('heading', { name: results('endings.title') })).toHaveCount(0);
});

test('hands out the exact file and one that is rounded to five', async ({ page, server }) => {
  await open(page, server.key);
  const fileOf = async (name: string): Promise<string[]> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).first().click()]);
    return readFileSync(await download.path(), 'utf8').trimEnd().split('\r\n');
  };
  const exact = await fileOf(results('save.table'));
  expect(exact[0]).toBe('\uFEFFcampaign,channel,evening,table,cell,count,total,up_to');
  // Of classes there are numbers of classes and whole percents.
  const ofClasses = (line: string): boolean => line.split(',')[3]?.startsWith('class.') === true;
  const counts = exact.slice(1).filter((line) => !ofClasses(line)).map((line) => line.split(',')[5] ?? '').filter((count) => count !== '').map(Number);
  expect(exact.filter(ofClasses).length).toBeGreaterThan(20);
  expect(exact.filter(ofClasses).map((line) => Number(line.split(',')[6])).every((classes) => classes >= 3)).toBe(true);
  expect(counts.length).toBeGreaterThan(100);
  expect(counts.filter((count) => count > 0 && count < 10)).toEqual([]);
  const rounded = await fileOf(results('save.open'));
  expect(rounded).toHaveLength(exact.length);
  expect(rounded.slice(1).filter((line) => line.split(',').slice(5, 7).some((count) => Number(count) % 5 !== 0))).toEqual([]);
});

test('prints one page that says it in sentences', async ({ page, server }) => {
  await open(page, server.key);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: results('report.title') })).toBeHidden();
  await expect(page.locator('.print-page')).toContainText(results('notes.missing'));
  await expect(page.locator('.print-page svg')).toBeVisible();
  await expect(page.locator('.print-page li').filter({ hasText: /^In \d+ classes that raised hands/ })).toHaveCount(1);
  await expect(page.locator('.filters')).toBeHidden();
});

test('fits a narrow page, and a middling one in letters of twice the size, and says evenings in words', async ({ page, server }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, server.key);
  await expect(page.getByRole('img', { name: results('gain.title') }).locator('svg')).toContainText(house('windows.free-skins'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.setViewportSize({ width: 640, height: 640 });
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
});

for (const pair of pairs) {
  test(`asks for the key and shows the figures so that everybody reads them (${sayPair(pair)})`, { tag: ['reading', 'moving'].includes(pair.preset) ? [] : ['@long'] }, async ({ page, server }) => {
    await page.setViewportSize(pair);
    if (pair.text !== undefined) await page.addInitScript((percent) => document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = `${percent}%`; }), pair.text);
    await walkResults({ page, server, sitting: pair, look: async (screen, name, at) => expect.soft(await inspect(screen, at), name).toEqual([]) });
  });
}
