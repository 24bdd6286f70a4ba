import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, oval, type Pen, stroke, within } from '../ink.ts';
import { paintView } from '../sky.ts';
import { frontTable } from './front.ts';
import { box, jar, mug, paintShelf, paintTallPlant, plant, steamOver } from './props.ts';
import { backBounds, type Room, type RoomSet } from './room.ts';
import { lampsAreLit, toned } from './shade.ts';
import { edgeOf, paintDaylight, paintFrame, paintPanelling, paintShell } from './shell.ts';
import { tram } from './tram.ts';

function layoutOf({ space }: RoomSet) {
  return space.tall
    ? { window: { x: -222, y: 110, width: 200, height: 230 }, shelf: { x: 30, y: 214, width: 190 }, counter: -10, wide: 260, lamps: [-60, 130], board: undefined, machine: 40, plant: undefined, stool: undefined }
    : { window: { x: -196, y: 96, width: 350, height: 236 }, shelf: { x: Math.min(space.half - 290, 420), y: 226, width: 270 }, counter: 236, wide: space.half + 60 - 236, lamps: [-300, 0, 300], board: -Math.min(space.half - 60, 620), machine: Math.min(space.half - 250, 470), plant: -270, stool: undefined };
}

function paintBricks(pen: Pen, set: RoomSet): void {
  const edge = edgeOf(set);
  for (let row = 0; row < 16; row += 1) {
    for (let x = Math.floor(-edge / 54) * 54 + (row % 2) * 27; x < edge; x += 54) {
      const seed = Math.abs(Math.round(x / 27) * 13 + row * 7) % 11;
      if (seed > 4) continue;
      flat(pen, handBox(x + 2, 34 + row * 26, 48, 20, 4), blend(set.colours.wall, seed < 2 ? ink : '#ffffff', 0.13));
    }
  }
}

/** The board over the bar: cups and cakes in chalk, no prices and no words. */
function paintBoard(pen: Pen, x: number): void {
  inked(pen, handBox(x - 8, 92, 216, 150, 6), '#8a5a3c', 4.5);
  inked(pen, handBox(x, 100, 200, 134, 3), '#2a2a4a', 4);
  const chalk = '#f3ead9';
  ([[24, 122, lamp], [24, 164, '#ff8fa8'], [24, 206, '#8fe6d6']] as const).forEach(([dx, y, colour], i) => {
    stroke(pen, new Path2D(`M${x + dx - 8} ${y - 9} h20 l-3 18 h-14 Z M${x + dx + 12} ${y - 5} q9 5 -1 10`), colour, 3);
    stroke(pen, handLine([[x + dx + 32, y - 4], [x + dx + 92 - i * 8, y - 4]]), chalk, 3.4, 0.85);
    stroke(pen, handLine([[x + dx + 32, y + 8], [x + dx + 66 + i * 9, y + 8]]), chalk, 2.6, 0.5);
    for (let n = 0; n <= i; n += 1) flat(pen, oval(x + dx + 132 + n * 14, y, 4), colour);
  });
}

function paintMachine(pen: Pen, x: number): void {
  inked(pen, handBox(x, 316, 168, 104, 9), '#c9d3ee', 4.5);
  inked(pen, handBox(x - 8, 300, 184, 22, 6), '#ff6f91', 4.5);
  inked(pen, handBox(x + 14, 362, 140, 52, 4), '#3b3566', 4);
  for (const dx of [44, 112]) {
    stroke(pen, handLine([[x + dx - 16, 356], [x + dx + 16, 356]]), ink, 12);
    stroke(pen, handLine([[x + dx, 360], [x + dx, 376]]), ink, 8);
    inked(pen, handShape([[x + dx - 12, 390], [x + dx + 12, 390], [x + dx + 9, 412], [x + dx - 9, 412]], 3, 4), paper, 3.4);
  }
  inked(pen, oval(x + 84, 338, 12), paper, 3.4);
  stroke(pen, handLine([[x + 84, 338], [x + 90, 331]]), '#e0476b', 3);
  for (const dx of [20, 52, 84, 116]) inked(pen, handShape([[x + dx, 278], [x + dx + 26, 278], [x + dx + 22, 298], [x + dx + 4, 298]], 4, 4), dx % 64 === 20 ? '#8fd8e8' : paper, 3.4);
}

function paintCounter(pen: Pen, left: number, wide: number, set: RoomSet): void {
  const { panel, main } = set.colours;
  inked(pen, handBox(left, 436, wide, floorLine - 430, 4), blend(panel, '#2f7f80', 0.6), 4.5);
  for (let x = left + 14; x < left + wide - 20; x += 34) stroke(pen, handLine([[x, 448], [x, floorLine - 4]]), ink, 2.6, 0.5);
  inked(pen, handBox(left - 14, 416, wide + 28, 22, 5), main, 4.5);
  const glass = left + 20;
  inked(pen, handShape([[glass, 332], [glass + 118, 332], [glass + 132, 416], [glass, 416]], 4, 10), '#bfe4ea', 4);
  stroke(pen, handLine([[glass + 4, 376], [glass + 124, 376]]), ink, 3.4);
  for (const [dx, y, colour] of [[26, 372, '#ff8fa8'], [62, 372, '#c98a5b'], [96, 372, '#ffd166'], [30, 412, '#ffe3b3'], [76, 412, '#ff9f45']] as const) {
    inked(pen, handShape([[glass + dx - 15, y - 16], [glass + dx + 15, y - 16], [glass + dx + 11, y], [glass + dx - 11, y]], 3, 4), blend(colour, ink, 0.2), 3);
    inked(pen, oval(glass + dx, y - 18, 16, 9), colour, 3);
    flat(pen, oval(glass + dx, y - 27, 3.4), '#e0476b');
  }
  flat(pen, handShape([[glass + 14, 338], [glass + 30, 338], [glass + 18, 408], [glass + 4, 408]], 2, 2), '#ffffff', 0.35);
}

