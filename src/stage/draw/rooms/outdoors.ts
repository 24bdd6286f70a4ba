/** What the places under the sky have in common. */
import { floorLine } from '../../geometry.ts';
import { chanceOf } from '../../motion.ts';
import { blend, ink } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, oval, type Pen, stroke, wash } from '../ink.ts';
import { paintSun } from '../sky.ts';
import { wanders } from './moving.ts';
import type { Mover, RoomSet } from './room.ts';
import { lampsAreLit, toned } from './shade.ts';
import { edgeOf, paintFloor } from './shell.ts';

/** The open sky at this light, down to the floor line: sun by day, low sun at dusk, moon and stars at night. */
export function paintOpenSky(pen: Pen, set: RoomSet, lightX: number): void {
  const edge = edgeOf(set);
  wash(pen, [-edge, -20, edge * 2, floorLine + 30], [[0, set.colours.sky], [0.86, set.colours.skyLow], [1, set.colours.skyLow]]);
  if (set.light === 'night') {
    for (let i = 0; i < 70; i += 1) flat(pen, oval((chanceOf(i * 17 + 3) * 2 - 1) * edge, chanceOf(i * 29 + 11) ** 1.4 * 380, 1 + chanceOf(i * 41) ** 3 * 1.8), '#fff7e8', 0.35 + chanceOf(i) * 0.5);
    halo(pen, lightX, 128, 150, '255, 240, 200', 0.32);
    flat(pen, oval(lightX, 128, 40), '#fff0cd');
    for (const [x, y, r] of [[-12, -8, 8], [11, 12, 10], [12, -17, 4]] as const) flat(pen, oval(lightX + x, 128 + y, r), '#f3d9a6', 0.55);
  } else {
    paintSun(pen, lightX, set.light === 'day' ? 120 : 372, set.light === 'day' ? 44 : 62, set.light);
  }
}

/** A cloud that the wind takes along. */
export function cloud(x: number, y: number, size: number, set: RoomSet): Mover {
  const colour = set.light === 'day' ? '#ffffff' : set.light === 'dusk' ? '#ffb59a' : '#2f2a6c';
  return {
    drift: 0.25, pivot: { x, y }, at: wanders(26, 46000, size / 90), bounds: { x: x - size * 1.9, y: y - size, width: size * 3.8, height: size * 1.7 },
    paint: () => undefined,
    lit: (pen) => {
      for (const [dx, dy, r] of [[-1.1, 0.2, 0.46], [-0.45, -0.1, 0.62], [0.3, -0.16, 0.72], [1, 0.12, 0.5]] as const) flat(pen, oval(x + dx * size, y + dy * size, r * size, r * size * 0.62), colour, 0.85);
      flat(pen, handBox(x - size * 1.5, y + size * 0.14, size * 3, size * 0.36, size * 0.18), colour, 0.85);
    },
  };
}

/** Roofs against the sky from edge to edge; some windows are lit from dusk on. */
export function paintSkyline(pen: Pen, set: RoomSet, row: { readonly base: number; readonly high: number; readonly seed: number; readonly far: number }): void {
  const edge = edgeOf(set);
  const colour = blend(set.light === 'day' ? '#7f8fd0' : set.light === 'dusk' ? '#6a3f86' : '#262263', set.colours.skyLow, row.far);
  for (let x = -edge - 20, i = 0; x < edge + 20; i += 1) {
    const width = 62 + chanceOf(row.seed + i * 7) * 84;
    const top = row.base - row.high * (0.4 + chanceOf(row.seed + i * 19) * 0.6);
    flat(pen, handShape([[x, top], [x + width - 3, top], [x + width - 3, row.base], [x, row.base]], i + 1, 1), colour);
    const kind = chanceOf(row.seed + i * 31);
    if (kind < 0.34) flat(pen, handShape([[x - 3, top + 2], [x + width / 2, top - 34], [x + width, top + 2]], i, 2), colour);
    else if (kind < 0.6) flat(pen, handBox(x + width * 0.2, top - 18, 15, 22, 2), colour);
    for (let n = 0; n < 12; n += 1) {
      const lit = lampsAreLit(set.light) && chanceOf(row.seed * 3 + i * 131 + n * 17) < (set.light === 'night' ? 0.3 : 0.2);
      flat(pen, handBox(x + 12 + (n % 3) * ((width - 30) / 2.6), top + 16 + Math.floor(n / 3) * 30, 9, 13, 1), lit ? '#ffd166' : blend(colour, set.colours.skyLow, 0.3), lit ? 0.85 : 0.5);
    }
    x += width;
  }
}

/** Ground with an edge of its own: asphalt, yard, roofing. */
export function paintGround(pen: Pen, set: RoomSet): void {
  const edge = edgeOf(set);
  paintFloor(pen, set);
  stroke(pen, handLine([[-edge, floorLine], [0, floorLine + 1], [edge, floorLine]]), ink, 4.5);
  for (let i = 0; i < 34; i += 1) {
    const x = (chanceOf(i * 7 + 2) * 2 - 1) * edge;
    const y = floorLine + 14 + chanceOf(i * 3 + 1) * 90;
    stroke(pen, handLine([[x, y], [x + 14 + chanceOf(i) * 26, y]]), blend(set.colours.floor, '#ffffff', 0.2), 3, 0.6);
  }
}

export function paintPost(pen: Pen, x: number, top: number): void {
  inked(pen, handBox(x - 14, floorLine - 22, 28, 28, 4), '#3a3f78', 4);
  stroke(pen, handLine([[x, floorLine - 18], [x, top]]), ink, 13);
  stroke(pen, handLine([[x, floorLine - 18], [x, top]]), '#4a4f8f', 5);
}

/** A street lamp's head with what it throws down. */
export function paintLantern(pen: Pen, x: number, top: number, set: RoomSet): void {
  const lit = lampsAreLit(set.light);
  if (lit) {
    halo(pen, x, top + 6, 170, '255, 214, 130', 0.5);
    flat(pen, handShape([[x - 18, top + 20], [x + 18, top + 20], [x + 120, floorLine + 30], [x - 120, floorLine + 30]], 3, 8), '#ffe3a0', 0.13);
    flat(pen, oval(x, floorLine + 30, 124, 20), '#ffe3a0', 0.22);
  }
  inked(pen, handShape([[x - 19, top - 18], [x + 19, top - 18], [x + 13, top + 22], [x - 13, top + 22]], 4, 4), lit ? '#ffe9a8' : '#dfe6ee', 4);
  inked(pen, handShape([[x - 26, top - 18], [x + 26, top - 18], [x, top - 42]], 5, 4), toned('#3a3f78', set.light), 4);
}
