/** Every screen of the game once, in the order a player comes to them. Each stop goes on from the one before. */
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Level } from '../../src/story/level.ts';
import type { Lang } from './evening-words.ts';
import { levelWords, packOf, shippedLevel } from './evening-words.ts';
import { keyboardPlayer } from './keyboard-player.ts';
import type { KeyboardPlayer } from './keyboard-player.ts';
import { wayToEnding } from './way-to-ending.ts';

export interface TourOptions {
  readonly lang: Lang;
  readonly stage: 'on' | 'off' | 'still';
  /** Reduced when left out, so that nobody waits for what only moves. */
  readonly motion?: 'full' | 'reduced';
}

/** Who walks: the page, the words to find things by, and a player for the way between two stops of the story. */
interface Walker {
  readonly page: Page;
  readonly options: TourOptions;
  readonly level: Level;
  readonly player: KeyboardPlayer;
  readonly frame: (key: string) => string;
  readonly evening: (key: string) => string;
  readonly help: (key: string) => string;
  readonly say: (key: string) => string;
}

type Name = (walker: Walker) => string;

export interface Stop {
  readonly name: string;
  readonly go: (walker: Walker) => Promise<void>;
}

/** Takes a page from stop to stop, to the end or to `last`, and calls `look` at each, when the screen stands. No report reaches the endpoint, which refuses an evening played in seconds. */
export async function walkTour(page: Page, options: TourOptions, look: (stop: string) => Promise<void>, last?: string): Promise<void> {
  const { lang } = options;
  const level = shippedLevel('free-skins');
  const walker: Walker = {
    page, options, level, player: keyboardPlayer(page, level, lang),
    frame: packOf(lang, 'frame'), evening: packOf(lang, 'evening'), help: packOf(lang, 'help'), say: levelWords(level.id, lang),
  };
  await page.route('**/v1/**', (route) => route.fulfill({ status: 204 }));
  for (const { name, go } of tour) {
    await go(walker);
    await look(name);
    if (name === last) return;
  }
}

/** The words of a text around its placeholders, in their order, so that a name can be found without knowing what fills it. */
function around(text: string): string {
  return text.split(/\{\{[^}]*\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
}

/** The button named by a text, or by the shorter one that stands on it in a narrow window. */
function button({ page }: Walker, name: string, short: string = name): Locator {
  return page.getByRole('button', { name: new RegExp(`${around(name)}|^${around(short)}$`) });
}

const dialog = ({ page }: Walker, name: string): Locator => page.getByRole('dialog', { name: new RegExp(around(name)) });
const showsHeading = ({ page }: Walker, name: string): Promise<void> => expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(around(name)));

/** Opens a dialog by its button; the next stop puts it away first. */
function opens(by: Name, title: Name, short: Name = by): Stop['go'] {
  return async (walker) => {
    await closeDialog(walker);
    await button(walker, by(walker), short(walker)).click();
    await expect(dialog(walker, title(walker))).toBeVisible();
  };
}

async function closeDialog(walker: Walker): Promise<void> {
  if (await walker.page.getByRole('dialog').count() === 0) return;
  await walker.page.keyboard.press('Escape');
  await expect(walker.page.getByRole('dialog')).toHaveCount(0);
}

/** Presses a button that leads to another screen. */
function leadsTo(by: Name, heading: Name, short: Name = by): Stop['go'] {
  return async (walker) => {
    await button(walker, by(walker), short(walker)).click();
    await showsHeading(walker, heading(walker));
  };
}

const card = (kind: 'what' | 'why' | 'help' | 'who'): Name => ({ level, say }) => {
  const found = level.debrief.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`Violated assumption: free-skins has a debrief card ${kind}`);
  return say(`debrief.${found.id}.title`);
};

