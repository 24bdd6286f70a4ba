import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke } from '../ink.ts';
import { frontTable } from './front.ts';
import { swings } from './moving.ts';
import { cloud, paintGround, paintOpenSky, paintSkyline } from './outdoors.ts';
import { paintGlobe, paintLyingCat, paintTallPlant, tailOf } from './props.ts';
import { backBounds, type Mover, type Room, type RoomSet } from './room.ts';
import { lampsAreLit } from './shade.ts';
import { edgeOf } from './shell.ts';

function layoutOf({ space }: RoomSet) {
  return space.tall
    ? { house: { x: -330, width: 200 }, chimney: 150, line: { x: -110, long: 250, y: 236 }, sun: 80, tank: undefined, crate: 190, cat: 186 }
    : { house: { x: -Math.min(space.half + 10, 720), width: 250 }, chimney: 216, line: { x: -170, long: 340, y: 214 }, sun: 60, tank: Math.min(space.half - 230, 480), crate: -280, cat: 254 };
}

/** The little house over the stairs: its door is open a crack. */
function paintStairHouse(pen: Pen, x: number, width: number, set: RoomSet): void {
  inked(pen, handBox(x, 206, width, floorLine - 200, 4), set.colours.wall, 4.5);
  inked(pen, handShape([[x - 16, 208], [x + width + 20, 182], [x + width + 20, 206], [x - 16, 232]], 4, 4), set.colours.panel, 4.5);
  for (let i = 0; i < 14; i += 1) stroke(pen, handLine([[x + 14 + ((i * 61) % (width - 60)), 256 + ((i * 47) % 270)], [x + 34 + ((i * 61) % (width - 60)), 256 + ((i * 47) % 270)]]), blend(set.colours.wall, ink, 0.22), 2.6);
  inked(pen, handBox(x + width - 130, 326, 96, floorLine - 322, 3), '#5d3f4a', 4);
  inked(pen, handShape([[x + width - 128, 330], [x + width - 58, 342], [x + width - 58, floorLine - 2], [x + width - 128, floorLine]], 3, 3), '#d9786a', 4);
  flat(pen, oval(x + width - 70, 452, 5), lamp);
}

function paintStairLight(pen: Pen, x: number, width: number, set: RoomSet): void {
  const lit = lampsAreLit(set.light);
  if (lit) flat(pen, handShape([[x + width - 56, 344], [x + width - 36, 334], [x + width - 36, floorLine], [x + width - 56, floorLine - 2]], 2, 1), '#ffdf94', 0.85);
  if (lit) halo(pen, x + width - 82, 296, 180, '255, 214, 130', 0.45);
  paintGlobe(pen, x + width - 82, 292, 17, { colour: ink, lit });
}

function paintChimney(pen: Pen, x: number): void {
  inked(pen, handBox(x, 318, 96, floorLine - 312, 4), '#b0604f', 4.5);
  for (let i = 0; i < 15; i += 1) stroke(pen, handBox(x + 8 + (i % 3) * 28 + (Math.floor(i / 3) % 2) * 10, 346 + Math.floor(i / 3) * 40, 22, 12, 2), '#7a3f3f', 2.6);
  inked(pen, handBox(x - 12, 300, 120, 26, 5), '#c9786a', 4.5);
  for (const dx of [10, 54]) inked(pen, handShape([[x + dx, 262], [x + dx + 32, 262], [x + dx + 28, 302], [x + dx + 4, 302]], 4, 4), '#d98a6a', 4);
  stroke(pen, handLine([[x + 126, floorLine], [x + 126, 150]]), ink, 5);
  for (const [y, wide] of [[164, 44], [186, 32], [208, 22]] as const) stroke(pen, handLine([[x + 126 - wide, y + 6], [x + 126 + wide, y]]), ink, 4);
}

