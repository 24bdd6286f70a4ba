/** The ground floor as people see it: the three practice rooms, Officer Rana, her report desk, and help in a country. */
import type { Page } from '@playwright/test';
import { packOf } from '../support/evening-words.ts';
import { press } from '../support/keyboard-player.ts';
import { roomWords } from '../support/practice-words.ts';
import { fixHour, picture, settle, sizes, tolerance, watchTraffic } from '../support/still-pictures.ts';
import { expect, test } from '../support/watched.ts';

interface View { readonly name: string; readonly room: string; readonly act?: (page: Page) => Promise<void> }

const rana = packOf('en', 'rana');
const ripple = roomWords('en', 'ripple');

async function askSomething(page: Page): Promise<void> {
  await page.getByRole('button', { name: rana('groups.telling'), exact: true }).first().click();
  await page.getByRole('button', { name: rana('questions.embarrassed.ask'), exact: true }).click();
}

async function helpInFinland(page: Page): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${packOf('en', 'frame')('help')}|^${packOf('en', 'frame')('help-short')}$`) }).first().click();
  await page.getByRole('dialog').getByRole('combobox').selectOption('FI');
}

async function answerTrap(page: Page): Promise<void> {
  await expect(page.locator('.inbox-answers')).toBeVisible();
  await page.keyboard.press('1');
}

const views: readonly View[] = [
  { name: 'inbox-night', room: 'inbox-night' },
  { name: 'inbox-night-why', room: 'inbox-night', act: answerTrap },
  { name: 'who-sees-it', room: 'who-sees-it' },
  { name: 'ripple', room: 'ripple' },
  { name: 'ripple-wave', room: 'ripple', act: (page) => press(page, ripple('go')) },
  { name: 'ask-rana', room: 'rana', act: askSomething },
  { name: 'report-desk', room: 'report-desk' },
  { name: 'help-country', room: 'rana', act: helpInFinland },
];

for (const [width, height] of sizes) {
  test(`the ground floor looks as it should at ${width}x${height}`, { tag: '@long' }, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    const quiet = watchTraffic(page);
    await fixHour(page);
    for (const { name, room, act } of views) {
      await page.goto('about:blank');
      await page.goto(`./?instant&motion=full&lang=en&stage=still&seed=2#/ground/${room}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await act?.(page);
      await settle(page, quiet);
      expect.soft(await picture(page)).toMatchSnapshot(`${name}-${width}x${height}.png`, tolerance);
    }
  });
}
