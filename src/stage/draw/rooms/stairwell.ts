import type { Rect } from '../../port.ts';
import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, oval, type Pen, stroke } from '../ink.ts';
import { frontTable } from './front.ts';
import { swings } from './moving.ts';
import { paintGlobe, paintLyingCat, paintTallPlant, tailOf } from './props.ts';
import { backBounds, type Mover, type Room, type RoomSet } from './room.ts';
import { lampsAreLit } from './shade.ts';
import { edgeOf, paintDaylight, paintFrame, paintPanelling, paintPanes, paintShell, rainOn } from './shell.ts';

function layoutOf({ space }: RoomSet) {
  return space.tall
    ? { window: { x: -206, y: 112, width: 118, height: 166 }, boxes: { x: -214, y: 330, columns: 3 }, lampX: 40, stairs: 20, steps: 7, plant: undefined, door: undefined, bike: undefined }
    : { window: { x: -148, y: 96, width: 120, height: 190 }, boxes: { x: -206, y: 326, columns: 5 }, lampX: 46, stairs: 120, steps: Math.ceil((space.half - 60) / 62), plant: -300, door: -Math.min(space.half - 40, 690), bike: undefined };
}

/** Letter boxes with small doors; one has a letter looking out. */
function paintBoxes(pen: Pen, x: number, y: number, columns: number): void {
  inked(pen, handBox(x - 8, y - 8, columns * 46 + 12, 112, 5), '#8a5a86', 4.5);
  const colours = ['#ffb35c', '#8fd8e8', '#ff8fa8', '#9be3a4', '#c4a7e7'] as const;
  for (let i = 0; i < columns * 2; i += 1) {
    const left = x + (i % columns) * 46;
    const top = y + Math.floor(i / columns) * 51;
    inked(pen, handBox(left, top, 39, 43, 4), colours[(i * 2 + Math.floor(i / columns)) % 5] ?? paper, 3.4);
    stroke(pen, handLine([[left + 9, top + 12], [left + 30, top + 12]]), ink, 4);
    flat(pen, oval(left + 31, top + 27, 2.6), ink);
    if (i === 3) inked(pen, handShape([[left + 10, top - 5], [left + 33, top - 2], [left + 30, top + 12], [left + 9, top + 11]], 4, 2), paper, 3);
  }
}

function paintStairs(pen: Pen, left: number, steps: number, set: RoomSet): void {
  const { main, second } = set.colours;
  const [rise, run] = [44, 62];
  for (let i = steps - 1; i >= 0; i -= 1) {
    const top = floorLine - (i + 1) * rise;
    inked(pen, handBox(left + i * run, top, run * (steps - i) + 60, floorLine - top + 4, 2, i + 3), i % 2 ? main : blend(main, ink, 0.1), 4);
    inked(pen, handBox(left + i * run - 7, top - 3, run + 14, 12, 3, i + 20), blend(main, '#ffffff', 0.35), 3.6);
    // The runner of the stairs, worn by thirteen families.
    flat(pen, handShape([[left + i * run - 2, top + 10], [left + i * run + 12, top + 10], [left + i * run + 12, top + rise - 2], [left + i * run - 2, top + rise - 2]], i + 2, 2), '#e0607f', 0.55);
  }
  for (let i = 0; i < steps; i += 1) {
    const x = left + i * run + 26;
    stroke(pen, handLine([[x, floorLine - (i + 1) * rise], [x, floorLine - (i + 1) * rise - 118]]), ink, 5);
  }
  const rail = handLine([[left - 34, floorLine - 108], [left + steps * run + 30, floorLine - 118 - (steps + 0.6) * rise]]);
  stroke(pen, rail, ink, 19);
  stroke(pen, rail, second, 11);
  inked(pen, handBox(left - 46, floorLine - 128, 20, 134, 5), second, 4.5);
  inked(pen, oval(left - 36, floorLine - 136, 16), second, 4.5);
}

/** The house's front door from inside, with coloured glass. */
function paintDoor(pen: Pen, x: number): void {
  inked(pen, handBox(x - 14, 150, 208, floorLine - 146, 5), '#5d4a86', 4.5);
  inked(pen, handBox(x, 166, 180, floorLine - 164, 4), '#2f8f8a', 4.5);
  inked(pen, handBox(x + 20, 380, 140, 150, 5), '#39a39d', 3.6);
  inked(pen, oval(x + 22, 372, 8), lamp, 3.4);
  inked(pen, handBox(x - 30, floorLine - 4, 240, 16, 6), '#8a5a3c', 4);
}

