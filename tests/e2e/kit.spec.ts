/** The kit: every sheet as it comes out of a printer, and the campaign's folder as its owner sees it. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.ts';
import { packOf } from '../support/evening-words.ts';
import type { Lang } from '../support/evening-words.ts';
import { expect, test } from '../support/watched.ts';

const texts = { en: packOf('en', 'kit'), de: packOf('de', 'kit') };

async function findsNothing(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
}

async function open(page: Page, path: string, lang: Lang = 'en'): Promise<void> {
  // A page of its own each time: of two addresses that differ after the # alone, the first would still stand there.
  await page.goto('about:blank');
  await page.goto(`./?lang=${lang}#/kit${path}`);
  await expect(page.locator('[data-screen="kit"]')).toBeVisible();
}

/** How many pages the browser prints, and how wide and high they are, in points. */
async function printed(page: Page, sheet: string, lang: 'en' | 'de', paper: 'a4' | 'letter'): Promise<{ readonly pages: number; readonly box: string }> {
  await page.goto(`./#/kit/${sheet}?lang=${lang}&paper=${paper}&country=${lang === 'de' ? 'DE' : 'UK'}`);
  await expect(page.locator(`html[lang="${lang}"][data-paper="${paper}"] .leaf-${sheet.split('/')[0] ?? ''} h1`)).toBeVisible();
  await page.evaluate(async () => { await document.fonts.ready; });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return { pages: pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0, box: /\/MediaBox\s*\[([^\]]*)\]/.exec(pdf)?.[1]?.trim() ?? '' };
}

test('prints each promised sheet on one page of A4 and of Letter, in both languages', async ({ page }) => {
  const onePage = ['plan-20/left-out', 'plan-45/left-out', 'plan-60/left-out', 'letter/hello-gran', 'sandwich', 'slip', 'certificate', 'poster', 'disclosure', 'officer', 'it'];
  for (const [lang, paper] of [['de', 'letter'], ['en', 'a4']] as const) {
    for (const sheet of onePage) {
      const { pages, box } = await printed(page, sheet, lang, paper);
      expect.soft(pages, `${sheet} in ${lang} on ${paper}`).toBe(1);
      expect(box).toMatch(paper === 'letter' ? /^0 0 612 792/ : /^0 0 59[45](\.\d+)? 84[12]/);
    }
  }
  expect((await printed(page, 'cards', 'de', 'letter')).pages).toBe(2);
});

test('finds its way from the house to a sheet and back by keyboard, and keeps language, paper and country in the address', async ({ page }) => {
  await page.goto('./?lang=en&stage=off#/');
  await page.getByRole('link', { name: packOf('en', 'house')('adults.kit') }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: texts.en('title') })).toBeVisible();
  await page.getByRole('combobox', { name: texts.en('settings.lang'), exact: true }).selectOption('de');
  await expect(page.getByRole('heading', { level: 1, name: texts.de('title') })).toBeVisible();
  await page.getByRole('combobox', { name: texts.de('settings.paper'), exact: true }).selectOption('letter');
  await page.getByRole('combobox', { name: texts.de('settings.country'), exact: true }).selectOption('AT');
  await page.getByRole('link', { name: texts.de('sheets.poster.title') }).press('Enter');
  await expect(page.locator('.leaf')).toContainText('147');
  expect(new URL(page.url()).hash).toBe('#/kit/poster?lang=de&paper=letter&country=AT');
  await page.reload();
  await expect(page.locator('.leaf')).toContainText('147');
  await page.getByRole('link', { name: texts.de('to-overview') }).press('Enter');
  await expect(page.getByRole('link', { name: texts.de('sheets.officer.title') })).toBeVisible();
});

