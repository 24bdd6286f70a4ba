/** The states of the story's own moves (pages and options, no buttons), grouped into rounds one can go in circles in. */
import { adjacenciesOf, at } from './adjacency.ts';
import type { Explored } from './explore.ts';

export interface Components {
  /** The strongly connected components, every one after those it leads to. */
  readonly groups: readonly (readonly number[])[];
  /** The component of each state; -1 for states the story's own moves never come to. */
  readonly of: Int32Array;
}

/** Tarjan's algorithm (1972), with a stack of its own because a level may be thousands of states deep. */
export function componentsOf(explored: Explored): Components {
  const { first, to, isStory } = adjacenciesOf(explored).forward;
  const states = explored.states.length;
  const order = new Int32Array(states).fill(-1);
  const low = new Int32Array(states);
  const of = new Int32Array(states).fill(-1);
  /** Where the search of each state goes on. */
  const next = first.slice();
  const [path, pending, groups]: [number[], number[], number[][]] = [[], [], []];
  let count = 0;
  const enter = (state: number) => {
    order[state] = count;
    low[state] = count;
    count += 1;
    pending.push(state);
    path.push(state);
  };
  const lower = (state: number, value: number) => {
    if (value < at(low, state)) low[state] = value;
  };
  const close = (state: number) => {
    if (low[state] !== order[state]) return;
    const group = pending.splice(pending.lastIndexOf(state));
    for (const member of group) of[member] = groups.length;
    groups.push(group);
  };
  for (const start of explored.starts) {
    if (order[start] === -1) enter(start);
    for (let state = path.at(-1); state !== undefined; state = path.at(-1)) {
      const edge = at(next, state);
      if (edge === at(first, state + 1)) {
        path.pop();
        close(state);
        const above = path.at(-1);
        if (above !== undefined) lower(above, at(low, state));
        continue;
      }
      next[state] = edge + 1;
      if (isStory[edge] === 0) continue;
      const end = at(to, edge);
      if (order[end] === -1) enter(end);
      else if (of[end] === -1) lower(state, at(order, end));
    }
  }
  return { groups, of };
}
