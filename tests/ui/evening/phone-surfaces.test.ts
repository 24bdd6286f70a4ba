import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { surfaces } from '../../../src/story/level.ts';
import type { Level, Surface } from '../../../src/story/level.ts';
import { parseLevel } from '../../../src/story/parse.ts';
import { begin, step } from '../../../src/story/step.ts';
import { viewOf } from '../../../src/story/view.ts';
import type { StoryView } from '../../../src/story/view.ts';
import { CheckCard } from '../../../src/ui/evening/check-card.tsx';
import { PhoneScene } from '../../../src/ui/evening/phone-scene.tsx';
import { Prose } from '../../../src/ui/evening/prose.tsx';
import { Blocks } from '../../../src/ui/evening/surface/blocks.tsx';
import { readSurface } from '../../../src/ui/evening/surface-text.ts';
import { WordsContext } from '../../../src/ui/words-context.ts';
import { saidWords } from '../../support/said-words.ts';

/** A level with every screen a phone can show, one after the other; it is no evening and is never built. */
const level = ((): Level => {
  const parsed = parseLevel(JSON.parse(readFileSync(new URL('../../fixtures/surfaces/level.json', import.meta.url), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.level;
})();
const words = saidWords('en', 'tests/fixtures/surfaces');

/** The last moment of every scene on the way of first options, by its id. */
const lastViews = ((): ReadonlyMap<string, StoryView> => {
  const views = new Map<string, StoryView>();
  let play = begin(level, {});
  for (let view = viewOf(level, play); view.kind !== 'ending'; view = viewOf(level, play)) {
    views.set(view.sceneId, view);
    const stepped = step(level, play, view.kind === 'line' ? { do: 'next' } : { do: 'choose', option: view.options[0]?.id ?? '' });
    if (!stepped.ok) throw new Error(JSON.stringify(stepped));
    play = stepped.play;
  }
  return views;
})();

/** The last moment of a scene; `empty`: as if nothing had been written in it yet. */
function draw(scene: string, { typing = false, empty = false } = {}): string {
  const last = lastViews.get(scene);
  if (last === undefined) throw new Error(`no scene ${scene}`);
  const view = empty ? { ...last, lines: [] } : last;
  const phone = h(PhoneScene, { level: level.id, view, portraits: {}, choice: null, next: null, onTurn: undefined, tools: null, typing });
  return renderToString(h(WordsContext.Provider, { value: words, children: phone }));
}

/** What a screen reader comes across, in order. */
const read = (html: string): string => html.replace(/<wbr\/?>|<span class="address-whole">(.-.)<\/span>/g, '$1').replace(/<(\w+)[^>]* aria-hidden="true".*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' ').replace(/&quot;/g, '"').replace(/\s+/g, ' ');

describe('the screens of a phone', () => {
  test('are all in the fixture', () => {
    expect(new Set([...lastViews.values()].flatMap(({ scene }) => scene.phone?.surface ?? []))).toEqual(new Set<Surface>(surfaces));
  });

  test.each<[string, readonly string[]]>([
    ['chat', ['Pia : did you see', 'Photo: a poster of a school concert, Pia and Kim on stage', 'Kim : are you mad at me? typed, not sent', 'taken back', 'i can explain seen', 'You : I’m sorry. It was not me.']],
    ['group', ['group chat', 'Ravi : who wrote this??', 'Lou : (voice message, 0:14)', 'fox-07 : it was']],
    ['mail', ['From: Starling Mail , service@starling-mail.account-check.example', 'Subject: Your account was opened on a new device', 'Was that you?']],
    ['feed', ['Coach Brandt :', 'Photo: two children with a medal', 'Gold at the spring cup!', 'Pia : congratulations!!', 'Kim : Who are you?', 'fox-07 : just a fan']],
    ['page', ['Address: starling-mail.account-check.example/login', 'Sign in to keep your account', 'Your mailbox closes']],
    ['shop', ['Address: last-row.example/tickets', 'Two tickets, front row', 'Price £45.00 each']],
    ['profile', ['fox-07', 'Joined yesterday', 'Friends 214', 'Photo: a sunset']],
    ['settings', ['Who sees what', 'My posts Everyone', 'Second step at sign-in Off', 'Changes count']],
    ['permission', ['“Flashlight 3000” would like', 'Camera Always', 'Location Not allowed']],
    ['call', ['Gran on the phone', 'Gran : Kim? It’s me.', 'Kim : Gran, that wasn’t me.']],
    ['bank', ['Address: lantern-bank.example', 'Transfer, not yet sent', 'To Tom Rider', 'Amount £180.00', 'Reference concert, 2 tickets']],
  ])('tell everything that is drawn on the screen %s in words', (scene, told) => {
    const text = read(draw(scene));
    let from = 0;
    for (const part of told) {
      const at = text.indexOf(part, from);
      expect(at, `${part} in ${text.slice(from)}`).toBeGreaterThanOrEqual(0);
      from = at;
    }
  });

  test('keep the newest message back while it is typed', () => {
    expect(draw('group', { typing: true })).toContain('bubble-typing');
    expect(read(draw('group', { typing: true }))).not.toContain('it was the account');
  });

  test('give each writer of a group a colour, and an account always the same', () => {
    const colours = [...draw('group').matchAll(/data-voice="([^"]+)" data-hue="(\d)"/g)].map(([, voice, hue]) => `${voice} ${hue}`);
    expect(new Set(colours).size).toBe(new Set(colours.map((one) => one.split(' ')[0])).size);
    expect(new Set(colours.map((one) => one.split(' ')[0]))).toEqual(new Set(['class-chat', 'ravi', 'lou', 'noor', 'fox-07']));
  });

  test('call a chat of several a group before anybody has written in it', () => {
    expect(read(draw('group', { empty: true }))).toContain('group chat');
    expect(read(draw('chat', { empty: true }))).not.toContain('group chat');
  });

  test('are never blank where settings are open and only told of', () => {
    expect(draw('settings', { empty: true })).toContain('class="surface-picture"');
  });

  test('draw how a setting stands only where its words tell', () => {
    const html = draw('settings');
    expect([html.match(/class="dial"/g)?.length, html.match(/class="toggle toggle-(?:on|off)"/g)?.length]).toEqual([3, 2]);
  });
});

test.each(surfaces)('a gut check shows a message on the screen %s with its sender and every line', (surface) => {
  const html = renderToString(h(WordsContext.Provider, { value: words, children: h(CheckCard, { surface, from: 'Parcel Service, info@parcel.example', text: 'Your parcel waits\nPay 3 today.' }) }));
  for (const part of ['Parcel Service', 'info@parcel.example', 'Your parcel waits', 'Pay 3 today.']) expect(read(html)).toContain(part);
});

const showsBlocks = (text: string): string => renderToString(h(WordsContext.Provider, { value: words, children: h(Blocks, { blocks: readSurface('chat', text).blocks }) }));

test('a sound is not drawn as a picture', () => {
  const drawing = (text: string): string | undefined => /<svg.*?<\/svg>/s.exec(showsBlocks(text))?.[0];
  expect(drawing('[Sound: six seconds, very loud]')).not.toBe(drawing('[Photo: a snail]'));
  expect(drawing('[Picture: a snail]')).toBe(drawing('[Photo: a snail]'));
});

test.each([
  ['info@lantern-post.pay-now.example', ['info@', 'lantern-post', '.pay-now', '.example']],
  ['starling-mail.example/login', ['starling-mail', '.example', '/login']],
])('the lines of %s end only where one part of it ends', (address, parts) => {
  const html = renderToString(h(Prose, { text: `From ${address}` }));
  expect(html.replace(/^.*<bdi[^>]*>|<\/bdi>.*$/gs, '').split(/<wbr\/?>/).map((part) => part.replace(/<[^>]*>/g, ''))).toEqual(parts);
  expect(html.match(/<span class="address-whole">.-.<\/span>/g)?.length ?? 0).toBe(address.split('-').length - 1);
});
