/** What is seen through an open window of the house: a corner of somebody's room, and what they do this evening. */
import type { StageWindow } from '../port.ts';
import { seedOf } from '../motion.ts';
import { blend, ink, paper, strandColours, warm } from '../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, oval, type Pen, stroke } from './ink.ts';
import { paintOwnThing } from './rooms/own-things.ts';
import { tenantLook } from './rooms/tenants.ts';

export const doings = ['waves', 'reads', 'phone', 'cat', 'plant'] as const;
export type Doing = (typeof doings)[number];

/** What somebody does at their window: the same for a window every evening. */
export function doingOf(id: string): Doing {
  return doings[seedOf(id) % doings.length] ?? 'cat';
}

/** The colour behind a person in an open window: the strand's while no lamp is lit, lamplight from the first lamp on. */
export function windowColour(window: Pick<StageWindow, 'strand' | 'lamps'>): string {
  return window.lamps > 0 ? warm : strandColours[window.strand];
}

/** The corner of the room; `plain` leaves only its colour, for high contrast. */
export function paintInside(pen: Pen, window: StageWindow, plain: boolean): void {
  const { width, height } = window.rect;
  const colour = windowColour(window);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, width, height);
  if (plain) return;
  const deep = blend(colour, '#b0603f', window.lamps > 0 ? 0.26 : 0.14);
  flat(pen, handBox(-4, height * 0.8, width + 8, height * 0.3, 2), deep);
  stroke(pen, handLine([[-4, height * 0.8], [width + 4, height * 0.8]]), blend(deep, ink, 0.3), 2);
  paintOwnThing(pen, tenantLook(window.person).own, width * 0.85, height * 0.5, Math.min(0.42, width / 330));
  const shelf = blend(colour, ink, 0.36);
  stroke(pen, handLine([[width * 0.72, height * 0.76], [width * 0.98, height * 0.76]]), shelf, 3);
  inked(pen, handBox(width * 0.2, height * 0.3, width * 0.11, height * 0.16, 2), paper, 2.2);
  flat(pen, oval(width * 0.255, height * 0.385, width * 0.026), blend(colour, ink, 0.4));
  if (window.lamps > 0) halo(pen, width * 0.5, height * 0.12, height * 0.85, '255, 250, 220', 0.5);
}

export function paintBook(pen: Pen, size: number, cover: string): void {
  inked(pen, handShape([[-size, -size * 0.5], [0, -size * 0.34], [size, -size * 0.5], [size, size * 0.6], [0, size * 0.76], [-size, size * 0.6]], 3, 3), cover, 2.8);
  inked(pen, handShape([[-size * 0.84, -size * 0.56], [0, -size * 0.4], [size * 0.84, -size * 0.56], [size * 0.84, size * 0.42], [0, size * 0.58], [-size * 0.84, size * 0.42]], 4, 3), paper, 2.2);
  stroke(pen, handLine([[0, -size * 0.38], [0, size * 0.56]]), ink, 2);
}

export function paintHand(pen: Pen, size: number, colour: string): void {
  stroke(pen, handLine([[0, size * 1.9], [0, size * 0.6]]), ink, size * 0.98);
  stroke(pen, handLine([[0, size * 1.9], [0, size * 0.6]]), colour, size * 0.6);
  for (const [dx, dy] of [[-0.62, -0.5], [-0.24, -0.86], [0.2, -0.86], [0.58, -0.5]] as const) {
    stroke(pen, handLine([[dx * size * 0.5, 0], [dx * size, dy * size]]), ink, size * 0.52);
    stroke(pen, handLine([[dx * size * 0.5, 0], [dx * size, dy * size]]), colour, size * 0.26);
  }
  stroke(pen, handLine([[-size * 0.3, size * 0.3], [-size * 0.84, size * 0.02]]), ink, size * 0.5);
  stroke(pen, handLine([[-size * 0.3, size * 0.3], [-size * 0.84, size * 0.02]]), colour, size * 0.24);
  inked(pen, oval(0, size * 0.22, size * 0.46, size * 0.5), colour, 2.2);
  flat(pen, oval(0, size * 0.02, size * 0.36, size * 0.3), colour);
}

/** A cat on a sill, seen from behind, as it looks in or out; its tail hangs down and moves by itself. */
export function paintSillCat(pen: Pen, size: number, coat: string): void {
  inked(pen, new Path2D(`M${-size * 0.5} 0 C${-size * 0.66} ${-size * 0.6} ${-size * 0.3} ${-size} 0 ${-size} C${size * 0.34} ${-size} ${size * 0.66} ${-size * 0.6} ${size * 0.5} 0 Z`), coat, 2.6);
  inked(pen, new Path2D(`M${-size * 0.4} ${-size * 0.96} L${-size * 0.4} ${-size * 1.56} L${-size * 0.1} ${-size * 1.36} L${size * 0.12} ${-size * 1.36} L${size * 0.42} ${-size * 1.56} L${size * 0.42} ${-size * 0.96} C${size * 0.3} ${-size * 0.72} ${-size * 0.3} ${-size * 0.72} ${-size * 0.4} ${-size * 0.96} Z`), coat, 2.6);
  for (const dx of [-0.14, 0.16]) flat(pen, oval(size * dx, -size * 1.1, size * 0.06, size * 0.08), '#ffd166');
}

export function paintTail(pen: Pen, size: number, coat: string): void {
  const tail = new Path2D(`M0 0 q${size * 0.3} ${size * 0.5} ${size * 0.1} ${size * 0.9} q${-size * 0.1} ${size * 0.3} ${-size * 0.34} ${size * 0.3}`);
  stroke(pen, tail, ink, size * 0.42);
  stroke(pen, tail, coat, size * 0.2);
}
