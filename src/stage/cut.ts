/** Cuts a painted picture into parts that hide what is below and parts that do not: the first need no blending, and what is empty need not be drawn. */
import type { Size } from './geometry.ts';
import type { Rect } from './port.ts';

/** A part of a picture, in its pixels. */
export interface Cut extends Rect { readonly solid: boolean }

type Kind = 'empty' | 'mixed' | 'solid';

/** What a square of the picture is, from four bytes a pixel. */
function kindOf(bytes: Uint8ClampedArray, stride: number, box: Rect): Kind {
  const first = bytes[(box.y * stride + box.x) * 4 + 3];
  if (first !== 0 && first !== 255) return 'mixed';
  for (let y = box.y; y < box.y + box.height; y += 1) {
    for (let x = box.x; x < box.x + box.width; x += 1) if (bytes[(y * stride + x) * 4 + 3] !== first) return 'mixed';
  }
  return first === 0 ? 'empty' : 'solid';
}

interface Run { readonly x: number; readonly width: number; readonly kind: Kind }

/** The squares of one row, with equal neighbours put together. */
function runsOf(bytes: Uint8ClampedArray, size: Size, row: { readonly y: number; readonly height: number; readonly cell: number }): readonly Run[] {
  const runs: Run[] = [];
  for (let x = 0; x < size.width; x += row.cell) {
    const width = Math.min(row.cell, size.width - x);
    const kind = kindOf(bytes, size.width, { x, y: row.y, width, height: row.height });
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { ...last, width: last.width + width };
    else runs.push({ x, width, kind });
  }
  return runs;
}

/** The parts of a picture of `size` pixels, found in squares of `cell` pixels; together they hold every pixel that is not clear, none twice. */
export function cutByAlpha(bytes: Uint8ClampedArray, size: Size, cell: number): readonly Cut[] {
  const done: Cut[] = [];
  let open: Cut[] = [];
  for (let y = 0; y < size.height; y += cell) {
    const height = Math.min(cell, size.height - y);
    const next = runsOf(bytes, size, { y, height, cell }).flatMap((run): Cut[] => {
      if (run.kind === 'empty') return [];
      const solid = run.kind === 'solid';
      const above = open.find((cut) => cut.x === run.x && cut.width === run.width && cut.solid === solid);
      return [above === undefined ? { x: run.x, y, width: run.width, height, solid } : { ...above, height: above.height + height }];
    });
    done.push(...open.filter((cut) => !next.some((one) => one.x === cut.x && one.y === cut.y)));
    open = next;
  }
  return [...done, ...open];
}
