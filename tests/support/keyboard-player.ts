/** A player who has only a keyboard. Every step is checked against what the story says should be on the screen now. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Level } from '../../src/story/level.ts';
import type { Intent, Play } from '../../src/story/play.ts';
import { begin, step } from '../../src/story/step.ts';
import { viewOf } from '../../src/story/view.ts';
import type { StoryView } from '../../src/story/view.ts';
import { readSurface, sheetOf } from '../../src/ui/evening/surface-text.ts';
import { levelWords, packOf } from './evening-words.ts';
import type { Lang } from './evening-words.ts';

const mostTabs = 80;

/** Presses Tab until the element in focus is named so, as somebody would who hears the names; who knows that it must come waits for it first. */
export async function tabTo(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.evaluate((wanted) => [...document.querySelectorAll('button, a, summary')]
    .some((one) => (one.getAttribute('aria-label') ?? one.textContent).replace(/\s+/g, ' ').includes(wanted)), name.replace(/\s+/g, ' ')), { message: `"${name}" is on the screen`, timeout: 10_000 }).toBe(true);
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      // A heading or a dialog may hold the focus, too; it cannot be pressed.
      return at?.matches('button, a, summary') === true ? (at.getAttribute('aria-label') ?? at.textContent).replace(/\s+/g, ' ') : '';
    });
    if (here.includes(name.replace(/\s+/g, ' '))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by the Tab key to "${name}" within ${mostTabs} presses`);
}

/** Goes to a named control with the Tab key and presses Enter on it. */
export async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** What of a line's text stands together on the screen: all of it when it is said, its parts when a screen lays them out. */
function piecesOf({ scene, lines }: StoryView, text: string): readonly string[] {
  const channel = lines.at(-1)?.channel;
  if (scene.phone === undefined || channel === undefined || channel === 'talk' || channel === 'narration') return [text];
  const { title, blocks } = readSurface(sheetOf(scene.phone.surface, channel), text);
  return [...(title === undefined ? [] : [title]), ...blocks.map((block) => (block.kind === 'row' ? block.value : block.kind === 'picture' ? block.caption : block.text))];
}

export interface KeyboardPlayer {
  /** Takes intents one after the other, by key, and waits after each until the screen shows what follows. */
  play(intents: readonly Intent[]): Promise<void>;
  /** Where the story stands. */
  readonly now: () => Play;
}

/** Sits down before the story of an evening in a language: one that has just begun, or one that stands at `from`. */
export function keyboardPlayer(page: Page, level: Level, lang: Lang, from: Play = begin(level, {})): KeyboardPlayer {
  const say = levelWords(level.id, lang);
  const frame = packOf(lang, 'evening');
  let play = from;

  async function showsNow(): Promise<void> {
    const view = viewOf(level, play);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    if (view.kind === 'ending') return expect(page.getByRole('heading', { level: 1 })).toHaveText(say(`${view.at}.title`));
    if (view.kind === 'choice') {
      const first = view.options.find(({ state }) => state === 'open');
      if (first === undefined) throw new Error('Violated assumption: a choice has an open option');
      const group = page.getByRole('group', { name: frame('choice.title') });
      return expect(group.getByText(say(`${first.node}.options.${first.id}.text`), { exact: true })).toBeVisible();
    }
    for (const piece of piecesOf(view, say(`${view.at}.text`))) await expect(page.getByRole('log').getByText(piece).last()).toBeVisible();
    return undefined;
  }

  async function take(intent: Intent): Promise<void> {
    switch (intent.do) {
      case 'next': return page.keyboard.press('Enter');
      case 'choose': {
        const open = viewOf(level, play).options.filter(({ state }) => state === 'open');
        return page.keyboard.press(String(open.findIndex(({ id }) => id === intent.option) + 1));
      }
      case 'tell':
        await press(page, frame('tools.tell'));
        return press(page, frame('tell.go'));
      case 'repair': return press(page, frame('tools.repair'));
      case 'skip':
        await press(page, frame('tools.skip'));
        return press(page, frame('skip.go'));
      case 'pair': {
        const look = viewOf(level, play).look?.node ?? '';
        await page.keyboard.press('l');
        await expect(page.locator('.look-head')).toBeFocused();
        await press(page, say(`${look}.items.${intent.item}.text`));
        await press(page, frame(`cards.${intent.card}`));
        await expect(page.getByText(say(`${look}.items.${intent.item}.why`))).toBeVisible();
        await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
        return page.keyboard.press('Escape');
      }
    }
  }

  return {
    now: () => play,
    async play(intents) {
      await showsNow();
      for (const intent of intents) {
        await take(intent);
        const stepped = step(level, play, intent);
        if (!stepped.ok) throw new Error(`Violated assumption: the story takes ${JSON.stringify(intent)}; ${stepped.refused}`);
        play = stepped.play;
        await showsNow();
      }
    },
  };
}
