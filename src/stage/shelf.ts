/** Where small pictures lie that come one after the other, so that many of them share a texture. */
import type { Size } from './geometry.ts';
import { packGap } from './pack.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** No earlier one lies on this shelf. */
  readonly fresh: boolean;
}

/**
 * Fills shelves of one size in rows, from the upper left; what has been given back is not filled again. Comes in: the size of a shelf in pixels. Goes out: what finds a
 * place for a size in pixels, which must not be larger than the shelf; the last shelf that was begun is the one that is filled.
 */
export function openShelves(shelf: Size): (size: Size) => Spot {
  let [x, y, row] = [0, Infinity, 0];
  return ({ width, height }) => {
    if (x > 0 && x + width > shelf.width) [x, y, row] = [0, y + row + packGap, 0];
    const fresh = y + height > shelf.height;
    if (fresh) [x, y, row] = [0, 0, 0];
    const spot = { x, y, fresh };
    x += width + packGap;
    row = Math.max(row, height);
    return spot;
  };
}
