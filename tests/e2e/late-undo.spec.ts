/** A file opened by mistake is noticed late: *Undo* takes back the file, and nothing that was played since. */
import type { Page } from '@playwright/test';
import { emptyHouse } from '../../src/play/house-record.ts';
import { writeSaveFile } from '../../src/play/saves/save-file.ts';
import { defaultSettings } from '../../src/play/settings.ts';
import { begin } from '../../src/story/step.ts';
import { packOf, shippedLevel } from '../support/evening-words.ts';
import { keptAll, keptKeys } from '../support/kept.ts';
import { keyboardPlayer } from '../support/keyboard-player.ts';
import { openEvening } from '../support/open-evening.ts';
import { expect, test } from '../support/watched.ts';
import { wayToEnding } from '../support/way-to-ending.ts';

const level = shippedLevel('free-skins');
const house = packOf('en', 'house');
const saves = packOf('en', 'saves');
const goOn = house('continue').replace('{{title}}', house('windows.free-skins'));

async function openSaves(page: Page): Promise<void> {
  await page.goto('./?stage=off&instant&lang=en#/');
  await page.getByRole('button', { name: house('player.other') }).click();
  await expect(page.getByRole('dialog', { name: saves('title') })).toBeVisible();
}

test('an evening that was played to its end after a file was opened outlives the undo, lamp and all', async ({ page, context }) => {
  await openSaves(page);
  const file = writeSaveFile({ house: emptyHouse, settings: defaultSettings, evenings: [] });
  await page.locator('input[type=file]').setInputFiles({ name: 'lights-on.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(page.getByText(saves('told.opened')).first()).toBeVisible();
  await keptAll(page);
  await page.close();

  const later = await context.newPage();
  await openEvening(later, level.id, { lang: 'en', stage: 'off', counted: 'no', withCheck: false });
  await keyboardPlayer(later, level, 'en').play(wayToEnding(level, begin(level, {})));
  await keptAll(later);
  await openSaves(later);
  await expect(later.getByText(saves('undo.offered'))).toBeVisible();
  await later.getByRole('button', { name: saves('undo.button') }).click();
  await expect(later.getByText(saves('told.undone')).first()).toBeVisible();
  expect((await keptKeys(later)).filter((key) => key.startsWith(`lamp/evening:${level.id}/`))).not.toEqual([]);
  await later.reload();
  await expect(later.getByRole('button', { name: goOn })).toBeVisible();
  await expect(later.getByText(house('endings-none'))).toHaveCount(0);
});
