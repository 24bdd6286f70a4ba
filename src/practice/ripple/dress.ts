/** A board with other neighbours behind its windows, and turned around, so that nobody solves it by heart. */
import { lotOf, shuffle } from '../who-sees-it/lot.ts';
import type { Board } from './board.ts';

/** Who may live behind a window; their names stand in the words of the room. */
export const neighbours = ['jonas', 'mila', 'aisha', 'leo', 'tom', 'kim', 'sam', 'noor', 'eli', 'marek', 'dina', 'bo', 'lin', 'ravi', 'lou', 'pia'] as const;
export type Neighbour = (typeof neighbours)[number];

export interface DressedBoard {
  readonly board: Board;
  /** Who lives behind each window; nobody behind the one it comes from. */
  readonly people: readonly (Neighbour | undefined)[];
}

/** The same network with neighbours by lot, read from the left or from the right. `seed` is a whole number. */
export function dressBoard(board: Board, seed: number): DressedBoard {
  const drawn = shuffle(neighbours, seed);
  const last = Math.max(...board.windows.map(([column]) => column));
  const mirrored = lotOf(seed, 'mirror', board.id) < 0.5;
  return {
    board: mirrored ? { ...board, windows: board.windows.map(([column, row]) => [last - column, row] as const) } : board,
    people: board.windows.map((_, window) => (window === board.start ? undefined : drawn[window])),
  };
}