function paintShopWindow(pen: Pen, window: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, set: RoomSet): void {
  const pane = handBox(window.x, window.y, window.width, window.height, 4);
  within(pen, pane, () => {
    paintView(pen, window, { top: set.colours.sky, low: set.colours.skyLow, light: set.light });
    const street = window.y + window.height - 34;
    flat(pen, handBox(window.x, street, window.width, 40, 1), toned('#6a6f9c', set.light));
    stroke(pen, handLine([[window.x, street], [window.x + window.width, street]]), ink, 3);
  });
  stroke(pen, pane, ink, 3.6);
}

/** The bars of the window, the scalloped awning and the lettering that is none: drawn before the street. */
function paintAwning(pen: Pen, window: { readonly x: number; readonly y: number; readonly width: number }): void {
  const count = Math.round(window.width / 44);
  const step = window.width / count;
  for (let i = 0; i < count; i += 1) {
    const x = window.x + i * step;
    inked(pen, handShape([[x, window.y - 4], [x + step, window.y - 4], [x + step, window.y + 22], [x + step / 2, window.y + 34], [x, window.y + 22]], 2, 5), i % 2 ? paper : '#ff6f91', 3.4);
  }
}

function paintLampBody(pen: Pen, x: number, long: number): void {
  stroke(pen, handLine([[x, -30], [x, long]]), ink, 3.6);
  inked(pen, new Path2D(`M${x - 34} ${long + 34} C${x - 34} ${long - 8} ${x + 34} ${long - 8} ${x + 34} ${long + 34} Z`), '#2f8f8a', 4.5);
}

function paintLampLight(pen: Pen, x: number, long: number, set: RoomSet): void {
  const lit = lampsAreLit(set.light);
  if (lit) halo(pen, x, long + 42, 150, '255, 214, 130', 0.5);
  inked(pen, oval(x, long + 36, 15, 10), lit ? '#fff3c4' : '#d9d2c4', 3.4);
}

/** The café: bricks, a shop window on the street with the tram, a bar with cakes and a machine that steams, hanging lamps. */
export function cafe(set: RoomSet): Room {
  const at = layoutOf(set);
  const { window, board } = at;
  const longs = [66, 92, 60];
  return {
    back: {
      drift: 0.35, bounds: backBounds(set.space),
      paint: (pen) => {
        paintShell(pen, set);
        paintBricks(pen, set);
        paintPanelling(pen, set, 400);
        paintDaylight(pen, window, set);
        paintFrame(pen, window, '#8a5a3c');
        if (board !== undefined) paintBoard(pen, board);
        paintShelf(pen, at.shelf.x, at.shelf.y, at.shelf.width, [jar('#c98a5b', 50), jar('#ff8fa8', 42), plant(44, paper), ...(set.space.tall ? [] : [jar('#ffd166', 54), box('#8fd8e8', 48, 40)])]);
      },
      lit: (pen) => paintShopWindow(pen, window, set),
    },
    behind: [
      { drift: 0.36, bounds: { x: window.x - 6, y: window.y - 8, width: window.width + 12, height: 50 }, paint: (pen) => paintAwning(pen, window) },
      ...(at.plant === undefined ? [] : [{ drift: 0.6, bounds: { x: at.plant - 110, y: 320, width: 220, height: 260 }, paint: (pen: Pen) => paintTallPlant(pen, at.plant ?? 0, floorLine + 6, 210, '#ffd166') }]),
      { drift: 0.62, bounds: { x: at.counter - 24, y: 260, width: at.wide + 50, height: floorLine - 250 }, paint: (pen) => {
        paintCounter(pen, at.counter, at.wide, set);
        if (!set.space.tall) paintMachine(pen, at.machine);
      } },
      ...at.lamps.map((x, i) => ({
        drift: 0.8, bounds: { x: x - 155, y: -30, width: 310, height: 330 }, paint: (pen: Pen) => paintLampBody(pen, x, longs[i] ?? 70), lit: (pen: Pen) => paintLampLight(pen, x, longs[i] ?? 70, set),
      })),
    ],
    movers: [
      tram(set, { y: window.y + window.height - 22, size: 0.62, from: window.x, to: window.x + window.width, drift: 0.35, clip: window }),
      ...(set.space.tall ? [] : steamOver(at.machine + 44, 384, 0.62)), ...steamOver(46, set.space.front - 40, 1.5, 'front'),
    ],
    lamps: at.lamps.map((x, i) => ({ x, y: (longs[i] ?? 70) + 44, reach: 210 })),
    front: frontTable(set, (pen, y) => {
      mug(pen, 46, y + 2, '#8fe6d6');
      inked(pen, oval(-44, y - 4, 54, 8), paper, 4);
      inked(pen, handShape([[-78, y - 36], [-14, y - 40], [-14, y - 8], [-78, y - 8]], 4, 5), '#ffb35c', 4);
      stroke(pen, handLine([[-76, y - 22], [-16, y - 24]]), paper, 6);
      inked(pen, oval(-48, y - 44, 8), '#e0476b', 3);
    }),
  };
}
