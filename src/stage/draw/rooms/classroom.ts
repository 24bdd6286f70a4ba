import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke } from '../ink.ts';
import { frontTable } from './front.ts';
import { swings } from './moving.ts';
import { book, box, clockHand, paintClock, paintPoster, plant, type Thing } from './props.ts';
import { backBounds, type Mover, type Room, type RoomSet } from './room.ts';
import { lampsAreLit } from './shade.ts';
import { paintDaylight, paintFrame, paintPanelling, paintPanes, paintShell } from './shell.ts';

function layoutOf({ space }: RoomSet) {
  return space.tall
    ? { board: { x: -150, y: 120, width: 300, height: 190 }, windows: [], shelves: undefined, clock: { x: 178, y: 150 }, lampX: 0, desks: [-230, 30], poster: undefined, planets: -186 }
    : { board: { x: -216, y: 98, width: 430, height: 214 }, windows: [{ x: -Math.min(space.half - 46, 660), y: 104, width: 150, height: 210 }, ...(space.half > 780 ? [{ x: -460, y: 104, width: 150, height: 210 }] : [])], shelves: Math.min(space.half - 230, 500), clock: { x: 282, y: 130 }, lampX: 0, desks: [-330, -110, 110], poster: { x: Math.min(space.half - 200, 520), y: 96, width: 96, height: 120 }, planets: -290 };
}

