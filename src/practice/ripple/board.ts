export const acts = ['hold', 'check-in', 'speak-up', 'adult'] as const;
export type Act = (typeof acts)[number];

export const mostWindows = 16;
/** How many acts there is time for before each wave. */
export const actsPerWave = 2;

/** A house as a network: who is in a chat with whom, and what can be done tonight. Windows are told by their number. */
export interface Board {
  readonly id: string;
  /** Where each window lies: column and row, from 0, at most 4 by 4. */
  readonly windows: readonly (readonly [column: number, row: number])[];
  /** Pairs of windows that are in one chat. */
  readonly strings: readonly (readonly [number, number])[];
  /** Where the post comes from. */
  readonly start: number;
  /** Whom it is about. */
  readonly child: number;
  /** How often each act can be done. */
  readonly hand: Readonly<Record<Act, number>>;
  /** The first lamp is lit when at most so many windows have it in the end, the start among them. */
  readonly most: number;
  /** With how few acts both lamps can be lit; proven by search. */
  readonly fewest: number;
}

/** One act on one window. */
export interface Deed {
  readonly act: Act;
  readonly window: number;
}

/** A board as bits, for walking it fast: bit n stands for window n. */
export interface Net {
  readonly board: Board;
  /** Who is next to each window. */
  readonly beside: readonly number[];
  /** Each window with all within two steps. */
  readonly near: readonly number[];
}

/** The network of a board. */
export function netOf(board: Board): Net {
  const beside = board.windows.map((_, window) => board.strings.reduce((mask, [one, other]) => {
    if (one === window) return mask | bit(other);
    return other === window ? mask | bit(one) : mask;
  }, 0));
  const near = beside.map((mask, window) => listOf(mask).reduce((all, one) => all | (beside[one] ?? 0), mask | bit(window)));
  return { board, beside, near };
}

export function bit(window: number): number {
  return 1 << window;
}

export function has(mask: number, window: number): boolean {
  return (mask & bit(window)) !== 0;
}

/** The windows of a mask, in rising order. */
export function listOf(mask: number): readonly number[] {
  const list: number[] = [];
  for (let window = 0; window < mostWindows; window += 1) if (has(mask, window)) list.push(window);
  return list;
}

export function countOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
