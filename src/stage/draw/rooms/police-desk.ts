import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke } from '../ink.ts';
import { frontTable } from './front.ts';
import { wavers } from './moving.ts';
import { book, mug, paintPoster, paintShelf, paintTallPlant, plant, steamOver } from './props.ts';
import { backBounds, type Mover, type Room, type RoomSet } from './room.ts';
import { lampsAreLit, shades } from './shade.ts';
import { hangCurtains, paintDaylight, paintFrame, paintPanelling, paintPanes, paintShell } from './shell.ts';

function layoutOf({ space }: RoomSet) {
  return space.tall
    ? { window: { x: -212, y: 116, width: 120, height: 160 }, desk: -140, wide: 300, ring: 168, shield: 40, plant: undefined, notes: undefined, sofa: undefined }
    : { window: { x: -110, y: 98, width: 190, height: 172 }, desk: -196, wide: 400, ring: Math.min(space.half - 160, 520), shield: 200, plant: -Math.min(space.half - 70, 620), notes: -Math.min(space.half - 150, 500), sofa: undefined };
}

/** A soft shield with a star and a smile: the sign of a police that one may ask. */
function paintShield(pen: Pen, x: number, y: number): void {
  inked(pen, new Path2D(`M${x - 52} ${y - 50} Q${x - 24} ${y - 46} ${x} ${y - 62} Q${x + 24} ${y - 46} ${x + 52} ${y - 50} C${x + 58} ${y + 20} ${x + 30} ${y + 52} ${x} ${y + 66} C${x - 30} ${y + 52} ${x - 58} ${y + 20} ${x - 52} ${y - 50} Z`), '#3f63c9', 4.5);
  inked(pen, handShape([[x, y - 36], [x + 9, y - 11], [x + 36, y - 10], [x + 15, y + 7], [x + 23, y + 32], [x, y + 18], [x - 23, y + 32], [x - 15, y + 7], [x - 36, y - 10], [x - 9, y - 11]], 3, 4), lamp, 4);
  for (const dx of [-8, 8]) flat(pen, oval(x + dx, y - 2, 3), ink);
  stroke(pen, new Path2D(`M${x - 8} ${y + 7} q8 8 16 0`), ink, 3);
}

function paintNotes(pen: Pen, x: number): void {
  inked(pen, handBox(x - 110, 96, 210, 140, 5), '#c98a5b', 4.5);
  ([[-92, 110, paper, -3], [-40, 118, '#8fe6d6', 4], [16, 108, '#ffd166', -2], [-82, 176, '#ff8fa8', 3], [-20, 180, paper, -4], [40, 172, '#c4a7e7', 3]] as const).forEach(([dx, y, colour, turn], i) => moved(pen, x + dx, y, turn, () => {
    inked(pen, handBox(0, 0, 44, 48, 2), colour, 3);
    if (i % 2 === 0) stroke(pen, new Path2D('M12 22 q-2 -11 10 -6 q12 -5 10 6 q-3 9 -10 14 q-7 -5 -10 -14 Z'), ink, 2.6);
    else for (const dy of [14, 24, 34]) stroke(pen, handLine([[8, dy], [34 - (dy % 3) * 5, dy]]), blend(colour, ink, 0.6), 2.6);
    flat(pen, oval(22, 3, 4), '#e0476b');
  }));
}

