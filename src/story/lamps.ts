import type { ItemId, Level, NodeId } from './level.ts';
import { cluesOf } from './moves.ts';

export interface Lamps {
  /** The evening was finished once. */
  readonly finished: boolean;
  /** A second ending was found. */
  readonly another: boolean;
  /** All clues are found; never lit in a level without clues. */
  readonly clues: boolean;
}

/** The three lamps of a window, from what was ever reached and found. Endings and clues the level no longer has do not count. */
export function lampsOf(level: Level, { endings, known }: { readonly endings: readonly NodeId[]; readonly known: readonly ItemId[] }): Lamps {
  const reached = new Set(endings.filter((id) => Object.hasOwn(level.nodes, id) && level.nodes[id]?.type === 'ending')).size;
  const clues = cluesOf(level);
  return { finished: reached >= 1, another: reached >= 2, clues: clues.length > 0 && clues.every((item) => known.includes(item.id)) };
}
