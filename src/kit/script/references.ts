/** Every place in an evening that leads to a node, once for each time it is named. */
import type { Level, Node, NodeId } from '../../story/level.ts';

function namedBy(node: Node): readonly NodeId[] {
  switch (node.type) {
    case 'line': return [node.next];
    case 'choice': return [...(node.look === undefined ? [] : [node.look]), ...node.options.map(({ next }) => next)];
    case 'switch': return [...node.cases.map(({ next }) => next), node.otherwise];
    case 'look':
    case 'ending': return [];
  }
}

/** Nodes as often as something of the graph, a button or a skip leads there. */
export function referencesTo(level: Level): readonly NodeId[] {
  return [
    level.start,
    ...Object.values(level.nodes).flatMap(namedBy),
    ...level.acts.flatMap(({ tell, repair }) => [tell, repair]),
    ...level.skips.map(({ to }) => to),
  ];
}
