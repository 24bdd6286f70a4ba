/** The dialogs that open over the house, each by its button, one over the other where one opens another. */
import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { packOf } from '../evening-words.ts';
import type { Walk } from './walk.ts';
import { openAt } from './walk.ts';

export async function walkDialogs({ page, sitting, look }: Walk): Promise<void> {
  const { lang } = sitting;
  const [frame, house, help, access, saves] = [packOf(lang, 'frame'), packOf(lang, 'house'), packOf(lang, 'help'), packOf(lang, 'access'), packOf(lang, 'saves')];
  const dialog = (title: string): Locator => page.getByRole('dialog', { name: title });
  const bar = page.getByRole('navigation', { name: frame('bar') });
  const closed = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await openAt(page, sitting, '#/', '[data-screen="house"] h1');

  await bar.getByRole('button', { name: frame('comfort.button') }).click();
  const keys = dialog(frame('comfort.title')).getByRole('button', { name: access('comfort.keys') });
  await expect(keys).toBeVisible();
  await look(page, 'comfort');
  await keys.click();
  await expect(dialog(access('keys.title'))).toBeVisible();
  await look(page, 'keys');
  await page.keyboard.press('Escape');
  await closed();

  await page.getByRole('button', { name: house('player.other') }).click();
  await expect(dialog(saves('title'))).toBeVisible();
  await look(page, 'saves');
  await dialog(saves('title')).getByRole('button', { name: saves('reset.button'), exact: true }).click();
  await expect(page.getByRole('button', { name: saves('reset.yes') })).toBeVisible();
  await look(page, 'saves, asked once more');
  await closed();

  await bar.locator('.bar-help').click();
  await expect(dialog(help('title'))).toBeVisible();
  await look(page, 'help');
  await closed();
}