/** A water tank on legs. */
function paintTank(pen: Pen, x: number): void {
  for (const dx of [26, 152]) stroke(pen, handLine([[x + dx, 392], [x + dx + (dx < 90 ? -14 : 14), floorLine + 4]]), ink, 12);
  stroke(pen, handLine([[x + 18, floorLine - 40], [x + 162, 420]]), ink, 6);
  stroke(pen, handLine([[x + 162, floorLine - 40], [x + 18, 420]]), ink, 6);
  inked(pen, handBox(x, 236, 180, 164, 8), '#8a6f9c', 4.5);
  for (const y of [276, 350]) stroke(pen, handLine([[x, y], [x + 180, y]]), ink, 5);
  for (let i = 1; i < 6; i += 1) stroke(pen, handLine([[x + i * 30, 240], [x + i * 30, 396]]), blend('#8a6f9c', ink, 0.35), 2.6);
  inked(pen, handShape([[x - 14, 240], [x + 90, 172], [x + 194, 240]], 4, 6), '#6a4f80', 4.5);
}

/** Shirts on a line. Each moves by itself in the wind. */
function laundry(at: { readonly x: number; readonly long: number; readonly y: number }): readonly Mover[] {
  const pieces = [['#8fd8e8', 'shirt'], ['#ff8fa8', 'sock'], ['#ffd166', 'shirt'], ['#c4a7e7', 'towel']] as const;
  return pieces.map(([colour, kind], i) => {
    const x = at.x + 36 + (i * (at.long - 60)) / 3.4;
    const y = at.y + 12 + Math.sin(((x - at.x) / at.long) * Math.PI) * 20;
    return {
      drift: 0.5, level: 'before' as const, pivot: { x, y }, at: swings(4.5, 3600 + i * 400, i * 0.17), bounds: { x: x - 44, y: y - 12, width: 88, height: 122 },
      paint: (pen: Pen) => moved(pen, x, y, 0, () => {
        if (kind === 'shirt') inked(pen, handShape([[-18, 0], [-6, 7], [6, 7], [18, 0], [39, 22], [26, 38], [20, 32], [21, 82], [-21, 82], [-20, 32], [-26, 38], [-39, 22]], 4, 4), colour, 4);
        else if (kind === 'sock') for (const dx of [-13, 11]) inked(pen, handShape([[dx - 8, 0], [dx + 8, 0], [dx + 8, 34], [dx + 24, 46], [dx + 10, 54], [dx - 8, 46]], 4, 6), colour, 3.6);
        else {
          inked(pen, handBox(-28, 0, 56, 92, 4), colour, 4);
          for (const dy of [66, 76]) stroke(pen, handLine([[-26, dy], [26, dy]]), paper, 4);
        }
        if (kind === 'shirt') stroke(pen, handLine([[-14, 50], [14, 50]]), blend(colour, ink, 0.4), 4);
        for (const dx of [-12, 12]) inked(pen, handBox(dx - 3, -8, 7, 15, 2), '#c98a5b', 2.4);
      }),
    };
  });
}

function paintLine(pen: Pen, at: { readonly x: number; readonly long: number; readonly y: number }): void {
  for (const x of [at.x, at.x + at.long]) {
    stroke(pen, handLine([[x, floorLine + 4], [x, at.y - 20]]), ink, 10);
    stroke(pen, handLine([[x, floorLine + 2], [x, at.y - 18]]), '#a9714f', 4);
  }
  stroke(pen, new Path2D(`M${at.x} ${at.y} Q${at.x + at.long / 2} ${at.y + 44} ${at.x + at.long} ${at.y}`), ink, 3);
}

