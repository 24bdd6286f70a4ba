/** A whole round of Inbox Night by keyboard alone, in words: every message, its reasons, the lamps, and another round. */
import type { Page } from '@playwright/test';
import { giveAnswer, isMistake, isOver, noMemory, openRound, roundLength, showNext } from '../../src/practice/inbox-night/round.ts';
import type { Answer } from '../../src/practice/inbox-night/judge.ts';
import type { Round } from '../../src/practice/inbox-night/round.ts';
import { adviceOf, scoreOf } from '../../src/practice/inbox-night/score.ts';
import { headKey, keyOf, partKey, shownOdd, shownProof, whyKey } from '../../src/ui/practice/inbox-night-words.ts';
import { axeFaults } from '../support/axe.ts';
import { packOf } from '../support/evening-words.ts';
import type { Lang } from '../support/evening-words.ts';
import { press, tabTo } from '../support/keyboard-player.ts';
import { expect, test } from '../support/watched.ts';

const seed = 5;
const answers: readonly Answer[] = ['trap', 'check', 'fine'];
/** Every answer is given, right and wrong ones. */
const plan: readonly Answer[] = ['trap', 'check', 'fine', 'fine', 'trap', 'check', 'fine', 'trap'];

function sayIn(lang: Lang): (key: string) => string {
  const pack = packOf(lang, 'practice');
  return (key) => pack(key.replace(/^practice\./, ''));
}

async function openRoom(page: Page, lang: Lang): Promise<void> {
  await page.goto(`./?instant&lang=${lang}&stage=off&seed=${seed}#/ground/inbox-night`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(sayIn(lang)(keyOf('title')));
}

/** Checks the message on the screen, answers it by its number, and reads why. */
async function answerOne(page: Page, round: Round, answer: Answer, say: (key: string) => string): Promise<Round> {
  const at = round.answers.length;
  const message = round.messages[at];
  if (message === undefined) throw new Error('Violated assumption: a message waits for its answer');
  for (const line of message.lines) await expect(page.locator('.inbox-message')).toContainText(say(partKey(line)));
  await expect(page.getByRole('group', { name: say(keyOf('question')) }).getByRole('button')).toHaveCount(answers.length);
  await page.keyboard.press(String(answers.indexOf(answer) + 1));
  await expect(page.getByRole('heading', { level: 2, name: say(headKey(message, answer)) })).toBeVisible();
  await expect(page.locator('.inbox-why')).toBeFocused();
  for (const ground of [...shownProof(message), ...shownOdd(message)]) await expect(page.locator('.inbox-why')).toContainText(say(whyKey(ground, at)));
  return showNext(giveAnswer(round, answer));
}

for (const lang of ['en', 'de'] as const) {
  test(`a whole round and the start of another, by keyboard with the canvas off (${lang})`, async ({ page }) => {
    const say = sayIn(lang);
    await openRoom(page, lang);
    let round = openRound(seed, noMemory);
    for (const answer of plan) {
      round = await answerOne(page, round, answer, say);
      await press(page, say(keyOf(isOver(round) ? 'end' : 'next')));
    }
    expect(plan.some((answer, at) => isMistake(round.messages[at] ?? { truth: 'trap' }, answer)), 'the plan holds a mistake').toBe(true);
    const { sharpEye, trust } = scoreOf(round);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(keyOf('over.title')));
    for (const [name, { got, of, lit }] of [['sharp-eye', sharpEye], ['trust', trust]] as const) {
      const lamp = page.getByRole('listitem').filter({ hasText: say(keyOf(`over.${name}`)) });
      await expect(lamp).toContainText(say(keyOf(`over.${name}-got`)).replace('{{got}}', String(got)).replace('{{of}}', String(of)));
      await expect(lamp).toContainText(say(keyOf(`over.lit.${lit}`)));
    }
    await expect(page.getByText(say(keyOf(`try.${adviceOf(round)}`)))).toBeVisible();
    await press(page, say(keyOf('over.again')));
    await answerOne(page, openRound(seed + 1, round.memory), 'check', say);
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, say(keyOf('house')));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(packOf(lang, 'house')('title'));
    await press(page, packOf(lang, 'house')('practice.inbox-night.title'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(keyOf('title')));
  });
}

test('the torch marks the lines that matter and says which, without saying what they mean', async ({ page }) => {
  const say = sayIn('en');
  const message = openRound(seed, noMemory).messages[0];
  if (message === undefined) throw new Error('Violated assumption: a round opens with a message');
  await openRoom(page, 'en');
  await tabTo(page, say(keyOf('torch')));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: say(keyOf('torch')) })).toHaveAttribute('aria-pressed', 'true');
  for (const { part } of shownProof(message)) await expect(page.getByRole('status').first()).toContainText(say(partKey(part)));
  await expect(page.locator('.inbox-message')).toHaveAttribute('data-mark', 'torch');
});

for (const { width, lang } of [{ width: 1280, lang: 'en' }, { width: 320, lang: 'de' }, { width: 320, lang: 'qps-rtl' }, { width: 390, lang: 'qps-long' }] as const) {
  test(`axe finds nothing and nothing is cut off (${lang}, ${width} wide)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await openRoom(page, lang);
    const look = async (where: string): Promise<void> => {
      expect.soft(await axeFaults(page), where).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(width);
    };
    await look('asked');
    for (let at = 0; at < roundLength; at += 1) {
      await page.keyboard.press(String((at % answers.length) + 1));
      if (at === 0) await look('answered');
      await page.locator('.inbox-why .button').click();
    }
    await look('end');
  });
}
