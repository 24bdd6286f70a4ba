import type { Rect } from '../../port.ts';
import type { Point, RoomSpace } from '../../geometry.ts';
import { floorLine } from '../../geometry.ts';
import type { RoomColours } from '../../palette.ts';
import { blend, ink, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke, wash, within } from '../ink.ts';
import { paintView } from '../sky.ts';

/** What a room is drawn from: its space in units, its colours at this light, and whether it is night outside. */
export interface RoomSet { readonly space: RoomSpace; readonly colours: RoomColours; readonly dark: boolean }

/** A piece of a room that is painted once. Bounds in units of the room; `drift` is how far it follows the pointer, 1 being what people do. */
export interface RoomLayer { readonly bounds: Rect; readonly drift: number; readonly paint: (pen: Pen) => void }

/** Something that hangs and moves by itself: it swings around `pivot` by up to `degrees`. */
export interface Swing extends RoomLayer { readonly pivot: Point; readonly degrees: number; readonly periodMs: number }

export interface RoomLamp extends Point { readonly reach: number; readonly colour: string }

export interface Room {
  readonly back: RoomLayer;
  readonly behind: readonly RoomLayer[];
  readonly swings: readonly Swing[];
  readonly lamps: readonly RoomLamp[];
  readonly front: RoomLayer | undefined;
}

/** How far layers may drift at most, in units: the back is painted this much beyond the screen's edges. */
export const driftRoom = 14;

export function backBounds(space: RoomSpace): Rect {
  return { x: -space.half - driftRoom, y: -driftRoom, width: space.half * 2 + driftRoom * 2, height: space.bottom + driftRoom * 2 };
}

/** Wall, skirting and floor from edge to edge, with light from above fading out towards the corners. */
export function paintShell(pen: Pen, set: RoomSet): void {
  const { space, colours } = set;
  const edge = space.half + driftRoom;
  pen.fillStyle = colours.wall;
  pen.fillRect(-edge, -driftRoom, edge * 2, floorLine + driftRoom);
  wash(pen, [-edge, -driftRoom, edge * 2, floorLine], [[0, 'rgba(25, 23, 64, 0.34)'], [0.32, 'rgba(25, 23, 64, 0)'], [1, 'rgba(25, 23, 64, 0.10)']]);
  pen.fillStyle = colours.floor;
  pen.fillRect(-edge, floorLine, edge * 2, space.bottom - floorLine + driftRoom);
  wash(pen, [-edge, floorLine, edge * 2, space.bottom - floorLine + driftRoom], [[0, 'rgba(25, 23, 64, 0)'], [1, 'rgba(25, 23, 64, 0.55)']]);
  inked(pen, handBox(-edge - 8, floorLine - 17, edge * 2 + 16, 17, 2, 9), blend(colours.wall, colours.floor, 0.45), 4);
}

/** A window with its view, frame and sill. */
export function paintWindow(pen: Pen, box: Rect, set: RoomSet): void {
  const { colours } = set;
  inked(pen, handBox(box.x - 12, box.y - 12, box.width + 24, box.height + 24, 7), paper, 4.5);
  const pane = handBox(box.x, box.y, box.width, box.height, 3);
  within(pen, pane, () => paintView(pen, box, { top: colours.sky, low: colours.skyLow, dark: set.dark }));
  if (set.dark) {
    within(pen, pane, () => {
      halo(pen, box.x + box.width * 0.74, box.y + box.height * 0.26, 60, '255, 240, 200', 0.4);
      moved(pen, box.x + box.width * 0.74, box.y + box.height * 0.26, -28, () => flat(pen, new Path2D('M4 -17 A17 17 0 1 0 4 17 A19 19 0 0 1 4 -17 Z'), '#fff0cd'));
    });
  }
  stroke(pen, pane, ink, 3.6);
  stroke(pen, handLine([[box.x + box.width / 2, box.y], [box.x + box.width / 2 + 1, box.y + box.height]]), paper, 9);
  stroke(pen, handLine([[box.x + box.width / 2 - 4.5, box.y + 2], [box.x + box.width / 2 - 4, box.y + box.height - 2]]), ink, 2.6);
  stroke(pen, handLine([[box.x + box.width / 2 + 5, box.y + 2], [box.x + box.width / 2 + 5.5, box.y + box.height - 2]]), ink, 2.6);
  inked(pen, handBox(box.x - 22, box.y + box.height + 10, box.width + 44, 13, 4), paper, 4);
}

