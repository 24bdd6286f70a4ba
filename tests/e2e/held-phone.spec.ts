/** A phone that is higher than its window, or fuller than its height: what is decided on stays readable, and nothing lies over it. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { begin } from '../../src/story/step.ts';
import { packOf, shippedLevel } from '../support/evening-words.ts';
import type { Lang } from '../support/evening-words.ts';
import { keyboardPlayer, press } from '../support/keyboard-player.ts';
import { addressOf, openEvening } from '../support/open-evening.ts';
import { wayTo } from '../support/way-to-ending.ts';
import { makeComfortable } from '../support/walks/walk.ts';
import { expect, test } from '../support/watched.ts';

interface Visit { readonly lang: Lang; readonly level: string; readonly at: string; readonly size: readonly [number, number]; readonly stage?: 'on' | 'off'; readonly seeing?: boolean }

/** Goes to a choice by keyboard, by the shortest way. */
async function comeTo(page: Page, { lang, level: id, at, size: [width, height], stage = 'off', seeing = false }: Visit): Promise<void> {
  const level = shippedLevel(id);
  await page.setViewportSize({ width, height });
  if (seeing) {
    await page.goto(addressOf(id, { lang, stage }).replace(/#.*/, '#/'));
    await makeComfortable(page, { preset: 'seeing', lang });
  }
  await openEvening(page, id, { lang, stage, counted: 'no', withCheck: false });
  await keyboardPlayer(page, level, lang).play(wayTo(level, begin(level, {}), (view) => view.at === at) ?? []);
}

interface Box { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** Boxes of what is measured: the row of controls, the newest message, the part of the screen it scrolls in, the options. */
function boxes(page: Page): Promise<{ readonly bar: Box; readonly newest: Box; readonly thread: Box; readonly first: Box }> {
  return page.evaluate(() => {
    const box = (one: Element | null | undefined): Box => {
      if (one === null || one === undefined) throw new Error('Violated assumption: it is on the screen');
      const { top, bottom, left, right } = one.getBoundingClientRect();
      return { top: Math.round(top), bottom: Math.round(bottom), left: Math.round(left), right: Math.round(right) };
    };
    const thread = document.querySelector('.phone-thread');
    return { bar: box(document.querySelector('.bar')), newest: box([...(thread?.querySelectorAll('[data-entry]') ?? [])].at(-1)), thread: box(thread), first: box(document.querySelector('.choice > .option')) };
  });
}

/** The share of the window through which the browser's own white would show. */
async function holes(page: Page): Promise<number> {
  const alpha = await sharp(await page.screenshot()).ensureAlpha().extractChannel(3).raw().toBuffer();
  return alpha.filter((one) => one < 255).length / alpha.length;
}

test('below a phone that is scrolled lies the night', async ({ page }) => {
  await comeTo(page, { lang: 'en', level: 'free-skins', at: 'c-drop', size: [1280, 720], stage: 'on', seeing: true });
  await expect(page.locator('html[data-stage=on]')).toHaveCount(1);
  expect(await holes(page)).toBe(0);
});

for (const [lang, width, height, seeing] of [['en', 1280, 720, true], ['de', 390, 844, true], ['de', 844, 390, false]] as const) {
  test(`a choice comes below the row of controls, its message with it (${lang}, ${width}x${height})`, async ({ page }) => {
    await comeTo(page, { lang, level: 'free-skins', at: 'c-drop', size: [width, height], seeing });
    const { bar, newest, thread, first } = await boxes(page);
    expect(first.top, 'the first option').toBeGreaterThanOrEqual(bar.bottom);
    expect(Math.max(newest.top, thread.top), 'the beginning of the message in sight').toBeGreaterThanOrEqual(bar.bottom - 8);
    expect(newest.bottom, 'the end of the message').toBeLessThanOrEqual(thread.bottom);
    if (width > height) expect(bar.bottom - bar.top, 'one row of controls').toBeLessThan(110);
    await page.evaluate(() => scrollBy(0, 60));
    await expect.poll(() => page.locator('.bar').evaluate((bar) => getComputedStyle(bar, '::before').backgroundImage), { message: 'what lies under the row goes out' }).not.toContain('rgba(0, 0, 0, 0) 78%');
  });
}

for (const [level, at] of [['screenshot', 'c-shot'], ['one-password', 'c-code']] as const) {
  test(`the message that is decided on can be read to its end on a laptop (${level})`, async ({ page }) => {
    await comeTo(page, { lang: 'de', level, at, size: [1280, 720] });
    const { bar, newest, thread } = await boxes(page);
    expect(newest.bottom).toBeLessThanOrEqual(thread.bottom);
    expect(bar.bottom - bar.top, 'one row of controls').toBeLessThan(80);
  });
}

test('where a message cannot be in sight as a whole, its end is, and a sign says that it goes on', async ({ page }) => {
  await comeTo(page, { lang: 'de', level: 'screenshot', at: 'c-shot', size: [1280, 600] });
  const { newest, thread } = await boxes(page);
  expect(newest.bottom).toBeLessThanOrEqual(thread.bottom);
  expect(newest.top).toBeLessThan(thread.top - 8);
  await expect(page.locator('.phone-more-above')).toBeVisible();
  await page.locator('.phone-thread').evaluate((one) => { one.scrollTop = 0; });
  await expect(page.locator('.phone-more-above')).toHaveCount(0);
  await expect(page.locator('.phone-more-below')).toBeVisible();
});

test('no word on the torch is broken by large text on a phone', async ({ page }) => {
  await comeTo(page, { lang: 'de', level: 'free-skins', at: 'c-drop', size: [390, 844], seeing: true });
  const lines = await page.locator('.option-torch .option-words').evaluate((words) => {
    const range = document.createRange();
    range.selectNodeContents(words);
    return range.getClientRects().length;
  });
  expect(lines).toBeLessThanOrEqual(packOf('de', 'evening')('choice.look').split(' ').length);
});

test('the map opens with its title where the lamp one stands at needs no scrolling', async ({ page }) => {
  await comeTo(page, { lang: 'de', level: 'screenshot', at: 'c-shot', size: [1280, 720] });
  await page.keyboard.press('r');
  await expect(page.locator('.map-lamp-here')).toBeInViewport();
  await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('comfort with the largest text is as wide as the phone', async ({ page }) => {
  const frame = packOf('de', 'frame');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./?instant&lang=de&stage=off#/');
  await page.getByRole('navigation', { name: frame('bar') }).getByRole('button', { name: frame('comfort.button') }).click();
  const dialog = page.getByRole('dialog', { name: frame('comfort.title') });
  for (let steps = 0; steps < 4; steps += 1) await dialog.getByRole('button', { name: frame('comfort.larger') }).press('Enter');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
});

for (const [level, at] of [['screenshot', 'c-shot'], ['one-password', 'c-code']] as const) {
  test(`under the torch its title stands beside its button, and what is picked stays in sight (${level})`, async ({ page }) => {
    await comeTo(page, { lang: 'de', level, at, size: [1280, 720] });
    await press(page, packOf('de', 'evening')('choice.look'));
    expect(await page.locator('.look-title').evaluate((title) => title.scrollWidth - title.clientWidth)).toBeLessThanOrEqual(0);
    const items = page.getByRole('group', { name: packOf('de', 'evening')('look.items') });
    const last = items.getByRole('button').last();
    await last.click();
    await expect(page.locator('.signals-cards')).toBeVisible();
    const [inside, outside] = [await last.boundingBox(), await items.boundingBox()];
    expect((inside?.y ?? 0) + (inside?.height ?? 0)).toBeLessThanOrEqual((outside?.y ?? 0) + (outside?.height ?? 0));
  });
}
