/** Small things that stand and hang in more than one room. */
import type { Rect } from '../../port.ts';
import { blend, ink, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke, within } from '../ink.ts';
import type { Mover } from './room.ts';
import { rises, ticks, twitches } from './moving.ts';

/** Something that stands with its lower left corner at the pen's origin; gives back how wide it is. */
export type Thing = (pen: Pen) => number;

/** A framed picture or poster; `draw` works around its middle. */
export function paintPoster(pen: Pen, box: Rect, look: { readonly colour: string; readonly turn: number; readonly draw: () => void }): void {
  moved(pen, box.x + box.width / 2, box.y + box.height / 2, look.turn, () => {
    const sheet = handBox(-box.width / 2, -box.height / 2, box.width, box.height, 4, 12);
    inked(pen, sheet, look.colour, 4);
    within(pen, sheet, look.draw);
    stroke(pen, sheet, ink, 4);
    flat(pen, handBox(-12, -box.height / 2 - 7, 24, 13, 2, 3), paper, 0.75);
  });
}

/** A board on the wall with things on it, from left to right. */
export function paintShelf(pen: Pen, x: number, y: number, width: number, things: readonly Thing[]): void {
  let at = x + 12;
  for (const thing of things) {
    pen.save();
    pen.translate(at, y);
    const used = thing(pen);
    pen.restore();
    at += used + 7;
  }
  inked(pen, handBox(x, y, width, 13, 3), '#c98a5b', 4);
  inked(pen, handShape([[x + 22, y + 13], [x + 34, y + 13], [x + 26, y + 29]], 3, 2), '#a96f45', 3.4);
  inked(pen, handShape([[x + width - 34, y + 13], [x + width - 22, y + 13], [x + width - 26, y + 29]], 3, 2), '#a96f45', 3.4);
}

export function book(colour: string, width: number, height: number, lean = 0): Thing {
  return (pen) => {
    moved(pen, width / 2, 0, lean, () => {
      inked(pen, handBox(-width / 2, -height, width, height, 2), colour, 3.4);
      stroke(pen, handLine([[-width / 2 + 3, -height + 9], [width / 2 - 3, -height + 9]]), paper, 2.4);
    });
    return width + Math.abs(lean) * 0.9 - 5;
  };
}

export function plant(size: number, pot: string, leaf = '#4fbf86'): Thing {
  return (pen) => {
    for (const [turn, length] of [[-46, 0.8], [-20, 1.1], [6, 1.25], [30, 1], [54, 0.72]] as const) {
      moved(pen, size / 2, -size * 0.55, turn, () => inked(pen, oval(0, -size * 0.34 * length, size * 0.13, size * 0.4 * length), leaf, 3));
    }
    inked(pen, handShape([[size * 0.14, -size * 0.62], [size * 0.86, -size * 0.62], [size * 0.74, 0], [size * 0.26, 0]], 8, 4), pot, 3.6);
    return size;
  };
}

export function jar(colour: string, size: number): Thing {
  return (pen) => {
    inked(pen, handBox(0, -size, size * 0.78, size, 6), blend(colour, '#ffffff', 0.25), 3.4);
    flat(pen, handBox(3, -size * 0.62, size * 0.78 - 6, size * 0.58, 4), colour);
    inked(pen, handBox(-2, -size - 8, size * 0.78 + 4, 11, 3), paper, 3.4);
    return size * 0.78 + 3;
  };
}

export function box(colour: string, width: number, height: number): Thing {
  return (pen) => {
    inked(pen, handBox(0, -height, width, height, 3), colour, 3.6);
    stroke(pen, handLine([[0, -height * 0.68], [width, -height * 0.68]]), blend(colour, ink, 0.45), 2.6);
    flat(pen, handBox(width * 0.3, -height * 0.5, width * 0.4, height * 0.22, 2), paper, 0.85);
    return width;
  };
}

/** A plant as tall as a child, on the floor: big leaves on stems. */
export function paintTallPlant(pen: Pen, x: number, floor: number, size: number, pot = '#ff8f6b'): void {
  for (const [turn, length, colour] of [[-38, 0.78, '#3d9a6c'], [34, 0.82, '#3d9a6c'], [-14, 1, '#4fbf86'], [12, 1.08, '#62cf98'], [-58, 0.5, '#4fbf86'], [58, 0.54, '#4fbf86']] as const) {
    moved(pen, x, floor - size * 0.3, turn, () => {
      stroke(pen, handLine([[0, 0], [0, -size * 0.5 * length]]), ink, 5);
      inked(pen, handShape([[0, -size * 0.34 * length], [size * 0.13, -size * 0.56 * length], [0, -size * 0.82 * length], [-size * 0.13, -size * 0.56 * length]], 4, size * 0.1), colour, 3.6);
      stroke(pen, handLine([[0, -size * 0.4 * length], [0, -size * 0.72 * length]]), blend(colour, ink, 0.4), 2.6);
    });
  }
  inked(pen, handShape([[x - size * 0.2, floor - size * 0.32], [x + size * 0.2, floor - size * 0.32], [x + size * 0.15, floor], [x - size * 0.15, floor]], 8, 5), pot, 4.5);
  inked(pen, handBox(x - size * 0.22, floor - size * 0.36, size * 0.44, size * 0.09, 4), blend(pot, '#ffffff', 0.2), 4);
}

