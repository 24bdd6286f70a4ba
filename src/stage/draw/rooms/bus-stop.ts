import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, oval, type Pen, stroke } from '../ink.ts';
import { frontTable } from './front.ts';
import { runsDown } from './moving.ts';
import { cloud, paintGround, paintOpenSky, paintPost, paintSkyline } from './outdoors.ts';
import { backBounds, type Mover, type Room, type RoomSet } from './room.ts';
import { lampsAreLit, toned } from './shade.ts';
import { edgeOf } from './shell.ts';
import { tram } from './tram.ts';

function layoutOf({ space }: RoomSet) {
  return space.tall
    ? { shelter: { x: -210, width: 420 }, sign: -222, bin: undefined, shops: undefined, sun: 130 }
    : { shelter: { x: -300, width: 600 }, sign: Math.min(space.half - 70, 560), bin: 352, shops: -Math.min(space.half + 20, 760), sun: Math.min(space.half - 190, 400) };
}

/** The houses across the street: shops with awnings below, windows above. */
function paintShops(pen: Pen, set: RoomSet, from: number): void {
  const edge = edgeOf(set);
  const fronts = ['#d9786a', '#5f8fc9', '#e0a56c', '#7a9a6c', '#a06fb0'] as const;
  for (let x = from, i = 0; x < edge + 40; x += 190, i += 1) {
    const colour = fronts[i % 5] ?? paper;
    const top = 236 + ((i * 37) % 60);
    inked(pen, handBox(x, top, 192, floorLine - top - 20, 2), blend(colour, set.colours.wall, 0.35), 4);
    for (const dx of [24, 82, 140]) inked(pen, handBox(x + dx, top + 28, 32, 46, 3), '#3b3f7a', 3);
    inked(pen, handBox(x + 16, floorLine - 142, 160, 112, 3), '#3b3f7a', 3.6);
    for (let n = 0; n < 5; n += 1) inked(pen, handShape([[x + 8 + n * 35, floorLine - 178], [x + 43 + n * 35, floorLine - 178], [x + 43 + n * 35, floorLine - 146], [x + 26 + n * 35, floorLine - 138], [x + 8 + n * 35, floorLine - 146]], 2, 3), n % 2 ? paper : colour, 3);
  }
}

function paintShopLights(pen: Pen, set: RoomSet, from: number): void {
  if (!lampsAreLit(set.light)) return;
  for (let x = from, i = 0; x < edgeOf(set) + 40; x += 190, i += 1) {
    const top = 236 + ((i * 37) % 60);
    if (i % 3 !== 1) flat(pen, handBox(x + 20, floorLine - 138, 152, 104, 3), '#ffd98a', set.light === 'night' ? 0.7 : 0.6);
    [24, 82, 140].forEach((dx, n) => {
      if ((i * 3 + n) % 4 === 1) flat(pen, handBox(x + dx + 3, top + 31, 26, 40, 2), '#ffd166', 0.85);
    });
  }
}

/** The glass shelter with its bench. */
function paintShelter(pen: Pen, { x, width }: { readonly x: number; readonly width: number }, set: RoomSet): void {
  flat(pen, handBox(x + 10, 176, width - 20, floorLine - 210, 3), set.light === 'day' ? '#dff1f6' : '#9fb4e0', 0.2);
  for (let i = 1; i < 4; i += 1) stroke(pen, handLine([[x + (width * i) / 4, 180], [x + (width * i) / 4, floorLine - 34]]), ink, 5);
  for (const at of [0.1, 0.36, 0.62]) flat(pen, handShape([[x + width * at + 60, 190], [x + width * at + 90, 190], [x + width * at + 10, floorLine - 60], [x + width * at - 20, floorLine - 60]], 2, 2), '#ffffff', 0.14);
  stroke(pen, handLine([[x + 8, floorLine - 34], [x + width - 8, floorLine - 34]]), ink, 6);
  for (const dx of [6, width - 6]) {
    stroke(pen, handLine([[x + dx, 170], [x + dx, floorLine + 6]]), ink, 14);
    stroke(pen, handLine([[x + dx, 170], [x + dx, floorLine + 4]]), '#4a4f8f', 6);
  }
  inked(pen, handShape([[x - 26, 140], [x + width + 26, 140], [x + width + 14, 176], [x - 14, 176]], 4, 8), '#3f7f9f', 4.5);
  stroke(pen, handLine([[x - 8, 150], [x + width + 8, 150]]), blend('#3f7f9f', '#ffffff', 0.4), 4);
  const bench = x + width * 0.3;
  for (const dx of [20, width * 0.4 - 20]) stroke(pen, handLine([[bench + dx, 492], [bench + dx, floorLine + 4]]), ink, 10);
  inked(pen, handBox(bench, 476, width * 0.4, 18, 6), '#e0a56c', 4.5);
}

/** The lit case with a picture of the sea: the stop's own light. */
function paintLightCase(pen: Pen, x: number, set: RoomSet): void {
  const lit = lampsAreLit(set.light);
  if (lit) halo(pen, x + 46, 310, 190, '190, 220, 255', 0.42);
  inked(pen, handBox(x - 8, 206, 108, 190, 6), toned('#3a3f78', set.light), 4.5);
  const glow = (colour: string): string => (lit ? colour : blend(colour, '#8f9bb8', 0.35));
  inked(pen, handBox(x, 216, 92, 168, 3), glow('#bfe9ff'), 3.4);
  flat(pen, oval(x + 60, 256, 17), glow('#ffd166'));
  flat(pen, handBox(x + 3, 322, 86, 60, 1), glow('#43b7d0'));
  stroke(pen, new Path2D(`M${x + 6} 338 q10 -9 20 0 t20 0 t20 0 t20 0 M${x + 6} 358 q10 -9 20 0 t20 0 t20 0 t20 0`), glow('#ffffff'), 4);
  inked(pen, handShape([[x + 30, 318], [x + 62, 318], [x + 56, 332], [x + 36, 332]], 2, 3), glow('#ff6f91'), 3);
  inked(pen, handShape([[x + 46, 276], [x + 46, 314], [x + 24, 314]], 2, 2), glow('#fff7e8'), 3);
}

