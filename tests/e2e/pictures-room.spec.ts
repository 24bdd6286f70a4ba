/** What a class sees of a room. A room's code, its square and its port are drawn by lot, so the pictures show those of one and the same evening. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { encode } from 'uqr';
import { picture, tolerance } from '../support/still-pictures.ts';
import { comeIn, device, openRoom, startVisit, toFirstChoice } from '../support/visit.ts';
import type { Visit } from '../support/visit.ts';

let visit: Visit;
test.beforeAll(async () => { visit = await startVisit(); });
test.afterAll(async () => { await visit.server.stop(); });

async function settle(page: Page): Promise<void> {
  const { data, size } = encode('http://192.168.1.20:8080/#/room/AAAAAAAAAAAAAAAAAAAAAA', { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  await page.evaluate(({ d, edge }) => {
    for (const one of document.querySelectorAll('.lobby-code [aria-hidden], .room-code-pill > [dir]')) one.textContent = 'K4 · M7 · P2';
    for (const one of document.querySelectorAll('.lobby-address')) one.textContent = '192.168.1.20:8080/room';
    const drawing = document.querySelector('.lobby-drawing > svg');
    drawing?.setAttribute('viewBox', `0 0 ${edge} ${edge}`);
    drawing?.querySelector('path')?.setAttribute('d', d);
    for (const part of ['width', 'height']) drawing?.querySelector('rect')?.setAttribute(part, String(edge));
  }, { d: path, edge: size });
  await page.evaluate(() => document.fonts.ready);
}

test('a room looks as it should, on the adult\'s screen and on a seat', { tag: '@long' }, async ({ browser }) => {
  test.setTimeout(180_000);
  const { page: adult } = await device(browser, { width: 1280, height: 720 });
  const code = await openRoom(adult, visit);
  const seats: Page[] = [];
  for (let seat = 0; seat < 6; seat += 1) {
    const { page } = await device(browser, { width: 390, height: 844 });
    await comeIn(page, visit, code, 'types');
    seats.push(page);
  }
  const [first] = seats as [Page];
  const take = async (page: Page, name: string): Promise<void> => {
    await settle(page);
    expect.soft(await picture(page)).toMatchSnapshot(name, tolerance);
  };
  await expect(adult.getByText('6 devices have joined')).toBeVisible();
  await take(adult, 'room-lobby-1280x720.png');
  await take(first, 'room-waiting-390x844.png');
  await toFirstChoice(adult);
  await adult.locator('.console-forward').click();
  for (const page of seats) await page.locator('.seat-vote[data-open=true]').waitFor();
  for (const page of seats.slice(0, 5)) await page.locator('.seat-option').first().click();
  await expect(adult.locator('.console-answered')).toContainText('5 of 6');
  await take(adult, 'room-console-1280x720.png');
  await take(first, 'room-seat-390x844.png');
  await seats[5]?.locator('.seat-option').nth(1).click();
  await expect(adult.locator('.console-answered')).toContainText('6 of 6');
  await adult.locator('.console-forward').click();
  await first.locator('.vote-bars').waitFor();
  await take(adult, 'room-reveal-1280x720.png');
  await take(first, 'room-reveal-390x844.png');
  await adult.getByRole('button', { name: 'Cover', exact: true }).click();
  await first.getByRole('heading', { level: 2, name: 'Media lesson' }).waitFor();
  await take(first, 'room-cover-390x844.png');
  const { page: door } = await device(browser, { width: 390, height: 844 });
  await door.goto(`${visit.forSeats}?lang=en#/room`);
  await door.locator('.code-door').waitFor();
  await take(door, 'room-door-390x844.png');
});
