import type { ItemId, Level, VarId } from './level.ts';
import { cluesOf } from './moves.ts';
import type { Intent, Play } from './play.ts';
import { begin, step } from './step.ts';

export interface Replayed {
  readonly play: Play;
  /** How many intents at the end no longer hold; 0 when all were replayed. */
  readonly dropped: number;
}

/**
 * Plays intents again from the start and stops before the first that no longer holds.
 * @param known clues found before, also in turns that were rewound; they are open from the start. Those the level no longer has are forgotten.
 */
export function replay(level: Level, house: Readonly<Record<VarId, boolean>>, intents: readonly Intent[], known: readonly ItemId[]): Replayed {
  const clues = cluesOf(level).map((item) => item.id);
  let play: Play = { ...begin(level, house), known: [...new Set(known)].filter((id) => clues.includes(id)) };
  for (const [taken, intent] of intents.entries()) {
    const next = again(level, play, intent);
    if (!next) return { play, dropped: intents.length - taken };
    play = next;
  }
  return { play, dropped: 0 };
}

/** Takes an intent again. A clue is known already when its pairing comes round, which is no reason to stop. */
function again(level: Level, play: Play, intent: Intent): Play | undefined {
  const stepped = step(level, play, intent);
  if (stepped.ok) return stepped.play;
  const isOldClue = stepped.refused === 'already-known';
  return isOldClue ? { ...play, intents: [...play.intents, intent] } : undefined;
}
