/** One window for the class and the adult: what is voted on stands whole above the adult's strip. */
import type { Page } from '@playwright/test';
import { classWords } from '../support/class-states.ts';
import { levelWords, packOf } from '../support/evening-words.ts';
import { expect, test } from '../support/watched.ts';

const id = 'screenshot';
const say = classWords('de');
const story = levelWords(id, 'de');

async function begin(page: Page): Promise<void> {
  await page.goto('./?motion=reduced&stage=off&lang=de#/class');
  await page.getByRole('button', { name: say('start.projector.go') }).click();
  await page.getByRole('radio', { name: packOf('de', 'house')(`windows.${id}`) }).check();
  await page.getByRole('radio', { name: say('setup.one') }).check();
  await page.getByRole('button', { name: say('setup.start') }).click();
}

const more = (page: Page) => page.getByRole('button', { name: say('console.more'), exact: true });

/** Takes the class to a choice by the adult's map and lets it vote. */
async function voteAt(page: Page, node: string): Promise<void> {
  await more(page).click();
  await page.getByRole('button', { name: say('console.map') }).click();
  await page.getByRole('button', { name: story(`${node}.label`) }).first().click();
  await page.getByRole('button', { name: say('map.go') }).click();
  await more(page).click();
  await page.getByRole('button', { name: say('forward.ask-choice') }).click();
}

test('every option stands above the strip while hands are counted, on a projector of any shape', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await begin(page);
  for (const node of ['c-group', 'c-ravi']) {
    await voteAt(page, node);
    for (const [width, height] of [[1280, 720], [1280, 800], [1024, 768], [1440, 900], [1920, 1080]] as const) {
      await page.setViewportSize({ width, height });
      await expect.soft(async () => {
        const hidden = await page.evaluate(() => {
          const strip = document.querySelector('.console-strip')?.getBoundingClientRect().top ?? 0;
          return [...document.querySelectorAll('.vote-option')].filter((option) => option.getBoundingClientRect().bottom > strip).map(({ textContent }) => textContent);
        });
        expect(hidden, `${node} at ${width}x${height}`).toEqual([]);
      }).toPass({ timeout: 2_000, intervals: [50] });
    }
    await page.setViewportSize({ width: 1280, height: 720 });
  }
});
