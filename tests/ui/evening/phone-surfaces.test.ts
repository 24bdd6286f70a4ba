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

function draw(scene: string, typing = false): string {
  const view = lastViews.get(scene);
  if (view === undefined) throw new Error(`no scene ${scene}`);
  const phone = h(PhoneScene, { level: level.id, view, portraits: {}, choice: null, next: null, onTurn: undefined, tools: null, typing });
  return renderToString(h(WordsContext.Provider, { value: words, children: phone }));
}

/** What a screen reader comes across, in order. */
const read = (html: string): string => html.replace(/<(\w+)[^>]* aria-hidden="true".*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' ').replace(/&quot;/g, '"').replace(/\s+/g, ' ');

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
    expect(draw('group', true)).toContain('bubble-typing');
    expect(read(draw('group', true))).not.toContain('it was the account');
  });

  test('give each writer of a group a colour, and an account always the same', () => {
    const colours = [...draw('group').matchAll(/data-voice="([^"]+)" data-hue="(\d)"/g)].map(([, voice, hue]) => `${voice} ${hue}`);
    expect(new Set(colours).size).toBe(new Set(colours.map((one) => one.split(' ')[0])).size);
    expect(new Set(colours.map((one) => one.split(' ')[0]))).toEqual(new Set(['class-chat', 'ravi', 'lou', 'noor', 'fox-07']));
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
