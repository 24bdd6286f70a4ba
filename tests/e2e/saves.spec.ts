/** Shared devices: somebody else, nobody at all, a file to take along, and forgetting with a way back. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Intent } from '../../src/story/play.ts';
import { begin, step } from '../../src/story/step.ts';
import { axeFaults } from '../support/axe.ts';
import { packOf, shippedLevel } from '../support/evening-words.ts';
import type { Lang } from '../support/evening-words.ts';
import { keptAll, keptKeys } from '../support/kept.ts';
import { keyboardPlayer, press } from '../support/keyboard-player.ts';
import { openEvening } from '../support/open-evening.ts';
import { expect, test } from '../support/watched.ts';

const level = shippedLevel('free-skins');
const fresh = { lang: 'en', stage: 'off', counted: 'no', withCheck: false } as const;
const house = packOf('en', 'house');
const saves = packOf('en', 'saves');
const start: readonly Intent[] = [{ do: 'next' }, { do: 'next' }, { do: 'choose', option: 'promise' }];
/** Where the story stands after these. */
const started = start.reduce((play, intent) => {
  const stepped = step(level, play, intent);
  if (!stepped.ok) throw new Error(`Violated assumption: the story takes ${JSON.stringify(intent)}`);
  return stepped.play;
}, begin(level, {}));
const goOn = house('continue').replace('{{title}}', house('windows.free-skins'));

async function beginAnEvening(page: Page): Promise<void> {
  await openEvening(page, level.id, fresh);
  await keyboardPlayer(page, level, 'en').play(start);
  await keptAll(page);
  await page.goto('./?stage=off&instant&lang=en#/');
  await expect(page.getByRole('button', { name: goOn })).toBeVisible();
}

async function openSaves(page: Page): Promise<void> {
  await page.getByRole('button', { name: house('player.other') }).click();
  await expect(page.getByRole('dialog', { name: saves('title') })).toBeVisible();
}

test('somebody else plays under another sign and finds a dark house; whoever comes back finds the evening again', async ({ page }) => {
  await beginAnEvening(page);
  await openSaves(page);
  await page.getByRole('dialog').getByRole('button', { name: house('signs.snail') }).click();
  await expect(page.getByText(house('player.as').replace('{{sign}}', house('signs.snail')))).toBeAttached();
  await expect(page.getByRole('button', { name: goOn })).toHaveCount(0);
  await openSaves(page);
  const lamp = page.getByRole('dialog').getByRole('button', { name: house('signs.lamp') });
  await expect(lamp).toContainText(saves('taken'));
  await lamp.click();
  await expect(page.getByRole('button', { name: goOn })).toBeVisible();
});

test('who wants nothing kept leaves nothing on the device', async ({ page }) => {
  await page.goto('./?stage=off&instant&lang=en#/');
  await openSaves(page);
  await page.getByRole('button', { name: saves('nothing.button') }).click();
  await expect(page.getByText(house('player.nothing'))).toBeVisible();
  const before = await keptKeys(page);
  await openEvening(page, level.id, fresh);
  await keyboardPlayer(page, level, 'en').play(start);
  expect(await keptKeys(page)).toEqual(before);
  expect(before.filter((key) => key.includes('evening'))).toEqual([]);
});

test('a device that does not say what it keeps is not shown as an empty one, and nothing is forgotten on it', async ({ page }) => {
  await beginAnEvening(page);
  await page.evaluate(() => {
    // Never answers, until it is put back.
    const answering = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'openKeyCursor') ?? {};
    IDBObjectStore.prototype.openKeyCursor = () => ({}) as IDBRequest;
    Object.assign(globalThis, { answerAgain: () => { Object.defineProperty(IDBObjectStore.prototype, 'openKeyCursor', answering); } });
  });
  await openSaves(page);
  const dialog = page.getByRole('dialog');
  const unsaid = saves('told.unsaid');
  await expect(dialog.getByText(unsaid)).toBeVisible();
  await expect(dialog.getByText(saves('evenings.none'))).toHaveCount(0);
  await dialog.getByRole('button', { name: saves('file.save') }).click();
  await expect(dialog.getByRole('region', { name: saves('news') })).toContainText(unsaid);
  await dialog.getByRole('button', { name: saves('reset.button') }).click();
  await dialog.getByRole('button', { name: saves('reset.yes') }).click();
  await expect(dialog.getByRole('button', { name: saves('reset.button') })).toBeVisible();
  await expect(dialog.getByRole('region', { name: saves('news') })).toContainText(unsaid);
  await page.evaluate(() => (globalThis as unknown as { answerAgain: () => void }).answerAgain());
  await page.keyboard.press('Escape');
  await openSaves(page);
  await expect(dialog.getByRole('button', { name: saves('evenings.forget').replace('{{title}}', house('windows.free-skins')) })).toBeVisible();
});

test('evenings are taken along in a file, forgotten, brought back by it, and an unfit file changes nothing', async ({ page }) => {
  await beginAnEvening(page);
  await keptAll(page);
  await openSaves(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: saves('file.save') }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('lights-on.json');
  const text = readFileSync(await download.path(), 'utf8');
  await page.getByRole('button', { name: saves('evenings.forget').replace('{{title}}', house('windows.free-skins')) }).click();
  await expect(page.getByText(saves('told.forgotten')).first()).toBeVisible();
  expect((await keptKeys(page)).filter((key) => key.includes('evening'))).toEqual([]);
  await press(page, saves('undo.button'));
  await expect(page.getByText(saves('told.undone')).first()).toBeVisible();
  await page.getByRole('button', { name: saves('reset.button'), exact: true }).click();
  await page.getByRole('button', { name: saves('reset.yes') }).click();
  await expect(page.getByText(saves('told.reset')).first()).toBeVisible();
  const open = async (contents: string): Promise<void> => page.locator('input[type=file]').setInputFiles({ name: 'lights-on.json', mimeType: 'application/json', buffer: Buffer.from(contents) });
  await open(text.replace('"promise"', '"promised"'));
  await expect(page.getByText(saves('file.faults.damaged')).first()).toBeVisible();
  await open(text);
  await expect(page.getByText(saves('told.opened')).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: goOn }).click();
  await press(page, packOf('en', 'frame')('consent.no'));
  await keyboardPlayer(page, level, 'en', started).play([]);
});

for (const lang of ['en', 'de', 'qps-rtl'] as const satisfies readonly Lang[]) {
  test(`the dialog about saves is sound for axe in ${lang}`, async ({ page }) => {
    await page.goto(`./?stage=off&instant&lang=${lang}#/`);
    await page.getByRole('button', { name: packOf(lang, 'house')('player.other') }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });
}
