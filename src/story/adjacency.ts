/** The edges of an explored graph as rows of numbers, both ways, because the checks go over all of them many times. */
import type { Explored } from './explore.ts';
import type { ItemId } from './level.ts';

/** The edges of state `s` stand from `first[s]` to before `first[s + 1]`, in the order of the graph. */
export interface Adjacency {
  readonly first: Uint32Array;
  /** The state at the other end. */
  readonly to: Uint32Array;
  /** Which clue opens the edge, as its place in `clues`, counted from 1; 0 where none is needed. */
  readonly clue: Uint16Array;
  /** 1 for the story's own moves, pages and options; 0 for the buttons. */
  readonly isStory: Uint8Array;
}

export interface Adjacencies {
  readonly forward: Adjacency;
  /** The same edges seen from where they lead. */
  readonly backward: Adjacency;
  readonly clues: readonly ItemId[];
}

const knownBefore = new WeakMap<Explored, Adjacencies>();

/** The edges of a graph, turned into rows once. */
export function adjacenciesOf(explored: Explored): Adjacencies {
  const known = knownBefore.get(explored);
  if (known) return known;
  const { clues, forward } = forwardOf(explored);
  const adjacencies = { forward, backward: turned(forward), clues };
  knownBefore.set(explored, adjacencies);
  return adjacencies;
}

function emptyFor(states: number, edges: number): Adjacency {
  return { first: new Uint32Array(states + 1), to: new Uint32Array(edges), clue: new Uint16Array(edges), isStory: new Uint8Array(edges) };
}

function forwardOf({ edges }: Explored): { readonly clues: readonly ItemId[]; readonly forward: Adjacency } {
  const numbers = new Map<ItemId, number>();
  const forward = emptyFor(edges.length, edges.reduce((sum, ofState) => sum + ofState.length, 0));
  let place = 0;
  for (const [state, ofState] of edges.entries()) {
    forward.first[state] = place;
    for (const { hop, to } of ofState) {
      forward.to[place] = to;
      if (hop.do === 'choose' && hop.clue !== undefined) {
        if (!numbers.has(hop.clue)) numbers.set(hop.clue, numbers.size + 1);
        forward.clue[place] = numbers.get(hop.clue) ?? 0;
      }
      if (hop.do === 'choose' || hop.do === 'next') forward.isStory[place] = 1;
      place += 1;
    }
  }
  forward.first[edges.length] = place;
  return { clues: [...numbers.keys()], forward };
}

function turned({ first, to, clue, isStory }: Adjacency): Adjacency {
  const states = first.length - 1;
  const back = emptyFor(states, to.length);
  for (const end of to) back.first[end + 1] = at(back.first, end + 1) + 1;
  for (let state = 0; state < states; state += 1) back.first[state + 1] = at(back.first, state + 1) + at(back.first, state);
  const next = back.first.slice();
  for (let from = 0; from < states; from += 1) {
    for (let edge = at(first, from); edge < at(first, from + 1); edge += 1) {
      const end = at(to, edge);
      const place = at(next, end);
      next[end] = place + 1;
      back.to[place] = from;
      back.clue[place] = at(clue, edge);
      back.isStory[place] = at(isStory, edge);
    }
  }
  return back;
}

/** What stands at a place that is known to be there. */
export function at(row: Uint32Array | Uint16Array | Uint8Array | Int32Array, place: number): number {
  return row[place] as number;
}
