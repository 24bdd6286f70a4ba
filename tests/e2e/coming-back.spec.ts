/** What is kept of an evening: the exact line after a reload, and an honest word when storage is broken, too new or not there. */
import type { Page } from '@playwright/test';
import { readSlot, writeSlot } from '../../src/keep/slot.ts';
import type { Slot } from '../../src/keep/slot.ts';
import type { Intent, Play } from '../../src/story/play.ts';
import { parseSave } from '../../src/story/save.ts';
import type { EveningSave } from '../../src/story/save.ts';
import { begin, step } from '../../src/story/step.ts';
import { levelWords, packOf, shippedLevel } from '../support/evening-words.ts';
import { keyboardPlayer, press } from '../support/keyboard-player.ts';
import { keptAll } from '../support/kept.ts';
import { readSlots, writeSlots } from '../support/kept-slots.ts';
import type { Slots } from '../support/kept-slots.ts';
import { addressOf, openEvening } from '../support/open-evening.ts';
import { expect, test } from '../support/watched.ts';

const level = shippedLevel('free-skins');
const fresh = { lang: 'en', stage: 'off', counted: 'no', withCheck: false } as const;
const frame = packOf('en', 'frame');
const evening = packOf('en', 'evening');
const say = levelWords(level.id, 'en');
const toThePhone: readonly Intent[] = [{ do: 'next' }, { do: 'next' }, { do: 'choose', option: 'promise' }, { do: 'next' }, { do: 'next' }, { do: 'next' }];
const toTheMiddle: readonly Intent[] = [...toThePhone, { do: 'next' }, { do: 'pair', item: 'hush', card: 'secret' }, { do: 'choose', option: 'hush' }, { do: 'next' }];

/** What a player sees of where the story stands. */
async function standing(page: Page, lang: 'en' | 'de') {
  const words = packOf(lang, 'evening');
  return {
    language: await page.locator('html').getAttribute('lang'),
    lines: await page.getByRole('log').innerText(),
    options: await page.getByRole('group', { name: words('choice.title') }).getByRole('button').allInnerTexts(),
    clues: await page.getByText(new RegExp(`^${words('story.clues').replace(/\{\{\w+\}\}/g, '\\d+')}$`)).first().innerText(),
  };
}

/** The notice stands where it can be read until it is put away. */
async function isTold(page: Page, notice: 'not-kept' | 'older-save' | 'newer-save' | 'broken-save'): Promise<void> {
  await expect(page.getByText(frame(`notice.${notice}`)).first()).toBeVisible();
  await page.getByRole('button', { name: frame('notice.dismiss'), exact: true }).click();
  await expect(page.getByRole('button', { name: frame('notice.dismiss'), exact: true })).toHaveCount(0);
}

interface Kept {
  readonly name: 'a' | 'b';
  readonly slot: Slot;
  readonly save: EveningSave;
}

/** The whole slots, the newest first. */
function keptIn(slots: Slots): readonly Kept[] {
  const kept = (['a', 'b'] as const).flatMap((name) => {
    const read = readSlot(slots[name] ?? null);
    const parsed = read.is === 'whole' ? parseSave(read.slot.value) : undefined;
    return read.is === 'whole' && parsed?.ok === true ? [{ name, slot: read.slot, save: parsed.save }] : [];
  });
  return kept.sort((one, other) => other.slot.count - one.slot.count);
}

/** Plays to the first message, waits until all of it is kept, and gives the slots. */
async function keepAnEvening(page: Page): Promise<Slots> {
  await openEvening(page, level.id, fresh);
  const player = keyboardPlayer(page, level, 'en');
  await player.play(toThePhone);
  await expect.poll(async () => keptIn(await readSlots(page))[0]?.save.intents).toEqual(toThePhone);
  return readSlots(page);
}

function playOf(intents: readonly Intent[]): Play {
  return intents.reduce((play, intent) => {
    const stepped = step(level, play, intent);
    if (!stepped.ok) throw new Error(`Violated assumption: a kept intent holds; ${stepped.refused}`);
    return stepped.play;
  }, begin(level, {}));
}

