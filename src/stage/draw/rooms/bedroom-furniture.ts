/** Beds, bedside tables, wardrobes and strings of lights. */
import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke, within } from '../ink.ts';
import type { RoomSet } from './room.ts';
import { lampColour, lampsAreLit } from './shade.ts';
import { edgeOf } from './shell.ts';

/** A string of small warm lights from edge to edge: the cord belongs to the wall, the bulbs shine. */
export function paintFairyLights(pen: Pen, set: RoomSet, y: number, part: 'cord' | 'bulbs'): void {
  const edge = edgeOf(set) + 6;
  const span = 190;
  for (let x = Math.floor(-edge / span) * span; x < edge; x += span) {
    if (part === 'cord') stroke(pen, new Path2D(`M${x} ${y} Q${x + span / 2} ${y + 52} ${x + span} ${y}`), ink, 2.6, 0.8);
    else for (let i = 0; i < 5; i += 1) {
      const share = (i + 0.5) / 5;
      const [bulbX, bulbY] = [x + span * share, y + 2 * share * (1 - share) * 52 + 8];
      const colour = (['#ffd166', '#ff8fa8', '#8fe6d6'] as const)[(i + Math.round(x / span) + 30) % 3] ?? lamp;
      if (lampsAreLit(set.light)) halo(pen, bulbX, bulbY, 30, '255, 214, 140', 0.55);
      inked(pen, oval(bulbX, bulbY, 4.6, 6), lampsAreLit(set.light) ? colour : blend(colour, '#8f86a8', 0.4), 2.4);
    }
  }
}

export interface BedLook { readonly left: number; readonly width: number; readonly cover: string; readonly sheet: string; readonly pattern: 'dashes' | 'stripes' | 'stars' }

function paintPattern(pen: Pen, { left, width, cover, sheet, pattern }: BedLook): void {
  const dark = blend(cover, ink, 0.42);
  if (pattern === 'stripes') {
    for (let x = left + 150; x < left + width; x += 44) stroke(pen, handLine([[x, 380], [x - 10, 470], [x + 4, 556]]), dark, 9, 0.5);
    return;
  }
  for (let i = 0; i < 30; i += 1) {
    const x = left + 140 + (i % 7) * 44 + (Math.floor(i / 7) % 2) * 20;
    const y = 410 + Math.floor(i / 7) * 38;
    if (pattern === 'stars') inked(pen, handShape([[x, y - 9], [x + 3, y - 2], [x + 9, y], [x + 3, y + 3], [x, y + 10], [x - 3, y + 3], [x - 9, y], [x - 3, y - 2]], 2, 1), sheet, 2);
    else moved(pen, x, y, 30 + i * 47, () => flat(pen, handBox(-7, -2.6, 14, 5.2, 2.4), i % 3 === 0 ? sheet : ink, i % 3 === 0 ? 1 : 0.8));
  }
}

/** A bed along the wall with its head at the left. */
export function paintBed(pen: Pen, look: BedLook): void {
  const { left, width, cover, sheet } = look;
  inked(pen, handBox(left - 8, 318, 34, floorLine - 312, 8), '#8a5a86', 4.5);
  inked(pen, handBox(left + width - 22, 398, 30, floorLine - 392, 8), '#8a5a86', 4.5);
  inked(pen, handShape([[left + 20, 392], [left + 120, 372], [left + width - 24, 404], [left + width - 18, floorLine], [left + 22, floorLine]], 6, 22), blend(cover, '#ffffff', 0.4), 4.5);
  inked(pen, handShape([[left + 28, 366], [left + 132, 352], [left + 146, 402], [left + 36, 412]], 9, 20), paper, 4);
  stroke(pen, handLine([[left + 50, 396], [left + 78, 388], [left + 104, 390]]), blend(paper, ink, 0.35), 3);
  const quilt = handShape([[left + 128, 396], [left + 250, 380], [left + width - 12, 402], [left + width - 8, 540], [left + 120, 548]], 15, 22, 5);
  inked(pen, quilt, cover, 4.5);
  within(pen, quilt, () => {
    paintPattern(pen, look);
    flat(pen, handShape([[left + 118, 396], [left + 262, 378], [left + width, 400], [left + width, 424], [left + 262, 404], [left + 118, 420]], 3, 8), sheet);
    stroke(pen, handLine([[left + 118, 421], [left + 260, 404], [left + width, 425]]), ink, 3);
  });
  stroke(pen, quilt, ink, 4.5);
  stroke(pen, handLine([[left + 300, 470], [left + 312, 510], [left + 306, 538]]), ink, 3.4);
  stroke(pen, handLine([[left + 214, 486], [left + 206, 520]]), ink, 3.4);
}

