/** One press turns one page, whatever it is pressed with and wherever it lands. */
import { levelWords, packOf, shippedLevel } from '../support/evening-words.ts';
import { openEvening } from '../support/open-evening.ts';
import { expect, test } from '../support/watched.ts';

const level = shippedLevel('free-skins');
const say = levelWords(level.id, 'en');
const evening = packOf('en', 'evening');
const first = level.start;
const firstLine = level.nodes[first];
const second = firstLine?.type === 'line' ? firstLine.next : '';

test.beforeEach(async ({ page }) => {
  await openEvening(page, level.id, { lang: 'en', stage: 'off', counted: 'no', withCheck: false });
  await expect(page.getByRole('log').getByText(say(`${first}.text`))).toBeVisible();
});

test('a click on the button turns one page', async ({ page }) => {
  await page.getByRole('button', { name: evening('story.next'), exact: true }).click();
  await expect(page.getByRole('log').getByText(say(`${second}.text`))).toBeVisible();
});

test('a click on the words turns one page', async ({ page }) => {
  await page.getByRole('log').getByText(say(`${first}.text`)).click();
  await expect(page.getByRole('log').getByText(say(`${second}.text`))).toBeVisible();
});

test('Enter on the focused button turns one page', async ({ page }) => {
  await page.getByRole('button', { name: evening('story.next'), exact: true }).press('Enter');
  await expect(page.getByRole('log').getByText(say(`${second}.text`))).toBeVisible();
});
