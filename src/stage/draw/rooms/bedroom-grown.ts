import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, oval, type Pen, stroke, within } from '../ink.ts';
import { frontTable } from './front.ts';
import { swings } from './moving.ts';
import { paintOwnThing } from './own-things.ts';
import { book, mug, paintLyingCat, paintShelf, plant, steamOver, tailOf } from './props.ts';
import { backBounds, type Mover, type Room, type RoomSet } from './room.ts';
import { lampColour, lampsAreLit } from './shade.ts';
import { edgeOf, hangCurtains, paintDaylight, paintFrame, paintPanelling, paintPanes, paintShell } from './shell.ts';

function layoutOf({ space }: RoomSet) {
  return space.tall
    ? { window: { x: -206, y: 116, width: 134, height: 176 }, frames: { x: 30, y: 112 }, lampX: 196, chair: -70, clock: undefined, dresser: undefined, basket: undefined }
    : { window: { x: -126, y: 100, width: 190, height: 184 }, frames: { x: 132, y: 106 }, lampX: 206, chair: -150, clock: -Math.min(space.half - 90, 560), dresser: Math.min(space.half - 280, 420), basket: -244 };
}

/** Wallpaper with small flowers in rows. */
function paintWallpaper(pen: Pen, set: RoomSet): void {
  const edge = edgeOf(set);
  const light = blend(set.colours.wall, '#ffffff', 0.22);
  for (let row = 0; row < 7; row += 1) {
    for (let x = Math.floor(-edge / 66) * 66 + (row % 2) * 33; x < edge; x += 66) {
      const y = 40 + row * 50;
      stroke(pen, handLine([[x, y + 5], [x, y + 17]]), light, 2.4, 0.8);
      for (const [dx, dy] of [[-5, 0], [5, 0], [0, -5], [0, 5]] as const) flat(pen, oval(x + dx, y + dy, 4), light, 0.8);
      flat(pen, oval(x, y, 2.6), lamp, 0.7);
    }
  }
}

/** Family pictures in frames of many sizes; nobody in them can be known. */
function paintFrames(pen: Pen, x: number, y: number, set: RoomSet): void {
  const rows = [[0, 0, 84, 104, '#8fd8e8'], [98, 8, 62, 62, '#9be3a4'], [98, 84, 76, 56, '#ffb35c'], [6, 118, 74, 52, '#ff8fa8']] as const;
  for (const [dx, dy, w, h, colour] of rows.slice(0, set.space.tall ? 3 : 4)) {
    inked(pen, handBox(x + dx, y + dy, w, h, 4), '#d9a441', 4);
    const glass = handBox(x + dx + 8, y + dy + 8, w - 16, h - 16, 2);
    inked(pen, glass, '#ffe9c9', 3);
    within(pen, glass, () => {
      const [cx, base] = [x + dx + w / 2, y + dy + h - 8];
      flat(pen, oval(cx - 9, base, 15, 22), colour);
      flat(pen, oval(cx - 9, base - 28, 9), colour);
      flat(pen, oval(cx - 9, base - 34, 9.5, 7), ink);
      flat(pen, oval(cx + 13, base + 4, 12, 20), paper);
      flat(pen, oval(cx + 13, base - 19, 8), '#ffd9c2');
      flat(pen, oval(cx + 13, base - 24, 8.4, 5.6), ink);
    });
    stroke(pen, glass, ink, 3);
  }
}

