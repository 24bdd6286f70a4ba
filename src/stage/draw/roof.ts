/** The roof of Lantern House: aerial, chimney, and a cat that looks at the moon. What moves on it is painted by itself. */
import { brick, pale } from './house-tones.ts';
import { flat, handBox, handLine, inked, oval, type Pen, stroke } from './ink.ts';
import { ink, lamp } from '../palette.ts';
import type { Point } from '../geometry.ts';

export const roofHeight = 18;
/** Below this width, in CSS pixels, there is no room for the cat. */
const catFrom = 420;

/** Where smoke leaves the chimney of a house this wide, in CSS pixels from the house's corner. */
export function chimneyMouth(width: number): Point {
  return { x: width * 0.78 + 20, y: -62 };
}

/** Where the cat sits on the roof of a house this wide; nowhere on a narrow one. */
export function catSeat(width: number): Point | undefined {
  return width > catFrom ? { x: width * 0.3, y: 0 } : undefined;
}

function paintChimney(pen: Pen, x: number): void {
  inked(pen, handBox(x, -52, 40, 56, 3), '#4a3d94', 4);
  inked(pen, handBox(x - 6, -60, 52, 13, 4), pale, 4);
  stroke(pen, handLine([[x + 8, -30], [x + 20, -30]]), brick, 2.4);
  stroke(pen, handLine([[x + 18, -18], [x + 30, -18]]), brick, 2.4);
}

function paintAerial(pen: Pen, x: number): void {
  stroke(pen, handLine([[x, 0], [x, -46]]), pale, 3.4);
  stroke(pen, handLine([[x - 17, -40], [x + 17, -44]]), pale, 3);
  stroke(pen, handLine([[x - 12, -30], [x + 12, -33]]), pale, 3);
}

/** A cat that sits on the roof and looks at the moon. */
function paintCat(pen: Pen, { x }: Point): void {
  const body = new Path2D(`M${x - 13} 0 C${x - 17} -16 ${x - 9} -26 ${x - 1} -28 L${x - 2} -41 L${x + 5} -36 L${x + 12} -36 L${x + 18} -41 L${x + 18} -27 C${x + 17} -18 ${x + 13} -18 ${x + 12} -14 L${x + 13} 0 Z`);
  flat(pen, body, ink);
  stroke(pen, body, pale, 2.4);
  flat(pen, oval(x + 6, -29, 1.7, 2), lamp);
  flat(pen, oval(x + 13, -29, 1.7, 2), lamp);
}

export function paintRoof(pen: Pen, width: number): void {
  paintAerial(pen, width * 0.12);
  paintChimney(pen, width * 0.78);
  const cat = catSeat(width);
  if (cat !== undefined) paintCat(pen, cat);
  inked(pen, handBox(-18, -1, width + 36, roofHeight + 2, 5), '#5148ad', 4.5);
  stroke(pen, handLine([[-10, 4.5], [width + 8, 4.5]]), '#7067cf', 2.6);
}

/** One puff of smoke, `size` across, with the pen at its middle. */
export function paintPuff(pen: Pen, size: number, colour: string): void {
  for (const [dx, dy, r] of [[-0.2, 0.08, 0.26], [0.06, -0.1, 0.34], [0.24, 0.1, 0.22]] as const) flat(pen, oval(dx * size, dy * size, r * size), colour);
}

/** The roof cat's tail, which hangs from the pen's place over the eave and turns up at its end. */
export function paintRoofTail(pen: Pen): void {
  const tail = new Path2D('M0 0 C-4 8 -3 14 -8 18 C-11 20 -14 18 -13 15');
  stroke(pen, tail, pale, 8);
  stroke(pen, tail, ink, 5);
}

/** The cat's eyes, shut, with the pen at the cat's seat. */
export function paintShutEyes(pen: Pen): void {
  for (const x of [6, 13]) {
    flat(pen, oval(x, -29, 2.6, 3), ink);
    stroke(pen, handLine([[x - 2, -29], [x + 2, -28.6]]), pale, 1.4);
  }
}
