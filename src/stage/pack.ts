/** Where pictures lie on the sheets they share. */
import type { Size } from './geometry.ts';

export interface Place { readonly sheet: number; readonly x: number; readonly y: number }

/** Between two pictures, in pixels: smoothing looks one pixel over the edge. */
export const packGap = 2;

/**
 * Lays pictures in rows, the highest first (next-fit decreasing height), on as few sheets as that takes. Comes in: sizes in pixels, none
 * larger than `largest`. Goes out: the place of each, in the order of the sizes, and the size of each sheet, at most `largest` a side.
 */
export function pack(sizes: readonly Size[], largest: number): { readonly places: readonly Place[]; readonly sheets: readonly Size[] } {
  const places: Place[] = sizes.map(() => ({ sheet: 0, x: 0, y: 0 }));
  const sheets: Size[] = [];
  const width = Math.min(largest, Math.max(0, ...sizes.map((size) => size.width), Math.ceil(Math.sqrt(sizes.reduce((sum, size) => sum + size.width * size.height, 0)) * 1.2)));
  let [x, y, row] = [0, 0, 0];
  const order = sizes.map((_, i) => i).toSorted((a, b) => (sizes[b]?.height ?? 0) - (sizes[a]?.height ?? 0));
  for (const i of order) {
    const size = sizes[i] ?? { width: 0, height: 0 };
    if (x > 0 && x + size.width > width) [x, y, row] = [0, y + row + packGap, 0];
    if (sheets.length === 0 || y + size.height > largest) {
      sheets.push({ width: 0, height: 0 });
      [x, y, row] = [0, 0, 0];
    }
    places[i] = { sheet: sheets.length - 1, x, y };
    const sheet = sheets.at(-1) ?? size;
    sheets[sheets.length - 1] = { width: Math.max(sheet.width, x + size.width), height: Math.max(sheet.height, y + size.height) };
    x += size.width + packGap;
    row = Math.max(row, size.height);
  }
  return { places, sheets };
}
