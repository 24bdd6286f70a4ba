/** Other languages than the game's first: offered at once, right to left where they are, and honest about what is not translated yet. */
import { axeFaults } from '../support/axe.ts';
import { packOf } from '../support/evening-words.ts';
import { keptAll } from '../support/kept.ts';
import { misfits } from '../support/misfits.ts';
import { tour, walkTour } from '../support/tour.ts';
import { expect, test } from '../support/watched.ts';

test('every screen in Arabic fits a phone, runs from the right, and has no finding by axe', async ({ page }) => {
  test.setTimeout(tour.length * 10_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await walkTour(page, { lang: 'ar', stage: 'off' }, async (stop) => {
    await expect.soft(page.locator('html'), stop).toHaveAttribute('dir', 'rtl');
    expect.soft(await misfits(page), stop).toEqual([]);
    expect.soft(await axeFaults(page), stop).toEqual([]);
  });
});

test.describe('on a first visit', () => {
  test.use({ locale: 'fr-CH' });

  test('the browser\'s language comes by itself, another one and a comfort by one tap, and all of it is still there afterwards', async ({ page }) => {
    await page.goto('./?stage=off');
    const french = packOf('fr', 'frame');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    const languages = page.getByRole('group', { name: french('language.title') });
    await expect(languages.getByRole('button', { name: 'Français' })).toHaveAttribute('aria-pressed', 'true');
    await languages.getByRole('button', { name: french('language.title') }).click();
    const names = page.getByRole('dialog').locator('.language bdi');
    await expect(names.first()).toHaveText('Français');
    await expect(page.getByRole('dialog').locator('.language', { hasText: 'العربية' })).toContainText(french('language.unreviewed'));
    await page.getByRole('dialog').getByRole('button', { name: 'العربية' }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    const arabic = packOf('ar', 'frame');
    await page.getByRole('group', { name: arabic('comfort.presets.title') }).getByRole('button', { name: arabic('comfort.presets.seeing') }).click();
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
    expect(await axeFaults(page)).toEqual([]);
    await keptAll(page);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
  });
});

test('a room that is not translated yet is wholly in English, and the bar, the help and the one line that says so are in the player\'s language', async ({ page }) => {
  await page.goto('./?stage=off&motion=reduced&lang=ar&seed=2#/ground/rana');
  const [arabic, english] = [packOf('ar', 'frame'), packOf('en', 'rana')];
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(english('title'));
  const spoken = (selector: string): Promise<readonly (string | null)[]> => page.locator(selector).first().evaluate((element) => [element.closest('[lang]')?.getAttribute('lang') ?? null, getComputedStyle(element).direction]);
  expect(await spoken('h1')).toEqual(['en', 'ltr']);
  expect(await spoken('.bar .leave button')).toEqual(['ar', 'rtl']);
  await expect(page.getByRole('button', { name: new RegExp(`^(${arabic('help')}|${arabic('help-short')})`) })).toBeVisible();
  const line = page.getByText(arabic('notice.in-english'), { exact: true }).and(page.locator('.notice *'));
  await expect(line).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect(await misfits(page)).toEqual([]);
  await page.locator('.notice').getByRole('button').click();
  await page.evaluate(() => { location.hash = '#/ground/report-desk'; });
  await expect(title).not.toHaveText(english('title'));
  await expect(line).toHaveCount(0);
});