const inHouse: readonly Stop[] = [
  {
    name: 'house',
    async go({ page, options: { lang, stage, motion = 'reduced' } }) {
      await page.goto(`./?instant&motion=${motion}&lang=${lang}&stage=${stage}&seed=2`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(packOf(lang, 'house')('title'));
    },
  },
  { name: 'language', go: opens(({ frame }) => frame('language.button'), ({ frame }) => frame('language.title')) },
  { name: 'comfort', go: opens(({ frame }) => frame('comfort.button'), ({ frame }) => frame('comfort.title')) },
  { name: 'sound', go: opens(({ frame }) => frame('sound.button-on'), ({ frame }) => frame('sound.title')) },
  {
    name: 'consent',
    async go(walker) {
      await closeDialog(walker);
      await button(walker, packOf(walker.options.lang, 'house')(`windows.${walker.level.id}`)).click();
      await expect(dialog(walker, walker.frame('consent.title'))).toBeVisible();
    },
  },
  { name: 'knock', go: leadsTo(({ frame }) => frame('consent.yes'), ({ say }) => say('about.title')) },
  { name: 'gut check before', go: leadsTo(({ evening }) => evening('knock.start'), ({ evening }) => evening('check.title')) },
];

const inStory: readonly Stop[] = [
  {
    name: 'story in a room',
    async go(walker) {
      await button(walker, walker.evening('check.skip'), walker.evening('check.skip-short')).click();
      await walker.player.play([]);
    },
  },
  { name: 'choice in a room', go: ({ player }) => player.play([{ do: 'next' }, { do: 'next' }]) },
  { name: 'story on the phone', go: ({ player }) => player.play([{ do: 'choose', option: 'promise' }, { do: 'next' }, { do: 'next' }]) },
  { name: 'choice on the phone', go: ({ player }) => player.play([{ do: 'next' }, { do: 'next' }]) },
  {
    name: 'torch',
    async go({ page, say, evening }) {
      await page.getByRole('button', { name: evening('choice.look'), disabled: false }).click();
      await page.getByRole('button', { name: say('look-drop.items.hush.text') }).click();
      await expect(page.getByRole('group', { name: evening('look.which') })).toBeVisible();
    },
  },
  {
    name: 'clue found',
    async go({ page, say, evening }) {
      await page.getByRole('button', { name: evening('cards.secret') }).click();
      await expect(page.getByText(say('look-drop.items.hush.why'))).toBeVisible();
    },
  },
  {
    name: 'tell',
    async go(walker) {
      await walker.page.keyboard.press('Escape');
      await opens(({ evening }) => evening('tools.tell'), ({ evening }) => evening('tell.title'))(walker);
    },
  },
  { name: 'transcript', go: opens(({ evening }) => evening('tools.transcript'), ({ evening }) => evening('transcript.title')) },
  { name: 'pause', go: opens(({ evening }) => evening('tools.pause'), ({ evening }) => evening('breathe.title')) },
  {
    name: 'what-if map in the story',
    async go(walker) {
      await closeDialog(walker);
      await leadsTo(({ evening }) => evening('tools.map'), ({ evening }) => evening('map.title'))(walker);
      await button(walker, walker.say('c-wish.label')).click();
      await expect(button(walker, walker.evening('map.rewind'))).toBeVisible();
    },
  },
];

const afterwards: readonly Stop[] = [
  {
    name: 'ending',
    async go(walker) {
      await button(walker, walker.evening('map.back')).click();
      await walker.player.play(wayToEnding(walker.level, walker.player.now()));
    },
  },
  { name: 'map', go: leadsTo(({ evening }) => evening('ending.map'), ({ evening }) => evening('map.title')) },
  { name: 'debrief: what', go: leadsTo(({ evening }) => evening('map.debrief'), card('what')) },
  { name: 'debrief: why', go: leadsTo(({ evening }) => evening('debrief.next'), card('why')) },
  { name: 'debrief: help', go: leadsTo(({ evening }) => evening('debrief.next'), card('help')) },
  { name: 'debrief: who', go: leadsTo(({ evening }) => evening('debrief.next'), card('who')) },
  { name: 'gut check after', go: leadsTo(({ evening }) => evening('debrief.done'), ({ evening }) => evening('check.title')) },
  {
    name: 'why of a gut check',
    async go(walker) {
      await button(walker, walker.evening('check.unsure')).click();
      await expect(button(walker, walker.evening('check.next'))).toBeVisible();
    },
  },
  { name: 'feedback', go: leadsTo(({ evening }) => evening('check.skip'), ({ evening }) => evening('feedback.title'), ({ evening }) => evening('check.skip-short')) },
  { name: 'thanks', go: leadsTo(({ evening }) => evening('feedback.none'), ({ evening }) => evening('thanks.title')) },
  { name: 'help', go: opens(({ frame }) => frame('help'), ({ help }) => help('title'), ({ frame }) => frame('help-short')) },
  {
    name: 'what was sent',
    async go(walker) {
      await button(walker, walker.help('game.sent')).click();
      await expect(dialog(walker, walker.frame('sent.title'))).toBeVisible();
      await expect(walker.page.getByRole('heading', { level: 3, name: walker.frame('sent.kinds.start') })).toBeVisible();
    },
  },
  {
    name: 'house with a lit window',
    async go(walker) {
      await closeDialog(walker);
      await leadsTo(({ evening }) => evening('thanks.house'), () => packOf(walker.options.lang, 'house')('title'))(walker);
    },
  },
];

export const tour: readonly Stop[] = [...inHouse, ...inStory, ...afterwards];
