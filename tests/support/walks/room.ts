/** A room over the network: the adult's pages, and one seat of six, from the door to the end. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Size } from '../inspect.ts';
import { netOf } from '../../server/room/open-room.ts';
import { openSeat } from '../../../src/class/room/seat.ts';
import type { Seat } from '../../../src/class/room/seat.ts';
import type { RoomPass } from '../../../src/net/room-client.ts';
import { packOf } from '../evening-words.ts';
import type { Walk } from './walk.ts';
import { makeComfortable, openAt, sitDown } from './walk.ts';

/** With fewer than five for one answer the class is told *a few*. */
const others = 5;

function seatBeside(endpoint: string, code: string): Seat {
  let kept: RoomPass | null = null;
  const seat = openSeat(netOf(endpoint), { read: () => kept, write: (pass) => { kept = pass; } });
  for (const symbol of code) seat.add(symbol);
  seat.join();
  return seat;
}

/** Opens a room on the adult's page. Goes out: its code. */
async function openRoom(adult: Page, { sitting }: Walk, way: 'together' | 'own-pace'): Promise<string> {
  const say = packOf(sitting.lang, 'room');
  await adult.getByRole('radio', { name: say(`lead.${way}`) }).check();
  const start = adult.locator('.room-start');
  await start.getByRole('button', { name: say('lead.open'), exact: true }).or(start.getByRole('button', { name: say('lead.again'), exact: true })).click();
  return (await adult.locator('.lobby-code [aria-hidden]').innerText()).replaceAll(/[^A-Z0-9]/g, '');
}

async function comeIn(seat: Page, { sitting }: Walk, code: string): Promise<void> {
  const say = packOf(sitting.lang, 'room');
  for (const symbol of code) await seat.getByRole('button', { name: symbol, exact: true }).click();
  await seat.getByRole('button', { name: say('door.join') }).click();
  await expect(seat.locator('[data-screen="seat-waiting"]')).toBeVisible();
}

async function beginEvening(adult: Page, { sitting }: Walk): Promise<void> {
  await adult.getByRole('button', { name: packOf(sitting.lang, 'room')('lead.begin') }).click();
  await expect(adult.locator('[data-screen="class-setup"]')).toBeVisible();
}

const start = (adult: Page): Promise<void> => adult.locator('.setup-acts button[type=submit]').click();

async function endRoom(adult: Page, { sitting }: Walk): Promise<void> {
  const say = packOf(sitting.lang, 'room');
  await adult.getByRole('button', { name: say('lead.end'), exact: true }).click();
  await adult.getByRole('button', { name: say('lead.end-sure') }).click();
}

/** A device of its own: of two pages in one window the browser draws the one behind only once a second. */
async function openSeatPage({ page: adult, server, sitting }: Walk, size: Partial<Size>): Promise<Page> {
  const device = await adult.context().browser()?.newContext({ baseURL: server.baseURL, viewport: adult.viewportSize(), serviceWorkers: 'block' });
  if (device === undefined) throw new Error('Violated assumption: a page of a test has a browser that was started for it');
  const seat = await device.newPage();
  await sitDown(seat, sitting, size);
  await openAt(seat, sitting, '#/room', '.code-door');
  return seat;
}

export async function walkRoom(walk: Walk, size: Partial<Size> = {}): Promise<void> {
  const { page: adult, server, sitting, look } = walk;
  const say = packOf(sitting.lang, 'room');
  const inClass = packOf(sitting.lang, 'class');
  await openAt(adult, sitting, '#/class/room', '.room-start');
  await makeComfortable(adult, sitting, size);
  await look(adult, 'room start');
  const code = await openRoom(adult, walk, 'together');
  const seat = await openSeatPage(walk, size);
  await comeIn(seat, walk, code);
  const beside = Array.from({ length: others }, () => seatBeside(server.baseURL, code));
  await expect(adult.locator('.lobby-seat')).toHaveCount(others + 1);
  await look(adult, 'room lobby');
  await look(seat, 'seat: waiting');
  await beginEvening(adult, walk);
  await look(adult, 'room setup');
  await start(adult);
  await expect(adult.locator('.console-forward')).toBeVisible();
  await look(adult, 'room console: welcome');
  await adult.getByRole('button', { name: inClass('plan.story') }).click();
  await expect(async () => {
    if (await adult.locator('.console-option').count() === 0) await adult.locator('.console-forward').click();
    expect(await adult.locator('.console-option').count()).toBeGreaterThan(0);
  }).toPass({ timeout: 30_000, intervals: [50] });
  await expect(seat.locator('.seat-option').first()).toBeVisible();
  await look(seat, 'seat: options that are not asked yet');
  await adult.locator('.console-forward').click();
  await expect(seat.locator('.seat-vote[data-open=true]')).toBeVisible();
  await look(seat, 'seat: asked');
  await look(adult, 'room console: asked');
  await seat.locator('.seat-option').first().click();
  for (const one of beside) await expect.poll(() => { one.vote(0); return one.picked.value; }).toBe(0);
  await expect(adult.locator('.console-answered')).toContainText(String(others + 1));
  await look(seat, 'seat: answered');
  await adult.locator('.console-forward').click();
  await expect(seat.locator('.vote-bars')).toBeVisible();
  await look(seat, 'seat: what the class said');
  await look(adult, 'room console: what the class said');
  await adult.getByRole('button', { name: inClass('console.cover'), exact: true }).click();
  await expect(seat.locator('[data-screen="seat-covered"]')).toBeVisible();
  await look(seat, 'seat: covered');
  await adult.getByRole('button', { name: inClass('console.cover'), exact: true }).click();
  await adult.getByRole('button', { name: say('lead.pause') }).click();
  await expect(seat.locator('[data-screen="seat-paused"]')).toBeVisible();
  await look(seat, 'seat: paused');
  await adult.locator('.room-code-pill').click();
  await endRoom(adult, walk);
  await expect(seat.getByRole('alert')).toHaveText(say('trouble.ended'));
  await look(seat, 'seat: the lesson is over');
  await look(adult, 'room: ended');

  const alone = await openRoom(adult, walk, 'own-pace');
  await comeIn(seat, walk, alone);
  await beginEvening(adult, walk);
  await start(adult);
  await expect(adult.locator('.room-places')).toBeVisible();
  await look(adult, 'room: where everybody is');
  await expect(seat.locator('[data-screen="seat-waiting"]')).toHaveCount(0);
  await look(seat, 'seat: an evening of its own');
  await adult.getByRole('button', { name: say('lead.stop') }).click();
  await expect(seat.getByRole('heading', { level: 2, name: say('seat.talk') })).toBeVisible();
  await look(seat, 'seat: called back');
  await endRoom(adult, walk);
  await seat.context().close();
}
