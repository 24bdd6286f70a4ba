import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { surfaces } from '../../../src/story/level.ts';
import type { Level } from '../../../src/story/level.ts';
import { parseLevel } from '../../../src/story/parse.ts';
import { routesToEndings } from '../../../src/story/routes.ts';
import { begin, step } from '../../../src/story/step.ts';
import { viewOf } from '../../../src/story/view.ts';
import type { StoryView } from '../../../src/story/view.ts';
import { newestInWords, placeInWords } from '../../../src/ui/evening/spoken-scene.ts';
import { shippedIds } from '../../support/ending-plays.ts';
import { shippedLevel } from '../../support/evening-words.ts';
import { saidWords } from '../../support/said-words.ts';

const fixture = ((): Level => {
  const parsed = parseLevel(JSON.parse(readFileSync(new URL('../../fixtures/surfaces/level.json', import.meta.url), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.level;
})();

/** The first moment of every scene that is come to on a way, in its order. */
function firstViews(level: Level, way: (view: StoryView, at: number) => Parameters<typeof step>[2] | undefined): readonly StoryView[] {
  const views: StoryView[] = [];
  let play = begin(level, {});
  for (let at = 0; ; at += 1) {
    const view = viewOf(level, play);
    if (view.kind !== 'ending' && view.sceneId !== views.at(-1)?.sceneId && view.lines.some(({ answer }) => answer === undefined)) views.push(view);
    const intent = view.kind === 'ending' ? undefined : way(view, at);
    if (intent === undefined) return views;
    const stepped = step(level, play, intent);
    if (!stepped.ok) throw new Error(JSON.stringify(stepped));
    play = stepped.play;
  }
}

describe('what is said when a scene begins', () => {
  const words = saidWords('en', 'tests/fixtures/surfaces');
  const views = firstViews(fixture, (view) => (view.kind === 'line' ? { do: 'next' } : { do: 'choose', option: view.options[0]?.id ?? '' }));
  const heard = new Map(views.map((view) => [view.sceneId, `${placeInWords(words, fixture.id, view)} ${newestInWords(words, fixture.id, view)}`]));

  test.each<[string, readonly string[]]>([
    ['mail', ['Mail.', 'Starling Mail: service@starling-mail.account-check.example.', 'Your account was opened on a new device.']],
    ['page', ['Web page.', 'starling-mail.account-check.example/login.', 'Sign in to keep your account.']],
    ['shop', ['Shop.', 'last-row.example/tickets.', 'Price: £45.00 each.']],
    ['profile', ['Profile', 'Photo: a sunset']],
    ['settings', ['Settings.', 'My posts: Everyone.', 'Second step at sign-in: Off.']],
    ['permission', ['Permission.']],
    ['bank', ['Bank.']],
  ])('names a %s and reads it without the marks it is written by', (scene, said) => {
    const text = heard.get(scene) ?? '';
    for (const piece of said) expect(text).toContain(piece);
    expect(text).not.toMatch(/[[\]\n]/);
  });

  test('says of a call who is calling', () => {
    const calls = views.filter(({ scene }) => scene.phone?.surface === 'call');
    expect(calls.length).toBeGreaterThan(0);
    for (const view of calls) expect(heard.get(view.sceneId)).toMatch(/^Call(, .+)?\. \S/);
  });

  test('names every kind of screen there is', () => {
    const named = new Set(views.flatMap(({ scene }) => scene.phone?.surface ?? []));
    expect([...named].toSorted()).toEqual([...surfaces].toSorted());
    for (const view of views) expect(placeInWords(words, fixture.id, view) === '').toBe(view.scene.phone === undefined);
  });

  test.each(shippedIds)('holds for every scene on the ways to the endings of %s, in English and German', (id) => {
    const level = shippedLevel(id);
    for (const language of ['en', 'de'] as const) {
      const own = saidWords(language, `levels/${id}`);
      for (const way of Object.values(routesToEndings(level))) {
        for (const view of firstViews(level, (_, at) => way[at])) {
          const text = newestInWords(own, id, view);
          expect(text, view.sceneId).toMatch(/\S/);
          expect(text, view.sceneId).not.toMatch(/\[[^\]]+:|\n/);
        }
      }
    }
  });
});