function paintSign(pen: Pen, x: number): void {
  paintPost(pen, x, 170);
  inked(pen, oval(x, 150, 42), lamp, 4.5);
  inked(pen, oval(x, 150, 31), '#2f8f8a', 3.4);
  inked(pen, handBox(x - 18, 134, 36, 26, 6), paper, 3);
  stroke(pen, handLine([[x - 14, 148], [x + 14, 148]]), ink, 2.6);
  for (const dx of [-9, 9]) flat(pen, oval(x + dx, 163, 4), ink);
  inked(pen, handBox(x - 26, 250, 52, 78, 4), paper, 4);
  for (const y of [266, 280, 294, 308]) stroke(pen, handLine([[x - 16, y], [x + 16, y]]), blend(paper, ink, 0.5), 3);
}

function paintBin(pen: Pen, x: number): void {
  inked(pen, handShape([[x - 28, 452], [x + 28, 452], [x + 22, floorLine + 4], [x - 22, floorLine + 4]], 4, 6), '#3d9a6c', 4.5);
  inked(pen, handBox(x - 34, 440, 68, 18, 6), '#2f7f5a', 4);
}

/** Rain in the evening, thin and slanted. */
function rain(set: RoomSet): readonly Mover[] {
  return Array.from({ length: 14 }, (_, i) => {
    const x = -set.space.half + ((i * 0.618) % 1) * set.space.half * 2;
    const y = 60 + (i % 4) * 40;
    return {
      drift: 1, level: 'before' as const, pivot: { x, y }, at: runsDown(floorLine - y, 1700 + (i % 5) * 160, (i * 0.27) % 1), extra: i > 7,
      bounds: { x: x - 8, y: y - 26, width: 16, height: 52 }, paint: () => undefined,
      lit: (pen: Pen) => stroke(pen, handLine([[x + 4, y - 22], [x - 4, y + 22]]), '#cfe4ff', 2.4, 0.65),
    };
  });
}

function paintPuddle(pen: Pen, set: RoomSet): void {
  if (set.light === 'day') return;
  for (const [x, y, r] of [[-60, 46, 120], [230, 74, 90]] as const) {
    inked(pen, oval(x, floorLine + y, r, r * 0.16), blend(set.colours.skyLow, set.colours.floor, 0.4), 3.4);
    stroke(pen, handLine([[x - r * 0.5, floorLine + y - 3], [x + r * 0.1, floorLine + y - 3]]), '#ffe3a0', 3, 0.7);
  }
}

/** The tram stop: a glass shelter with a lit case, shops across the street, the tram that comes by, rain in the evening. */
export function busStop(set: RoomSet): Room {
  const at = layoutOf(set);
  const { bin, shops, shelter } = at;
  const edge = edgeOf(set);
  const from = shops ?? -edge - 30;
  const boxX = shelter.x + shelter.width * (set.space.tall ? 0.36 : 0.44);
  return {
    back: {
      drift: 0.3, bounds: backBounds(set.space), beyond: (pen) => paintOpenSky(pen, set, at.sun),
      paint: (pen) => {
        paintSkyline(pen, set, { base: floorLine - 20, high: 380, seed: 31, far: 0.45 });
        paintShops(pen, set, from);
        paintGround(pen, set);
        flat(pen, handBox(-edge, floorLine - 28, edge * 2, 30, 1), blend(set.colours.floor, ink, 0.35));
        for (const y of [-20, -8]) stroke(pen, handLine([[-edge, floorLine + y], [edge, floorLine + y]]), '#aab4d9', 3);
        stroke(pen, handLine([[-edge, floorLine + 2], [edge, floorLine + 2]]), ink, 5);
        stroke(pen, handLine([[-edge, 196], [0, 204], [edge, 196]]), ink, 3);
      },
      lit: (pen) => {
        paintShopLights(pen, set, from);
        paintPuddle(pen, set);
      },
    },
    behind: [
      { drift: 0.55, bounds: { x: shelter.x - 40, y: 120, width: shelter.width + 80, height: floorLine - 100 }, paint: (pen) => paintShelter(pen, shelter, set), lit: (pen) => paintLightCase(pen, boxX, set) },
      { drift: 0.7, bounds: { x: at.sign - 60, y: 100, width: 120, height: floorLine - 80 }, paint: (pen) => paintSign(pen, at.sign) },
      ...(bin === undefined ? [] : [{ drift: 0.7, bounds: { x: bin - 44, y: 430, width: 88, height: 150 }, paint: (pen: Pen) => paintBin(pen, bin) }]),
    ],
    movers: [cloud(at.sun - 150, 108, 40, set), tram(set, { y: floorLine - 6, size: 1.3, from: -edge, to: edge, drift: 0.34 }), ...(set.light === 'day' ? [] : rain(set))],
    lamps: [{ x: boxX + 46, y: 306, reach: 250, colour: '#a9cfff' }],
    front: frontTable(set, () => undefined),
  };
}
