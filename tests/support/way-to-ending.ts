/** The shortest way from where a story stands to an ending or to some other place, by turning pages and choosing alone. */
import type { Level } from '../../src/story/level.ts';
import type { Intent, Play } from '../../src/story/play.ts';
import { step } from '../../src/story/step.ts';
import { viewOf } from '../../src/story/view.ts';
import type { StoryView } from '../../src/story/view.ts';

function moves(level: Level, play: Play): readonly Intent[] {
  const view = viewOf(level, play);
  if (view.kind === 'line') return [{ do: 'next' }];
  return view.options.filter(({ state }) => state === 'open').map(({ id }) => ({ do: 'choose', option: id }));
}

/** Goes out: nothing when there is no such way. */
export function wayTo(level: Level, from: Play, isThere: (view: StoryView) => boolean): readonly Intent[] | undefined {
  const open: { readonly play: Play; readonly way: readonly Intent[] }[] = [{ play: from, way: [] }];
  const seen = new Set<string>();
  for (const { play, way } of open) {
    if (isThere(viewOf(level, play))) return way;
    const state = JSON.stringify(play.state);
    if (seen.has(state)) continue;
    seen.add(state);
    for (const intent of moves(level, play)) {
      const stepped = step(level, play, intent);
      if (stepped.ok) open.push({ play: stepped.play, way: [...way, intent] });
    }
  }
  return undefined;
}

/** Throws when no ending can be come to. */
export function wayToEnding(level: Level, from: Play): readonly Intent[] {
  const way = wayTo(level, from, ({ kind }) => kind === 'ending');
  if (way === undefined) throw new Error(`Violated assumption: ${level.id} can be ended from ${from.state.at}`);
  return way;
}