export function paintBedside(pen: Pen, x: number): void {
  inked(pen, handBox(x - 52, 430, 104, floorLine - 424, 6), '#b77a52', 4.5);
  stroke(pen, handLine([[x - 50, 478], [x + 50, 479]]), ink, 3.6);
  flat(pen, oval(x, 456, 5), ink);
  flat(pen, oval(x, 504, 5), ink);
  inked(pen, handBox(x - 26, 420, 52, 11, 4), '#4a3f8f', 4);
  stroke(pen, handLine([[x, 420], [x - 1, 330]]), ink, 8);
}

export function paintBedsideShade(pen: Pen, x: number, set: RoomSet): void {
  if (lampsAreLit(set.light)) halo(pen, x, 300, 150, '255, 214, 130', 0.42);
  inked(pen, handShape([[x - 31, 262], [x + 31, 262], [x + 52, 334], [x - 52, 334]], 11, 12), lampColour(set.light, lamp), 4.5);
  stroke(pen, handLine([[x - 24, 278], [x - 34, 318]]), '#fff3c4', 5);
}

export function paintWardrobe(pen: Pen, x: number, colour: string): void {
  inked(pen, handBox(x, 128, 222, floorLine - 122, 7), colour, 4.5);
  for (const dx of [12, 116]) inked(pen, handBox(x + dx, 144, 94, floorLine - 154, 5), blend(colour, '#ffffff', 0.1), 3.6);
  for (const dx of [96, 126]) inked(pen, oval(x + dx, 350, 5.5), lamp, 3);
  moved(pen, x + 56, 214, -12, () => inked(pen, handShape([[0, -22], [6, -7], [22, -6], [10, 5], [14, 20], [0, 11], [-14, 20], [-10, 5], [-22, -6], [-6, -7]], 3, 3), lamp, 3));
  inked(pen, oval(x + 162, 258, 19), '#43d3c0', 3);
  stroke(pen, new Path2D(`M${x + 153} 261 Q${x + 162} 272 ${x + 171} 261`), ink, 3);
  for (const dx of [156, 168]) flat(pen, oval(x + dx, 253, 2.6), ink);
  inked(pen, handBox(x + 22, 88, 96, 41, 5), '#c98a5b', 4);
  stroke(pen, handLine([[x + 54, 104], [x + 88, 104]]), ink, 3.4);
}

export function paintRug(pen: Pen, x: number, colours: readonly [string, string]): void {
  inked(pen, oval(x, floorLine + 66, 330, 42), colours[0], 4.5);
  stroke(pen, oval(x, floorLine + 66, 276, 31), colours[1], 7);
}

/** A pile of books and a mug at the edge of a table. */
export function paintBooksAndMug(pen: Pen, y: number, colour: string): void {
  inked(pen, handBox(-70, y - 13, 84, 13, 3), '#43d3c0', 3.6);
  inked(pen, handBox(-62, y - 25, 70, 12, 3), lamp, 3.6);
  inked(pen, handBox(-68, y - 37, 66, 12, 3), colour, 3.6);
}
