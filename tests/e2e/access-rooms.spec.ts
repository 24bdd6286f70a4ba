/** Every screen that is no evening's, under presets, languages and windows in pairs; every one with every other is among the long tests. */
import { inspect } from '../support/inspect.ts';
import { walkAddresses } from '../support/walks/addresses.ts';
import { walkDialogs } from '../support/walks/dialogs.ts';
import { walkLesson, walkProjector } from '../support/walks/lesson.ts';
import { walkKit } from '../support/walks/papers.ts';
import { walkRoom } from '../support/walks/room.ts';
import { pairs, sayPair, sitDown } from '../support/walks/walk.ts';
import type { Walk } from '../support/walks/walk.ts';
import { expect, test } from '../support/watched.ts';

const look: Walk['look'] = async (page, screen, at) => expect.soft(await inspect(page, at), screen).toEqual([]);
/** One of each kind. */
const someSheets = ['plan-45', 'script', 'letter', 'cards', 'disclosure', 'frameworks'];
const someMoments = ['room', 'check-result', 'card', 'map', 'help'];
/** A lesson and a room have many screens of the same make; each is walked under three of the five, two of which are among the long tests. */
const inLesson: readonly string[] = ['moving', 'reading', 'calm'];
const inRoom: readonly string[] = ['reading', 'seeing', 'hearing'];
const longUnless = (isShort: boolean): { readonly tag: string[] } => ({ tag: isShort ? [] : ['@long'] });

for (const pair of pairs) {
  test(`every room, dialog and sheet can be read and reached (${sayPair(pair)})`, async ({ page, server }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(pair);
    await sitDown(page, pair, pair);
    const walk: Walk = { page, server, sitting: pair, look };
    await walkDialogs(walk);
    await walkAddresses(walk);
    await walkKit(walk, someSheets);
  });
}

for (const pair of pairs.filter(({ preset }) => inLesson.includes(preset))) {
  test(`a lesson and its projector can be read and reached (${sayPair(pair)})`, longUnless(pair.preset === inLesson[0]), async ({ page, server }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(pair);
    await walkLesson({ page, server, sitting: pair, look }, pair);
    await walkProjector({ page, server, sitting: pair, look }, someMoments);
  });
}

for (const pair of pairs.filter(({ preset }) => inRoom.includes(preset))) {
  test(`a room and its seats can be read and reached (${sayPair(pair)})`, longUnless(pair.preset === inRoom[0]), async ({ page, server }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(pair);
    await sitDown(page, pair, pair);
    await walkRoom({ page, server, sitting: pair, look }, pair);
  });
}
