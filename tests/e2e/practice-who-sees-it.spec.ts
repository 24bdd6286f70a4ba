/** A whole round of Who Sees It as somebody plays it who has only a keyboard and no picture. */
import type { Page } from '@playwright/test';
import { circleOf } from '../../src/practice/who-sees-it/circles.ts';
import type { Circle } from '../../src/practice/who-sees-it/circles.ts';
import { freshAt, journeyOf, stops } from '../../src/practice/who-sees-it/journey.ts';
import type { Journey } from '../../src/practice/who-sees-it/journey.ts';
import { shuffle } from '../../src/practice/who-sees-it/lot.ts';
import { posts } from '../../src/practice/who-sees-it/posts.ts';
import { verdictOn } from '../../src/practice/who-sees-it/verdict.ts';
import { axeFaults } from '../support/axe.ts';
import { press } from '../support/keyboard-player.ts';
import { roomWords } from '../support/practice-words.ts';
import { expect, test } from '../support/watched.ts';

const seed = 2;
const post = shuffle(posts, seed)[0];
if (post === undefined) throw new Error('Violated assumption: there are posts');
const costly = post.details.filter(({ matters }) => matters !== undefined);

/** Turns the dial by the arrow keys, from the circle it stands at. */
async function turnDial(page: Page, say: (key: string) => string, to: Circle): Promise<void> {
  for (let tabs = 0; tabs < 60 && !(await page.evaluate(() => document.activeElement?.matches('input[type=radio]') === true)); tabs += 1) await page.keyboard.press('Tab');
  for (let turns = 0; turns < 6 && !(await page.getByRole('radio', { name: say(`circles.${to}`), exact: true }).isChecked()); turns += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: say(`circles.${to}`), exact: true })).toBeChecked();
}

for (const { lang, width, height } of [{ lang: 'en', width: 1280, height: 720 }, { lang: 'de', width: 320, height: 640 }] as const) {
  test(`a round is played twice and compared by keyboard alone, without the stage (${lang}, ${width} wide)`, async ({ page }) => {
    const say = roomWords(lang, 'who-sees-it');
    const of = (id: string) => say(`posts.${post.id}.details.${id}.text`);
    const looksWell = async (): Promise<void> => {
      expect.soft(await axeFaults(page)).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    const travel = async (journey: Journey, last: string): Promise<void> => {
      for (const stop of stops) {
        await expect(page.getByRole('heading', { name: say(`stops.${stop}`) })).toBeVisible();
        await expect(page.getByRole('img', { name: say('house', { lit: journey.lit[stop].length, all: circleOf.length - 1 }) })).toBeVisible();
        if (freshAt(journey, stop).length > 1) await expect(page.getByText(say('new_other', { count: freshAt(journey, stop).length }))).toBeVisible();
        if (stop === 'hour') await looksWell();
        await press(page, say(stop === 'year' ? last : `pass.${stop}`));
      }
    };

    await page.setViewportSize({ width, height });
    await page.goto(`./?instant&lang=${lang}&stage=off&seed=${seed}&motion=reduced#/ground/who-sees-it`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('title'));
    await expect(page.getByText(say(`posts.${post.id}.wish`))).toBeVisible();
    await looksWell();
    const sticker = costly.find(({ needed }) => needed !== true)?.id ?? '';
    await press(page, of(sticker));
    await turnDial(page, say, 'friends-of-friends');
    await press(page, say('post'));
    const first = journeyOf(post, { audience: 'friends-of-friends', covered: [sticker] }, seed);
    await travel(first, 'pass.year');

    await expect(page.getByRole('heading', { name: say('reveal.title') })).toBeVisible();
    for (const cost of first.costs) {
      const card = page.getByRole('listitem').filter({ hasText: say(`posts.${post.id}.details.${cost.detail}.text`) });
      await expect(card).toContainText(say(`posts.${post.id}.details.${cost.detail}.${cost.reached ? 'why' : 'spared'}`));
      await expect(card).toContainText(say(`reveal.${verdictOn(cost, first.setting)}`));
    }
    await expect(page.getByText(say('reveal.reached'))).toHaveCount(first.costs.filter(({ reached }) => reached).length);
    await looksWell();
    await press(page, say('reveal.again'));

    for (const { id } of costly.filter(({ id, needed }) => needed !== true && id !== sticker)) await press(page, of(id));
    for (const { id } of costly) await expect(page.getByRole('button', { name: of(id) })).toHaveAttribute('aria-pressed', 'true');
    await turnDial(page, say, post.wants.circle);
    await press(page, say('post'));
    const second = journeyOf(post, { audience: post.wants.circle, covered: costly.map(({ id }) => id) }, seed);
    await travel(second, 'pass.year-again');

    expect(second.lamps).toEqual({ reached: true, kept: true });
    await expect(page.getByText(say('compare.both'), { exact: true }).last()).toBeVisible();
    for (const time of ['first', 'second']) await expect(page.getByRole('heading', { name: say(`compare.${time}`) })).toBeVisible();
    for (const journey of [first, second]) await expect(page.getByText(say('windows_other', { count: journey.lit.year.length })).first()).toBeVisible();
    await looksWell();
    await press(page, say('another'));
    await expect(page.getByText(say(`posts.${shuffle(posts, seed)[1]?.id}.wish`))).toBeVisible();
    await press(page, say('house-back'));
    await expect(page).toHaveURL(/#\/$/);
  });
}
