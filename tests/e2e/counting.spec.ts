/** Nothing is counted before a yes; after it, just what *What was sent* shows. */
import type { Page } from '@playwright/test';
import { routesToEndings } from '../../src/story/routes.ts';
import { levelWords, packOf, shippedLevel } from '../support/evening-words.ts';
import { countingKeys, keptKeys } from '../support/kept.ts';
import { keyboardPlayer } from '../support/keyboard-player.ts';
import { addressOf, openEvening } from '../support/open-evening.ts';
import { watchPosts } from '../support/posts.ts';
import { expect, test } from '../support/watched.ts';

const level = shippedLevel('free-skins');
const route = Object.values(routesToEndings(level)).toSorted((a, b) => a.length - b.length)[0] ?? [];
const frame = packOf('en', 'frame');
const evening = packOf('en', 'evening');
const say = levelWords(level.id, 'en');
const opening = { lang: 'en', stage: 'off' } as const;
/** Longer than any report waits before it is sent. */
const soon = '00:30';

async function openSent(page: Page) {
  await page.getByRole('button', { name: frame('help') }).click();
  await page.getByRole('button', { name: packOf('en', 'help')('game.sent') }).click();
  const sent = page.getByRole('dialog', { name: frame('sent.title') });
  await expect(sent).toBeVisible();
  return sent;
}

test('before the answer and after no, nothing is sent and nothing is kept for counting', async ({ page }) => {
  const posts = watchPosts(page);
  await page.clock.install();
  await page.goto(addressOf(level.id, opening));
  await expect(page.getByRole('dialog', { name: frame('consent.title') })).toBeVisible();
  expect(await countingKeys(page)).toEqual([]);
  await page.getByRole('button', { name: frame('consent.no') }).click();
  await page.getByRole('button', { name: evening('knock.without-check') }).click();
  await keyboardPlayer(page, level, 'en').play(route);
  await page.clock.fastForward(soon);
  await expect.poll(() => keptKeys(page)).toContain('lamp/house/a');
  expect(await countingKeys(page)).toEqual([]);
  expect(posts.requests).toEqual([]);
});

test('after yes, what was sent shows the very report, and switching off forgets it', async ({ page }) => {
  const posts = watchPosts(page);
  await page.clock.install();
  await openEvening(page, level.id, { ...opening, counted: 'yes', withCheck: false });
  await expect(page.getByRole('log')).toBeVisible();
  await expect.poll(() => countingKeys(page)).toContain('lamp/outbox/a');
  // The second report may be made after the first has set the clock going. A clock that is put forward ends whatever waits for the device, so that it is given time between.
  await expect.poll(async () => {
    await page.clock.fastForward(soon);
    return posts.requests.length;
  }, { intervals: [1_000], timeout: 15_000 }).toBeGreaterThanOrEqual(2);
  const reports = await posts.arrive('reach', 'start');
  const sent = await openSent(page);
  for (const report of reports) {
    const row = sent.getByRole('listitem').filter({ hasText: report.id });
    await expect(row.getByRole('heading', { name: frame(`sent.kinds.${report.kind}`) })).toBeVisible();
    await expect(row.getByText(frame(`sent.why.${report.kind}`))).toBeVisible();
    await expect(row.getByText(frame('sent.states.sent'), { exact: true })).toBeVisible();
    expect(await row.getByRole('term').allTextContents()).toEqual(Object.keys(report));
    expect(await row.getByRole('definition').allTextContents()).toEqual(Object.values(report).map(String));
  }

  await sent.getByRole('button', { name: frame('sent.turn-off') }).click();
  await expect(sent.getByText(frame('sent.none'))).toBeVisible();
  await expect.poll(() => countingKeys(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: frame('help') })).toBeFocused();
  await page.getByRole('button', { name: evening('story.next') }).focus();
  await keyboardPlayer(page, level, 'en').play(route);
  await page.clock.fastForward(soon);
  expect(await countingKeys(page)).toEqual([]);
  await posts.arrive('reach', 'start');
});

test('Global Privacy Control is an answer: nobody is asked, nothing is sent', async ({ page }) => {
  const posts = watchPosts(page);
  await page.clock.install();
  await page.addInitScript(() => { Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }); });
  await page.goto(addressOf(level.id, opening));
  await page.getByRole('button', { name: evening('knock.without-check') }).click();
  await keyboardPlayer(page, level, 'en').play(route);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.clock.fastForward(soon);
  expect(await countingKeys(page)).toEqual([]);
  expect(posts.requests).toEqual([]);
});

test('a whole evening with yes is told in six reports, each of which the endpoint takes', async ({ page }) => {
  const posts = watchPosts(page);
  await page.clock.install();
  await openEvening(page, level.id, { ...opening, counted: 'yes', withCheck: true });
  const items = level.checks.a?.length ?? 0;
  await answerCheck(page, items, async () => undefined);
  const player = keyboardPlayer(page, level, 'en');
  await player.play(route.slice(0, 3));
  await expect.poll(() => countingKeys(page)).toContain('lamp/outbox/a');
  await page.clock.fastForward('05:00');
  await player.play(route.slice(3));
  await page.getByRole('button', { name: evening('ending.debrief') }).click();
  for (let at = 1; at < 4; at += 1) {
    await expect(page.getByText(`${at} of 4`, { exact: true })).toBeVisible();
    await page.getByRole('button', { name: evening('debrief.next'), exact: true }).click();
  }
  await page.getByRole('button', { name: evening('debrief.done') }).click();
  await answerCheck(page, items, async (last) => page.getByRole('button', { name: evening(last ? 'check.done' : 'check.next'), exact: true }).click());
  await page.getByRole('button', { name: evening('feedback.useful') }).click();
  await page.getByRole('button', { name: evening('feedback.done') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(evening('thanks.title').replace('{{name}}', say(`people.${level.window}`)));
  await page.clock.fastForward(soon);
  const reports = await posts.arrive('reach', 'start', 'end', 'choice', 'item', 'feedback');
  expect(new Set(reports.map(({ id }) => id)).size).toBe(6);
});

async function answerCheck(page: Page, items: number, goOn: (last: boolean) => Promise<void>): Promise<void> {
  for (let at = 1; at <= items; at += 1) {
    await expect(page.getByText(evening('check.progress').replace('{{at}}', String(at)).replace('{{of}}', String(items)))).toBeVisible();
    await page.getByRole('button', { name: evening('check.trap') }).click();
    await goOn(at === items);
  }
}