test('an evening in German stands where it stood after a reload, and Continue leads there from the house', async ({ page, context }) => {
  const german = { frame: packOf('de', 'frame'), house: packOf('de', 'house'), evening: packOf('de', 'evening') };
  const title = german.house('windows.free-skins');
  await page.goto('./?instant&stage=off&seed=2');
  await press(page, frame('language.button').replace('{{language}}', 'English'));
  await press(page, 'Deutsch');
  await press(page, title);
  await press(page, german.frame('consent.no'));
  await press(page, german.evening('knock.without-check'));
  const player = keyboardPlayer(page, level, 'de');
  await player.play(toTheMiddle);
  const before = await standing(page, 'de');
  expect(before).toMatchObject({ language: 'de', clues: expect.stringMatching(/^1 /) });
  expect(before.options.length).toBeGreaterThan(1);
  await keptAll(page);
  await page.reload();
  await player.play([]);
  expect(await standing(page, 'de')).toEqual(before);
  await page.close();
  const later = await context.newPage();
  await later.goto('./?instant&stage=off');
  await press(later, german.house('continue').replace('{{title}}', title));
  await keyboardPlayer(later, level, 'de', player.now()).play([]);
  expect(await standing(later, 'de')).toEqual(before);
});

test('a broken newest slot leads to the one before it, and the player is told', async ({ page }) => {
  const [newest, older] = keptIn(await keepAnEvening(page));
  if (newest === undefined || older === undefined) throw new Error('Violated assumption: both slots are written by now');
  expect(older.save.intents.length).toBeLessThan(newest.save.intents.length);
  await writeSlots(page, { [newest.name]: writeSlot(newest.slot).slice(0, -40) });
  await page.reload();
  await isTold(page, 'older-save');
  await keyboardPlayer(page, level, 'en', playOf(older.save.intents)).play([]);
});

for (const [whose, raise] of [
  ['a slot', (text: string) => text.replace('"format":1,', '"format":2,')],
  ['a save', (_: string, { slot, save }: Kept) => writeSlot({ ...slot, value: { ...save, format: 2, mood: 'later' } })],
] as const) {
  test(`${whose} of a newer game is told of and never written over`, async ({ page }) => {
    const slots = await keepAnEvening(page);
    const newest = keptIn(slots)[0];
    if (newest === undefined) throw new Error('Violated assumption: the evening is kept');
    await writeSlots(page, { [newest.name]: raise(slots[newest.name] ?? '', newest) });
    const newer = await readSlots(page);
    await page.reload();
    await isTold(page, 'newer-save');
    await press(page, evening('knock.without-check'));
    await keyboardPlayer(page, level, 'en').play(toThePhone);
    await page.goto(addressOf(level.id, fresh).replace(/#.*/, '#/'));
    expect(await readSlots(page)).toEqual(newer);
  });
}

test('when both slots are broken the player is told and the bytes stay until the evening is started over', async ({ page }) => {
  await keepAnEvening(page);
  const broken = { a: '{"format":1,"count":7,"at":1,"sum":"', b: 'nothing that was ever written' };
  await writeSlots(page, broken);
  await page.reload();
  await isTold(page, 'broken-save');
  await expect(page.getByText(say('about.summary'))).toBeVisible();
  expect(await readSlots(page)).toEqual(broken);
  await press(page, evening('knock.again'));
  await press(page, evening('check.skip'));
  await keyboardPlayer(page, level, 'en').play(toThePhone);
  await expect.poll(async () => keptIn(await readSlots(page))[0]?.save.intents).toEqual(toThePhone);
  await page.reload();
  await keyboardPlayer(page, level, 'en', playOf(toThePhone)).play([]);
  await expect(page.getByRole('button', { name: frame('notice.dismiss'), exact: true })).toHaveCount(0);
});

test('a browser that keeps nothing plays all the same and says that it keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });
    }
  });
  await openEvening(page, level.id, fresh);
  await isTold(page, 'not-kept');
  await keyboardPlayer(page, level, 'en').play(toTheMiddle);
});

test('a pause leads to the house, and Continue back to the very line', async ({ page }) => {
  await openEvening(page, level.id, fresh);
  const player = keyboardPlayer(page, level, 'en');
  await player.play(toThePhone);
  await press(page, evening('tools.pause'));
  await press(page, evening('breathe.house'));
  const house = packOf('en', 'house');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(house('title'));
  await press(page, house('continue').replace('{{title}}', house('windows.free-skins')));
  await keyboardPlayer(page, level, 'en', player.now()).play([]);
});