/** The board: a few chalk drawings and no word. */
function paintBoard(pen: Pen, { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): void {
  inked(pen, handBox(x - 12, y - 12, width + 24, height + 24, 6), '#b77a52', 4.5);
  inked(pen, handBox(x, y, width, height, 3), '#2b6b5e', 4);
  const chalk = '#dff3e6';
  stroke(pen, handShape([[x + 40, y + 130], [x + 120, y + 130], [x + 40, y + 50]], 2, 1), chalk, 3, 0.85);
  stroke(pen, handBox(x + 40, y + 118, 12, 12, 0), chalk, 2.4, 0.8);
  stroke(pen, oval(x + width * 0.52, y + 92, 40), chalk, 3, 0.85);
  stroke(pen, handLine([[x + width * 0.52, y + 92], [x + width * 0.52, y + 52]]), chalk, 3, 0.85);
  stroke(pen, handLine([[x + width * 0.52, y + 92], [x + width * 0.52 + 34, y + 112]]), chalk, 3, 0.85);
  const right = x + width - 92;
  stroke(pen, handLine([[right, y + 40], [right, y + 140], [right + 76, y + 140]]), chalk, 3, 0.85);
  stroke(pen, new Path2D(`M${right + 4} ${y + 132} C${right + 26} ${y + 124} ${right + 34} ${y + 70} ${right + 72} ${y + 52}`), '#ffd166', 3.4, 0.9);
  for (const [dx, long] of [[40, 92], [40, 60]] as const) stroke(pen, handLine([[x + dx, y + height - 26 + (long === 60 ? 12 : 0)], [x + dx + long, y + height - 26 + (long === 60 ? 12 : 0)]]), chalk, 3, 0.5);
  flat(pen, oval(x + width * 0.7, y + height * 0.72, 62, 20), '#ffffff', 0.06);
  inked(pen, handBox(x + 20, y + height + 8, width - 40, 11, 3), '#c98a5b', 4);
  for (const [dx, colour] of [[60, paper], [90, '#ff8fa8'], [118, '#8fd8e8']] as const) inked(pen, handBox(x + dx, y + height, 20, 8, 3), colour, 2.6);
  inked(pen, handBox(x + width - 110, y + height - 6, 44, 15, 4), '#ffb35c', 3.4);
}

/** A desk of the back row with its chair, a bag hanging from it. */
function paintDesk(pen: Pen, x: number, colour: string, set: RoomSet): void {
  for (const dx of [14, 178]) stroke(pen, handLine([[x + dx, 452], [x + dx, floorLine + 8]]), ink, 8);
  inked(pen, handBox(x + 52, 404, 92, 50, 12), set.colours.second, 4.5);
  for (const dx of [66, 130]) stroke(pen, handLine([[x + dx, 452], [x + dx - 4, floorLine + 8]]), ink, 7);
  inked(pen, handBox(x, 442, 194, 18, 5), '#e0a56c', 4.5);
  inked(pen, handBox(x + 8, 460, 178, 30, 3), '#c98a5b', 4);
  inked(pen, handShape([[x + 160, 472], [x + 204, 472], [x + 210, 540], [x + 154, 540]], 5, 12), colour, 4);
  stroke(pen, handLine([[x + 166, 506], [x + 200, 506]]), ink, 3.4);
  inked(pen, handBox(x + 26, 432, 58, 10, 2), blend(colour, '#ffffff', 0.3), 3.4);
  inked(pen, handBox(x + 30, 423, 50, 10, 2), paper, 3.4);
}

function globe(pen: Pen): number {
  stroke(pen, new Path2D('M14 -58 A34 34 0 1 0 52 -12'), ink, 4);
  inked(pen, oval(34, -42, 26), '#8fd8e8', 3.6);
  flat(pen, handShape([[16, -52], [34, -58], [36, -42], [24, -36]], 4, 5), '#4fbf86');
  flat(pen, handShape([[38, -36], [54, -44], [50, -26], [40, -24]], 5, 5), '#4fbf86');
  stroke(pen, oval(34, -42, 26), ink, 3.6);
  inked(pen, handBox(18, -8, 34, 9, 3), '#8a5a3c', 3.4);
  return 66;
}

function paintShelves(pen: Pen, x: number): void {
  inked(pen, handBox(x, 236, 236, floorLine - 230, 5), '#b77a52', 4.5);
  const rows: readonly (readonly Thing[])[] = [
    [globe, book('#ff6f91', 18, 54), book('#43d3c0', 16, 60), book(lamp, 20, 50), book('#a99bff', 15, 58, 9)],
    [box('#8fd8e8', 62, 50), box('#ffb35c', 58, 58), box('#9be3a4', 62, 46)],
    [book('#ff9f45', 22, 60), book('#8fd8e8', 18, 52), book('#ff8fa8', 20, 62), box('#c4a7e7', 84, 52)],
  ];
  rows.forEach((row, i) => {
    const y = 336 + i * 88;
    flat(pen, handBox(x + 12, y - 78, 212, 78, 3), '#7a4a4a');
    let at = x + 22;
    for (const thing of row) moved(pen, at, y, 0, () => { at += thing(pen) + 4; });
    inked(pen, handBox(x + 6, y, 224, 11, 2), '#d99a63', 3.6);
  });
  moved(pen, x + 30, 236, 0, () => plant(58, '#ff8f6b')(pen));
  moved(pen, x + 130, 236, 0, () => box('#ff8fa8', 70, 44)(pen));
}

/** Planets of paper on threads. */
function planets(x: number): readonly Mover[] {
  return ([[-46, 58, 18, '#ff9f45'], [4, 86, 24, '#ffd166'], [50, 48, 14, '#8fe6d6']] as const).map(([dx, long, radius, colour], i) => ({
    drift: 0.5, pivot: { x: x + dx, y: 30 }, at: swings(4, 4700 + i * 600, i * 0.3), bounds: { x: x + dx - 42, y: 26, width: 84, height: long + radius * 2 + 16 },
    paint: (pen: Pen) => {
      stroke(pen, handLine([[x + dx, 28], [x + dx, 30 + long]]), ink, 2.4);
      inked(pen, oval(x + dx, 30 + long + radius, radius), colour, 3.6);
      if (i === 1) stroke(pen, oval(x + dx, 30 + long + radius, radius * 1.6, radius * 0.4, -0.3), ink, 4);
      else stroke(pen, handLine([[x + dx - radius * 0.7, 30 + long + radius * 0.8], [x + dx + radius * 0.6, 30 + long + radius]]), blend(colour, ink, 0.4), 3.4);
    },
  }));
}

function paintTube(pen: Pen, x: number, set: RoomSet): void {
  const lit = lampsAreLit(set.light);
  if (lit) halo(pen, x, 62, 240, '255, 236, 190', 0.4);
  inked(pen, handBox(x - 120, 48, 240, 18, 7), lit ? '#fff6d9' : '#e6e1ea', 4);
}

/** The classroom: the board, the back row of desks, shelves with a globe, paper planets, tall windows. */
export function classroom(set: RoomSet): Room {
  const at = layoutOf(set);
  const colours = ['#ff6f91', '#43d3c0', '#8f7fe0'] as const;
  return {
    back: {
      drift: 0.35, bounds: backBounds(set.space),
      paint: (pen) => {
        paintShell(pen, set);
        paintPanelling(pen, set, 396);
        for (const one of at.windows) {
          paintDaylight(pen, one, set);
          paintFrame(pen, one);
        }
        paintBoard(pen, at.board);
        paintClock(pen, at.clock.x, at.clock.y, 34, '#8fd8e8');
        if (at.poster !== undefined) paintPoster(pen, at.poster, { colour: '#ffe3b3', turn: 3, draw: () => {
          for (const [x, y, colour] of [[-16, -14, '#ff6f91'], [16, -14, '#43d3c0'], [0, 14, '#ffd166']] as const) inked(pen, oval(x, y, 19), colour, 3);
          stroke(pen, new Path2D('M-7 14 q7 8 14 0 M-22 -14 q6 7 12 0 M10 -14 q6 7 12 0'), ink, 2.6);
        } });
        for (const x of [at.lampX - 90, at.lampX + 90]) stroke(pen, handLine([[x, -20], [x, 50]]), ink, 3.4);
      },
      lit: (pen) => {
        for (const one of at.windows) paintPanes(pen, one, set);
        paintTube(pen, at.lampX, set);
      },
    },
    behind: [
      ...(at.shelves === undefined ? [] : [{ drift: 0.55, bounds: { x: at.shelves - 12, y: 160, width: 264, height: floorLine - 140 }, paint: (pen: Pen) => paintShelves(pen, at.shelves ?? 0) }]),
      { drift: 0.75, bounds: { x: (at.desks[0] ?? 0) - 20, y: 392, width: (at.desks[at.desks.length - 1] ?? 0) - (at.desks[0] ?? 0) + 260, height: floorLine - 370 }, paint: (pen) => at.desks.forEach((x, i) => paintDesk(pen, x, colours[i % 3] ?? lamp, set)) },
    ],
    movers: [...planets(at.planets), clockHand(at.clock.x, at.clock.y, 34, 0.35)],
    lamps: [{ x: at.lampX, y: 66, reach: 340, colour: '#ffe3a0' }],
    front: frontTable(set, (pen, y) => {
      inked(pen, handShape([[-84, y - 8], [0, y - 14], [0, y], [-84, y]], 3, 3), paper, 3.6);
      inked(pen, handShape([[0, y - 14], [84, y - 8], [84, y], [0, y]], 4, 3), paper, 3.6);
      moved(pen, 34, y - 12, -18, () => inked(pen, handBox(-40, -9, 80, 10, 4), '#ff9f45', 3.4));
    }),
  };
}
