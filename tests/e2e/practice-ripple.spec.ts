/** Boards of Ripple as somebody plays them who has only a keyboard and no picture: every move is found in the words. */
import { acts, actsPerWave, netOf } from '../../src/practice/ripple/board.ts';
import type { Act } from '../../src/practice/ripple/board.ts';
import { boards } from '../../src/practice/ripple/boards.ts';
import { dressBoard } from '../../src/practice/ripple/dress.ts';
import { solve } from '../../src/practice/ripple/solve.ts';
import { act as done, letGo, refusalOf, standAtStart } from '../../src/practice/ripple/wave.ts';
import { axeFaults } from '../support/axe.ts';
import { press } from '../support/keyboard-player.ts';
import { roomWords } from '../support/practice-words.ts';
import { expect, test } from '../support/watched.ts';

const seed = 2;

for (const { lang, width, height } of [{ lang: 'en', width: 1280, height: 720 }, { lang: 'de', width: 320, height: 640 }] as const) {
  test(`three boards are played to both lamps by keyboard alone, without the stage (${lang}, ${width} wide)`, async ({ page }) => {
    const say = roomWords(lang, 'ripple');
    const looksWell = async (): Promise<void> => {
      expect.soft(await axeFaults(page)).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await page.setViewportSize({ width, height });
    await page.goto(`./?instant&lang=${lang}&stage=off&seed=${seed}&motion=reduced#/ground/ripple`);
    for (const [at, board] of boards.slice(0, 3).entries()) {
      const { people } = dressBoard(board, seed + at);
      const name = (window: number): string => say(`people.${people[window]}`);
      const net = netOf(board);
      await expect(page.getByRole('heading', { level: 2, name: say('board', { at: at + 1, of: boards.length, title: say(`boards.${board.id}`) }) })).toBeVisible();
      await expect(page.getByRole('list', { name: say('house') }).getByRole('button')).toHaveCount(board.windows.length);
      if (at === 0) await looksWell();
      for (const deeds of solve(net, standAtStart(net)) ?? []) {
        for (const { act, window } of deeds) {
          await page.keyboard.press(String(acts.indexOf(act as Act) + 1));
          await press(page, `${name(window)}. `);
          await expect(page.getByRole('list', { name: say('log.label') }).getByRole('listitem').first()).toContainText(say(`done.${act}`, { name: name(window), child: name(board.child) }));
        }
        await press(page, say('go'));
      }
      while (!(await page.getByRole('heading', { name: say('end.title') }).isVisible())) await press(page, say('go'));
      await expect(page.getByRole('heading', { name: say('end.title') })).toBeFocused();
      await expect(page.getByRole('list', { name: say('lamps.label') }).getByText(say('lamps.lit'), { exact: true })).toHaveCount(2);
      await expect(page.getByText(say('end.no-fewer'))).toBeVisible();
      if (at === 0) await looksWell();
      await press(page, say('next'));
    }
    await press(page, say('house-back'));
    await expect(page).toHaveURL(/#\/$/);
  });
}

test('a hint tells which act and why, then where; a step back takes it back; what cannot be done is told', async ({ page }) => {
  const say = roomWords('en', 'ripple');
  const board = boards[0];
  if (board === undefined) throw new Error('Violated assumption: there are boards');
  const { people } = dressBoard(board, seed);
  const name = (window: number): string => say(`people.${people[window]}`);
  const deed = solve(netOf(board), standAtStart(netOf(board)))?.[0]?.[0];
  if (deed === undefined) throw new Error('Violated assumption: the first board is solved by an act');
  await page.goto(`./?instant&lang=en&stage=off&seed=${seed}&motion=reduced#/ground/ripple`);
  await press(page, say('hint'));
  await expect(page.getByText(say(`hints.${deed.act}`)).first()).toBeVisible();
  await press(page, say('hint-more'));
  await expect(page.getByText(say('hints.where', { name: name(deed.window) })).first()).toBeVisible();
  await press(page, `${name(deed.window)}. ${say('window.hinted')}`);
  await expect(page.getByRole('button', { name: say('window.quiet') })).toHaveCount(1);
  await page.keyboard.press('r');
  await expect(page.getByRole('button', { name: say('window.quiet') })).toHaveCount(0);
  await press(page, `${name(board.child)}. `);
  await expect(page.getByText(say('refused.child', { name: name(board.child) })).first()).toBeVisible();
  await press(page, say('go'));
  await press(page, say('undo'));
  await expect(page.getByRole('list', { name: say('log.label') }).getByRole('listitem')).toHaveCount(1);
});

test('says how much time there is before a wave only as far as acts are left, and that the wave comes when none is', async ({ page }) => {
  const say = roomWords('en', 'ripple');
  const board = boards[0];
  if (board === undefined) throw new Error('Violated assumption: there are boards');
  const { people } = dressBoard(board, seed);
  const net = netOf(board);
  let now = standAtStart(net);
  let left = Object.values(board.hand).reduce((sum, one) => sum + one, 0);
  await page.goto(`./?instant&lang=en&stage=off&seed=${seed}&motion=reduced#/ground/ripple`);
  while (left > 0) {
    const deed = acts.flatMap((act) => board.windows.map((_, window) => ({ act, window }))).find((one) => refusalOf(net, now, one) === undefined);
    if (deed === undefined) {
      await press(page, say('go'));
      now = letGo(net, now);
      continue;
    }
    await page.keyboard.press(String(acts.indexOf(deed.act) + 1));
    await press(page, `${say(`people.${people[deed.window]}`)}. `);
    now = done(net, now, deed);
    left -= 1;
    const time = Math.min(left, actsPerWave - now.doneNow);
    await expect(page.getByText(left === 0 ? say('all-spent') : time === 0 ? say('time-none') : time === 1 ? say('time_one') : say('time_other', { count: time }), { exact: true })).toBeVisible();
  }
  await press(page, say('go'));
  await expect(page.getByText(say('time_other', { count: 2 }))).toHaveCount(0);
});
