import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke, within } from '../ink.ts';
import { frontTable } from './front.ts';
import { sinks, swings } from './moving.ts';
import { cloud, paintGround, paintLantern, paintOpenSky, paintPost, paintSkyline } from './outdoors.ts';
import { paintClock } from './props.ts';
import { backBounds, type Mover, type Room, type RoomSet } from './room.ts';
import { lampsAreLit, toned } from './shade.ts';
import { edgeOf } from './shell.ts';

function layoutOf({ space }: RoomSet) {
  return space.tall
    ? { school: { x: -330, width: 400 }, tree: 196, hoop: undefined, lampX: -34, bench: -60, sun: 130, racks: undefined }
    : { school: { x: -Math.min(space.half + 30, 760), width: 820 }, tree: Math.min(space.half - 130, 560), hoop: 196, lampX: -176, bench: -120, sun: 300, racks: -Math.min(space.half - 90, 620) };
}

function paintSchool(pen: Pen, x: number, width: number, set: RoomSet): void {
  const { wall, panel, main } = set.colours;
  inked(pen, handBox(x, 190, width, floorLine - 186, 3), wall, 4.5);
  inked(pen, handBox(x - 12, 172, width + 24, 24, 4), panel, 4.5);
  inked(pen, handShape([[x + width - 300, 174], [x + width - 190, 106], [x + width - 80, 174]], 4, 4), main, 4.5);
  paintClock(pen, x + width - 190, 146, 23, panel);
  for (let i = 0; i < 40; i += 1) {
    const [bx, by] = [x + 12 + ((i * 97) % (width - 40)), 206 + ((i * 53) % 330)];
    stroke(pen, handLine([[bx, by], [bx + 18, by]]), blend(wall, ink, 0.2), 2.6);
  }
  inked(pen, handBox(x + width - 236, 392, 94, floorLine - 388, 4), '#2f7f80', 4.5);
  stroke(pen, handLine([[x + width - 189, 396], [x + width - 189, floorLine]]), ink, 3.6);
  for (const dx of [-200, -178]) flat(pen, oval(x + width + dx, 478, 4.4), lamp);
  inked(pen, handShape([[x + width - 264, 374], [x + width - 114, 374], [x + width - 122, 396], [x + width - 256, 396]], 4, 4), main, 4);
}

/** Windows of the school: the sky by day, a few still lit in the evening. */
function paintSchoolWindows(pen: Pen, x: number, width: number, set: RoomSet): void {
  const lit = lampsAreLit(set.light);
  const glass = set.light === 'day' ? '#bfe4f6' : set.light === 'dusk' ? '#c9719f' : '#2b2768';
  for (let row = 0; row < 2; row += 1) {
    for (let i = 0; 40 + i * 92 < width - 70; i += 1) {
      const [wx, wy] = [x + width - 80 - i * 92, 218 + row * 158];
      if (row === 1 && i > 0 && i < 3) continue;
      const on = lit && (i * 5 + row * 3) % (set.light === 'night' ? 7 : 4) === 0;
      inked(pen, handBox(wx - 8, wy - 8, 72, 114, 4), toned(paper, set.light), 3.6);
      const pane = handBox(wx, wy, 56, 98, 2);
      inked(pen, pane, on ? '#ffdf94' : glass, 3);
      within(pen, pane, () => flat(pen, handShape([[wx + 8, wy], [wx + 20, wy], [wx - 10, wy + 98], [wx - 22, wy + 98]], 2, 0), '#ffffff', 0.25));
      stroke(pen, handLine([[wx + 28, wy], [wx + 28, wy + 98]]), ink, 3);
      stroke(pen, handLine([[wx, wy + 38], [wx + 56, wy + 38]]), ink, 3);
    }
  }
}

function paintTrunk(pen: Pen, x: number): void {
  inked(pen, handShape([[x - 24, 300], [x + 22, 300], [x + 18, 460], [x + 44, floorLine + 10], [x - 46, floorLine + 10], [x - 18, 460]], 5, 14), '#8a5a4a', 4.5);
  stroke(pen, handLine([[x - 6, 380], [x - 2, 470]]), blend('#8a5a4a', ink, 0.4), 3.4);
  stroke(pen, handLine([[x, 330], [x + 52, 270]]), ink, 12);
  inked(pen, oval(x, floorLine + 10, 74, 14), '#5f8f5a', 4);
}

function crown(x: number, set: RoomSet): Mover {
  const leaf = set.light === 'dusk' ? '#d98a3f' : '#5fb56f';
  return {
    drift: 0.6, level: 'before', pivot: { x, y: 330 }, at: swings(1.1, 5600), bounds: { x: x - 175, y: 60, width: 350, height: 300 },
    paint: (pen) => {
      const path = new Path2D(`M${x - 120} 300 C${x - 180} 280 ${x - 160} 200 ${x - 116} 196 C${x - 128} 130 ${x - 50} 92 ${x} 116 C${x + 40} 76 ${x + 122} 104 ${x + 116} 164 C${x + 172} 172 ${x + 172} 262 ${x + 118} 280 C${x + 90} 334 ${x + 10} 330 ${x - 10} 306 C${x - 40} 336 ${x - 100} 334 ${x - 120} 300 Z`);
      inked(pen, path, leaf, 4.5);
      within(pen, path, () => {
        for (const [dx, y, r] of [[-60, 190, 46], [50, 160, 50], [20, 270, 44], [-90, 270, 34]] as const) flat(pen, oval(x + dx, y, r, r * 0.8), blend(leaf, '#ffffff', 0.18));
      });
      stroke(pen, path, ink, 4.5);
      for (const [dx, y] of [[-70, 210], [30, 190], [70, 240], [-20, 270], [-30, 150]] as const) stroke(pen, new Path2D(`M${x + dx} ${y} q12 14 24 2`), blend(leaf, ink, 0.5), 3.4);
    },
  };
}

