/** Lessons at every kind of moment, and the words of a class, for tests that look at its screens. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { newLesson, planFor } from '../../src/class/lesson.ts';
import type { Lesson } from '../../src/class/lesson.ts';
import type { StepKind } from '../../src/story/lesson-plan.ts';
import { teach } from '../../src/class/teach.ts';
import type { Act } from '../../src/class/teach.ts';
import type { Level } from '../../src/story/level.ts';
import { lookAt } from '../../src/story/moves.ts';
import { dress, isPseudo } from '../../src/words/pseudo.ts';

export type ClassLang = 'en' | 'de' | 'qps-rtl';

/** Says a text of the class's section with its placeholders filled; throws when there is none. */
export function classWords(lang: ClassLang): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  const pack: unknown = JSON.parse(readFileSync(new URL(`../../src/words/packs/${isPseudo(lang) ? 'en' : lang}/late/class.json`, import.meta.url), 'utf8'));
  return (key, values = {}) => {
    const found = key.split('.').reduce<unknown>((at, part) => (at as Readonly<Record<string, unknown>> | undefined)?.[part], pack);
    if (typeof found !== 'string') throw new Error(`class.json has no text ${key} in ${lang}`);
    return dress(lang, found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
  };
}

/** A lesson of an evening at each kind of moment, by name. */
export function lessonMoments(level: Level, language: string): Readonly<Record<string, Lesson>> {
  const first = newLesson(level, { levelHash: '', language, length: 60, windows: 'two', now: Date.now() });
  const after = (acts: readonly Act[], from: Lesson = first): Lesson => acts.reduce((lesson, act) => teach(level, lesson, act), from);
  const part = (kind: StepKind): Act => ({ do: 'go', to: planFor(level, first).findIndex((step) => step.kind === kind) });
  const choices = Object.entries(level.nodes).flatMap(([id, node]) => (node.type === 'choice' ? [id] : []));
  const inRoom = choices.find((id) => atScene(level, id)?.phone === undefined) ?? '';
  const onPhone = choices.find((id) => atScene(level, id)?.phone !== undefined) ?? '';
  const toLook = choices.find((id) => lookAt(level, id) !== undefined) ?? '';
  const look = lookAt(level, toLook)?.look.items[0];
  const ending = Object.entries(level.nodes).find(([, { type }]) => type === 'ending')?.[0] ?? '';
  const ask: Act = { do: 'ask', kind: 'choice' };
  const jump = (node: string): Act => ({ do: 'jump', node });
  const counts = (lesson: Lesson): Act => ({ do: 'count', counts: Object.fromEntries((lesson.round?.options ?? []).map((option, at) => [option, [14, 3, 7, 2][at] ?? 0])) });
  const counted = (lesson: Lesson): Lesson => after([counts(lesson)], lesson);
  const lit = after([jump(toLook), { do: 'torch', out: true }, { do: 'take', option: look?.id ?? '' }]);
  const ended = after([jump(ending)]);
  return {
    'welcome': first,
    'check': after([part('warm-up')]),
    'check-result': counted(after([part('check'), { do: 'ask', kind: 'check' }])),
    'line': after([part('story')]),
    'room': after([jump(inRoom), ask]),
    'result': counted(after([jump(inRoom), ask])),
    'phone': after([jump(onPhone), ask]),
    'look': after([jump(toLook), { do: 'torch', out: true }, { do: 'ask', kind: 'inspect' }]),
    'card': after([{ do: 'ask', kind: 'card' }], lit),
    'clue': after([{ do: 'take', option: look?.card ?? 'none' }], lit),
    'discuss': after([jump(inRoom), { do: 'over', what: 'discuss' }]),
    'breathe': after([{ do: 'over', what: 'breathe' }]),
    'cover': after([{ do: 'cover', on: true }]),
    'ending': ended,
    'map': after([part('what-if')], ended),
    'debrief': after([part('debrief')], ended),
    'why': after([part('debrief'), { do: 'forward' }], ended),
    'decisions': after([part('debrief'), { do: 'forward' }, { do: 'forward' }], ended),
    'help': after([part('help')], ended),
  };
}

function atScene(level: Level, id: string): { readonly phone?: unknown } | undefined {
  const node = level.nodes[id];
  return node?.type === 'choice' ? level.scenes[node.scene] : undefined;
}

/** Tells every projector of this browser what to show, as the console would. `page` is any other page of the game. */
export async function showOnProjector(page: Page, lesson: Lesson): Promise<void> {
  const looks = { textSize: 100, spacing: 0, contrast: 'normal', motion: 'reduced', country: 'international' };
  await page.evaluate((message) => {
    const channel = new BroadcastChannel('lights-on-class');
    channel.postMessage(message);
    channel.close();
  }, { say: 'lesson', lesson, answered: null, looks });
}
