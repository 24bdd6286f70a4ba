/** The circles of people a post can be shown to, from the inside out, and the windows of the house they live behind. */

export const circles = ['me', 'close', 'class', 'club', 'friends-of-friends', 'everyone'] as const;
export type Circle = (typeof circles)[number];

/** How many windows belong to each circle; together they fill a house of 9 by 6. */
const sizes: Readonly<Record<Circle, number>> = { 'me': 1, 'close': 4, 'class': 8, 'club': 7, 'friends-of-friends': 14, 'everyone': 20 };

/** The house as a drawing: columns and rows of windows. */
export const houseSize = { columns: 9, rows: 6 } as const;

/** The circle of every window, by the window's number. Numbers count from the inside out. */
export const circleOf: readonly Circle[] = circles.flatMap((circle) => Array.from({ length: sizes[circle] }, () => circle));

/** The numbers of the windows of one circle. */
export function windowsOf(circle: Circle): readonly number[] {
  return circleOf.flatMap((one, window) => (one === circle ? [window] : []));
}

/** How far from the middle a circle is: 0 for me alone. */
export function rankOf(circle: Circle): number {
  return circles.indexOf(circle);
}

/** Where a window is drawn, by its number: the one who posts in the middle, and each circle around the one before. Columns and rows count from 0. */
export const placeOf: readonly { readonly column: number; readonly row: number }[] = Array.from({ length: houseSize.columns * houseSize.rows }, (_, cell) => ({ column: cell % houseSize.columns, row: Math.floor(cell / houseSize.columns) }))
  .toSorted((one, other) => farness(one) - farness(other));

/** Rows are taller than columns are wide, so that circles on the wall look round; the small parts only decide between equals. */
function farness({ column, row }: { readonly column: number; readonly row: number }): number {
  return Math.hypot(column - 4, (row - 3) * 1.25) + row * 0.001 + column * 0.0001;
}
