import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke, within } from '../ink.ts';
import { frontTable } from './front.ts';
import { runsDown, swings, wavers } from './moving.ts';
import { box, jar, paintShelf, type Thing } from './props.ts';
import { backBounds, type Mover, type Room, type RoomSet } from './room.ts';
import { lampsAreLit, toned } from './shade.ts';
import { edgeOf, paintShell } from './shell.ts';

function layoutOf({ space }: RoomSet) {
  return space.tall
    ? { window: { x: -210, y: 104, width: 120, height: 62 }, bench: -130, wide: 280, boiler: undefined, shelf: undefined, bulb: 60, pipe: 196, bike: undefined }
    : { window: { x: -150, y: 92, width: 150, height: 70 }, bench: -186, wide: 380, boiler: Math.min(space.half - 200, 490), shelf: -Math.min(space.half - 46, 650), bulb: 60, pipe: 320, bike: undefined };
}

/** Stone blocks and a vault over them. */
function paintVault(pen: Pen, set: RoomSet): void {
  const edge = edgeOf(set);
  const { wall, panel } = set.colours;
  for (let row = 0; row < 9; row += 1) {
    for (let x = Math.floor(-edge / 96) * 96 + (row % 2) * 48; x < edge; x += 96) {
      const seed = Math.abs(Math.round(x / 48) * 11 + row * 5) % 7;
      flat(pen, handBox(x + 3, 66 + row * 54, 90, 48, 9), blend(wall, seed < 2 ? ink : '#ffffff', seed === 3 ? 0.16 : 0.07));
      if (seed === 5) stroke(pen, handLine([[x + 20, 96 + row * 54], [x + 44, 96 + row * 54]]), blend(wall, ink, 0.3), 2.6);
    }
  }
  const span = 480;
  for (let x = -Math.ceil(edge / span) * span - span / 2; x < edge; x += span) {
    const arch = new Path2D(`M${x} -20 H${x + span} V150 Q${x + span - 26} 150 ${x + span - 26} 150 C${x + span - 30} 30 ${x + 30} 30 ${x + 26} 150 L${x} 150 Z`);
    flat(pen, arch, panel);
    stroke(pen, new Path2D(`M${x + span - 26} 150 C${x + span - 30} 30 ${x + 30} 30 ${x + 26} 150`), ink, 4.5);
    stroke(pen, new Path2D(`M${x + span - 52} 140 C${x + span - 60} 56 ${x + 60} 56 ${x + 52} 140`), blend(panel, '#ffffff', 0.2), 3, 0.7);
    inked(pen, handBox(x - 27, 146, 54, floorLine - 160, 4), blend(panel, '#ffffff', 0.06), 4.5);
    inked(pen, handBox(x - 38, 134, 76, 20, 4), blend(panel, '#ffffff', 0.16), 4.5);
  }
}

/** The small window under the ceiling: grass and what there is of the street. */
function paintHighWindow(pen: Pen, at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, set: RoomSet): void {
  const pane = handBox(at.x, at.y, at.width, at.height, 4);
  if (set.light !== 'night') flat(pen, handShape([[at.x, at.y + at.height], [at.x + at.width, at.y + at.height], [at.x + at.width + 120, 430], [at.x + 60, 430]], 3, 4), set.light === 'day' ? '#fff3c4' : '#ffae7a', 0.16);
  inked(pen, handBox(at.x - 11, at.y - 11, at.width + 22, at.height + 22, 5), toned('#8f86a8', set.light), 4.5);
  within(pen, pane, () => {
    flat(pen, pane, set.colours.skyLow);
    flat(pen, handBox(at.x, at.y, at.width, at.height * 0.4, 1), set.colours.sky);
    for (let i = 0; i < 12; i += 1) stroke(pen, handLine([[at.x + 4 + i * (at.width / 11), at.y + at.height + 4], [at.x + i * (at.width / 11) + (i % 3) * 5, at.y + at.height - 14 - (i % 4) * 5]]), toned('#4fbf86', set.light), 4);
  });
  for (const s of [0.33, 0.66]) stroke(pen, handLine([[at.x + at.width * s, at.y], [at.x + at.width * s, at.y + at.height]]), ink, 6);
  stroke(pen, pane, ink, 4);
}

