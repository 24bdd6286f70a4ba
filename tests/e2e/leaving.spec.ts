/** The way out: always first, always working, and nothing of the scene left behind. */
import type { Page } from '@playwright/test';
import { packOf } from '../support/evening-words.ts';
import { keptAll } from '../support/kept.ts';
import { press } from '../support/keyboard-player.ts';
import { addressOf, openEvening } from '../support/open-evening.ts';
import { expect, test } from '../support/watched.ts';

const frame = packOf('en', 'frame');
const house = packOf('en', 'house');
const evening = packOf('en', 'evening');
const fresh = { lang: 'en', stage: 'off', counted: 'no', withCheck: false } as const;
const away = /\/away\/en\.html$/;

const leaveNow = (page: Page) => page.getByRole('button', { name: frame('leave.now') }).last();

/** The key itself, three times, with nothing held beside it. */
async function pressShiftThrice(page: Page): Promise<void> {
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
}

async function goesHarmless(page: Page): Promise<void> {
  await expect(page).toHaveURL(away);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test('the first stop of the Tab key is Leave now, wherever a visit begins and in dialogs', async ({ page }) => {
  const firstStop = async (where: string): Promise<void> => {
    await page.keyboard.press('Tab');
    await expect(leaveNow(page), where).toBeFocused();
  };
  await page.goto('./?stage=off&lang=en');
  // The house stands there with its title before its controls do.
  await expect(leaveNow(page)).toBeVisible();
  await firstStop('house');
  await page.getByRole('button', { name: frame('help') }).click();
  await firstStop('help');
  await page.goto(addressOf('free-skins', fresh));
  await expect(page.getByRole('dialog', { name: frame('consent.title') })).toBeVisible();
  await firstStop('consent');
  await press(page, frame('consent.no'));
  for (const [way, where] of [['knock.start', 'gut check'], ['check.skip', 'story']] as const) {
    await page.getByRole('button', { name: evening(way) }).click();
    await expect(page.getByRole('button', { name: evening(way) })).toHaveCount(0);
    await keptAll(page);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(frame('loading'));
    await firstStop(where);
  }
});

test('Leave now goes to a harmless page in place of the scene, so that back does not return to it', async ({ page }) => {
  await page.goto('./?stage=off&lang=en');
  await page.getByRole('button', { name: house('windows.free-skins') }).first().click();
  await page.getByRole('button', { name: frame('consent.no') }).click();
  await page.getByRole('button', { name: evening('knock.without-check') }).click();
  await expect(page.getByRole('log')).toBeVisible();
  await leaveNow(page).click();
  await goesHarmless(page);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(house('title'));
  await expect(page.getByRole('log')).toHaveCount(0);
});

test('Shift three times leaves from the story', async ({ page }) => {
  await openEvening(page, 'free-skins', fresh);
  await expect(page.getByRole('log')).toBeVisible();
  await pressShiftThrice(page);
  await goesHarmless(page);
});

test('Shift three times leaves from a dialog that asks for an answer', async ({ page }) => {
  await page.goto(addressOf('free-skins', fresh));
  await expect(page.getByRole('dialog', { name: frame('consent.title') })).toBeVisible();
  await pressShiftThrice(page);
  await goesHarmless(page);
});

test('Escape does not leave, and does not get round the question', async ({ page }) => {
  await page.goto(addressOf('free-skins', fresh));
  const question = page.getByRole('dialog', { name: frame('consent.title') });
  await expect(question).toBeVisible();
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Escape');
  await expect(question).toBeVisible();
  await press(page, frame('consent.no'));
  await press(page, evening('knock.without-check'));
  await expect(page.getByRole('log')).toBeVisible();
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Escape');
  await expect(page.getByRole('log')).toBeVisible();
  expect(page.url()).toMatch(/#\/evening\/free-skins$/);
});