export function mug(pen: Pen, x: number, y: number, colour: string): void {
  stroke(pen, handLine([[x + 17, y - 32], [x + 31, y - 30], [x + 29, y - 14], [x + 16, y - 11]]), ink, 5);
  inked(pen, handShape([[x - 18, y - 40], [x + 18, y - 40], [x + 15, y], [x - 15, y]], 5, 5), colour, 4);
  stroke(pen, handLine([[x - 11, y - 27], [x - 10, y - 12]]), paper, 3.4, 0.8);
}

/** Steam over a hot thing whose rim is at x, y. */
export function steamOver(x: number, y: number, drift: number, level: 'before' | 'front' = 'before'): readonly Mover[] {
  return [0, 0.36, 0.7].map((late, i) => ({
    drift, level, pivot: { x: x - 6 + i * 6, y }, at: rises(66, 4200, late), bounds: { x: x - 20 + i * 6, y: y - 32, width: 28, height: 36 },
    paint: () => undefined,
    lit: (pen: Pen) => stroke(pen, new Path2D(`M${x - 6 + i * 6} ${y} q-9 -8 0 -15 q8 -7 1 -14`), paper, 5, 0.55),
  }));
}

/** A wall clock at ten past ten; its second hand is a mover of its own. */
export function paintClock(pen: Pen, x: number, y: number, radius: number, rim = '#ff8f6b'): void {
  inked(pen, oval(x, y, radius), rim, 4);
  inked(pen, oval(x, y, radius * 0.8), paper, 3);
  for (let i = 0; i < 12; i += 3) moved(pen, x, y, i * 30, () => stroke(pen, handLine([[0, -radius * 0.68], [0, -radius * 0.56]]), ink, 3));
  stroke(pen, handLine([[x, y], [x - radius * 0.36, y - radius * 0.2]]), ink, 4);
  stroke(pen, handLine([[x, y], [x + radius * 0.42, y - radius * 0.36]]), ink, 3.4);
}

export function clockHand(x: number, y: number, radius: number, drift: number): Mover {
  return {
    drift, pivot: { x, y }, at: ticks(), bounds: { x: x - 4, y: y - radius * 0.66, width: 8, height: radius * 0.9 },
    paint: (pen) => {
      stroke(pen, handLine([[x, y + radius * 0.16], [x, y - radius * 0.6]]), '#e0476b', 2.4);
      flat(pen, oval(x, y, 2.6), ink);
    },
  };
}

/** A cat that lies with its back to us; its tail hangs at x, y and is a mover of its own. */
export function paintLyingCat(pen: Pen, x: number, y: number, coat: string): void {
  inked(pen, new Path2D(`M${x - 46} ${y} C${x - 54} ${y - 34} ${x - 10} ${y - 46} ${x + 18} ${y - 34} L${x + 20} ${y - 54} L${x + 33} ${y - 44} L${x + 46} ${y - 54} L${x + 50} ${y - 32} C${x + 60} ${y - 14} ${x + 46} ${y} ${x + 30} ${y} Z`), coat, 4);
  stroke(pen, new Path2D(`M${x + 26} ${y - 24} q4 4 8 0 M${x + 38} ${y - 24} q4 4 8 0`), ink, 2.6);
  flat(pen, oval(x + 36, y - 17, 2.6, 2), '#ff8fa8');
  for (const dx of [-24, -12, 0]) stroke(pen, handLine([[x + dx, y - 36], [x + dx + 3, y - 26]]), blend(coat, ink, 0.5), 3);
}

export function tailOf(x: number, y: number, coat: string, drift: number): Mover {
  return {
    drift, level: 'before', pivot: { x: x - 40, y: y - 6 }, at: twitches(16, Math.round(x + y)), bounds: { x: x - 66, y: y - 16, width: 40, height: 66 },
    paint: (pen) => {
      const tail = new Path2D(`M${x - 40} ${y - 6} q-14 14 -8 34 q2 12 -6 16`);
      stroke(pen, tail, ink, 15);
      stroke(pen, tail, coat, 8);
    },
  };
}

/** A bulb or globe that is a real light: bright with a halo when lit. */
export function paintGlobe(pen: Pen, x: number, y: number, radius: number, look: { readonly colour: string; readonly lit: boolean }): void {
  if (look.lit) halo(pen, x, y, radius * 3.4, '255, 226, 160', 0.5);
  inked(pen, oval(x, y, radius), look.lit ? '#fff0bd' : '#d9d2c4', 4);
  flat(pen, oval(x - radius * 0.3, y - radius * 0.35, radius * 0.24, radius * 0.34, 0.5), '#ffffff', 0.8);
  stroke(pen, handLine([[x - radius * 0.9, y - radius * 0.5], [x + radius * 0.9, y - radius * 0.5]]), look.colour, 3);
}
