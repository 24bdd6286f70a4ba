/** Questions to the explored graph that many checks ask. */
import { adjacenciesOf, at } from './adjacency.ts';
import type { Adjacency } from './adjacency.ts';
import type { Edge, Explored } from './explore.ts';
import type { ItemId } from './level.ts';

/** For each state whether it is in. */
export type States = Uint8Array;

/**
 * The states some wanted state can be reached from.
 * @param known only with these clues; with all of them when left out
 */
export function canReach(explored: Explored, wanted: (state: number) => boolean, known?: ReadonlySet<ItemId>): States {
  const { backward, clues } = adjacenciesOf(explored);
  const ends = explored.states.flatMap((_, state) => (wanted(state) ? [state] : []));
  return spread(backward, ends, opened(clues, known));
}

/** The states that can be reached from some, those included; `known` as above. */
export function reachFrom(explored: Explored, starts: readonly number[], known?: ReadonlySet<ItemId>): States {
  const { forward, clues } = adjacenciesOf(explored);
  return spread(forward, starts, opened(clues, known));
}

/** For the number of each clue whether its edges are open; 0 stands for edges without one. */
function opened(clues: readonly ItemId[], known: ReadonlySet<ItemId> | undefined): Uint8Array {
  return Uint8Array.from([1, ...clues.map((clue) => (known === undefined || known.has(clue) ? 1 : 0))]);
}

function spread({ first, to, clue }: Adjacency, starts: readonly number[], isOpen: Uint8Array): States {
  const reached = new Uint8Array(first.length - 1);
  const open: number[] = [];
  for (const start of starts) {
    if (reached[start] === 1) continue;
    reached[start] = 1;
    open.push(start);
  }
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const end = at(first, state + 1);
    for (let edge = at(first, state); edge < end; edge += 1) {
      const next = at(to, edge);
      if (reached[next] === 1 || isOpen[at(clue, edge)] === 0) continue;
      reached[next] = 1;
      open.push(next);
    }
  }
  return reached;
}

/** Whether an edge can be taken by somebody who has found no clue. */
export function isOpenWithoutClue({ hop }: Edge): boolean {
  return hop.do !== 'choose' || hop.clue === undefined;
}