for (const lang of ['en', 'de', 'qps-rtl'] as const) {
  test(`has nothing that stands in anybody's way, at 320 pixels too, in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ['', '/plan-45/free-skins', '/frameworks', '/campaign']) {
      await open(page, path, lang);
      await expect(page.locator(path === '' || path === '/campaign' ? '.panel' : '.leaf').first()).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await findsNothing(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
    }
  });
}

test('shows the owner every fault of the folder with file, line and mend, and what glows and what does not', async ({ page, watch }) => {
  watch.expect(/404 \(Not Found\)/);
  await page.route('**/campaign/campaign.json', (route) => route.fulfill({
    body: '{\n  "format": 1,\n  "id": "autumn",\n  "name": { "en": "Autumn visits" },\n  "logo": "gone.png",\n  "evenings": ["left-out", "left-inn"],\n  "countries": ["DE", "XX"],\n  "measuring": { "mode": "perhaps" }\n}',
  }));
  await page.route('**/campaign/help/DE.json', (route) => route.fulfill({
    body: JSON.stringify({ format: 1, country: 'DE', name: { en: 'Germany' }, lines: [
      { service: { en: 'Good line' }, kinds: ['talk'], channels: ['phone'], number: '116 111', source: 'https://line.example', verified: '2026-05', confirmed: '' },
      { service: { en: 'No number' }, kinds: ['talk'], channels: ['phone'], source: 'https://line.example', verified: '2026-05' },
    ] }, null, 2),
  }));
  await open(page, '/campaign');
  const faults = page.locator('.campaign-faults');
  await expect(faults).toContainText('campaign/campaign.json, line 6');
  for (const said of ['There is no evening "left-inn"', 'The logo is not there', 'help/XX.json', 'Write one of: ask, notice, off', 'Nobody could reach this service']) await expect(faults).toContainText(said);
  await expect(page.locator('.campaign-facts')).toContainText('Autumn visits');
  await expect(page.locator('.campaign-facts')).toContainText(texts.en('campaign.modes.off'));
  await expect(page.locator('.campaign-evenings')).toContainText(texts.en('campaign.glows'));
  await expect(page.locator('.campaign-evenings')).toContainText(texts.en('campaign.not-listed'));
  await page.getByText('Germany: one line to confirm').click();
  await expect(page.locator('.campaign-help')).toContainText('Good line');
  await findsNothing(page);
});

/** The help file of Germany as it ships, with what a hurried hand did to it. */
function brokenHelp(...slips: readonly (readonly [from: string, to: string])[]): string {
  return slips.reduce((text, [from, to]) => {
    expect(text, 'the slip has a place').toContain(from);
    return text.replace(from, to);
  }, readFileSync('public/campaign/help/DE.json', 'utf8'));
}

/** The row of one fault on the page of the campaign. */
const faultAt = (page: Page, ...said: readonly string[]) => said.reduce((rows, text) => rows.filter({ hasText: text }), page.locator('.campaign-faults').getByRole('listitem'));

for (const lang of ['en', 'de'] as const) {
  const wrong = (code: string): string => `${texts[lang](`campaign.wrong.${code}.what`)} ${texts[lang](`campaign.wrong.${code}.mend`)}`;

  test(`names each slip in a help file to the owner and says nothing of it to a child, in ${lang}`, async ({ page }) => {
    await page.route('**/campaign/campaign.json', (route) => route.fulfill({ body: '{ "format": 1, "country": "DE" }' }));
    await page.route('**/campaign/help/DE.json', (route) => route.fulfill({ body: brokenHelp(['"number": "110"', '"number": 110'], ['"question": "parents"', '"question": "parent"']) }));
    await open(page, '/campaign', lang);
    const place = (line: number): string => texts[lang]('campaign.fault').replace('{{file}}', 'campaign/help/DE.json').replace('{{line}}', String(line));
    await expect(faultAt(page, place(20), 'lines.0.number')).toContainText(wrong('form-phone'));
    await expect(faultAt(page, place(148), 'answers.1.question')).toContainText(wrong('value-unknown').replace('{{names}}', 'punished, parents, anonymous'));
    await expect(page.locator('.campaign-faults [lang="en"]')).toHaveCount(0);
    await findsNothing(page);
    await page.goto(`./?lang=${lang}&stage=off#/`);
    await page.getByRole('button', { name: packOf(lang, 'frame')('help'), exact: true }).first().click();
    const help = page.getByRole('dialog');
    const whole = { en: 'Ambulance and fire brigade', de: 'Rettungsdienst und Feuerwehr' }[lang];
    const leftOut = { en: 'Police emergency', de: 'Polizei-Notruf' }[lang];
    await expect(help).toContainText(whole);
    await expect(help).not.toContainText(leftOut);
    for (const said of [texts[lang]('campaign.wrong.form-phone.what'), 'DE.json', 'lines.0']) await expect(page.locator('body')).not.toContainText(said);
  });

  test(`names where a help file stops being readable, in ${lang}`, async ({ page }) => {
    await page.route('**/campaign/help/DE.json', (route) => route.fulfill({ body: `\uFEFF${brokenHelp(['"country": "DE",', '"country": "DE"']).replaceAll('\n', '\r\n')}` }));
    await page.route('**/campaign/help/AT.json', (route) => route.fulfill({ body: brokenHelp(['"Deutschland"', '„Deutschland“']) }));
    await page.route('**/campaign/help/CH.json', (route) => route.fulfill({ body: Buffer.from(brokenHelp(['"Deutschland"', '"Deutschland, überall"']), 'latin1') }));
    await open(page, '/campaign', lang);
    for (const [file, line, code] of [['DE', 4, 'json-comma'], ['AT', 6, 'json-quotes'], ['CH', 6, 'not-utf8']] as const) {
      const place = texts[lang]('campaign.fault').replace('{{file}}', `campaign/help/${file}.json`).replace('{{line}}', String(line));
      await expect(faultAt(page, place)).toContainText(wrong(code));
    }
  });
}

test('says so when the folder cannot be read again, and keeps what it has read', async ({ page, context, watch }) => {
  watch.expect(/ERR_INTERNET_DISCONNECTED/);
  await open(page, '/campaign');
  await context.setOffline(true);
  await page.getByRole('button', { name: texts.en('campaign.again') }).click();
  await expect(page.getByRole('alert')).toHaveText(texts.en('campaign.away'));
  await expect(page.locator('.campaign-facts')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: texts.en('campaign.again') }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a language that does not arrive is told, the sheet stays, and it can be chosen once more', async ({ page, watch }) => {
  watch.expect(/Failed to load|ERR_FAILED|ERR_INTERNET/);
  await open(page, '/sandwich');
  const language = page.getByRole('combobox', { name: texts.en('settings.lang') });
  await expect(page.getByRole('button', { name: texts.en('print') })).toBeVisible();
  await page.context().setOffline(true);
  await language.selectOption({ label: 'Deutsch' });
  await expect(page.getByRole('alert')).toHaveText(texts.en('settings.away'));
  await expect(language.locator('option:checked')).toHaveText('English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.context().setOffline(false);
  await language.selectOption({ label: 'Deutsch' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a sheet that does not arrive keeps its name, says so, and comes at another press once it can', async ({ page, watch }) => {
  watch.expect(/Failed to load|ERR_FAILED|ERR_INTERNET/);
  await open(page, '');
  const name = `${texts.en('sheets.plan-45.title')}: ${packOf('en', 'house')('windows.left-out')}`;
  await page.context().setOffline(true);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('alert')).toHaveText(texts.en('failed'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  expect(await axeFaults(page)).toEqual([]);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: texts.en('try-again') }).click();
  await expect(page.getByRole('button', { name: texts.en('print') })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});
