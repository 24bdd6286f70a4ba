/** The endpoint goes away in the middle of an evening: the player does not notice, and nothing that was agreed to is lost. */
import { debriefOf } from '../../src/story/debrief.ts';
import { routesToEndings } from '../../src/story/routes.ts';
import { countsIn } from '../support/counts.ts';
import { levelWords, packOf, shippedLevel } from '../support/evening-words.ts';
import { countingKeys } from '../support/kept.ts';
import { keyboardPlayer } from '../support/keyboard-player.ts';
import { addressOf } from '../support/open-evening.ts';
import { watchPosts } from '../support/posts.ts';
import { expect, test } from '../support/watched.ts';

const level = shippedLevel('free-skins');
const [ending = '', route = []] = Object.entries(routesToEndings(level)).toSorted(([, a], [, b]) => a.length - b.length)[0] ?? [];
const frame = packOf('en', 'frame');
const evening = packOf('en', 'evening');
const say = levelWords(level.id, 'en');

test('an evening is played to its end without the server, which counts it once when it is back', async ({ page, server, watch }) => {
  watch.expect(/ERR_CONNECTION|Failed to load/);
  const before = countsIn(server.dataDir);
  await page.clock.install();
  await page.goto(addressOf(level.id, { lang: 'en', stage: 'off' }));
  await page.getByRole('button', { name: frame('consent.yes') }).click();
  await expect(page.getByRole('button', { name: evening('knock.without-check') })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await server.kill();

  const away = watchPosts(page);
  await page.getByRole('button', { name: evening('knock.without-check') }).click();
  const player = keyboardPlayer(page, level, 'en');
  await player.play(route.slice(0, 3));
  await expect.poll(() => countingKeys(page)).toContain('lamp/outbox/a');
  await page.clock.fastForward('03:00');
  await player.play(route.slice(3));
  expect(player.now().state.at).toBe(ending);
  await page.getByRole('button', { name: evening('ending.debrief') }).click();
  await expect(page.getByText('1 of 4', { exact: true })).toBeVisible();
  const [first] = debriefOf(level, player.now());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(`debrief.${first?.id}.title`));
  await expect(page.getByRole('button', { name: frame('notice.dismiss'), exact: true })).toHaveCount(0);
  await page.clock.fastForward('00:30');
  await expect.poll(async () => new Set((await away.read()).map(({ report }) => report.kind)).size).toBeGreaterThan(0);
  expect((await away.read()).map(({ status }) => status)).not.toContain(204);

  await server.restart();
  expect(countsIn(server.dataDir)).toEqual(before);
  const back = watchPosts(page);
  await page.reload();
  const reports = await back.arrive('reach', 'start', 'end', 'choice');
  expect(countsIn(server.dataDir)).toEqual({ reports: before.reports + 4, starts: before.starts + 1, ends: before.ends + 1 });
  for (const report of reports) expect((await page.request.post('v1/reports', { data: report })).status()).toBe(204);
  expect(countsIn(server.dataDir)).toEqual({ reports: before.reports + 4, starts: before.starts + 1, ends: before.ends + 1 });
});

test('a part that does not come is told of, and opens once it can', async ({ page, context, watch }) => {
  watch.expect(/ERR_INTERNET|Failed to load/);
  await page.goto('./?stage=off&lang=en');
  await page.getByRole('button', { name: frame('help') }).click();
  await context.setOffline(true);
  await page.getByRole('button', { name: frame('consent.see') }).click();
  await expect(page.getByRole('paragraph').filter({ hasText: frame('notice.room-missing') })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: frame('help') }).click();
  await page.getByRole('button', { name: frame('consent.see') }).click();
  await expect(page.getByRole('heading', { name: frame('sent.title') })).toBeVisible();
});
