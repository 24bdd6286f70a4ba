/** A class on devices of its own, at an officer's laptop: six seats, a console, a line that breaks, a server that falls over, a cover. */
import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { allVote, comeIn, device, openRoom, reveal, startVisit, toFirstChoice } from '../support/visit.ts';
import type { Visit, Watched } from '../support/visit.ts';

const phone = { width: 390, height: 844 };
let visit: Visit;
test.beforeAll(async () => { visit = await startVisit(); });
test.afterAll(async () => { await visit.server.stop(); });

async function expectNothingInTheWay(page: Page, what: string): Promise<void> {
  expect.soft(await axeFaults(page), what).toEqual([]);
}

test('a class of six votes, loses a line and the server, is covered, and leaves nothing behind', async ({ browser }) => {
  test.setTimeout(180_000);
  const adult = await device(browser, { width: 1280, height: 720 });
  const code = await openRoom(adult.page, visit);
  const seats: Watched[] = [];
  for (let seat = 0; seat < 6; seat += 1) {
    const one = await device(browser, phone);
    await comeIn(one.page, visit, code, seat === 0 ? 'taps' : 'types');
    seats.push(one);
  }
  const pages = seats.map(({ page }) => page);
  const [first, second] = pages as [Page, Page];
  await expect(adult.page.getByText('6 devices have joined')).toBeVisible();
  await expectNothingInTheWay(adult.page, 'the lobby');
  await toFirstChoice(adult.page);

  await adult.page.locator('.console-forward').click();
  for (const page of pages) await expect(page.locator('.seat-vote[data-open=true]')).toBeVisible();
  await expectNothingInTheWay(first, 'a seat that is asked');
  for (const page of pages.slice(0, 4)) await page.locator('.seat-option').first().click();
  await expect(adult.page.locator('.console-answered')).toContainText('4 of 6');

  // One line breaks, and its child votes meanwhile; then the server falls over.
  await second.context().setOffline(true);
  await visit.server.kill();
  for (const page of pages) await expect(page.getByText('No connection.')).toBeVisible();
  await second.locator('.seat-option').nth(1).click();
  await visit.server.restart();
  for (const page of pages.filter((one) => one !== second)) await expect(page.getByText('No connection.')).toBeHidden({ timeout: 3_000 });
  await second.context().setOffline(false);
  await expect(second.getByText('No connection.')).toBeHidden();
  for (const page of pages.slice(4)) await page.locator('.seat-option').first().click();
  await expect(adult.page.locator('.console-answered')).toContainText('6 of 6');

  const took = await reveal(adult.page, pages);
  expect(Math.max(...took), 'milliseconds until the last seat shows what came of the vote').toBeLessThanOrEqual(300);
  for (const page of pages) await expect(page.locator('.vote-bar-count').first()).toHaveText('5');
  await expect(first.locator('.vote-bar-count').nth(1)).toHaveText('a few');
  await expectNothingInTheWay(first, 'the counts on a seat');
  // The option a child had the focus on is gone with its round, and comes back with the next.
  await expect(first.getByRole('region', { name: 'What the class said' })).toBeFocused();
  await adult.page.getByRole('button', { name: 'Vote again' }).click();
  await expect(first.locator('.seat-vote')).toBeFocused();
  await allVote(adult.page, pages);
  await adult.page.locator('.console-forward').click();
  await expect(first.getByRole('region', { name: 'What the class said' })).toBeFocused();

  await adult.page.getByRole('button', { name: 'Cover', exact: true }).click();
  for (const page of pages) await expect(page.getByRole('heading', { level: 2, name: 'Media lesson' })).toBeVisible();
  await adult.page.getByRole('button', { name: 'Cover', exact: true }).click();
  await adult.page.getByRole('button', { name: 'Pause all screens' }).click();
  for (const page of pages) await expect(page.getByText('All screens rest.')).toBeVisible();
  // A page that is loaded anew is in the same seat, and the console leads on.
  const mark = await first.locator('.seat-pill').innerText();
  await Promise.all([first.reload(), adult.page.reload()]);
  await adult.page.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(first.locator('.vote-bars')).toBeVisible();
  expect(await first.locator('.seat-pill').innerText()).toBe(mark);

  await adult.page.locator('.room-code-pill').click();
  await adult.page.getByRole('button', { name: 'End the room for everybody' }).click();
  await adult.page.getByRole('button', { name: 'Really end it' }).click();
  for (const page of pages) await expect(page.getByText('The lesson is over.')).toBeVisible();
  expect(await first.evaluate(() => sessionStorage.length + Object.keys(localStorage).filter((key) => key.includes('room')).length)).toBe(0);
  for (const { page, faults } of [adult, ...seats]) {
    expect(faults).toEqual([]);
    await page.context().close();
  }
});

/** A room in which one seat has begun an evening that it plays alone. */
async function eachPlaysAlone(browser: Browser): Promise<{ readonly adult: Watched; readonly seat: Watched }> {
  const adult = await device(browser, { width: 1280, height: 720 });
  await adult.page.goto(`${visit.forAdult}?lang=en&stage=off#/class/room`);
  await adult.page.getByRole('radio', { name: /own pace/ }).check();
  const code = await openAlone(adult.page);
  const seat = await device(browser, phone);
  await comeIn(seat.page, visit, code, 'types');
  await adult.page.getByRole('button', { name: 'Begin the evening' }).click();
  await adult.page.locator('.setup-acts button[type=submit]').click();
  return { adult, seat };
}

