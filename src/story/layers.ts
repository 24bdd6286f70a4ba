/** Places the nodes of a graph in columns and rows, so that most links lead to a later column and few of them cross. */

export interface Link {
  readonly from: string;
  readonly to: string;
}

export interface Cell {
  readonly column: number;
  readonly row: number;
}

const sweeps = 4;

/**
 * Layered drawing after Sugiyama, Tagawa and Toda (1981): links that close a circle are left aside, a node stands one column after the
 * last node that leads to it, and rows are ordered by the average row of the neighbours, to and fro.
 * @param roots where to begin, the first one first; nodes no root leads to are begun from afterwards
 */
export function placeInLayers(nodes: readonly string[], links: readonly Link[], roots: readonly string[]): ReadonlyMap<string, Cell> {
  const { order, forward } = withoutCircles(nodes, links, roots);
  const columns = columnsOf(order, forward);
  const layers: string[][] = [];
  for (const id of order) (layers[columns.get(id) ?? 0] ??= []).push(id);
  const rows = new Map(layers.flatMap((layer) => layer.map((id, row) => [id, row] as const)));
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const isForth = sweep % 2 === 0;
    for (const layer of isForth ? layers : layers.toReversed()) sortLayer(layer, rows, forward, isForth);
  }
  return new Map(order.map((id) => [id, { column: columns.get(id) ?? 0, row: rows.get(id) ?? 0 }]));
}

/** Nodes in an order in which links lead forward, and the links that do. */
function withoutCircles(nodes: readonly string[], links: readonly Link[], roots: readonly string[]): { readonly order: readonly string[]; readonly forward: readonly Link[] } {
  const finished: string[] = [];
  const entered = new Set<string>();
  const enter = (id: string) => {
    if (entered.has(id)) return;
    entered.add(id);
    for (const link of links) if (link.from === id) enter(link.to);
    finished.push(id);
  };
  for (const id of [...roots, ...nodes]) enter(id);
  const order = finished.toReversed();
  const position = new Map(order.map((id, index) => [id, index]));
  return { order, forward: links.filter(({ from, to }) => (position.get(from) ?? 0) < (position.get(to) ?? 0)) };
}

function columnsOf(order: readonly string[], forward: readonly Link[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const id of order) {
    const before = forward.filter((link) => link.to === id).map((link) => columns.get(link.from) ?? 0);
    columns.set(id, before.length === 0 ? 0 : Math.max(...before) + 1);
  }
  return columns;
}

function sortLayer(layer: string[], rows: Map<string, number>, forward: readonly Link[], isForth: boolean): void {
  const wish = new Map(layer.map((id) => {
    const near = forward.flatMap(({ from, to }) => (isForth ? (to === id ? [from] : []) : from === id ? [to] : []));
    const sum = near.reduce((total, other) => total + (rows.get(other) ?? 0), 0);
    return [id, near.length === 0 ? (rows.get(id) ?? 0) : sum / near.length] as const;
  }));
  layer.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
  for (const [row, id] of layer.entries()) rows.set(id, row);
}
