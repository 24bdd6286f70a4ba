/** What a class meets in its room besides the story's choices: a door that is locked, and the torch, asked on every seat as it is asked on the wall. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { allVote, comeIn, device, openRoom, reveal, startVisit, toFirstChoice } from '../support/visit.ts';
import type { Visit } from '../support/visit.ts';

const phone = { width: 390, height: 844 };
const wall = { width: 1280, height: 720 };
let visit: Visit;
test.beforeAll(async () => { visit = await startVisit(); });
test.afterAll(async () => { await visit.server.stop(); });

test('a locked room strikes its square code and its letters, sends whoever comes away with the reason, and lets them in once it is unlocked', async ({ browser }) => {
  const adult = await device(browser, wall);
  const late = await device(browser, phone);
  const code = await openRoom(adult.page, visit);
  const struck = (): Promise<readonly number[]> => adult.page.locator('.lobby-drawing, .lobby-code').evaluateAll((drawn) => drawn.map((one) => {
    const line = getComputedStyle(one, '::after');
    return line.content !== 'none' || getComputedStyle(one).textDecorationLine === 'line-through' ? 1 : 0;
  }));
  expect(await struck()).toEqual([0, 0]);
  await adult.page.getByRole('button', { name: 'Lock the room' }).click();
  await expect(adult.page.getByText('Locked: nobody else comes in.')).toBeVisible();
  expect(await struck()).toEqual([1, 1]);

  await late.page.goto(`${visit.forSeats}?lang=en#/room`);
  await expect(late.page.getByRole('heading', { name: 'Join your class' })).toBeVisible();
  await late.page.keyboard.type(code.toLowerCase());
  await late.page.keyboard.press('Enter');
  await expect(late.page.getByRole('alert')).toHaveText('The room is locked. Ask the adult who leads the lesson.');
  await adult.page.getByRole('button', { name: 'Unlock the room' }).click();
  await expect(adult.page.getByText('Locked: nobody else comes in.')).toBeHidden();
  expect(await struck()).toEqual([0, 0]);
  await comeIn(late.page, visit, code, 'types');
  // The browser names the answer that sent them away.
  expect([...adult.faults, ...late.faults.filter((text) => !text.includes('403'))]).toEqual([]);
});

/** Asks the seat, lets it tap the first option and plays that; of one seat no numbers are shown, so the adult decides. */
async function askAndPlay(adult: Page, seat: Page, question: string): Promise<void> {
  await adult.locator('.console-forward').click();
  await expect(seat.getByRole('group', { name: question })).toBeVisible();
  await allVote(adult, [seat]);
  await reveal(adult, [seat]);
  await adult.getByRole('button', { name: /, A: / }).click();
}

test('the torch asks a seat what to look at, and then which signal it is', async ({ browser }) => {
  const adult = await device(browser, wall);
  const seat = await device(browser, phone);
  await comeIn(seat.page, visit, await openRoom(adult.page, visit), 'types');
  await toFirstChoice(adult.page);
  await askAndPlay(adult.page, seat.page, 'What now? Tap one.');
  // Choices may come before it; of those nobody answers, the adult plays the first option.
  const torch = adult.page.getByRole('button', { name: 'Look closer', exact: true });
  const decide = adult.page.getByRole('button', { name: /, A: / });
  await expect(async () => {
    if (!(await torch.isVisible())) await (await decide.isVisible() ? decide : adult.page.locator('.console-forward')).click({ timeout: 500 });
    expect(await torch.isVisible()).toBe(true);
  }).toPass({ timeout: 20_000, intervals: [50] });
  await torch.click();
  await askAndPlay(adult.page, seat.page, 'What do you want to look at closely?');
  await askAndPlay(adult.page, seat.page, 'Which signal is it? Or is it nothing odd?');
  await expect(adult.page.getByRole('button', { name: 'Torch off' })).toBeVisible();
  expect([...adult.faults, ...seat.faults]).toEqual([]);
});
