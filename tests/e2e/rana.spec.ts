/** Ask Rana and the report desk in a real browser: by keyboard, with the canvas off, narrow, in both languages, and without a request to anybody else. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { expect, test } from '../support/watched.ts';

type Texts = { readonly [key: string]: string | Texts };
const packs = (lang: string): Texts => JSON.parse(readFileSync(new URL(`../../src/words/packs/${lang}/late/rana.json`, import.meta.url), 'utf8')) as Texts;
const say = (lang: string) => (key: string): string => {
  const found = key.split('.').reduce<string | Texts | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), packs(lang));
  if (typeof found !== 'string') throw new Error(`no text ${key}`);
  return found;
};
const open = (page: Page, room: string, lang: string, stage = 'off') => page.goto(`./?instant&motion=reduced&lang=${lang}&stage=${stage}#/ground/${room}`);
const heading = (page: Page, text: string) => expect(page.getByRole('heading', { level: 1, name: text })).toBeVisible();

/** Goes on with Tab until the button has the focus, then presses it. */
async function pressByKey(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true }).first();
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way with Tab to "${name}"`);
}

async function axe(page: Page, what: string): Promise<void> {
  expect.soft(await axeFaults(page), what).toEqual([]);
}

async function fits(page: Page, what: string): Promise<void> {
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${what}: sideways`).toBeLessThanOrEqual(0);
}

test('a question is asked by keyboard, and its answer has the focus', async ({ page }) => {
  const t = say('en');
  await open(page, 'rana', 'en');
  await heading(page, t('title'));
  await pressByKey(page, t('groups.telling'));
  await pressByKey(page, t('questions.embarrassed.ask'));
  await expect(page.getByRole('heading', { level: 2, name: t('questions.embarrassed.ask') })).toBeFocused();
  await expect(page.getByText(t('questions.embarrassed.answer'))).toBeVisible();
  await pressByKey(page, t('questions.pic-sent.ask'));
  await expect(page.getByText(t('questions.pic-sent.answer'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('groups.pictures') })).toHaveAttribute('aria-pressed', 'true');
});

test('what depends on the law is answered for the chosen country with its source, or not at all', async ({ page }) => {
  const t = say('de');
  await open(page, 'rana', 'de');
  await heading(page, t('title'));
  const punished = page.getByRole('button', { name: t('questions.punished.ask') });
  await expect(punished).toHaveCount(0);
  const choose = async (country: string): Promise<void> => {
    await page.getByRole('button', { name: t('help') }).click();
    await page.getByRole('dialog').getByRole('combobox').selectOption(country);
    await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue(country);
    await page.keyboard.press('Escape');
  };
  await choose('DE');
  await punished.click();
  await expect(page.getByText('In Deutschland kann ein Gericht Kinder unter 14 nicht bestrafen.')).toBeVisible();
  await expect(page.locator('.law-note a')).toHaveAttribute('href', /^https:\/\//);
  await choose('IT');
  await expect(punished).toHaveCount(0);
  await page.getByRole('button', { name: t('groups.telling') }).click();
  await page.getByRole('button', { name: t('questions.parents.ask') }).click();
  await expect(page.getByText(t('law.none').replace('{{country}}', 'Italien'))).toBeVisible();
});

test('a report is rehearsed by keyboard to a list of one\'s own, and nothing leaves the device', async ({ page }) => {
  const t = say('en');
  const sent: string[] = [];
  await open(page, 'report-desk', 'en');
  await heading(page, t('desk.steps.what.title'));
  page.on('request', (request) => { if (request.method() !== 'GET') sent.push(request.url()); });
  const pick = await page.getByRole('button', { name: t('desk.kinds.pressure'), exact: true }).boundingBox();
  expect(pick?.height, 'whoever comes straight to the desk finds its answers large enough to tap').toBeGreaterThanOrEqual(44);
  await pressByKey(page, t('desk.kinds.pressure'));
  await heading(page, t('desk.steps.keep.title'));
  await expect(page.getByText('Don\'t take a screenshot, don\'t copy it')).toBeVisible();
  await pressByKey(page, t('desk.keep.messages'));
  await pressByKey(page, t('desk.next'));
  await heading(page, t('desk.steps.who.title'));
  await pressByKey(page, t('desk.who.helpline.title'));
  await page.getByRole('combobox').first().selectOption('grandparent');
  await pressByKey(page, t('desk.next'));
  await expect(page.getByText(t('desk.after.helpline'))).toBeVisible();
  await expect(page.getByText(t('desk.after.school'))).toHaveCount(0);
  await pressByKey(page, t('desk.next'));
  await heading(page, t('desk.steps.list.title'));
  for (const text of [t('desk.kinds.pressure'), t('desk.keep.messages'), 'My grandma or grandpa', t('desk.list.sentence'), '116 111']) await expect(page.locator('.desk-list').getByText(text).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.desk-list')).toBeVisible();
  await expect(page.getByRole('button', { name: t('desk.list.print') })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await pressByKey(page, t('desk.list.again'));
  await heading(page, t('desk.steps.what.title'));
  expect(sent).toEqual([]);
});

test('an address of help can be scanned and is written beside its code; nothing is opened', async ({ page }) => {
  await open(page, 'rana', 'en');
  await heading(page, say('en')('title'));
  await page.getByRole('button', { name: say('en')('help') }).click();
  await page.getByRole('dialog').getByRole('combobox').selectOption('SE');
  const others: string[] = [];
  page.on('request', (request) => { if (new URL(request.url()).origin !== new URL(page.url()).origin) others.push(request.url()); });
  await page.getByRole('button', { name: 'Code for bris.se' }).click();
  await expect(page.getByRole('img', { name: /opens https:\/\/www\.bris\.se\// })).toBeVisible();
  await expect(page.getByText('https://www.bris.se/', { exact: true })).toBeVisible();
  await axe(page, 'help with a code');
  expect(others).toEqual([]);
});

for (const { lang, stage, width, height, root } of [
  { lang: 'en', stage: 'on', width: 1280, height: 720, root: '100%' },
  { lang: 'de', stage: 'off', width: 320, height: 640, root: '100%' },
  { lang: 'de', stage: 'off', width: 640, height: 720, root: '200%' },
]) {
  test(`axe finds nothing and nothing runs sideways (${lang}, stage ${stage}, ${width} wide, text ${root})`, async ({ page }) => {
    const t = say(lang);
    await page.setViewportSize({ width, height });
    await open(page, 'rana', lang, stage);
    await heading(page, t('title'));
    await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, root);
    const check = async (what: string): Promise<void> => { await fits(page, what); await axe(page, what); };
    await check('hello');
    await page.getByRole('button', { name: t('groups.report') }).click();
    await page.getByRole('button', { name: t('questions.anonymous.ask') }).click();
    await check('answer');
    await page.getByRole('button', { name: t('to-desk') }).click();
    await heading(page, t('desk.steps.what.title'));
    await check('what');
    await page.getByRole('button', { name: t('desk.kinds.picture') }).click();
    await check('keep');
    await page.getByRole('button', { name: t('desk.next'), exact: true }).click();
    for (const place of ['helpline', 'platform', 'police']) await page.getByRole('button', { name: t(`desk.who.${place}.title`) }).click();
    await check('who');
    await page.getByRole('button', { name: t('desk.next'), exact: true }).click();
    await check('next');
    await page.getByRole('button', { name: t('desk.next'), exact: true }).click();
    await check('list');
  });
}
