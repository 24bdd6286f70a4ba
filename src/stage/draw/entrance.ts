/** The house's door, where Officer Rana stands: an open doorway with light in it, a sign, a step, a plant. */
import type { Rect } from '../port.ts';
import { blend, ink, lamp } from '../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, oval, type Pen, stroke } from './ink.ts';

/** How far the entrance reaches beyond the person's rectangle, in CSS pixels. */
export const entranceMargin = { side: 46, top: 66 };

/** Paints around a person's rectangle, whose upper left corner is the pen's origin; `day` is the share of daylight. */
export function paintEntrance(pen: Pen, rect: Pick<Rect, 'width' | 'height'>, day: number): void {
  const { width, height } = rect;
  const low = height < 120;
  const top = low ? -8 : -18;
  inked(pen, handBox(-26, top - 14, width + 52, height + 44 - top, 5), blend('#4a3f9c', '#7a70cc', day), 4.5);
  inked(pen, handBox(-10, top, width + 20, height + 30 - top, 4), '#5b3f6e', 4);
  const run = pen.createLinearGradient(0, top, 0, height);
  run.addColorStop(0, '#ffd98a');
  run.addColorStop(1, '#ffb661');
  pen.fillStyle = run;
  pen.fill(handBox(0, top + 9, width, height + 20 - top, 3));
  stroke(pen, handBox(0, top + 9, width, height + 20 - top, 3), ink, 3.6);
  halo(pen, width / 2, height * 0.4, width * 0.7, '255, 244, 205', 0.75);
  if (!low) {
    flat(pen, handShape([[0, height * 0.86], [width * 0.2, height * 0.66], [width * 0.8, height * 0.66], [width, height * 0.86], [width, height + 20], [0, height + 20]], 3, 2), '#d98a54', 0.8);
    stroke(pen, handLine([[width * 0.2, height * 0.66], [width * 0.8, height * 0.66]]), ink, 2.6, 0.6);
  }
  paintPorch(pen, width, top);
  if (!low) paintPot(pen, -34, height + 4);
}

function paintPorch(pen: Pen, width: number, top: number): void {
  inked(pen, handShape([[-40, top - 12], [width + 40, top - 12], [width + 28, top - 30], [-28, top - 30]], 4, 5), '#9db8ff', 4.5);
  for (let i = 0; i < 5; i += 1) stroke(pen, handLine([[-26 + ((width + 52) * i) / 4, top - 28], [-32 + ((width + 64) * i) / 4, top - 14]]), '#5f7bd0', 4);
  const x = width / 2;
  inked(pen, oval(x, top - 22, 15), lamp, 4);
  inked(pen, handShape([[x, top - 32], [x + 3, top - 25], [x + 10, top - 24], [x + 5, top - 19], [x + 6, top - 12], [x, top - 16], [x - 6, top - 12], [x - 5, top - 19], [x - 10, top - 24], [x - 3, top - 25]], 2, 2), '#3f63c9', 2.4);
}

function paintPot(pen: Pen, x: number, y: number): void {
  for (const [dx, tall] of [[-9, 34], [0, 46], [9, 36]] as const) {
    stroke(pen, handLine([[x, y - 18], [x + dx, y - 18 - tall * 0.6]]), ink, 3);
    inked(pen, oval(x + dx, y - 16 - tall, 8, 11), '#4fbf86', 3);
  }
  inked(pen, handShape([[x - 15, y - 22], [x + 15, y - 22], [x + 11, y + 2], [x - 11, y + 2]], 4, 4), '#ff8f6b', 3.6);
}
