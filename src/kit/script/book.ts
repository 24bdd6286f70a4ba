/** An evening ready to be written down: its numbers, its coins, its words. */
import type { Level, NodeId, OptionId } from '../../story/level.ts';
import type { Say } from '../../words/words.ts';
import type { KitEvening } from '../evening.ts';
import { rowsOf } from './coins.ts';
import type { Row } from './coins.ts';
import { bookOf } from './entries.ts';
import type { Book } from './entries.ts';

export interface WrittenBook extends Book {
  readonly level: Level;
  readonly say: Say;
  readonly rows: readonly Row[];
}

/** Comes in: an evening with its words. */
export function writeBook({ level, say }: KitEvening): WrittenBook {
  return { level, say, rows: rowsOf(level), ...bookOf(level) };
}

/** The letter of an option at its decision, from A on in the order of the file. */
export function letterOf(level: Level, choice: NodeId, option: OptionId): string {
  const node = level.nodes[choice];
  const place = node?.type === 'choice' ? node.options.findIndex(({ id }) => id === option) : -1;
  return place === -1 ? '?' : String.fromCharCode('A'.charCodeAt(0) + place);
}

/** The look that holds an item. */
export function lookOf(level: Level, item: string): NodeId | undefined {
  return Object.keys(level.nodes).find((id) => {
    const node = level.nodes[id];
    return node?.type === 'look' && node.items.some((one) => one.id === item);
  });
}