function paintArmchair(pen: Pen, x: number, cover: string): void {
  const dark = blend(cover, ink, 0.25);
  for (const dx of [22, 190]) inked(pen, handBox(x + dx, floorLine - 26, 18, 34, 4), '#8a5a3c', 4);
  inked(pen, handShape([[x + 18, 300], [x + 214, 300], [x + 222, floorLine - 20], [x + 10, floorLine - 20]], 4, 46), cover, 4.5);
  for (const [dx, dy] of [[74, 344], [116, 352], [158, 344], [95, 384], [137, 384]] as const) flat(pen, oval(x + dx, dy, 5), dark);
  inked(pen, handBox(x + 26, 430, 180, 60, 20), blend(cover, '#ffffff', 0.18), 4.5);
  inked(pen, handShape([[x + 30, 484], [x + 204, 484], [x + 204, floorLine - 18], [x + 30, floorLine - 18]], 5, 8), dark, 4.5);
  for (const dx of [-14, 194]) inked(pen, handBox(x + dx, 404, 52, floorLine - 424, 22), cover, 4.5);
  const shawl = handShape([[x + 30, 296], [x + 100, 292], [x + 92, 372], [x + 56, 366], [x + 26, 378]], 6, 8);
  inked(pen, shawl, '#ffd166', 4);
  within(pen, shawl, () => {
    for (let i = 0; i < 7; i += 1) stroke(pen, handLine([[x + 16, 304 + i * 14], [x + 104, 300 + i * 14]]), i % 2 ? '#ff8fa8' : '#43d3c0', 4);
  });
  stroke(pen, shawl, ink, 4);
}

/** A long case with a face; the pendulum behind its glass is a mover of its own. */
function paintTallClock(pen: Pen, x: number): void {
  inked(pen, handShape([[x - 52, 120], [x, 86], [x + 52, 120]], 3, 6), '#8a4f3c', 4.5);
  inked(pen, handBox(x - 46, 116, 92, 110, 5), '#a9654a', 4.5);
  inked(pen, oval(x, 170, 36), paper, 4);
  for (let i = 0; i < 12; i += 1) flat(pen, oval(x + Math.sin(i * 0.5236) * 28, 170 - Math.cos(i * 0.5236) * 28, i % 3 ? 1.6 : 3), ink);
  stroke(pen, handLine([[x - 14, 162], [x, 170], [x + 18, 152]]), ink, 3.6);
  inked(pen, handBox(x - 38, 226, 76, floorLine - 292, 4), '#8a4f3c', 4.5);
  inked(pen, handBox(x - 22, 244, 44, 190, 4), '#4a2b4a', 4);
  inked(pen, handBox(x - 50, floorLine - 70, 100, 76, 5), '#a9654a', 4.5);
}

function pendulum(x: number): Mover {
  return {
    drift: 0.6, level: 'before', pivot: { x, y: 240 }, at: swings(4.2, 2000), bounds: { x: x - 18, y: 240, width: 36, height: 180 },
    paint: (pen) => {
      stroke(pen, handLine([[x, 248], [x, 392]]), '#e8c05a', 4);
      inked(pen, oval(x, 396, 13), lamp, 3.4);
    },
  };
}

function paintStandingLamp(pen: Pen, x: number): void {
  inked(pen, oval(x, floorLine - 4, 42, 10), '#8a4f3c', 4);
  stroke(pen, handLine([[x, floorLine - 8], [x + 1, 250]]), ink, 10);
  stroke(pen, handLine([[x, floorLine - 10], [x + 1, 252]]), '#d9a441', 4);
}

function paintFringedShade(pen: Pen, x: number, set: RoomSet): void {
  if (lampsAreLit(set.light)) halo(pen, x, 220, 190, '255, 214, 130', 0.46);
  for (let i = 0; i <= 12; i += 1) stroke(pen, handLine([[x - 66 + i * 11, 250], [x - 66 + i * 11, 264]]), ink, 3);
  inked(pen, handShape([[x - 34, 162], [x + 34, 162], [x + 72, 252], [x - 72, 252]], 5, 10), lampColour(set.light, '#ffd98a'), 4.5);
  for (const dx of [-34, 0, 34]) stroke(pen, handLine([[x + dx * 0.5, 166], [x + dx * 1.1, 248]]), '#d9893f', 3, 0.7);
}

function paintDresser(pen: Pen, x: number): void {
  paintShelf(pen, x + 8, 236, 230, [book('#8fd8e8', 18, 56), book('#ff8fa8', 22, 50), book('#9be3a4', 16, 60), plant(48, '#d9893f'), book('#c4a7e7', 20, 54)]);
  inked(pen, handBox(x, 400, 250, floorLine - 394, 6), '#a9654a', 4.5);
  for (const y of [420, 484]) for (const dx of [14, 130]) {
    inked(pen, handBox(x + dx, y, 106, 52, 5), '#b9775a', 3.6);
    flat(pen, oval(x + dx + 53, y + 26, 5), ink);
  }
  inked(pen, handBox(x + 30, 334, 112, 68, 9), '#7a4a6a', 4);
  inked(pen, oval(x + 62, 368, 22), '#d9a4b8', 3.4);
  for (const [dx, dy] of [[104, 354], [104, 376], [122, 354]] as const) inked(pen, oval(x + dx, dy, 6), lamp, 2.6);
  stroke(pen, handLine([[x + 130, 336], [x + 158, 286]]), ink, 3.4);
}

