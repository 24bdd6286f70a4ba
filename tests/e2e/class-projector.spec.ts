/** A lesson on one projector: an adult at the console with a keyboard alone, and the window the class sees. */
import type { BrowserContext, Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { measureType } from '../support/class-measure.ts';
import { classWords, lessonMoments, showOnProjector } from '../support/class-states.ts';
import { levelWords, packOf, shippedLevel } from '../support/evening-words.ts';
import { keptAll, keptKeys } from '../support/kept.ts';
import { press } from '../support/keyboard-player.ts';
import { expect, test } from '../support/watched.ts';

const id = 'free-skins';
const level = shippedLevel(id);

async function seemsWell(page: Page): Promise<void> {
  expect.soft(await axeFaults(page)).toEqual([]);
}

/** Opens the second window by its link, with the keyboard. */
async function openProjector(page: Page, context: BrowserContext, name: string): Promise<Page> {
  const [projector] = await Promise.all([context.waitForEvent('page'), press(page, name)]);
  return projector;
}

test('a whole short lesson by keyboard alone: votes, what lost, a pause, a cover, a jump, a reload, an end that forgets', async ({ page, context }) => {
  const say = classWords('en');
  const story = levelWords(id, 'en');
  const evening = packOf('en', 'evening');
  await page.goto('./?lang=en&stage=off&motion=reduced#/class');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await seemsWell(page);
  await press(page, say('start.projector.go'));
  await seemsWell(page);
  await page.getByRole('radio', { name: packOf('en', 'house')(`windows.${id}`) }).press('Space');
  await page.getByRole('radio', { name: say('setup.minutes', { minutes: 20 }) }).press('Space');
  await page.getByRole('radio', { name: say('setup.length-20') }).press('Enter');
  await expect(page.getByRole('button', { name: say('forward.part') })).toBeVisible();
  const projector = await openProjector(page, context, say('console.window-open'));
  await expect(projector.getByText(say('welcome.agreed'))).toBeVisible();
  await expect(page.getByRole('link', { name: say('console.window-here') })).toBeVisible();

  // A presenter's remote turns the pages, from either window, up to the first decision and not past it.
  const ask = page.getByRole('button', { name: say('forward.ask-choice') });
  for (let pages = 0; pages < 12 && !(await ask.isVisible()); pages += 1) await (pages % 2 === 0 ? page : projector).keyboard.press('PageDown');
  await expect(ask).toBeVisible();
  const [, choice] = Object.entries(level.nodes).find(([, node]) => node.type === 'choice') ?? [];
  const options = choice?.type === 'choice' ? choice.options.filter(({ clue, when }) => clue === undefined && when === undefined) : [];
  const wordsOf = (at: number): string => story(`c-wish.options.${options[at]?.id ?? ''}.text`);
  await expect(projector.getByText(wordsOf(1))).toBeVisible();
  await seemsWell(projector);

  await page.keyboard.press('PageDown');
  await expect(projector.getByText(say('vote.hands'))).toBeVisible();
  await seemsWell(page);
  const hands = page.getByRole('spinbutton', { name: say('count.hands', { letter: 'A' }) });
  await hands.press('b');
  await expect(projector.getByText(say('cover.line'))).toBeVisible();
  await page.keyboard.press('b');
  await hands.press('5');
  await page.getByRole('spinbutton', { name: say('count.hands', { letter: 'B' }) }).press('9');
  await page.keyboard.press('Enter');
  await expect(projector.getByRole('list', { name: say('vote.result') }).getByRole('listitem').nth(1)).toContainText('9');
  await seemsWell(projector);

  await press(page, say('console.discuss'));
  await expect(projector.getByText(say('prompts.won', { option: wordsOf(1) }))).toBeVisible();
  await press(page, say('forward.lift'));
  await press(page, say('forward.take'));
  await expect(projector.getByRole('list', { name: say('vote.result') })).toHaveCount(0);

  // What lost is played, too, and the class comes back to where it was.
  await press(page, say('console.others'));
  await press(page, wordsOf(0));
  await expect(projector.getByText(say('aside', { option: wordsOf(0) }))).toBeVisible();
  await press(page, say('console.come-back'));
  await expect(projector.getByText(say('aside', { option: wordsOf(0) }))).toHaveCount(0);

  await projector.keyboard.press('b');
  await expect(projector.getByText(say('cover.line'))).toBeVisible();
  await expect(page.getByRole('heading', { name: say('console.covered') })).toBeVisible();
  await seemsWell(projector);
  await keptAll(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: say('console.covered') })).toBeVisible();
  await page.keyboard.press('b');
  await expect(projector.getByText(say('cover.line'))).toHaveCount(0);

  // Any scene can be gone to; the map for it shows everything, on the console alone.
  const ending = Object.entries(level.nodes).find(([, { type }]) => type === 'ending')?.[0] ?? '';
  await press(page, say('console.map'));
  await seemsWell(page);
  await press(page, story(`${ending}.title`));
  await press(page, say('map.go'));
  await expect(projector.getByRole('heading', { name: story(`${ending}.title`) })).toBeVisible();
  const card = projector.locator('.class-debrief > .class-kicker');
  await page.keyboard.press('PageDown');
  await expect(card).toContainText(evening('debrief.what'));
  const pages = Number(/(\d+)\D*$/.exec(await card.textContent() ?? '')?.[1]);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(projector.getByRole('heading', { name: say('debrief.yours') })).toBeVisible();
  await seemsWell(projector);
  for (let turned = 3; turned < pages; turned += 1) await page.keyboard.press('PageDown');
  await expect(card).toContainText(evening('debrief.who'));
  await page.keyboard.press('PageDown');
  await expect(projector.getByText(say('help.text'))).toBeVisible();
  await seemsWell(projector);

  // A window that was closed is missed when the adult comes back, and goes on where the class is.
  await projector.close();
  const again = await openProjector(page, context, say('console.window-open'));
  await expect(again.getByText(say('help.text'))).toBeVisible();

  await press(page, say('console.end'));
  await press(page, say('console.end-yes'));
  await expect(again.getByText(say('projector.waiting'))).toBeVisible();
  await expect.poll(async () => (await keptKeys(page)).filter((key) => key.startsWith('class/lesson'))).toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: say('start.title') })).toBeVisible();
});

