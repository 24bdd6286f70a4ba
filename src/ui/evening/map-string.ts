/**
 * The what-if map as a string of lamps: the way just taken in order, and from each lamp on it hangs what belongs there, lit lamps of
 * other turns first, then silhouettes. A map of a whole evening has more ways than an eye can follow; a string has one.
 */
import type { WhatIfMap } from '../../story/map.ts';

export type MapNode = WhatIfMap['nodes'][number];

/** One lamp of the string and what hangs from it. */
export interface Hanging {
  /** The first is on the string; the others were lit in other turns. */
  readonly lamps: readonly MapNode[];
  /** Choices never seen. */
  readonly bulbs: readonly MapNode[];
}

export interface LampString {
  readonly hangings: readonly Hanging[];
  /** Found ones first, the one just reached before all. */
  readonly endings: readonly MapNode[];
}

/** Orders every node of a map along the string; each stands in it exactly once. */
export function stringUp(map: WhatIfMap): LampString {
  const choices = map.nodes.filter(({ kind }) => kind === 'choice');
  const stops = stopsAmong(choices);
  const hangings = stops.map((stop) => ({ lamps: [stop], bulbs: [] as MapNode[] }));
  const spot = new Map(stops.map(({ id }, at) => [id, at]));
  const isLeft = ({ id }: MapNode): boolean => !spot.has(id);
  for (const lamp of nearestFirst(choices.filter((node) => node.lit && isLeft(node)), map, spot)) hangings[spot.get(lamp.id) ?? 0]?.lamps.push(lamp);
  for (const bulb of nearestFirst(choices.filter(isLeft), map, spot)) hangings[spot.get(bulb.id) ?? 0]?.bulbs.push(bulb);
  const rank = ({ here, lit }: MapNode): number => (here ? 0 : lit ? 1 : 2);
  return { hangings, endings: map.nodes.filter(({ kind }) => kind === 'ending').toSorted((a, b) => rank(a) - rank(b)) };
}

/** The choices on the way just taken; before the first of them, the one everything begins with. */
function stopsAmong(choices: readonly MapNode[]): readonly MapNode[] {
  const stops = choices.filter(({ visit }) => visit !== undefined).toSorted((a, b) => (a.visit ?? 0) - (b.visit ?? 0));
  return stops.length > 0 ? stops : choices.toSorted((a, b) => a.column - b.column || a.row - b.row).slice(0, 1);
}

/** Gives each node the place of the one that leads to it, over as many steps as it takes, and writes it down in `spot`. */
function nearestFirst(nodes: readonly MapNode[], { edges }: WhatIfMap, spot: Map<string, number>): readonly MapNode[] {
  const left = new Set(nodes);
  const placed: MapNode[] = [];
  while (left.size > 0) {
    const step = [...left].flatMap((node) => {
      const from = edges.find((edge) => edge.to === node.id && spot.has(edge.from))?.from;
      return from === undefined ? [] : [{ node, at: spot.get(from) ?? 0 }];
    });
    // What nothing on the string leads to comes later in the story: it hangs at the end.
    const next = step.length > 0 ? step : [...left].map((node) => ({ node, at: Math.max(0, ...spot.values()) }));
    for (const { node, at } of next) {
      spot.set(node.id, at);
      left.delete(node);
      placed.push(node);
    }
  }
  return placed;
}
