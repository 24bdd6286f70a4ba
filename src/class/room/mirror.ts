/** Keeps what the seats show in step with the adult's lesson. */
import { effect } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { readScene } from '../../room/show.ts';
import type { RoomScene } from '../../room/show.ts';
import type { Level } from '../../story/level.ts';
import { formsInClass, stepOf } from '../lesson.ts';
import type { Lesson } from '../lesson.ts';
import { checkTimeOf } from '../teach.ts';
import type { Lead } from './lead.ts';

const stepsOfPlan = { 'welcome': 'lobby', 'warm-up': 'check', 'story': 'story', 'what-if': 'debrief', 'debrief': 'debrief', 'check': 'check', 'help': 'debrief' } as const;

/** The moment of a lesson as seats are told it; `null` for one that is longer than any evening, which is not told. */
export function sceneOf(level: Level, lesson: Lesson): RoomScene | null {
  const time = checkTimeOf(level, lesson);
  const form = time === undefined ? null : formsInClass[time];
  return readScene({
    level: lesson.level, hash: lesson.levelHash, language: lesson.language, intents: lesson.intents, known: lesson.known,
    step: stepsOfPlan[stepOf(level, lesson).kind],
    item: form === null ? lesson.look?.item ?? null : level.checks[form]?.[lesson.page]?.id ?? null,
    form,
  }) ?? null;
}

/** What an evening is for seats that play it alone, and what calls them back or ends it. */
export function sceneAlone(scene: Pick<RoomScene, 'level' | 'hash' | 'language'>, step: RoomScene['step']): RoomScene {
  return { level: scene.level, hash: scene.hash, language: scene.language, intents: [], known: [], step, item: null, form: null };
}

export interface Mirrored {
  readonly level: Level;
  readonly lesson: ReadonlySignal<Lesson>;
}

/**
 * Tells the room every change of the lesson: another moment, a vote that is taken back, what lies over all screens. `paused` is the adult's own pause.
 * Goes out: what ends that.
 */
export function mirror(lead: Lead, { level, lesson }: Mirrored, paused: Signal<boolean>): () => void {
  let [told, asked, over] = ['', false, ''];
  return effect(() => {
    const now = lesson.value;
    const view = lead.view.value;
    if (view === null) return;
    // What the room shows already, as after this page was loaded anew, is not told again: it would forget the votes.
    if (told === '') {
      [told, asked, over] = [JSON.stringify(view.scene), view.round !== null, JSON.stringify([view.paused, view.covered])];
      // A pause that nothing in the lesson explains is the adult's own, and outlives the page.
      paused.value = view.paused && now.over === null;
    }
    const scene = sceneOf(level, now);
    const next = JSON.stringify(scene);
    if (scene !== null && (next !== told || (asked && now.round === null))) lead.ask({ do: 'scene', scene });
    [told, asked] = [next, now.round !== null];
    const cover = [paused.value || now.over !== null, now.covered] as const;
    if (JSON.stringify(cover) !== over) lead.ask({ do: 'cover', paused: cover[0], covered: cover[1] });
    over = JSON.stringify(cover);
  });
}