function paintDesk(pen: Pen, left: number, wide: number, set: RoomSet): void {
  inked(pen, handBox(left, 446, wide, floorLine - 440, 6), '#3f63a9', 4.5);
  stroke(pen, handLine([[left + 6, 480], [left + wide - 6, 480]]), lamp, 7);
  for (let i = 0; i < wide / 30; i += 1) flat(pen, handBox(left + 10 + i * 30, 474, 14, 12, 1), i % 2 ? paper : '#3f63a9');
  inked(pen, handBox(left - 12, 426, wide + 24, 22, 5), set.colours.main, 4.5);
  inked(pen, handBox(left + 60, 318, 150, 96, 8), '#2b2f5c', 4.5);
  stroke(pen, handLine([[left + 135, 414], [left + 135, 426]]), ink, 14);
  inked(pen, handBox(left + wide - 120, 404, 30, 22, 4), '#ff8fa8', 4);
  for (const [dx, colour] of [[-114, '#ffd166'], [-106, '#43d3c0'], [-98, '#ff6f91']] as const) stroke(pen, handLine([[left + wide + dx, 404], [left + wide + dx - 3 + (dx + 106) / 2, 380]]), colour, 5);
  moved(pen, left + wide - 52, 426, 0, () => plant(46, '#ffd166')(pen));
  // A bear with a cap, for whoever is small.
  const x = left + 26;
  inked(pen, oval(x, 410, 20, 17), '#c98a5b', 3.6);
  for (const dx of [-14, 14]) inked(pen, oval(x + dx, 372, 7), '#c98a5b', 3.4);
  inked(pen, oval(x, 382, 18, 16), '#c98a5b', 3.6);
  for (const dx of [-6, 6]) flat(pen, oval(x + dx, 382, 2.4), ink);
  flat(pen, oval(x, 388, 3, 2.2), ink);
  inked(pen, new Path2D(`M${x - 17} 372 Q${x} 354 ${x + 17} 372 Z`), '#3f63c9', 3.4);
  stroke(pen, handLine([[x - 20, 373], [x + 22, 373]]), ink, 5);
}

/** The chat of a stream as bars that come and go; nobody could read it. */
function screen(left: number): Mover {
  const [x, y] = [left + 68, 326];
  return {
    drift: 0.7, level: 'before', pivot: { x, y }, at: wavers(1.4, 0.16), bounds: { x: x - 2, y: y - 2, width: 138, height: 84 },
    paint: () => undefined,
    lit: (pen) => {
      inked(pen, handBox(x, y, 134, 80, 5), '#8fc4ff', 3);
      flat(pen, handBox(x + 5, y + 6, 80, 68, 4), '#3f4fa9');
      flat(pen, oval(x + 45, y + 62, 26, 24), '#9db8ff');
      flat(pen, oval(x + 45, y + 32, 14), '#9db8ff');
      flat(pen, oval(x + 45, y + 24, 15, 10), ink);
      for (let i = 0; i < 5; i += 1) stroke(pen, handLine([[x + 94, y + 14 + i * 14], [x + 106 + ((i * 13) % 22), y + 14 + i * 14]]), i % 2 ? paper : lamp, 5);
    },
  };
}

/** The streaming corner: a ring light on a stand, a microphone on its arm, a headset on a hook. */
function paintCorner(pen: Pen, x: number): void {
  stroke(pen, handLine([[x, 260], [x, 500]]), ink, 9);
  for (const dx of [-46, 46]) stroke(pen, handLine([[x, 486], [x + dx, floorLine + 4]]), ink, 8);
  stroke(pen, handLine([[x + 96, floorLine - 60], [x + 96, 372], [x + 30, 320]]), ink, 8);
  moved(pen, x + 22, 318, -34, () => {
    inked(pen, handBox(-15, -26, 30, 48, 14), '#4a4f8f', 4);
    for (const y of [-12, -2, 8]) stroke(pen, handLine([[-10, y], [10, y]]), ink, 2.6);
  });
  inked(pen, handBox(x + 62, floorLine - 74, 70, 80, 5), '#5d7fc9', 4.5);
  inked(pen, handBox(x + 68, floorLine - 98, 56, 25, 4), '#ff8f6b', 4);
}