/** A hanging cloth in folds, `way` 1 with its free edge to the right. */
export function paintCurtain(pen: Pen, box: Rect, colour: string, way: 1 | -1): void {
  const { x, y, width, height } = box;
  const edge = way === 1 ? x + width : x;
  const wallSide = way === 1 ? x : x + width;
  const cloth = handShape([[wallSide, y], [edge, y], [edge - way * width * 0.24, y + height * 0.5], [edge - way * width * 0.04, y + height], [wallSide - way * 3, y + height + 3]], 7, 12, 6);
  inked(pen, cloth, colour, 4);
  within(pen, cloth, () => {
    for (const share of [0.25, 0.5, 0.74]) {
      const at = wallSide + way * width * share;
      stroke(pen, handLine([[at, y + 4], [at - way * width * 0.1 * share, y + height * 0.5], [at - way * 2, y + height]]), blend(colour, ink, 0.4), 3);
    }
  });
}

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
export function paintShelf(pen: Pen, x: number, y: number, width: number, things: readonly ((pen: Pen) => number)[]): void {
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

export function book(colour: string, width: number, height: number, lean = 0): (pen: Pen) => number {
  return (pen) => {
    moved(pen, width / 2, 0, lean, () => {
      inked(pen, handBox(-width / 2, -height, width, height, 2), colour, 3.4);
      stroke(pen, handLine([[-width / 2 + 3, -height + 9], [width / 2 - 3, -height + 9]]), paper, 2.4);
    });
    return width + Math.abs(lean) * 0.9 - 5;
  };
}

export function plant(size: number, pot: string): (pen: Pen) => number {
  return (pen) => {
    for (const [turn, length] of [[-46, 0.8], [-20, 1.1], [6, 1.25], [30, 1], [54, 0.72]] as const) {
      moved(pen, size / 2, -size * 0.55, turn, () => inked(pen, oval(0, -size * 0.34 * length, size * 0.13, size * 0.4 * length), '#4fbf86', 3));
    }
    inked(pen, handShape([[size * 0.14, -size * 0.62], [size * 0.86, -size * 0.62], [size * 0.74, 0], [size * 0.26, 0]], 8, 4), pot, 3.6);
    return size;
  };
}

/** How far things on the front furniture rise above it, and how much of its own edge is drawn, in units. */
export const frontRise = 84;
export const frontEdge = 14;

/** The strip of furniture before people: a table's edge with a few things on it. Below its edge it has no holes. */
export function frontTable(set: RoomSet, paintThings: (pen: Pen, y: number) => void): RoomLayer | undefined {
  const { space, colours } = set;
  if (space.front > space.bottom) return undefined;
  const edge = space.half + driftRoom * 2;
  return {
    drift: 1.5,
    bounds: { x: -edge, y: space.front - frontRise, width: edge * 2, height: space.bottom - space.front + frontRise + driftRoom },
    paint: (pen) => {
      const y = space.front;
      pen.fillStyle = colours.front;
      pen.fillRect(-edge, y, edge * 2, space.bottom - y + driftRoom);
      wash(pen, [-edge, y, edge * 2, space.bottom - y + driftRoom], [[0, 'rgba(18, 16, 51, 0)'], [0.5, 'rgba(18, 16, 51, 0.45)'], [1, 'rgba(18, 16, 51, 0.7)']]);
      pen.fillStyle = blend(colours.front, '#ffffff', 0.16);
      pen.fillRect(-edge, y, edge * 2, 9);
      stroke(pen, handLine([[-edge, y], [0, y + 1], [edge, y]]), ink, 4.5);
      stroke(pen, handLine([[-edge, y + 11], [0, y + 10], [edge, y + 11]]), ink, 2.4, 0.6);
      paintThings(pen, y);
    },
  };
}

export function mug(pen: Pen, x: number, y: number, colour: string): void {
  stroke(pen, handLine([[x + 17, y - 32], [x + 31, y - 30], [x + 29, y - 14], [x + 16, y - 11]]), ink, 5);
  inked(pen, handShape([[x - 18, y - 40], [x + 18, y - 40], [x + 15, y], [x - 15, y]], 5, 5), colour, 4);
  stroke(pen, handLine([[x - 11, y - 27], [x - 10, y - 12]]), paper, 3.4, 0.8);
}

/** Added light must stay below yellow, or everything yellow turns green under it. */
export const lampGlow = '#d28432';
