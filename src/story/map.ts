import { foldLevel } from './fold.ts';
import type { Fold } from './fold.ts';
import { placeInLayers } from './layers.ts';
import type { Level, NodeId } from './level.ts';
import type { Visit } from './play.ts';

export interface MapNode {
  readonly id: NodeId;
  readonly kind: 'choice' | 'ending';
  /** Seen in some turn; the others are silhouettes. */
  readonly lit: boolean;
  /** The player is here, or on a page after it. */
  readonly here: boolean;
  readonly column: number;
  readonly row: number;
  /** How many intents to rewind to, to stand here again; only on the way just taken. */
  readonly visit?: number;
}

export interface MapEdge {
  readonly from: NodeId;
  /** The option's id, or the name of the button. */
  readonly option: string;
  readonly to: NodeId;
  /** Buttons are drawn only where they were pressed on the way just taken. */
  readonly via: 'choose' | 'tell' | 'repair' | 'skip';
  readonly lit: boolean;
  readonly onPath: boolean;
}

export interface WhatIfMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly columns: number;
  readonly rows: number;
}

export interface Seen {
  /** Options ever taken, as `node.option`. */
  readonly seen: readonly string[];
  /** Endings ever reached. */
  readonly endings: readonly NodeId[];
  /** The way of the present turn. */
  readonly trail: readonly Visit[];
}

/** The what-if map: every choice and ending, what was seen of it in any turn, and the way just taken. */
export function mapOf(level: Level, been: Seen): WhatIfMap {
  const { folds, first } = foldLevel(level);
  const stops = decisionsOn(level, been.trail);
  const lit = litNodes(been, folds, stops);
  const ids = Object.keys(level.nodes).filter((id) => kindOf(level, id) !== undefined);
  const cells = placeInLayers(ids, folds, first);
  const here = stops.at(-1)?.at;
  const nodes = ids.map((id): MapNode => {
    const visit = stops.findLast((stop) => stop.at === id);
    const { column, row } = cells.get(id) ?? { column: 0, row: 0 };
    return { id, kind: kindOf(level, id) ?? 'choice', lit: lit.has(id), here: id === here, column, row, ...(visit ? { visit: visit.intents } : {}) };
  });
  const size = (of: (node: MapNode) => number) => 1 + Math.max(-1, ...nodes.map(of));
  return { nodes, edges: edgesOf(level, been, folds, lit), columns: size((node) => node.column), rows: size((node) => node.row) };
}

function kindOf(level: Level, id: NodeId): 'choice' | 'ending' | undefined {
  const type = Object.hasOwn(level.nodes, id) ? level.nodes[id]?.type : undefined;
  return type === 'choice' || type === 'ending' ? type : undefined;
}

function decisionsOn(level: Level, trail: readonly Visit[]): readonly Visit[] {
  return trail.filter((visit) => kindOf(level, visit.at) !== undefined);
}

/** Where a switch decides, an option seen does not tell which of its ways was; only an option with one way lights what follows. */
function litNodes({ seen, endings }: Seen, folds: readonly Fold[], stops: readonly Visit[]): ReadonlySet<NodeId> {
  const lit = new Set([...stops.map((stop) => stop.at), ...endings, ...seen.map((taken) => taken.split('.')[0] ?? '')]);
  for (const taken of seen) {
    const ways = folds.filter((fold) => `${fold.from}.${fold.option}` === taken);
    if (ways.length === 1 && ways[0]) lit.add(ways[0].to);
  }
  return lit;
}

function edgesOf(level: Level, been: Seen, folds: readonly Fold[], lit: ReadonlySet<NodeId>): readonly MapEdge[] {
  const taken = takenEdges(level, been.trail);
  const isSame = (a: Fold, b: MapEdge) => a.from === b.from && a.option === b.option && a.to === b.to;
  const options = folds.map((fold): MapEdge => {
    const onPath = taken.some((edge) => edge.via === 'choose' && isSame(fold, edge));
    return { ...fold, via: 'choose', lit: onPath || (been.seen.includes(`${fold.from}.${fold.option}`) && lit.has(fold.to)), onPath };
  });
  const buttons = taken.filter((edge) => edge.via !== 'choose');
  return [...options, ...buttons.filter((edge, index) => buttons.findIndex((other) => other.via === edge.via && isSame(other, edge)) === index)];
}

/** The way just taken, from decision to decision; where a button was pressed between two, the button is the way. */
function takenEdges(level: Level, trail: readonly Visit[]): readonly MapEdge[] {
  const edges: MapEdge[] = [];
  let from: Visit | undefined;
  let between: Visit[] = [];
  for (const visit of trail) {
    between.push(visit);
    if (kindOf(level, visit.at) === undefined) continue;
    if (from) edges.push(edgeBetween(from, visit, between));
    from = visit;
    between = [];
  }
  return edges;
}

function edgeBetween(from: Visit, to: Visit, between: readonly Visit[]): MapEdge {
  const button = between.findLast((visit) => visit.via === 'tell' || visit.via === 'repair' || visit.via === 'skip')?.via;
  const via = button === 'tell' || button === 'repair' || button === 'skip' ? button : 'choose';
  const option = via === 'choose' ? (between[0]?.by?.split('.')[1] ?? '') : via;
  return { from: from.at, option, to: to.at, via, lit: true, onPath: true };
}