function paintDoorGlass(pen: Pen, x: number, set: RoomSet): void {
  const glow = set.light === 'night' ? ['#3f378c', '#6a4fb0', '#2f2a72'] : set.light === 'dusk' ? ['#ff9a6c', '#ffd166', '#d9608a'] : ['#bfe9f2', '#ffe3a0', '#9be3a4'];
  const pane: Rect = { x: x + 28, y: 188, width: 124, height: 168 };
  for (let i = 0; i < 6; i += 1) inked(pen, handBox(pane.x + (i % 2) * 62, pane.y + Math.floor(i / 2) * 56, 58, 52, 3), glow[(i * 2 + Math.floor(i / 2)) % 3] ?? paper, 3.4);
}

function notice(x: number, y: number): Mover {
  return {
    drift: 0.38, pivot: { x, y }, at: swings(2.6, 4200), bounds: { x: x - 34, y: y - 8, width: 68, height: 88 },
    paint: (pen) => {
      inked(pen, handShape([[x - 26, y], [x + 26, y], [x + 24, y + 70], [x - 27, y + 68]], 5, 3), paper, 3.6);
      inked(pen, handShape([[x - 12, y + 36], [x - 12, y + 24], [x, y + 12], [x + 12, y + 24], [x + 12, y + 36]], 3, 2), lamp, 2.6);
      for (const dy of [46, 56]) stroke(pen, handLine([[x - 15, y + dy], [x + 15, y + dy]]), blend(paper, ink, 0.45), 2.8);
      flat(pen, oval(x, y + 2, 5), '#ff6f91');
    },
  };
}

/** Black and pale tiles that run to the back. */
function paintTiledFloor(pen: Pen, set: RoomSet): void {
  const edge = edgeOf(set);
  for (let row = 0; row < 3; row += 1) {
    const y = floorLine + row * 26 + row * row * 8;
    const next = floorLine + (row + 1) * 26 + (row + 1) ** 2 * 8;
    const [wide, wideNext] = [64 + row * 22, 64 + (row + 1) * 22];
    for (let i = -16; i < 16; i += 1) {
      if ((i + row) % 2 === 0 || Math.abs(i * wide) > edge + 60) continue;
      flat(pen, handShape([[i * wide, y], [(i + 1) * wide, y], [(i + 1) * wideNext, next], [i * wideNext, next]], 2, 1), blend(set.colours.floor, '#ffffff', 0.22), 0.5);
    }
  }
}

/** The stairwell: worn stairs with a rail, letter boxes, coloured glass in the door, a round wall lamp, the neighbour's cat, rain on the pane. */
export function stairwell(set: RoomSet): Room {
  const at = layoutOf(set);
  const { window, plant, door } = at;
  const lit = lampsAreLit(set.light);
  const cat = { x: at.stairs + 96, y: floorLine - 90 };
  const sheet = { x: at.boxes.x + at.boxes.columns * 46 + 44, y: set.space.tall ? 372 : 336 };
  return {
    back: {
      drift: 0.35, bounds: backBounds(set.space),
      paint: (pen) => {
        paintShell(pen, set);
        paintPanelling(pen, set, 300);
        paintTiledFloor(pen, set);
        paintDaylight(pen, window, set);
        paintFrame(pen, window);
        paintBoxes(pen, at.boxes.x, at.boxes.y, at.boxes.columns);
        if (door !== undefined) paintDoor(pen, door);
        inked(pen, handBox(at.lampX - 9, 84, 18, 34, 4), '#8a5a86', 4);
      },
      lit: (pen) => {
        paintPanes(pen, window, set);
        if (door !== undefined) paintDoorGlass(pen, door, set);
        paintGlobe(pen, at.lampX, 140, 28, { colour: ink, lit });
        if (lit) halo(pen, at.lampX, 150, 150, '255, 220, 150', 0.3);
      },
    },
    behind: [
      { drift: 0.65, bounds: { x: at.stairs - 60, y: -20, width: at.steps * 62 + 140, height: floorLine + 30 }, paint: (pen) => {
        paintStairs(pen, at.stairs, at.steps, set);
        paintLyingCat(pen, cat.x, cat.y, '#ff9f45');
      } },
      ...(plant === undefined ? [] : [{ drift: 0.7, bounds: { x: plant - 100, y: 330, width: 200, height: 250 }, paint: (pen: Pen) => paintTallPlant(pen, plant, floorLine + 6, 190) }]),
    ],
    movers: [notice(sheet.x, sheet.y), tailOf(cat.x, cat.y, '#ff9f45', 0.65), ...(set.light === 'day' ? [] : rainOn(window, 7))],
    lamps: [{ x: at.lampX, y: 140, reach: 260 }],
    front: frontTable(set, () => undefined),
  };
}
