/** The one sum of a class: the adult is asked when a lesson is over, reads that very sum, and without a yes nothing goes. */
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ClassReport } from '../../src/measure/report.ts';
import { axeFaults } from '../support/axe.ts';
import { classWords } from '../support/class-states.ts';
import { levelWords, packOf, shippedLevel } from '../support/evening-words.ts';
import { keptAll, keptKeys } from '../support/kept.ts';
import { watchPosts } from '../support/posts.ts';
import type { Posts } from '../support/posts.ts';
import { comeIn, device, openRoom, startVisit } from '../support/visit.ts';
import type { Watched } from '../support/visit.ts';
import { expect, test } from '../support/watched.ts';

test.use({ data: 'class-sum' });

const id = 'free-skins';
const level = shippedLevel(id);
const say = classWords('en');
const evening = levelWords(id, 'en');
const window = packOf('en', 'house')(`windows.${id}`);
const ending = Object.entries(level.nodes).find(([, { type }]) => type === 'ending')?.[0] ?? '';
const isGenuine = (form: 'a' | 'b', place: number): boolean => level.checks[form]?.[place]?.genuine === true;

/** Begins a lesson of 45 minutes in this evening, from the page where it is prepared. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('radio', { name: window }).check();
  await page.getByRole('button', { name: say('setup.start') }).click();
  await expect(page.getByRole('button', { name: say('forward.part') })).toBeVisible();
}

/** Takes the class to an ending by the adult's map. */
async function toEnding(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('console.map') }).click();
  await page.getByRole('button', { name: evening(`${ending}.title`) }).click();
  await page.getByRole('button', { name: say('map.go') }).click();
}