/** A grandmother's room: wallpaper, a great armchair with the cat, family pictures, a tall clock, a lamp with a fringe. */
export function grownBedroom(set: RoomSet): Room {
  const at = layoutOf(set);
  const { window, clock, dresser, basket } = at;
  const cat = { x: at.chair + 116, y: 436 };
  return {
    back: {
      drift: 0.35, bounds: backBounds(set.space),
      paint: (pen) => {
        paintShell(pen, set);
        paintWallpaper(pen, set);
        paintPanelling(pen, set, 404);
        inked(pen, oval(20, floorLine + 70, 380, 46), '#b5495f', 4.5);
        stroke(pen, oval(20, floorLine + 70, 330, 37), '#ffd98a', 5);
        stroke(pen, oval(20, floorLine + 70, 270, 29), '#ffd98a', 3);
        paintDaylight(pen, window, set);
        paintFrame(pen, window, '#f1dcc0');
        paintFrames(pen, at.frames.x, at.frames.y, set);
      },
      lit: (pen) => paintPanes(pen, window, set, 1, '#f1dcc0'),
    },
    behind: [
      ...(clock === undefined ? [] : [{ drift: 0.6, bounds: { x: clock - 70, y: 76, width: 140, height: floorLine - 60 }, paint: (pen: Pen) => paintTallClock(pen, clock) }]),
      ...(dresser === undefined ? [] : [{ drift: 0.6, bounds: { x: dresser - 20, y: 150, width: 300, height: floorLine - 140 }, paint: (pen: Pen) => paintDresser(pen, dresser) }]),
      { drift: 0.68, bounds: { x: at.lampX - 200, y: 30, width: 400, height: floorLine - 10 }, paint: (pen) => paintStandingLamp(pen, at.lampX), lit: (pen) => paintFringedShade(pen, at.lampX, set) },
      { drift: 0.75, bounds: { x: at.chair - 30, y: 270, width: 290, height: floorLine - 250 }, paint: (pen) => {
        paintArmchair(pen, at.chair, set.tenant.cover);
        paintLyingCat(pen, cat.x, cat.y, '#ff9f45');
      } },
      ...(basket === undefined ? [] : [{ drift: 0.8, bounds: { x: basket - 70, y: 430, width: 150, height: 150 }, paint: (pen: Pen) => {
        inked(pen, handShape([[basket - 48, 500], [basket + 48, 500], [basket + 38, floorLine + 6], [basket - 38, floorLine + 6]], 4, 8), '#c98a5b', 4.5);
        paintOwnThing(pen, 'knitting', basket, 482, 0.9);
      } }]),
    ],
    movers: [...hangCurtains(window, set.tenant.cloth, 70), ...(clock === undefined ? [] : [pendulum(clock)]), tailOf(cat.x, cat.y, '#ff9f45', 0.75), ...steamOver(62, set.space.front - 40, 1.5, 'front')],
    lamps: [{ x: at.lampX, y: 226, reach: 280 }],
    front: frontTable(set, (pen, y) => {
      inked(pen, oval(-20, y - 3, 66, 9), paper, 4);
      inked(pen, handShape([[-58, y - 34], [4, y - 34], [-4, y - 4], [-50, y - 4]], 7, 12), '#8fd8e8', 4);
      stroke(pen, handLine([[4, y - 24], [26, y - 36]]), ink, 8);
      inked(pen, oval(-27, y - 38, 24, 6), '#b8e6f0', 3.6);
      inked(pen, oval(-27, y - 46, 5), lamp, 3);
      mug(pen, 62, y + 2, '#ffe3b3');
    }),
  };
}
