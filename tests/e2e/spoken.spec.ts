/** An evening as it is heard: by keyboard alone, with no picture behind it, from the knock to an ending. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Intent } from '../../src/story/play.ts';
import { viewOf } from '../../src/story/view.ts';
import type { StoryView } from '../../src/story/view.ts';
import { levelWords, packOf, shippedLevel } from '../support/evening-words.ts';
import { keyboardPlayer, press, tabTo } from '../support/keyboard-player.ts';
import { addressOf, openEvening } from '../support/open-evening.ts';
import { hearSurface } from '../support/spoken-surface.ts';
import { hearPage, readThrough } from '../support/spoken.ts';
import { expect, test } from '../support/watched.ts';
import { wayToEnding } from '../support/way-to-ending.ts';

const file = fileURLToPath(new URL('../fixtures/spoken/free-skins.en.txt', import.meta.url));

/** As the tour goes: the promise, the chat, a look at it, one clue. */
const opening: readonly Intent[] = [
  ...Array.from({ length: 2 }, (): Intent => ({ do: 'next' })), { do: 'choose', option: 'promise' },
  ...Array.from({ length: 4 }, (): Intent => ({ do: 'next' })), { do: 'pair', item: 'hush', card: 'secret' },
];

test('free-skins is a story for somebody who only hears it', async ({ page }) => {
  const level = shippedLevel('free-skins');
  const [frame, evening, say] = [packOf('en', 'frame'), packOf('en', 'evening'), levelWords(level.id, 'en')];
  const heard = await hearPage(page);
  const spoken: string[] = [];
  await page.route('**/v1/**', (route) => route.fulfill({ status: 204 }));
  await page.goto(addressOf(level.id, { lang: 'en', stage: 'off' }));
  await expect(page.getByRole('dialog', { name: frame('consent.title') })).toBeVisible();
  await press(page, frame('consent.no'));
  await heard();
  spoken.push('== The knock, read through', ...(await readThrough(page)));
  await press(page, evening('knock.without-check'));
  const player = keyboardPlayer(page, level, 'en');
  await player.play([]);
  const arrived = await listenFor(viewOf(level, player.now()));
  spoken.push('', '== The story, as it comes', ...arrived.slice(arrived.findLastIndex((line) => line.endsWith(', heading]'))));
  for (const intent of opening) await hear(intent);
  for (const intent of wayToEnding(level, player.now())) await hear(intent);
  spoken.push('', '== The ending, read through', ...(await readThrough(page)));

  /** Whoever listens goes on when the newest line has been said; the announcer lets each text stand for a while. */
  async function listenFor({ kind, at }: StoryView): Promise<readonly string[]> {
    const start = kind !== 'choice' ? say(`${at}.text`).split(/[.:!?…\n]/)[0] ?? '' : '';
    const lines: string[] = [];
    for (let tries = 0; tries < 30; tries += 1) {
      const more = await heard();
      lines.push(...more);
      // An ending holds its breath before its title is said; whoever listens waits until nothing more is said.
      const hasCome = start === '' || lines.some((line) => line.includes(start));
      if (hasCome && more.length === 0 && tries > 0) return lines;
      await page.waitForTimeout(100);
    }
    return lines;
  }

  async function hear(intent: Intent): Promise<void> {
    if (intent.do === 'choose') {
      const options = viewOf(level, player.now()).options.filter(({ state }) => state === 'open');
      const last = options.at(-1);
      if (last !== undefined) await tabTo(page, say(`${last.node}.options.${last.id}.text`));
    }
    await player.play([intent]);
    spoken.push(...(await listenFor(viewOf(level, player.now()))));
  }

  const text = `${spoken.join('\n')}\n`;
  if (test.info().config.updateSnapshots === 'all') {
    mkdirSync(new URL('.', `file://${file}`), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
});

test('whoever plays faster than a reader speaks hears where they are, not every scene they have passed', async ({ page }) => {
  const level = shippedLevel('screenshot');
  const heard = await hearPage(page);
  await openEvening(page, level.id, { lang: 'en', stage: 'off', counted: 'no', withCheck: false });
  const player = keyboardPlayer(page, level, 'en');
  await player.play(wayToEnding(level, player.now()));
  const [ending] = levelWords(level.id, 'en')(`${viewOf(level, player.now()).at}.text`).split('\n');
  await heard();
  const said: string[] = [];
  await expect.poll(async () => {
    said.push(...(await heard()).filter((line) => line.startsWith('(')));
    return said.some((line) => line.includes(ending ?? ''));
  }, { timeout: 20_000 }).toBe(true);
  expect(said.slice(0, -1), 'between the last press and how it ended').toEqual([]);
});

for (const surface of ['call', 'permission', 'bank'] as const) {
  test(`a ${surface} that comes is said with all that stands on it`, { tag: surface === 'call' ? [] : ['@long'] }, async ({ page }) => hearSurface(page, surface));
}
