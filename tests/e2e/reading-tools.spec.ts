/** Reading aloud, plain words and keys of one's own, on a device that has a voice and on one that has none. */
import type { Page } from '@playwright/test';
import { packOf } from '../support/evening-words.ts';
import { keptAll } from '../support/kept.ts';
import { openEvening } from '../support/open-evening.ts';
import { expect, test } from '../support/watched.ts';

const access = packOf('en', 'access');
const frame = packOf('en', 'frame');

/** A device with one voice of its own and one on a server. What it is told to say is kept, and a sentence is over when the test says so. */
function giveVoice(): void {
  const said: string[] = [];
  let last: { onend: (() => void) | null } | undefined;
  const voices = [{ voiceURI: 'far', lang: 'en-US', localService: false }, { voiceURI: 'near', lang: 'en-GB', localService: true }];
  class Utterance {
    readonly text: string;
    voice: { readonly voiceURI: string } | null = null;
    onend: (() => void) | null = null;
    constructor(text: string) { this.text = text; }
  }
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices, cancel: () => { last = undefined; },
    speak: (utterance: Utterance) => { said.push(`${utterance.voice?.voiceURI ?? ''}: ${utterance.text}`); last = utterance; },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, said, endSentence: () => last?.onend?.() });
}

const said = (page: Page): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { said: readonly string[] }).said);
const endSentence = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as { endSentence: () => void }).endSentence());
const lit = (page: Page, name: string): Promise<readonly string[]> => page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);

test('a story is read sentence by sentence, its hard words are explained, and a key can be moved', async ({ page }) => {
  await page.addInitScript(giveVoice);
  await openEvening(page, 'free-skins', { lang: 'en', stage: 'off', counted: 'no', withCheck: false });
  await page.getByRole('button', { name: frame('comfort.button') }).click();
  await page.getByRole('switch', { name: access('comfort.tools') }).press('Space');
  await page.getByRole('button', { name: access('comfort.keys') }).click();
  await page.getByRole('dialog', { name: access('keys.title') }).getByRole('listitem').filter({ hasText: access('keys.actions.words') }).getByRole('button').click();
  await page.keyboard.press('l');
  await expect(page.locator('.keys-said')).toHaveText(/“Torch” has W instead/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await said(page), 'nothing is read by itself').toEqual([]);

  await page.getByRole('button', { name: access('reading.read') }).click();
  await endSentence(page);
  expect(await said(page)).toEqual(['near: Mila', 'near: Eleven tomorrow!']);
  expect(await lit(page, 'read-aloud')).toEqual(['Eleven tomorrow!']);
  await page.getByRole('button', { name: access('reading.again'), exact: true }).click();
  expect((await said(page)).slice(2)).toEqual(['near: Eleven tomorrow!']);
  await page.getByRole('button', { name: packOf('en', 'evening')('story.next') }).click();
  await expect(page.getByRole('button', { name: access('reading.read') }), 'a turned page is not read on').toBeVisible();
  expect(await lit(page, 'read-aloud')).toEqual([]);

  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); });
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog').getByText(packOf('en', 'glossary')('terms.skin.text'))).toBeVisible();
});

test('without a voice of its own a device offers words but no reading, and a tap on a marked word explains it', async ({ page }) => {
  await openEvening(page, 'free-skins', { lang: 'en', stage: 'off', counted: 'no', withCheck: false });
  await page.getByRole('button', { name: frame('comfort.button') }).click();
  await page.getByRole('switch', { name: access('comfort.tools') }).press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: access('reading.words') })).toBeVisible();
  await expect(page.getByRole('button', { name: access('reading.read') })).toHaveCount(0);
  await expect.poll(() => lit(page, 'plain-words')).toEqual(['gems']);
  const spot = await page.evaluate(() => {
    const range = [...(CSS.highlights.get('plain-words') ?? [])][0];
    const box = (range as Range).getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  await page.mouse.click(spot.x, spot.y);
  await expect(page.getByRole('dialog', { name: access('reading.word-title') }).getByText(packOf('en', 'glossary')('terms.gem.text'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.spoken-words').getByText('640'), 'the page was not turned by the tap').toBeVisible();
});

test('one slider moves letters, words and lines apart, by arrow key, by a tap on it and by the buttons beside it, and the page remembers', async ({ page }) => {
  await page.goto('./?stage=off&lang=en#/');
  const open = (): Promise<void> => page.getByRole('button', { name: frame('comfort.button') }).click();
  await open();
  const slider = page.getByRole('slider', { name: frame('comfort.spacing') });
  const group = page.getByRole('group', { name: frame('comfort.spacing') });
  const gaps = (): Promise<readonly number[]> => page.locator('.comfort-preview p').evaluate((one) => {
    const { letterSpacing, wordSpacing, lineHeight } = getComputedStyle(one);
    return [letterSpacing, wordSpacing, lineHeight].map((gap) => Number.parseFloat(gap) || 0);
  });
  const plain = await gaps();
  const expectWider = async (than: readonly number[]): Promise<readonly number[]> => {
    await expect.poll(async () => (await gaps()).every((gap, at) => gap > (than[at] ?? 0))).toBe(true);
    return gaps();
  };
  await slider.press('ArrowRight');
  const byKey = await expectWider(plain);
  await group.getByRole('button', { name: frame('comfort.more') }).click();
  const byButton = await expectWider(byKey);
  await slider.click({ position: { x: ((await slider.boundingBox())?.width ?? 0) - 4, y: 20 } });
  await expectWider(byButton);
  await expect(group.getByRole('status')).toHaveText('200 %');
  await expect(group.getByRole('button', { name: frame('comfort.more') })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await keptAll(page);
  await page.reload();
  await open();
  await expect(slider).toHaveAttribute('aria-valuetext', '200 %');
});