function paintPipes(pen: Pen, set: RoomSet, x: number): void {
  const edge = edgeOf(set);
  for (const [y, colour] of [[186, '#c9786a'], [212, '#6f9fb8']] as const) {
    stroke(pen, handLine([[-edge, y], [edge, y]]), ink, 17);
    stroke(pen, handLine([[-edge, y], [edge, y]]), colour, 9);
    for (let at = Math.ceil(-edge / 210) * 210; at < edge; at += 210) inked(pen, handBox(at - 7, y - 12, 15, 24, 3), blend(colour, ink, 0.2), 3.4);
  }
  stroke(pen, handLine([[x, 186], [x, 330]]), ink, 17);
  stroke(pen, handLine([[x, 186], [x, 330]]), '#c9786a', 9);
  inked(pen, oval(x, 288, 20), '#e0476b', 4);
  for (const turn of [0, 60, 120]) moved(pen, x, 288, turn, () => stroke(pen, handLine([[-18, 0], [18, 0]]), ink, 3.4));
  inked(pen, handBox(x - 13, 326, 26, 16, 4), '#a9604f', 4);
}

/** The workbench of somebody who mends computers. */
function paintBench(pen: Pen, left: number, wide: number): void {
  for (const x of [left + 14, left + wide - 28]) inked(pen, handBox(x, 446, 16, floorLine - 440, 3), '#6a4f3c', 4);
  inked(pen, handBox(left + 40, 470, 92, 90, 5), '#5d6a8f', 4.5);
  for (const y of [488, 510, 532]) {
    stroke(pen, handLine([[left + 52, y], [left + 104, y]]), ink, 5);
    flat(pen, oval(left + 118, y, 3.6), y === 510 ? '#9be3a4' : lamp);
  }
  inked(pen, handBox(left - 10, 428, wide + 20, 20, 4), '#b77a52', 4.5);
  ([[30, 116, '#cfd6e6'], [wide * 0.46, 126, '#3b3f66']] as const).forEach(([dx, w, colour]) => {
    inked(pen, handBox(left + dx, 322, w, 92, 8), colour, 4.5);
    inked(pen, handShape([[left + dx + w / 2 - 20, 412], [left + dx + w / 2 + 20, 412], [left + dx + w / 2 + 30, 428], [left + dx + w / 2 - 30, 428]], 3, 4), colour, 4);
  });
  inked(pen, handBox(left + 46, 416, 84, 12, 4), paper, 3.4);
  stroke(pen, new Path2D(`M${left + wide - 62} 428 q-6 -34 16 -40 q30 -6 26 -40`), '#ff9f45', 4);
  inked(pen, handBox(left + wide - 54, 408, 44, 20, 4), '#ff6f91', 4);
}

/** A picture on a screen that breathes slowly: rows of nothing one could read, or a face of dots. */
function screens(left: number, wide: number): readonly Mover[] {
  return ([[38, 100, '#174a44', '#6fe6b0'], [wide * 0.46 + 9, 108, '#1d2a66', '#8fc4ff']] as const).map(([dx, w, dark, bright], i) => {
    const [x, y] = [left + dx, 331];
    return {
      drift: 0.7, level: 'before' as const, pivot: { x, y }, at: wavers(i * 2.4, 0.2), bounds: { x: x - 2, y: y - 2, width: w + 4, height: 78 },
      paint: () => undefined,
      lit: (pen: Pen) => {
        inked(pen, handBox(x, y, w, 74, 5), dark, 3);
        for (let row = 0; row < 6; row += 1) {
          if (i === 0) stroke(pen, handLine([[x + 10 + (row % 3) * 8, y + 12 + row * 10], [x + 30 + ((row * 29) % 50), y + 12 + row * 10]]), bright, 3.6);
          else stroke(pen, handLine([[x + 14 + row * 15, y + 62], [x + 14 + row * 15, y + 62 - ((row * 17) % 40) - 8]]), bright, 8);
        }
      },
    };
  });
}

function paintBoiler(pen: Pen, x: number): void {
  for (const dx of [26, 116]) stroke(pen, handLine([[x + dx, floorLine - 20], [x + dx, floorLine + 6]]), ink, 14);
  stroke(pen, handLine([[x + 74, 280], [x + 74, 206]]), ink, 30);
  stroke(pen, handLine([[x + 74, 280], [x + 74, 206]]), '#8f86a8', 21);
  inked(pen, handBox(x, 262, 148, floorLine - 276, 34), '#c9604f', 4.5);
  for (const y of [310, 500]) stroke(pen, handLine([[x + 3, y], [x + 145, y]]), ink, 5);
  inked(pen, oval(x + 74, 344, 19), paper, 4);
  stroke(pen, handLine([[x + 74, 344], [x + 84, 333]]), '#e0476b', 3.4);
  inked(pen, oval(x + 74, 432, 42), '#5d2f3f', 4.5);
}