/** Lets the class vote on each message of a gut check. Nobody is asked for hands where devices answer. */
async function check(page: Page, part: 'warm-up' | 'check', vote: (place: number) => Promise<void>, asked: 'ask-check' | 'ask-choice' = 'ask-check'): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${say(`plan.${part}`)}`) }).click();
  for (let place = 0; place < 4; place += 1) {
    await page.getByRole('button', { name: say(`forward.${asked}`), exact: true }).click();
    await vote(place);
    await page.getByRole('button', { name: say('forward.page'), exact: true }).click();
  }
}

async function endLesson(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('console.end') }).click();
  await page.getByRole('button', { name: say('console.end-yes') }).click();
}

/** A lesson in which the hands go up for both gut checks and the story comes to an ending. */
async function teachByHands(page: Page): Promise<void> {
  await page.goto('./?lang=en&stage=off&motion=reduced#/class');
  await page.getByRole('button', { name: say('start.projector.go') }).click();
  await begin(page);
  const raise = (form: 'a' | 'b', right: number, wrong: number, unsure: number) => async (place: number): Promise<void> => {
    const [fine, trap] = isGenuine(form, place) ? [right, wrong] : [wrong, right];
    for (const [letter, hands] of [['A', fine], ['B', unsure], ['C', trap]] as const) await page.getByRole('spinbutton', { name: say('count.hands', { letter }) }).fill(String(hands));
    await page.getByRole('button', { name: say('forward.enter') }).click();
  };
  await check(page, 'warm-up', raise('a', 9, 8, 6));
  await toEnding(page);
  await check(page, 'check', raise('b', 17, 3, 2));
  await endLesson(page);
}

const question = (page: Page) => page.getByRole('heading', { level: 1, name: say('sum.title') });

function sumsIn(dataDir: string): readonly unknown[] {
  const db = new DatabaseSync(join(dataDir, 'lights-on.sqlite'), { readOnly: true });
  try {
    return db.prepare("SELECT channel, tab, key, n, s FROM cell WHERE tab LIKE 'class%' AND key IN ('hands', 'room', 'fives', 'before', 'after') ORDER BY tab, key").all().map((row) => Object.values(row).join(' '));
  } finally {
    db.close();
  }
}

test('by hands: the adult reads the very sum, says yes, and just that arrives', async ({ page, server }) => {
  const posts = watchPosts(page);
  await teachByHands(page);
  await expect(question(page)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await expect(page.getByText(say('sum.played-hands', { evening: window, day: new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format() }))).toBeVisible();
  await expect(page.getByText(say('sum.checked', { children: 20 }))).toBeVisible();
  // Of 46 hands 18 were right before, of 44 34 after.
  const row = (what: string) => page.getByRole('row', { name: say(`sum.${what}`) }).getByRole('cell');
  for (const what of ['caught', 'kept']) await expect(row(what)).toHaveText([say('sum.of-ten', { n: 4 }), say('sum.of-ten', { n: 8 })]);
  await page.getByText(say('sum.exactly')).click();
  const shown = await page.locator('.report-fields > div').evaluateAll((rows) => rows.map((one) => [one.querySelector('dt')?.textContent, one.querySelector('dd')?.textContent]));
  const before = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize(before);
  expect(posts.requests).toEqual([]);
  expect((await keptKeys(page)).filter((key) => !key.startsWith('class/settings'))).toEqual([]);

  await page.getByRole('button', { name: say('sum.yes') }).click();
  await expect(page.getByRole('status').filter({ hasText: say('sum.state.sent') })).toBeVisible();
  const [report] = (await posts.arrive('class')) as readonly ClassReport[];
  expect(Object.entries(report ?? {}).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)])).toEqual(shown);
  expect(report).toMatchObject({ means: 'hands', level: id, language: 'en', checked: [{ fives: 4, caughtBefore: 4, caughtAfter: 8, keptBefore: 4, keptAfter: 8 }] });
  expect(sumsIn(server.dataDir)).toEqual(['class class hands 1 0', ...['genuine', 'trap'].flatMap((kind) => [`class class.hands.${kind} after 1 32`, `class class.hands.${kind} before 1 16`, `class class.hands.${kind} fives 1 4`])]);
  await page.getByRole('button', { name: say('sum.done') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('start.title') })).toBeVisible();
  await expect.poll(async () => (await keptKeys(page)).filter((key) => !key.startsWith('class/settings'))).toEqual([]);
});

test('by hands: after no, and without an answer, nothing is sent and nothing is kept', async ({ page }) => {
  const posts = watchPosts(page);
  await teachByHands(page);
  await page.getByRole('button', { name: say('sum.no') }).click();
  await expect(page.getByRole('status').filter({ hasText: say('sum.state.no') })).toBeVisible();
  await page.getByRole('button', { name: say('sum.done') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('start.title') })).toBeVisible();

  await teachByHands(page);
  await expect(question(page)).toBeVisible();
  await keptAll(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: say('start.title') })).toBeVisible();
  expect((await keptKeys(page)).filter((key) => !key.startsWith('class/settings'))).toEqual([]);
  expect(posts.requests).toEqual([]);
});

test('is not asked for where the campaign counts nothing or the browser asks for privacy', async ({ page, context }) => {
  const posts = watchPosts(page);
  await page.route('**/campaign/campaign.json', (route) => route.fulfill({ json: { format: 1, id: 'lights-on', measuring: { mode: 'off' } } }));
  await teachByHands(page);
  await expect(page.getByRole('heading', { level: 1, name: say('start.title') })).toBeVisible();
  await page.unrouteAll();

  const other = await context.newPage();
  const others = watchPosts(other);
  await other.addInitScript(() => { Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }); });
  await teachByHands(other);
  await expect(other.getByRole('heading', { level: 1, name: say('start.title') })).toBeVisible();
  expect([...posts.requests, ...others.requests]).toEqual([]);
});

test('in a room: what six seats tapped becomes one sum, after yes alone', async ({ browser }) => {
  test.setTimeout(180_000);
  const visit = await startVisit();
  const adult = await device(browser, { width: 1280, height: 720 });
  const posts = watchPosts(adult.page);
  const code = await openRoom(adult.page, visit);
  const seats: (Watched & { readonly posts: Posts })[] = [];
  for (let seat = 0; seat < 6; seat += 1) {
    const one = await device(browser, { width: 390, height: 844 });
    await comeIn(one.page, visit, code, 'types');
    seats.push({ ...one, posts: watchPosts(one.page) });
  }
  const prepare = async (): Promise<void> => {
    await adult.page.getByRole('button', { name: packOf('en', 'room')('lead.begin') }).click();
    await begin(adult.page);
  };
  // Of six answers five call each message fine and one a trap before; all are right after.
  const tap = (answers: (place: number) => readonly number[]) => async (place: number): Promise<void> => {
    for (const [seat, option] of answers(place).entries()) {
      const one = seats[seat]?.page;
      if (one === undefined) throw new Error(`expected six seats; there is none with the number ${seat}`);
      await expect(one.locator('.seat-vote[data-open=true]')).toBeVisible();
      await one.locator('.seat-option').nth(option).click();
    }
    await expect(adult.page.getByRole('button', { name: say('forward.close') })).toBeVisible();
    await expect(adult.page.locator('.console-answered')).toHaveText(say('vote.answered', { answered: 6, of: 6 }));
    await adult.page.getByRole('button', { name: say('forward.close') }).click();
  };
  await prepare();
  await check(adult.page, 'warm-up', tap(() => [0, 0, 0, 0, 0, 2]), 'ask-choice');
  await toEnding(adult.page);
  await check(adult.page, 'check', tap((place) => Array.from({ length: 6 }, () => (isGenuine('b', place) ? 0 : 2))), 'ask-choice');
  await endLesson(adult.page);
  await expect(question(adult.page)).toBeVisible();
  await expect(adult.page.getByText(say('sum.checked', { children: 5 }))).toBeVisible();
  expect([...posts.requests].filter((request) => request.url().endsWith('/v1/reports'))).toEqual([]);
  await adult.page.getByRole('button', { name: say('sum.yes') }).click();
  await expect(adult.page.getByRole('status').filter({ hasText: say('sum.state.sent') })).toBeVisible();
  expect((await posts.read()).map(({ report, status }) => [report, status])).toMatchObject([[{ kind: 'class', means: 'room', checked: [{ fives: 1, caughtBefore: 2, caughtAfter: 10, keptBefore: 8, keptAfter: 10 }] }, 204]]);
  await adult.page.getByRole('button', { name: say('sum.done') }).click();

  // The room is still open; a second evening in it is asked about by itself, and a no leaves things as they are.
  await prepare();
  await toEnding(adult.page);
  await endLesson(adult.page);
  await expect(adult.page.getByText(say('sum.unchecked'))).toBeVisible();
  await adult.page.getByRole('button', { name: say('sum.no') }).click();
  await adult.page.getByRole('button', { name: say('sum.done') }).click();
  await adult.page.getByRole('button', { name: packOf('en', 'room')('lead.end') }).click();
  await adult.page.getByRole('button', { name: packOf('en', 'room')('lead.end-sure') }).click();
  await expect(adult.page.getByText(packOf('en', 'room')('lead.ended'))).toBeVisible();
  expect(sumsIn(visit.server.dataDir).filter((sum) => String(sum).includes('class room'))).toEqual(['class class room 1 0']);
  expect(seats.flatMap((seat) => seat.posts.requests.filter((request) => request.url().endsWith('/v1/reports')))).toEqual([]);
  for (const { page, faults } of [adult, ...seats]) {
    expect(faults).toEqual([]);
    await page.context().close();
  }
  await visit.server.stop();
});
