/** Every choice, every thing under the torch, every gut check and every ending of every evening, as a class reads it from the back of a room. */
import { newLesson, planFor } from '../../src/class/lesson.ts';
import type { Lesson } from '../../src/class/lesson.ts';
import { teach } from '../../src/class/teach.ts';
import type { Act } from '../../src/class/teach.ts';
import type { Level } from '../../src/story/level.ts';
import { lookAt } from '../../src/story/moves.ts';
import { measureType } from '../support/class-measure.ts';
import { showOnProjector } from '../support/class-states.ts';
import { shippedIds } from '../support/ending-plays.ts';
import { shippedLevel } from '../support/evening-words.ts';
import { expect, test } from '../support/watched.ts';

function momentsOf(level: Level, language: string): readonly (readonly [string, Lesson])[] {
  const first = newLesson(level, { levelHash: '', language, length: 60, windows: 'two', now: Date.now() });
  const after = (acts: readonly Act[]): Lesson => acts.reduce((lesson, act) => teach(level, lesson, act), first);
  const plan = planFor(level, first);
  const checks = plan.flatMap(({ kind }, to) => (kind === 'warm-up' || kind === 'check' ? [0, 1, 2, 3].map((page) => [`${kind} ${page}`, { ...after([{ do: 'go', to }]), page }] as const) : []));
  const asked = checks.map(([name, lesson]) => [`${name} counted`, [{ do: 'ask', kind: 'check' } as const, { do: 'count', counts: { fine: 9, unsure: 3, trap: 14 } } as const].reduce((at, act) => teach(level, at, act), lesson)] as const);
  const nodes = Object.entries(level.nodes).flatMap(([id, node]): (readonly [string, Lesson])[] => {
    const jump: Act = { do: 'jump', node: id };
    if (node.type === 'ending') return [[id, after([jump])], ...[0, 1, 2, 3, 4, 5, 6].map((page) => [`${id} debrief ${page}`, { ...after([jump, { do: 'go', to: plan.findIndex(({ kind }) => kind === 'debrief') }]), page }] as const)];
    if (node.type !== 'choice') return [];
    const counts = Object.fromEntries(node.options.map((option, at) => [option.id, 9 - at]));
    const things = (lookAt(level, id)?.look.items ?? []).flatMap((item): (readonly [string, Lesson])[] => {
      const lit: readonly Act[] = [jump, { do: 'torch', out: true }, { do: 'take', option: item.id }];
      return [[`${id} ${item.id}`, after(lit)], [`${id} ${item.id} seen`, after([...lit, { do: 'take', option: item.card ?? 'none' }])]];
    });
    const voted: readonly Act[] = [jump, { do: 'ask', kind: 'choice' }];
    return [[id, after(voted)], [`${id} counted`, after([...voted, { do: 'count', counts }])], [`${id} look`, after([jump, { do: 'torch', out: true }, { do: 'ask', kind: 'inspect' }])], ...things];
  });
  return [['welcome', first], ...checks, ...asked, ...nodes];
}

for (const lang of ['en', 'de'] as const) {
  for (const id of shippedIds) {
    test(`${id} is large and whole on a projector, wherever it is (${lang})`, async ({ page, context }) => {
      test.setTimeout(300_000);
      const level = shippedLevel(id);
      const projector = await context.newPage();
      await page.goto('./?lang=en&stage=off&motion=reduced#/class');
      await projector.setViewportSize({ width: 1920, height: 1080 });
      await projector.goto(`./?lang=${lang}&stage=off&motion=reduced#/class/projector`);
      await expect(projector.locator('.class-waiting')).toBeVisible();
      for (const [name, lesson] of momentsOf(level, lang)) {
        await showOnProjector(page, lesson);
        await expect.soft(async () => {
          const { small, wide, high } = await measureType(projector);
          expect({ small, wide, high }, `${name} of ${id}`).toEqual({ small: [], wide: 0, high: 0 });
        }).toPass({ timeout: 1000, intervals: [30, 60] });
      }
    });
  }
}
