/** Ways to any scene, for an adult who jumps there. */
import { explore } from '../story/explore.ts';
import type { Edge, Explored } from '../story/explore.ts';
import type { ItemId, Level, NodeId } from '../story/level.ts';
import type { Intent, Play } from '../story/play.ts';

export interface Way {
  /** From the beginning of the evening. */
  readonly intents: readonly Intent[];
  /** Clues that open options on the way. */
  readonly clues: readonly ItemId[];
}

interface Place {
  readonly state: number;
  readonly before: Place | undefined;
  readonly edge: Edge | undefined;
}

// Exploring takes some ten milliseconds; the same level object always explores alike.
const exploredBefore = new WeakMap<Level, Explored>();

/**
 * A way to a node. Where the class has been there already it is the way the class took; else it goes on from where the class is, and only where
 * that leads nowhere it begins anew. Pages and choices are preferred to the permanent buttons. Undefined when no play comes to the node.
 */
export function wayTo(level: Level, play: Play, node: NodeId): Way | undefined {
  const visit = play.trail.findLast(({ at }) => at === node);
  if (visit !== undefined) return { intents: play.intents.slice(0, visit.intents), clues: [] };
  const explored = exploredBefore.get(level) ?? explore(level);
  exploredBefore.set(level, explored);
  const here = stateOf(explored, play);
  const start = explored.starts[0] ?? 0;
  const search = (from: number, buttons: boolean): Place | undefined => walk(explored, from, node, buttons);
  const onward = search(here, false) ?? search(here, true);
  if (onward !== undefined) return wayOf(onward, play.intents);
  const anew = search(start, false) ?? search(start, true);
  return anew === undefined ? undefined : wayOf(anew, []);
}

function stateOf({ states }: Explored, { state: { at, vars } }: Play): number {
  return states.findIndex((state) => state.at === at && Object.entries(state.vars).every(([id, value]) => vars[id] === value));
}

/** Breadth first, so that a shortest way is found. */
function walk(explored: Explored, from: number, node: NodeId, buttons: boolean): Place | undefined {
  const places: Place[] = [{ state: from, before: undefined, edge: undefined }];
  const seen = new Set([from]);
  for (const place of places) {
    if (explored.states[place.state]?.at === node) return place;
    for (const edge of explored.edges[place.state] ?? []) {
      const isButton = edge.hop.do !== 'next' && edge.hop.do !== 'choose';
      if (seen.has(edge.to) || (isButton && !buttons)) continue;
      seen.add(edge.to);
      places.push({ state: edge.to, before: place, edge });
    }
  }
  return undefined;
}

function wayOf(place: Place, before: readonly Intent[]): Way {
  const intents: Intent[] = [];
  const clues: ItemId[] = [];
  for (let back: Place | undefined = place; back; back = back.before) {
    const hop = back.edge?.hop;
    if (hop === undefined) continue;
    intents.push(hop.do === 'choose' ? { do: 'choose', option: hop.option } : { do: hop.do });
    if (hop.do === 'choose' && hop.clue !== undefined) clues.push(hop.clue);
  }
  return { intents: [...before, ...intents.reverse()], clues };
}