function leaves(x: number, set: RoomSet): readonly Mover[] {
  const colours = set.light === 'dusk' ? ['#ffb35c', '#ff8f6b', '#d9603f'] : ['#9be3a4', '#ffd166', '#7fc98a'];
  return Array.from({ length: 5 }, (_, i) => {
    const [lx, ly] = [x - 130 + i * 58, 250 + (i % 3) * 26];
    return {
      drift: 0.65, level: 'before' as const, pivot: { x: lx, y: ly }, at: sinks(floorLine - ly - 6, 46, 7200 + i * 900, (i * 0.39) % 1), extra: i > 2,
      bounds: { x: lx - 11, y: ly - 7, width: 22, height: 14 },
      paint: (pen: Pen) => inked(pen, handShape([[lx - 9, ly], [lx, ly - 5], [lx + 9, ly], [lx, ly + 5]], 3, 4), colours[i % 3] ?? lamp, 2.4),
    };
  });
}

function paintHoop(pen: Pen, x: number): void {
  paintPost(pen, x, 240);
  inked(pen, handBox(x - 74, 168, 128, 92, 5), paper, 4.5);
  stroke(pen, handBox(x - 36, 200, 52, 38, 3), '#ff6f91', 5);
  stroke(pen, oval(x - 10, 256, 30, 7), ink, 8);
  stroke(pen, oval(x - 10, 256, 30, 7), '#ff9f45', 4);
  for (let i = 0; i < 5; i += 1) stroke(pen, handLine([[x - 36 + i * 13, 260], [x - 28 + i * 9, 302]]), paper, 2.6);
  stroke(pen, handLine([[x - 32, 278], [x + 12, 278]]), paper, 2.4);
}

function paintBench(pen: Pen, x: number): void {
  for (const dx of [18, 176]) stroke(pen, handLine([[x + dx, 486], [x + dx, floorLine + 6]]), ink, 10);
  for (const y of [432, 456]) inked(pen, handBox(x, y, 200, 16, 5), '#d99a63', 4);
  inked(pen, handBox(x - 6, 484, 212, 18, 5), '#e0a56c', 4.5);
  inked(pen, handShape([[x + 134, 440], [x + 176, 440], [x + 182, 486], [x + 128, 486]], 5, 12), '#ff6f91', 4);
  stroke(pen, handLine([[x + 140, 462], [x + 172, 462]]), ink, 3.4);
}

/** The lines of a game, and a hopscotch, on the ground. */
function paintCourt(pen: Pen, set: RoomSet): void {
  const edge = edgeOf(set);
  stroke(pen, handLine([[-edge, floorLine + 46], [edge, floorLine + 46]]), paper, 6, 0.5);
  stroke(pen, oval(160, floorLine + 46, 120, 24), paper, 6, 0.5);
  for (let i = 0; i < 5; i += 1) moved(pen, -260 + i * 40, floorLine + 22 + (i % 2) * 2, 0, () => stroke(pen, handBox(0, 0, 36, 18, 2), '#ffd166', 4, 0.6));
}

/** The schoolyard: the school with its clock, a tree that lets leaves go, a basket, a bench. */
export function schoolyard(set: RoomSet): Room {
  const at = layoutOf(set);
  const { hoop } = at;
  return {
    back: {
      drift: 0.3, bounds: backBounds(set.space), beyond: (pen) => paintOpenSky(pen, set, at.sun),
      paint: (pen) => {
        paintSkyline(pen, set, { base: floorLine, high: 250, seed: 11, far: 0.5 });
        paintGround(pen, set);
        paintCourt(pen, set);
        paintSchool(pen, at.school.x, at.school.width, set);
      },
      lit: (pen) => paintSchoolWindows(pen, at.school.x, at.school.width, set),
    },
    behind: [
      { drift: 0.55, bounds: { x: at.lampX - 180, y: 110, width: 360, height: floorLine - 40 }, paint: (pen) => paintPost(pen, at.lampX, 196), lit: (pen) => paintLantern(pen, at.lampX, 180, set) },
      ...(hoop === undefined ? [] : [{ drift: 0.6, bounds: { x: hoop - 100, y: 150, width: 190, height: floorLine - 130 }, paint: (pen: Pen) => paintHoop(pen, hoop) }]),
      { drift: 0.6, bounds: { x: at.tree - 90, y: 250, width: 190, height: floorLine - 220 }, paint: (pen) => paintTrunk(pen, at.tree) },
      { drift: 0.72, bounds: { x: at.bench - 20, y: 420, width: 250, height: floorLine - 400 }, paint: (pen) => paintBench(pen, at.bench) },
    ],
    movers: [cloud(-40, 96, 46, set), cloud(at.sun + 160, 150, 38, set), crown(at.tree, set), ...leaves(at.tree, set)],
    lamps: [{ x: at.lampX, y: 190, reach: 250 }],
    front: frontTable(set, () => undefined),
  };
}
