/** The states of the story's own moves (pages and options, no buttons), grouped into rounds one can go in circles in. */
import type { Edge, Explored } from './explore.ts';

/** Whether a move is one of the story's own: a page or an option. Tell, repair and skip are the player's and lie on no path. */
export function isStoryMove({ hop }: Edge): boolean {
  return hop.do === 'next' || hop.do === 'choose';
}

export interface Components {
  /** The strongly connected components, every one after those it leads to. */
  readonly groups: readonly (readonly number[])[];
  /** The component of each state; -1 for states the story's own moves never come to. */
  readonly of: readonly number[];
}

interface Frame {
  readonly state: number;
  next: number;
}

/** Tarjan's algorithm (1972), with a stack of its own because a level may be thousands of states deep. */
export function componentsOf(explored: Explored): Components {
  const moves = explored.edges.map((edges) => edges.filter(isStoryMove).map((edge) => edge.to));
  const order = explored.states.map(() => -1);
  const low = explored.states.map(() => 0);
  const of = explored.states.map(() => -1);
  const pending: number[] = [];
  const groups: number[][] = [];
  let count = 0;
  const enter = (state: number): Frame => {
    order[state] = count;
    low[state] = count;
    count += 1;
    pending.push(state);
    return { state, next: 0 };
  };
  const lower = (state: number, value: number) => {
    low[state] = Math.min(low[state] ?? 0, value);
  };
  const close = (state: number) => {
    if (low[state] !== order[state]) return;
    const group = pending.splice(pending.lastIndexOf(state));
    for (const member of group) of[member] = groups.length;
    groups.push(group);
  };
  for (const start of explored.starts) {
    const frames = order[start] === -1 ? [enter(start)] : [];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const to = moves[frame.state]?.[frame.next];
      frame.next += 1;
      if (to === undefined) {
        frames.pop();
        close(frame.state);
        const above = frames.at(-1);
        if (above) lower(above.state, low[frame.state] ?? 0);
      } else if (order[to] === -1) frames.push(enter(to));
      else if (of[to] === -1) lower(frame.state, order[to] ?? 0);
    }
  }
  return { groups, of };
}
