/** The graph of decisions alone: lines and switches folded away. */
import { explore } from './explore.ts';
import type { Explored } from './explore.ts';
import type { Level, NodeId, OptionId } from './level.ts';

export interface Fold {
  readonly from: NodeId;
  readonly option: OptionId;
  readonly to: NodeId;
}

export interface Folded {
  /** Every option with every decision (choice or ending) it can lead to, by variables. */
  readonly folds: readonly Fold[];
  /** The decisions the player can come to first. */
  readonly first: readonly NodeId[];
}

// Exploring takes some ten milliseconds and a map is drawn often; the same level object always folds alike.
const foldedBefore = new WeakMap<Level, Folded>();

/** Folds a level. Only ways that some play can take are in it: following every case of every switch would draw many that none can. */
export function foldLevel(level: Level): Folded {
  const known = foldedBefore.get(level);
  if (known) return known;
  const explored = explore(level);
  const folds = new Map<string, Fold>();
  for (const [state, edges] of explored.edges.entries()) {
    const from = explored.states[state]?.at ?? '';
    for (const { hop, to } of edges) {
      const next = hop.do === 'choose' ? decisionAfter(explored, to) : undefined;
      if (hop.do === 'choose' && next !== undefined) folds.set(`${from}.${hop.option}>${next}`, { from, option: hop.option, to: next });
    }
  }
  const first = explored.starts.flatMap((start) => decisionAfter(explored, start) ?? []);
  const folded: Folded = { folds: [...folds.values()], first: [...new Set(first)] };
  foldedBefore.set(level, folded);
  return folded;
}

/** Turns pages until a decision comes; undefined where pages go round in a circle or the search was broken off. */
function decisionAfter(explored: Explored, from: number): NodeId | undefined {
  const turned = new Set<number>();
  for (let state: number | undefined = from; state !== undefined && !turned.has(state); ) {
    turned.add(state);
    const at: NodeId = explored.states[state]?.at ?? '';
    if (explored.stops[state]?.type !== 'line') return at;
    state = explored.edges[state]?.find(({ hop }) => hop.do === 'next')?.to;
  }
  return undefined;
}