test('everything a class reads is at least 28 px high at 1920x1080, fits its screen, and is well at 1280x720, in English and in German', async ({ page, context }) => {
  await page.goto('./?lang=en&stage=off&motion=reduced#/class');
  const projector = await context.newPage();
  await projector.setViewportSize({ width: 1920, height: 1080 });
  await projector.goto('./?lang=en&stage=off&motion=reduced#/class/projector');
  for (const lang of ['en', 'de'] as const) {
    for (const [moment, lesson] of Object.entries(lessonMoments(level, lang))) {
      await showOnProjector(page, lesson);
      await expect(projector.locator('html')).toHaveAttribute('lang', lang);
      await expect.soft(async () => {
        const large = await measureType(projector);
        expect(large.small, `${moment} in ${lang}`).toEqual([]);
        expect(large.wide, `${moment} in ${lang}`).toBeLessThanOrEqual(0);
        expect(large.high, `${moment} in ${lang}`).toBeLessThanOrEqual(0);
      }).toPass({ timeout: 10_000, intervals: [50] });
    }
  }
  await projector.setViewportSize({ width: 1280, height: 720 });
  for (const lesson of Object.values(lessonMoments(level, 'de'))) {
    await showOnProjector(page, lesson);
    expect.soft((await measureType(projector)).least).toBeGreaterThanOrEqual(18);
    expect.soft((await measureType(projector)).wide).toBeLessThanOrEqual(0);
  }
});

for (const lang of ['de', 'qps-rtl'] as const) {
  test(`one window has the class's screen and a quiet bar, works at 320 px, and its pages are sound (${lang})`, async ({ page }) => {
    const say = classWords(lang);
    await page.goto(`./?lang=${lang}&stage=off&motion=reduced#/class`);
    await page.getByRole('button', { name: say('start.projector.go') }).click();
    await seemsWell(page);
    await page.getByRole('radio', { name: say('setup.one') }).check();
    await page.getByRole('button', { name: say('setup.start') }).click();
    await expect(page.getByText(say('welcome.agreed'))).toBeVisible();
    await page.getByRole('button', { name: say('console.more') }).click();
    await seemsWell(page);
    await page.getByRole('button', { name: say('plan.story') }).click();
    const ask = page.getByRole('button', { name: say('forward.ask-choice') });
    for (let pages = 0; pages < 12 && !(await ask.isVisible()); pages += 1) await page.keyboard.press('PageDown');
    await ask.click();
    await page.getByRole('button', { name: say('count.more', { letter: 'B' }) }).click();
    await page.getByRole('button', { name: say('forward.enter') }).click();
    await expect(page.getByRole('list', { name: say('vote.result') })).toBeVisible();
    await page.getByRole('button', { name: say('console.more') }).click();
    await seemsWell(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test('an evening that does not arrive and a list that is empty are told to the adult, who can go on', async ({ page, watch }) => {
  const say = classWords('en');
  watch.expect(/404|Failed to load/);
  await page.route('**/levels/map-pin/level.json', (route) => route.fulfill({ status: 404 }));
  await page.goto('./?lang=en&stage=off&motion=reduced#/class');
  await page.getByRole('button', { name: say('start.projector.go') }).click();
  await page.getByRole('button', { name: say('setup.start') }).click();
  await expect(page.getByText(say('notice.evening-missing')).first()).toBeVisible();
  await page.getByRole('radio', { name: packOf('en', 'house')('windows.free-skins') }).check();
  await page.route('**/levels/index.json', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '[]' }));
  await page.reload();
  await page.getByRole('button', { name: say('start.projector.go') }).click();
  await expect(page.getByText(say('setup.none'))).toBeVisible();
});
