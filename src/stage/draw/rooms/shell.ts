/** Walls, floors, windows and curtains: what rooms have in common. */
import type { Rect } from '../../port.ts';
import { floorLine } from '../../geometry.ts';
import { blend, ink, paper } from '../../palette.ts';
import { flat, handBox, handLine, handShape, inked, type Pen, stroke, wash, within } from '../ink.ts';
import { paintView } from '../sky.ts';
import type { Light } from './light.ts';
import { driftRoom, type Mover, type RoomSet } from './room.ts';
import { runsDown, swings } from './moving.ts';
import { toned } from './shade.ts';

/** How far to paint beyond the middle so that no drift shows an edge. */
export function edgeOf(set: RoomSet): number {
  return set.space.half + driftRoom;
}

/** Wall, skirting and floor from edge to edge, with light from above fading out towards the corners. */
export function paintShell(pen: Pen, set: RoomSet): void {
  const { colours } = set;
  const edge = edgeOf(set);
  pen.fillStyle = colours.wall;
  pen.fillRect(-edge, -driftRoom, edge * 2, floorLine + driftRoom);
  wash(pen, [-edge, -driftRoom, edge * 2, floorLine], [[0, 'rgba(25, 23, 64, 0.34)'], [0.32, 'rgba(25, 23, 64, 0)'], [1, 'rgba(25, 23, 64, 0.10)']]);
  paintFloor(pen, set);
  inked(pen, handBox(-edge - 8, floorLine - 17, edge * 2 + 16, 17, 2, 9), blend(colours.wall, colours.floor, 0.45), 4);
}

/** The ground from the floor line down, darker towards the viewer, where words lie. */
export function paintFloor(pen: Pen, set: RoomSet): void {
  const { space, colours } = set;
  const edge = edgeOf(set);
  const box = [-edge, floorLine, edge * 2, space.bottom - floorLine + driftRoom] as const;
  pen.fillStyle = colours.floor;
  pen.fillRect(...box);
  wash(pen, box, [[0, 'rgba(25, 23, 64, 0)'], [1, 'rgba(25, 23, 64, 0.55)']]);
}

/** The lower part of the wall in another colour, from `top` down, with its ledge. */
export function paintPanelling(pen: Pen, set: RoomSet, top: number): void {
  const edge = edgeOf(set);
  pen.fillStyle = set.colours.panel;
  pen.fillRect(-edge, top, edge * 2, floorLine - 17 - top);
  stroke(pen, handLine([[-edge, top], [0, top - 1], [edge, top]]), ink, 4);
  stroke(pen, handLine([[-edge, top + 10], [0, top + 9], [edge, top + 10]]), blend(set.colours.panel, ink, 0.35), 2.6);
}

/** A window's frame and sill; its panes are painted by `paintPanes`. */
export function paintFrame(pen: Pen, box: Rect, frame: string = paper): void {
  inked(pen, handBox(box.x - 12, box.y - 12, box.width + 24, box.height + 24, 7), frame, 4.5);
  inked(pen, handBox(box.x - 22, box.y + box.height + 10, box.width + 44, 13, 4), frame, 4);
}

/** The view out of a window, which has the light of outside, and the bars before it. */
export function paintPanes(pen: Pen, box: Rect, set: RoomSet, bars = 1, frame: string = paper): void {
  const pane = handBox(box.x, box.y, box.width, box.height, 3);
  const colour = toned(frame, set.light);
  within(pen, pane, () => paintView(pen, box, { top: set.colours.sky, low: set.colours.skyLow, light: set.light }));
  within(pen, pane, () => {
    for (const at of [0.12, 0.2]) flat(pen, handShape([[box.x + box.width * at, box.y], [box.x + box.width * (at + 0.05), box.y], [box.x + box.width * (at - 0.22), box.y + box.height], [box.x + box.width * (at - 0.27), box.y + box.height]], 3, 1), '#ffffff', 0.16);
  });
  stroke(pen, pane, ink, 3.6);
  for (let i = 1; i <= bars; i += 1) {
    const x = box.x + (box.width * i) / (bars + 1);
    stroke(pen, handLine([[x, box.y], [x + 1, box.y + box.height]]), ink, 13);
    stroke(pen, handLine([[x, box.y], [x + 1, box.y + box.height]]), colour, 7.5);
  }
}

const beams: Readonly<Record<Light, string | undefined>> = { day: '#fff3c4', dusk: '#ffae7a', night: undefined };

/** What a window throws on the wall and the floor: broad by day, low and red at dusk, none at night. */
export function paintDaylight(pen: Pen, box: Rect, set: RoomSet): void {
  const colour = beams[set.light];
  if (colour === undefined) return;
  const lean = box.height * (set.light === 'day' ? 0.75 : 1.2);
  const y = floorLine - 6;
  pen.save();
  pen.globalCompositeOperation = 'source-atop';
  for (const [from, to] of [[0.02, 0.46], [0.54, 0.98]] as const) {
    flat(pen, handShape([[box.x + box.width * from + lean * 0.8, y], [box.x + box.width * to + lean * 0.8, y], [box.x + box.width * to + lean * 1.5, y + 120], [box.x + box.width * from + lean * 1.5, y + 120]], 4, 4), colour, 0.2);
    flat(pen, handShape([[box.x + box.width * from, box.y + box.height + 26], [box.x + box.width * to, box.y + box.height + 26], [box.x + box.width * to + lean * 0.8, y], [box.x + box.width * from + lean * 0.8, y]], 5, 4), colour, 0.1);
  }
  pen.restore();
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

/** Two curtains on a rail that stir in the draught. */
export function hangCurtains(window: Rect, colour: string, long = 54): readonly Mover[] {
  const top = window.y - 30;
  return ([1, -1] as const).map((way) => {
    const x = way === 1 ? window.x - 50 : window.x + window.width - 8;
    const box = { x, y: top, width: 58, height: window.height + long };
    return {
      drift: 0.38, pivot: { x: way === 1 ? x : x + 58, y: top }, at: swings(way * 1.3, 5200, way === 1 ? 0 : 0.13),
      bounds: { x: x - 12, y: top - 8, width: 84, height: box.height + 26 },
      paint: (pen: Pen) => {
        paintCurtain(pen, box, colour, way);
        stroke(pen, handLine([[x - 14, top], [x + 72, top]]), ink, 7);
      },
    };
  });
}

/** Drops that run down a pane. */
export function rainOn(pane: Rect, count: number): readonly Mover[] {
  return Array.from({ length: count }, (_, i) => {
    const x = pane.x + 14 + ((i * 61.8) % Math.max(20, pane.width - 28));
    const y = pane.y + 10 + ((i * 37) % Math.max(10, pane.height * 0.4));
    return {
      drift: 0.35, pivot: { x, y }, at: runsDown(pane.height * 0.5, 3600 + i * 430, (i * 0.37) % 1), extra: i > 3,
      bounds: { x: x - 4, y: y - 8, width: 8, height: 16 },
      paint: () => undefined,
      lit: (pen: Pen) => flat(pen, handShape([[x, y - 7], [x + 3, y + 3], [x, y + 6], [x - 3, y + 3]], 2, 3), '#dff3ff', 0.85),
    };
  });
}