test('each plays alone where the adult wants it so, and the adult sees only how many are where', async ({ browser }) => {
  const { adult, seat } = await eachPlaysAlone(browser);
  await expect(adult.page.getByRole('heading', { name: 'Where everybody is' })).toBeVisible();
  await seat.page.getByRole('button', { name: 'Start without the gut check' }).click();
  await expect(adult.page.locator('.room-place').nth(1)).toContainText('one seat');
  await expectNothingInTheWay(adult.page, 'where everybody is');
  await adult.page.getByRole('button', { name: 'Call everybody back' }).click();
  await expect(seat.page.getByRole('heading', { level: 2, name: 'Eyes to the front' })).toBeVisible();
  expect([...adult.faults, ...seat.faults]).toEqual([]);
});

test('a room that was opened before the laptop had a network shows its address once there is one', async ({ browser }) => {
  const { page, faults } = await device(browser, { width: 1280, height: 720 });
  // What the server answers on a laptop without a network.
  await page.route('**/v1/rooms', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json() as object), addresses: [] } });
  });
  await page.goto(`${visit.forAdult}?lang=en&stage=off#/class/room`);
  await page.getByRole('button', { name: 'Open the room' }).click();
  await expect(page.locator('.lobby-address')).toHaveText(`${new URL(visit.forSeats).host}/room`);
  expect(faults).toEqual([]);
  await page.context().close();
});

async function openAlone(adult: Page): Promise<string> {
  await adult.getByRole('button', { name: 'Open the room' }).click();
  return (await adult.locator('.lobby-code [aria-hidden]').innerText()).replaceAll(/[^A-Z0-9]/g, '');
}

test('a seat that plays alone is where it was after its page was loaded anew, and with the seat that goes', async ({ browser }) => {
  const { adult, seat } = await eachPlaysAlone(browser);
  await seat.page.getByRole('button', { name: 'Start without the gut check' }).click();
  await expect(adult.page.locator('.room-place').nth(1)).toContainText('one seat');
  await seat.page.reload();
  await expect(seat.page.locator('.room, .phone').first()).toBeVisible();
  await expect(seat.page.getByRole('button', { name: 'Start without the gut check' })).toHaveCount(0);
  await expect(adult.page.locator('.room-place').nth(1)).toContainText('one seat');
  await adult.page.getByRole('button', { name: 'End the room for everybody' }).click();
  await adult.page.getByRole('button', { name: 'Really end it' }).click();
  await expect(seat.page.getByText('The lesson is over.')).toBeVisible();
  expect(await seat.page.evaluate(() => sessionStorage.length)).toBe(0);
  expect([...adult.faults, ...seat.faults]).toEqual([]);
});

test('a seat reads that it waits, and that an evening is over in which it did not sit; a pause leads back', async ({ browser }) => {
  const adult = await device(browser, { width: 1280, height: 720 });
  const code = await openRoom(adult.page, visit);
  const seat = await device(browser, phone);
  await comeIn(seat.page, visit, code, 'types');
  await toFirstChoice(adult.page);
  await expect(seat.page.getByText('You can tap as soon as the vote opens.')).toBeVisible();
  await expectNothingInTheWay(seat.page, 'a seat that waits for the vote');
  await adult.page.locator('.console-forward').click();
  await seat.page.locator('.seat-option').first().click();
  await expect(adult.page.locator('.console-answered')).toContainText('1 of 1');
  await adult.page.locator('.console-forward').click();
  await expect(adult.page.getByText('Too few answers to show numbers')).toBeVisible();
  await adult.page.getByRole('button', { name: 'Breathe' }).click();
  await expect(seat.page.getByText('All screens rest.')).toBeVisible();
  await adult.page.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(seat.page.getByText('All screens rest.')).toBeHidden();
  const [projector] = await Promise.all([adult.page.context().waitForEvent('page'), adult.page.getByRole('link', { name: 'Open class window' }).click()]);
  await expect(projector.getByRole('list', { name: 'What the class said' })).toBeVisible();
  await adult.page.getByRole('button', { name: 'End the lesson' }).click();
  await adult.page.getByRole('button', { name: 'End and forget' }).click();
  await expect(projector.getByText('This window is for the class.')).toBeVisible();
  await expect(seat.page.getByText('That was it')).toBeVisible();
  const late = await device(browser, phone);
  await comeIn(late.page, visit, code, 'types');
  await expect(late.page.getByText('One evening is over.')).toBeVisible();
  await adult.page.getByRole('button', { name: 'Lock the room' }).click();
  await expect(adult.page.getByRole('heading', { level: 2, name: 'The room is locked' })).toBeVisible();
  expect([...adult.faults, ...seat.faults, ...late.faults]).toEqual([]);
});

test('a console whose server is gone says so, and not that it stands at the wrong address', async ({ browser }) => {
  const { page } = await device(browser, { width: 1280, height: 720 });
  await page.goto(`${visit.forAdult}?lang=en&stage=off#/class/room`);
  await page.route('**/v1/rooms', (route) => route.abort());
  await page.getByRole('button', { name: 'Open the room' }).click();
  await expect(page.getByText('The game\'s server does not answer.')).toBeVisible();
  await page.context().close();
});

for (const lang of ['de', 'qps-rtl']) {
  test(`the door and the start of a room stand in nobody's way in ${lang}, on a narrow screen too`, async ({ browser }) => {
    const { page, faults } = await device(browser, { width: 320, height: 640 });
    for (const address of [`${visit.forSeats}?lang=${lang}#/room`, `${visit.forAdult}?lang=${lang}&stage=off#/class/room`]) {
      await page.goto(address);
      await page.locator('.code-door, .room-start').waitFor();
      await expectNothingInTheWay(page, address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      for (const percent of [150, 200]) {
        await page.evaluate((size) => { document.documentElement.style.fontSize = `${size}%`; }, percent);
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${address} with text of ${percent} %`).toBeLessThanOrEqual(320);
      }
    }
    expect(faults).toEqual([]);
  });
}
