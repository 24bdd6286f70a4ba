/** Questions to the explored graph that many checks ask. */
import type { Edge, Explored } from './explore.ts';

/**
 * The states some wanted state can be reached from.
 * @param follow which edges may be taken; all when left out
 */
export function canReach(explored: Explored, wanted: (state: number) => boolean, follow: (edge: Edge, from: number) => boolean = () => true): readonly boolean[] {
  const before: number[][] = explored.states.map(() => []);
  for (const [from, edges] of explored.edges.entries()) {
    for (const edge of edges) if (follow(edge, from)) before[edge.to]?.push(from);
  }
  const reached = explored.states.map((_, state) => wanted(state));
  const open = explored.states.flatMap((_, state) => (reached[state] ? [state] : []));
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const from of before[state] ?? []) {
      if (reached[from]) continue;
      reached[from] = true;
      open.push(from);
    }
  }
  return reached;
}

/** The states that can be reached from some, those included. */
export function reachFrom(explored: Explored, starts: readonly number[], follow: (edge: Edge, from: number) => boolean = () => true): readonly boolean[] {
  const reached = explored.states.map(() => false);
  const open: number[] = [];
  const add = (state: number) => {
    if (reached[state]) return;
    reached[state] = true;
    open.push(state);
  };
  starts.forEach(add);
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const edge of explored.edges[state] ?? []) if (follow(edge, state)) add(edge.to);
  }
  return reached;
}

/** Whether an edge can be taken by somebody who has found none but these clues. */
export function isOpenWith(known: ReadonlySet<string>): (edge: Edge) => boolean {
  return ({ hop }) => hop.do !== 'choose' || hop.clue === undefined || known.has(hop.clue);
}