function paintRing(pen: Pen, x: number, set: RoomSet): void {
  const lit = lampsAreLit(set.light);
  if (lit) halo(pen, x, 196, 170, '255, 244, 220', 0.4);
  stroke(pen, oval(x, 196, 62), ink, 28);
  stroke(pen, oval(x, 196, 62), lit ? '#fff6dc' : '#e3e0ee', 19);
  inked(pen, handBox(x - 15, 170, 30, 52, 5), '#2b2f5c', 4);
  flat(pen, oval(x, 180, 3.6), '#8fc4ff');
}

function paintDeskLamp(pen: Pen, x: number, set: RoomSet): void {
  const lit = lampsAreLit(set.light);
  stroke(pen, handLine([[x, 428], [x, 362]]), ink, 7);
  inked(pen, handBox(x - 24, 418, 48, 11, 4), '#3f63c9', 4);
  if (lit) halo(pen, x, 352, 130, '255, 222, 150', 0.5);
  inked(pen, new Path2D(`M${x - 46} 366 C${x - 44} 322 ${x + 44} 322 ${x + 46} 366 Z`), lit ? '#ffd98a' : '#4fae8f', 4.5);
}

/** Officer Rana's desk on the ground floor: a shield that smiles, a big plant, a board full of thanks, her streaming corner. */
export function policeDesk(set: RoomSet): Room {
  const at = layoutOf(set);
  const { window, plant: green, notes } = at;
  const lampX = at.desk + at.wide - 150;
  return {
    back: {
      drift: 0.35, bounds: backBounds(set.space),
      paint: (pen) => {
        paintShell(pen, set);
        paintPanelling(pen, set, 380);
        paintDaylight(pen, window, set);
        paintFrame(pen, window);
        paintShield(pen, at.shield, 178);
        if (notes !== undefined) paintNotes(pen, notes);
        if (!set.space.tall) paintShelf(pen, 286, 258, 150, [book('#ff6f91', 18, 54), book('#43d3c0', 16, 60), book(lamp, 20, 50, 6), plant(40, paper)]);
        if (!set.space.tall) paintPoster(pen, { x: 306, y: 86, width: 86, height: 96 }, { colour: '#8fe6d6', turn: 3, draw: () => {
          inked(pen, handBox(-20, -6, 40, 32, 6), lamp, 3.4);
          stroke(pen, new Path2D('M-12 -6 v-8 q12 -22 24 0 v8'), ink, 5);
          flat(pen, oval(0, 8, 5), ink);
        } });
      },
      lit: (pen) => paintPanes(pen, window, set),
    },
    behind: [
      ...(green === undefined ? [] : [{ drift: 0.6, bounds: { x: green - 130, y: 280, width: 260, height: 300 }, paint: (pen: Pen) => paintTallPlant(pen, green, floorLine + 6, 250) }]),
      { drift: 0.62, bounds: { x: at.ring - 175, y: 24, width: 350, height: floorLine - 10 }, paint: (pen) => paintCorner(pen, at.ring), lit: (pen) => paintRing(pen, at.ring, set) },
      { drift: 0.7, bounds: { x: at.desk - 30, y: 220, width: at.wide + 60, height: floorLine - 200 }, paint: (pen) => paintDesk(pen, at.desk, at.wide, set), lit: (pen) => paintDeskLamp(pen, lampX, set) },
    ],
    movers: [...hangCurtains(window, '#ffd166'), screen(at.desk), ...steamOver(66, set.space.front - 40, 1.5, 'front')],
    lamps: [{ x: lampX, y: 352, reach: 220 }, { x: at.ring, y: 196, reach: shades[set.light].lamps > 0 ? 200 : 1, colour: '#fff0d2' }],
    front: frontTable(set, (pen, y) => {
      mug(pen, 66, y + 2, '#9db8ff');
      inked(pen, handShape([[-84, y - 10], [4, y - 14], [10, y], [-80, y]], 4, 3), paper, 4);
      moved(pen, -30, y - 16, -8, () => inked(pen, handBox(-30, -4, 60, 9, 4), '#ff6f91', 3.4));
    }),
  };
}
