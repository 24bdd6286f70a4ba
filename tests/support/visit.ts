/** A visit as an officer runs it: children reach the laptop by its address on the network, the adult by its own name. */
import { networkInterfaces } from 'node:os';
import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { startServer } from './server-process.ts';
import type { RunningServer } from './server-process.ts';

export interface Visit {
  readonly server: RunningServer;
  /** Where the children's pages come from. */
  readonly forSeats: string;
  readonly forAdult: string;
}

/** An address of this machine that other devices would use; on one without any network a second name of its own. */
function ownAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.2';
}

export async function startVisit(): Promise<Visit> {
  const server = await startServer({ HOST: '0.0.0.0' }, ['--visit']);
  const port = Number(new URL(server.baseURL).port);
  return { server, forSeats: `http://${ownAddress()}:${port}/`, forAdult: `http://127.0.0.1:${port + 1}/` };
}

export interface Watched {
  readonly page: Page;
  /** What the browser complained of. */
  readonly errors: string[];
  /** The same without what is meant to be where lines are cut on purpose. */
  readonly faults: string[];
  /** Where it asked for something, as origins. */
  readonly asked: Set<string>;
}

/** A device of its own: nothing of it is shared with another. */
export async function device(browser: Browser, size: { readonly width: number; readonly height: number }): Promise<Watched> {
  const page = await (await browser.newContext({ viewport: size, locale: 'en-GB' })).newPage();
  const [errors, faults, asked] = [[] as string[], [] as string[], new Set<string>()];
  const note = (text: string): void => {
    errors.push(text);
    if (!/ERR_CONNECTION|ERR_INCOMPLETE|ERR_INTERNET|ERR_NETWORK|ERR_EMPTY/.test(text)) faults.push(text);
  };
  page.on('console', (message) => { if (message.type() === 'error') note(message.text()); });
  page.on('pageerror', (error) => note(error.message));
  page.on('request', (request) => { if (/^(https?|wss?):/.test(request.url())) asked.add(`${new URL(request.url()).origin}/`); });
  return { page, errors, faults, asked };
}

/** Opens a room on the adult's page. Goes out: its code. */
export async function openRoom(adult: Page, { forAdult }: Visit): Promise<string> {
  await adult.goto(`${forAdult}?lang=en&stage=off#/class/room`);
  await adult.getByRole('button', { name: 'Open the room' }).click();
  return (await adult.locator('.lobby-code [aria-hidden]').innerText()).replaceAll(/[^A-Z0-9]/g, '');
}

/** Comes in by tapping the code, as a child would, or typing it. */
export async function comeIn(seat: Page, { forSeats }: Visit, code: string, how: 'taps' | 'types'): Promise<void> {
  await seat.goto(`${forSeats}?lang=en#/room`);
  await expect(seat.getByRole('heading', { name: 'Join your class' })).toBeVisible();
  if (how === 'types') await seat.keyboard.type(code.toLowerCase());
  else for (const symbol of code) await seat.getByRole('button', { name: symbol, exact: true }).click();
  if (how === 'types') await seat.keyboard.press('Enter');
  else await seat.getByRole('button', { name: 'Come in' }).click();
  await expect(seat.getByRole('heading', { level: 2, name: 'You are in' })).toBeVisible();
}

/** Begins the first evening there is and goes on to its first choice. */
export async function toFirstChoice(adult: Page): Promise<void> {
  await adult.getByRole('button', { name: 'Begin the evening' }).click();
  await adult.locator('.setup-acts button[type=submit]').click();
  const forward = adult.locator('.console-forward');
  await expect(forward).toBeVisible();
  await expect(async () => {
    if (await adult.locator('.console-option').count() === 0) await forward.click();
    expect(await adult.locator('.console-option').count()).toBeGreaterThan(0);
  }).toPass({ timeout: 20_000, intervals: [50] });
}

/** Waits until every seat is asked, lets each tap its first option, and waits until the adult is told of as many answers. */
export async function allVote(adult: Page, seats: readonly Page[]): Promise<void> {
  for (const seat of seats) await expect(seat.locator('.seat-vote[data-open=true]')).toBeVisible();
  await Promise.all(seats.map((seat) => seat.locator('.seat-option').first().click()));
  await expect(adult.locator('.console-answered')).toContainText(`${seats.length} of ${seats.length}`);
}

/** By then a screen that changes has changed; one that has not is waited for. */
const askedAfterMs = 1_000;

/** Closes the round on the adult's page. Goes out: for each seat the milliseconds from the adult's press until its screen has drawn what came of the vote, by the one clock of this machine. */
export async function reveal(adult: Page, seats: readonly Page[]): Promise<readonly number[]> {
  type Noting = typeof globalThis & { noted?: Promise<number> };
  await Promise.all(seats.map((seat) => seat.evaluate(() => {
    (globalThis as Noting).noted = new Promise((drawn) => {
      const look = (): void => {
        if (document.querySelector('.vote-bar-count') === null) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => drawn(Date.now())));
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true });
    });
  })));
  await adult.evaluate(() => {
    (globalThis as Noting).noted = new Promise((pressed) => { addEventListener('pointerup', () => pressed(Date.now()), { capture: true, once: true }); });
  });
  await adult.locator('.console-forward').click();
  // Asking a page is work on the same two cores, so nobody is asked before all have drawn.
  await adult.waitForTimeout(askedAfterMs);
  const noted = (page: Page): Promise<number> => page.evaluate(() => (globalThis as Noting).noted ?? Promise.reject(new Error('nothing was noted')));
  const pressed = await noted(adult);
  return Promise.all(seats.map(async (seat) => (await noted(seat)) - pressed));
}