/** A string of bulbs from the stair house to the chimney. */
function paintBulbs(pen: Pen, from: number, to: number, set: RoomSet): void {
  const lit = lampsAreLit(set.light);
  const [y, sag] = [150, 96];
  stroke(pen, new Path2D(`M${from} ${y + 40} Q${(from + to) / 2} ${y + sag} ${to} ${y - 10}`), ink, 3);
  for (let i = 1; i < 10; i += 1) {
    const s = i / 10;
    const [x, by] = [from + (to - from) * s, (1 - s) ** 2 * (y + 40) + 2 * s * (1 - s) * (y + sag) + s * s * (y - 10)];
    if (lit) halo(pen, x, by + 10, 36, '255, 214, 130', 0.6);
    inked(pen, oval(x, by + 10, 7, 8.5), lit ? (['#ffe9a8', '#ffb3c4', '#bff0e6'] as const)[i % 3] ?? lamp : '#d9d2c4', 3);
  }
}

/** The roof: the town below, laundry in the wind, a string of lights, the stair house with its lamp, tomatoes in crates, the cat. */
export function roof(set: RoomSet): Room {
  const at = layoutOf(set);
  const { tank } = at;
  const edge = edgeOf(set);
  const cat = { x: at.cat, y: 302 };
  return {
    back: {
      drift: 0.28, bounds: backBounds(set.space), beyond: (pen) => paintOpenSky(pen, set, at.sun),
      paint: (pen) => {
        paintSkyline(pen, set, { base: floorLine, high: 280, seed: 3, far: 0.6 });
        paintSkyline(pen, set, { base: floorLine, high: 170, seed: 47, far: 0.2 });
        paintGround(pen, set);
        inked(pen, handBox(-edge - 10, floorLine - 54, edge * 2 + 20, 60, 4), set.colours.panel, 4.5);
        inked(pen, handBox(-edge - 10, floorLine - 66, edge * 2 + 20, 18, 4), blend(set.colours.panel, '#ffffff', 0.25), 4.5);
      },
    },
    behind: [
      { drift: 0.5, bounds: { x: at.house.x - 110, y: 120, width: at.house.width + 230, height: floorLine - 100 }, paint: (pen) => paintStairHouse(pen, at.house.x, at.house.width, set), lit: (pen) => paintStairLight(pen, at.house.x, at.house.width, set) },
      ...(tank === undefined ? [] : [{ drift: 0.45, bounds: { x: tank - 24, y: 160, width: 228, height: floorLine - 140 }, paint: (pen: Pen) => paintTank(pen, tank) }]),
      { drift: 0.55, bounds: { x: at.chimney - 20, y: 140, width: 200, height: floorLine - 130 }, paint: (pen) => {
        paintChimney(pen, at.chimney);
        paintLyingCat(pen, cat.x - (set.space.tall ? 0 : 4), cat.y, '#4a3d6e');
      } },
      { drift: 0.5, bounds: { x: at.line.x - 20, y: at.line.y - 40, width: at.line.long + 40, height: floorLine - at.line.y + 60 }, paint: (pen) => paintLine(pen, at.line) },
      { drift: 0.52, bounds: { x: at.house.x + at.house.width - 30, y: 90, width: at.chimney - at.house.x - at.house.width + 120, height: 190 }, paint: () => undefined, lit: (pen) => paintBulbs(pen, at.house.x + at.house.width, at.chimney + 60, set) },
      { drift: 0.7, bounds: { x: at.crate - 110, y: 330, width: 220, height: 250 }, paint: (pen) => {
        paintTallPlant(pen, at.crate, floorLine + 4, 170, '#c98a5b');
        for (const [dx, y] of [[-26, 452], [18, 440], [-4, 478]] as const) inked(pen, oval(at.crate + dx, y, 10), '#ff6f5f', 3);
      } },
    ],
    movers: [cloud(at.sun - 190, 118, 44, set), cloud(at.sun + 280, 170, 36, set), ...laundry(at.line), tailOf(cat.x - (set.space.tall ? 0 : 4), cat.y, '#4a3d6e', 0.55)],
    lamps: [{ x: at.house.x + at.house.width - 82, y: 292, reach: 240 }],
    front: frontTable(set, () => undefined),
  };
}