function fire(x: number): Mover {
  return {
    drift: 0.6, level: 'before', pivot: { x: x + 74, y: 432 }, at: wavers(5, 0.3), bounds: { x: x + 10, y: 370, width: 128, height: 124 },
    paint: () => undefined,
    lit: (pen) => {
      halo(pen, x + 74, 432, 62, '255, 160, 70', 0.6);
      inked(pen, oval(x + 74, 432, 31), '#ff9f45', 3.4);
      flat(pen, new Path2D(`M${x + 52} 450 q4 -30 18 -42 q2 14 14 20 q8 -6 6 -14 q16 18 8 36 q-22 16 -46 0 Z`), '#ffd166');
      for (const dx of [-14, 0, 14]) stroke(pen, handLine([[x + 74 + dx, 404], [x + 74 + dx, 460]]), ink, 4);
    },
  };
}

const jars: readonly Thing[] = [jar('#ff6f5f', 50), jar('#ffb35c', 44), jar('#9be3a4', 54), jar('#c4a7e7', 46)];

function paintShelves(pen: Pen, x: number): void {
  paintShelf(pen, x, 330, 240, [...jars, box('#c98a5b', 46, 40)]);
  paintShelf(pen, x, 450, 240, [box('#d99a63', 84, 62), box('#8fd8e8', 62, 48), jar('#ffd166', 48)]);
}

/** The bulb hangs and sways, and with it nothing else: its light is still. */
function bulb(x: number, set: RoomSet): Mover {
  const lit = lampsAreLit(set.light) || set.light === 'day';
  return {
    drift: 0.8, level: 'before', pivot: { x, y: -20 }, at: swings(1.6, 4800), bounds: { x: x - 60, y: -20, width: 120, height: 230 },
    paint: (pen) => {
      stroke(pen, handLine([[x, -20], [x, 104]]), ink, 4);
      inked(pen, handBox(x - 11, 100, 22, 26, 4), '#3b3f66', 4);
    },
    lit: (pen) => {
      if (lit) halo(pen, x, 146, 58, '255, 226, 150', 0.75);
      inked(pen, oval(x, 144, 18, 21), '#fff0bd', 4);
      stroke(pen, new Path2D(`M${x - 7} 140 l4 8 l3 -8 l3 8 l4 -8`), '#d98a3a', 2.6);
    },
  };
}

function drop(x: number): Mover {
  return {
    drift: 0.35, pivot: { x, y: 346 }, at: runsDown(floorLine - 350, 3400, 0.1), bounds: { x: x - 6, y: 336, width: 12, height: 20 },
    paint: () => undefined, lit: (pen) => inked(pen, handShape([[x, 338], [x + 4, 348], [x, 353], [x - 4, 348]], 2, 3), '#bfe4f6', 2),
  };
}

/** The cellar: vaults and pipes, a bench with screens that waver, the boiler's fire, jars, one bare bulb, a drop that falls. */
export function cellar(set: RoomSet): Room {
  const at = layoutOf(set);
  const { boiler, shelf } = at;
  return {
    back: {
      drift: 0.35, bounds: backBounds(set.space),
      paint: (pen) => {
        paintShell(pen, set);
        paintVault(pen, set);
        paintPipes(pen, set, at.pipe);
        if (shelf !== undefined) paintShelves(pen, shelf);
      },
      lit: (pen) => paintHighWindow(pen, at.window, set),
    },
    behind: [
      ...(boiler === undefined ? [] : [{ drift: 0.6, bounds: { x: boiler - 12, y: 200, width: 172, height: floorLine - 184 }, paint: (pen: Pen) => paintBoiler(pen, boiler) }]),
      { drift: 0.7, bounds: { x: at.bench - 24, y: 310, width: at.wide + 48, height: floorLine - 296 }, paint: (pen) => paintBench(pen, at.bench, at.wide) },
    ],
    movers: [drop(at.pipe), ...screens(at.bench, at.wide), ...(boiler === undefined ? [] : [fire(boiler)]), bulb(at.bulb, set)],
    lamps: [{ x: at.bulb, y: 146, reach: 300 }],
    front: frontTable(set, (pen, y) => {
      inked(pen, handBox(-60, y - 34, 110, 34, 5), '#ff6f5f', 4);
      stroke(pen, new Path2D(`M-30 ${y - 34} q25 -28 50 0`), ink, 6);
      stroke(pen, handLine([[-58, y - 18], [48, y - 18]]), ink, 3.4);
    }),
  };
}
