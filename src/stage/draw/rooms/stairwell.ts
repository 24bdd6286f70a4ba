import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, oval, type Pen, stroke } from '../ink.ts';
import { backBounds, frontTable, lampGlow, paintShell, paintWindow, plant, type Room, type RoomSet } from './room.ts';

function layoutOf(tall: boolean) {
  return tall
    ? { window: { x: -196, y: 120, width: 120, height: 170 }, boxes: { x: -210, y: 356, columns: 3 }, lampX: 30, stairs: 10, steps: 7, ball: -150 }
    : { window: { x: -430, y: 104, width: 130, height: 210 }, boxes: { x: -222, y: 196, columns: 5 }, lampX: 20, stairs: 120, steps: 11, ball: -330 };
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
    if (i === 3) inked(pen, handShape([[left + 10, top - 5], [left + 33, top - 2], [left + 30, top + 12], [left + 9, top + 11]], 4, 2), paper, 3);
  }
}

function paintStairs(pen: Pen, left: number, steps: number, set: RoomSet): void {
  const { main, second } = set.colours;
  const rise = 44;
  const run = 62;
  for (let i = steps - 1; i >= 0; i -= 1) {
    const top = floorLine - (i + 1) * rise;
    inked(pen, handBox(left + i * run, top, run * (steps - i) + 60, floorLine - top + 4, 2, i + 3), i % 2 ? main : blend(main, ink, 0.1), 4);
    inked(pen, handBox(left + i * run - 7, top - 3, run + 14, 12, 3, i + 20), blend(main, '#ffffff', 0.35), 3.6);
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

function paintWallLamp(pen: Pen, x: number): void {
  inked(pen, handBox(x - 9, 84, 18, 34, 4), '#8a5a86', 4);
  inked(pen, oval(x, 140, 27), '#fff0cd', 4.5);
  stroke(pen, handLine([[x - 25, 126], [x + 25, 126]]), ink, 4);
}

function paintNotice(pen: Pen, x: number, y: number): void {
  const sheet = handShape([[x - 26, y], [x + 26, y], [x + 24, y + 70], [x - 27, y + 68]], 5, 3);
  inked(pen, sheet, paper, 3.6);
  inked(pen, handShape([[x - 12, y + 36], [x - 12, y + 24], [x, y + 12], [x + 12, y + 24], [x + 12, y + 36]], 3, 2), lamp, 2.6);
  for (const dy of [46, 56]) stroke(pen, handLine([[x - 15, y + dy], [x + 15, y + dy]]), blend(paper, ink, 0.45), 2.8);
  flat(pen, oval(x, y + 2, 5), '#ff6f91');
}

/** The stairwell: steps with a rail, letter boxes, a round wall lamp, a plant, a notice that stirs in the draught. */
export function stairwell(set: RoomSet): Room {
  const at = layoutOf(set.space.tall);
  const noticeX = at.boxes.x + at.boxes.columns * 46 + 62;
  const noticeY = set.space.tall ? 372 : 214;
  return {
    back: {
      drift: 0.35, bounds: backBounds(set.space),
      paint: (pen) => {
        paintShell(pen, set);
        const edge = set.space.half + 20;
        pen.fillStyle = set.colours.panel;
        pen.fillRect(-edge, 372, edge * 2, floorLine - 372 - 16);
        stroke(pen, handLine([[-edge, 372], [0, 371], [edge, 372]]), ink, 4);
        paintWindow(pen, at.window, set);
        paintBoxes(pen, at.boxes.x, at.boxes.y, at.boxes.columns);
        halo(pen, at.lampX, 140, 320, '255, 220, 140', set.dark ? 0.32 : 0.16);
        paintWallLamp(pen, at.lampX);
        stroke(pen, handLine([[-edge, floorLine - 17], [edge, floorLine - 17]]), ink, 4);
      },
    },
    behind: [
      { drift: 0.65, bounds: { x: at.stairs - 60, y: -20, width: at.steps * 62 + 140, height: floorLine + 30 }, paint: (pen) => paintStairs(pen, at.stairs, at.steps, set) },
      { drift: 0.7, bounds: { x: at.ball - 60, y: floorLine - 150, width: 130, height: 160 }, paint: (pen) => {
        pen.translate(at.ball - 46, floorLine + 4);
        plant(92, '#ff8f6b')(pen);
      } },
    ],
    swings: [{
      drift: 0.38, degrees: 2.4, periodMs: 4200, pivot: { x: noticeX, y: noticeY }, bounds: { x: noticeX - 34, y: noticeY - 8, width: 68, height: 88 },
      paint: (pen) => paintNotice(pen, noticeX, noticeY),
    }],
    lamps: [{ x: at.lampX, y: 140, reach: 230, colour: lampGlow }],
    front: frontTable(set, () => undefined),
  };
}
