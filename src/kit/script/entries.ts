/** An evening as a book with numbers: every node stands in just one entry, and an entry is always entered at its top. */
import type { Level, NodeId, SceneId } from '../../story/level.ts';
import { referencesTo } from './references.ts';

/** How an entry goes on after its lines: with a decision or an ending of its own, by conditions, or at the top of another entry. */
export type EntryEnd =
  | { readonly kind: 'choice'; readonly node: NodeId }
  | { readonly kind: 'ending'; readonly node: NodeId }
  | { readonly kind: 'fork'; readonly node: NodeId }
  | { readonly kind: 'goto'; readonly to: NodeId }
  | { readonly kind: 'look'; readonly node: NodeId };

export interface Entry {
  /** From 1 on, in the order of the sheet. */
  readonly number: number;
  /** Where it is entered. */
  readonly top: NodeId;
  /** The scene it plays in; a fork and a look have none. */
  readonly scene?: SceneId;
  readonly lines: readonly NodeId[];
  readonly end: EntryEnd;
}

export interface Book {
  readonly entries: readonly Entry[];
  /** The number at which a node is found. */
  readonly numberOf: (node: NodeId) => number;
}

/** Nodes that must stand at the top of an entry, because more than one way leads there or something is said before them. */
function topsOf(level: Level): ReadonlySet<NodeId> {
  const count = new Map<NodeId, number>();
  for (const to of referencesTo(level)) count.set(to, (count.get(to) ?? 0) + 1);
  const shared = [...count].filter(([, times]) => times > 1).map(([node]) => node);
  const named = [level.start, ...level.acts.flatMap(({ tell, repair }) => [tell, repair]), ...level.skips.flatMap(({ from, to }) => [from, to])];
  return new Set([...shared, ...named]);
}

/** The entry that begins at a node: its lines as far as nothing else leads in and the scene stays the same. */
function entryAt(level: Level, top: NodeId, isTop: (node: NodeId) => boolean): Omit<Entry, 'number'> {
  const lines: NodeId[] = [];
  const first = level.nodes[top];
  const scene = first !== undefined && 'scene' in first ? first.scene : undefined;
  const whole = (end: EntryEnd): Omit<Entry, 'number'> => ({ top, ...(scene === undefined ? {} : { scene }), lines, end });
  for (let at = top; ;) {
    const node = level.nodes[at];
    const isElsewhere = lines.length > 0 && (node === undefined || isTop(at) || node.type === 'look' || ('scene' in node && node.scene !== scene) || lines.includes(at));
    if (node === undefined || isElsewhere) return whole({ kind: 'goto', to: at });
    if (node.type !== 'line') return whole({ kind: node.type === 'switch' ? 'fork' : node.type, node: at });
    lines.push(at);
    at = node.next;
  }
}

/** Where an entry leads, the next in reading order first. A look is read beside the decision that names it. */
function leadsTo(level: Level, { end }: Omit<Entry, 'number'>): readonly NodeId[] {
  if (end.kind === 'goto') return [end.to];
  const node = level.nodes[end.node];
  if (node?.type === 'choice') return [...(node.look === undefined ? [] : [node.look]), ...node.options.map(({ next }) => next)];
  return node?.type === 'switch' ? [...node.cases.map(({ next }) => next), node.otherwise] : [];
}

/** Numbers every node of an evening: the story first, then what the buttons *tell*, *repair* and *skip* lead to, then what nothing leads to. */
export function bookOf(level: Level): Book {
  const tops = topsOf(level);
  const entries: Entry[] = [];
  const numbers = new Map<NodeId, number>();
  const write = (from: NodeId): void => {
    const waiting = [from];
    for (let top = waiting.pop(); top !== undefined; top = waiting.pop()) {
      if (numbers.has(top) || level.nodes[top] === undefined) continue;
      const entry = { number: entries.length + 1, ...entryAt(level, top, (node) => tops.has(node) || numbers.has(node)) };
      entries.push(entry);
      for (const node of [...entry.lines, ...('node' in entry.end ? [entry.end.node] : [])]) numbers.set(node, entry.number);
      waiting.push(...leadsTo(level, entry).toReversed());
    }
  };
  write(level.start);
  for (const { tell, repair } of level.acts) [tell, repair].forEach(write);
  for (const { to } of level.skips) write(to);
  Object.keys(level.nodes).forEach(write);
  return { entries, numberOf: (node) => numbers.get(node) ?? 0 };
}
