import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke, within } from '../ink.ts';
import { backBounds, book, frontTable, lampGlow, mug, paintCurtain, paintPoster, paintShell, paintShelf, paintWindow, plant, type Room, type RoomSet } from './room.ts';

/** Where things of the bedroom stand, in units from the middle: on a narrow screen they move together. */
function layoutOf(tall: boolean) {
  return tall
    ? { window: { x: -206, y: 112, width: 150, height: 186 }, poster: { x: 108, y: 130, width: 98, height: 128 }, shelf: undefined, bed: -60, lampX: -150, fairy: 76, wardrobe: undefined }
    : { window: { x: -100, y: 104, width: 210, height: 186 }, poster: { x: 168, y: 118, width: 96, height: 126 }, shelf: { x: -600, y: 250, width: 240 }, bed: -196, lampX: -262, fairy: 62, wardrobe: 378 };
}

function paintRocket(pen: Pen): void {
  flat(pen, oval(0, 82, 86, 46), '#ff6f91');
  for (const [x, y] of [[-32, -40], [30, -46], [34, 4], [-34, 12], [12, -22]] as const) flat(pen, oval(x, y, 2.4), paper);
  moved(pen, -2, 6, 18, () => {
    inked(pen, handShape([[-7, 22], [7, 22], [0, 44]], 2, 5), lamp, 3);
    inked(pen, handShape([[-13, 4], [-25, 25], [-9, 22]], 3, 3), '#ff6f91', 3);
    inked(pen, handShape([[13, 4], [25, 25], [9, 22]], 3, 3), '#ff6f91', 3);
    inked(pen, new Path2D('M0 -44 C17 -24 17 4 10 24 L-10 24 C-17 4 -17 -24 0 -44 Z'), paper, 3.4);
    inked(pen, oval(0, -9, 7.5), '#43d3c0', 3);
  });
}

function paintRobot(pen: Pen): number {
  stroke(pen, handLine([[19, -62], [19, -74]]), ink, 3);
  inked(pen, oval(19, -76, 4), '#ff6f91', 3);
  inked(pen, handBox(6, -62, 27, 24, 5), '#8fd8e8', 3.4);
  flat(pen, oval(14, -51, 3), ink);
  flat(pen, oval(25, -51, 3), ink);
  inked(pen, handBox(2, -37, 35, 30, 5), '#ffb35c', 3.4);
  stroke(pen, handLine([[10, -7], [10, 0]]), ink, 6);
  stroke(pen, handLine([[28, -7], [28, 0]]), ink, 6);
  return 40;
}

function paintTrophy(pen: Pen): number {
  stroke(pen, oval(18, -38, 18, 11), ink, 4);
  inked(pen, handShape([[4, -52], [32, -52], [26, -26], [10, -26]], 6, 6), lamp, 3.4);
  stroke(pen, handLine([[18, -26], [18, -12]]), ink, 6);
  inked(pen, handBox(6, -12, 24, 12, 3), '#a96f45', 3.4);
  return 36;
}

/** A string of small warm lights from edge to edge. */
function paintFairyLights(pen: Pen, set: RoomSet, y: number): void {
  const edge = set.space.half + 20;
  const span = 190;
  const from = Math.floor(-edge / span) * span;
  for (let x = from; x < edge; x += span) {
    const sag = new Path2D();
    sag.moveTo(x, y);
    sag.quadraticCurveTo(x + span / 2, y + 52, x + span, y);
    stroke(pen, sag, ink, 2.6, 0.8);
    for (let i = 0; i < 5; i += 1) {
      const share = (i + 0.5) / 5;
      const bulbX = x + span * share;
      const bulbY = y + 2 * share * (1 - share) * 52 + 5;
      const colour = (['#ffd166', '#ff8fa8', '#8fe6d6'] as const)[(i + Math.round(x / span) + 30) % 3] ?? lamp;
      if (set.dark) halo(pen, bulbX, bulbY + 3, 26, '255, 214, 140', 0.5);
      inked(pen, oval(bulbX, bulbY + 3, 4.6, 6), colour, 2.4);
    }
  }
}

function paintBed(pen: Pen, left: number, set: RoomSet): void {
  const { main, second, accent } = set.colours;
  const width = 430;
  inked(pen, handBox(left - 8, 318, 34, floorLine - 318 + 6, 8), '#8a5a86', 4.5);
  inked(pen, handBox(left + width - 22, 398, 30, floorLine - 398 + 6, 8), '#8a5a86', 4.5);
  inked(pen, handShape([[left + 20, 392], [left + 120, 372], [left + width - 24, 404], [left + width - 18, floorLine], [left + 22, floorLine]], 6, 22), main, 4.5);
  inked(pen, handShape([[left + 28, 366], [left + 132, 352], [left + 146, 402], [left + 36, 412]], 9, 20), paper, 4);
  stroke(pen, handLine([[left + 50, 396], [left + 78, 388], [left + 104, 390]]), blend(paper, ink, 0.35), 3);
  const quilt = handShape([[left + 128, 396], [left + 250, 380], [left + width - 12, 402], [left + width - 8, 540], [left + 120, 548]], 15, 22, 5);
  inked(pen, quilt, second, 4.5);
  within(pen, quilt, () => {
    for (let i = 0; i < 26; i += 1) {
      const x = left + 140 + (i % 7) * 44 + (Math.floor(i / 7) % 2) * 20;
      const y = 410 + Math.floor(i / 7) * 38;
      moved(pen, x, y, 30 + i * 47, () => flat(pen, handBox(-7, -2.6, 14, 5.2, 2.4), i % 3 === 0 ? accent : ink, i % 3 === 0 ? 1 : 0.8));
    }
    stroke(pen, handLine([[left + 120, 434], [left + 260, 418], [left + width, 440]]), blend(second, ink, 0.35), 3);
  });
  stroke(pen, quilt, ink, 4.5);
  stroke(pen, handLine([[left + 300, 470], [left + 312, 510], [left + 306, 538]]), ink, 3.4);
  stroke(pen, handLine([[left + 214, 486], [left + 206, 520]]), ink, 3.4);
}

function paintBedsideLamp(pen: Pen, x: number): void {
  inked(pen, handBox(x - 52, 430, 104, floorLine - 424, 6), '#b77a52', 4.5);
  stroke(pen, handLine([[x - 50, 478], [x + 50, 479]]), ink, 3.6);
  flat(pen, oval(x, 456, 5), ink);
  flat(pen, oval(x, 504, 5), ink);
  inked(pen, handBox(x - 26, 420, 52, 11, 4), '#4a3f8f', 4);
  stroke(pen, handLine([[x, 420], [x - 1, 330]]), ink, 8);
  inked(pen, handShape([[x - 31, 262], [x + 31, 262], [x + 52, 334], [x - 52, 334]], 11, 12), lamp, 4.5);
  stroke(pen, handLine([[x - 24, 278], [x - 34, 318]]), '#fff3c4', 5);
}

function paintWardrobe(pen: Pen, x: number, set: RoomSet): void {
  const colour = blend(set.colours.panel, '#5a8fc9', 0.35);
  inked(pen, handBox(x, 128, 222, floorLine - 122, 7), colour, 4.5);
  inked(pen, handBox(x + 12, 144, 94, floorLine - 154, 5), blend(colour, '#ffffff', 0.1), 3.6);
  inked(pen, handBox(x + 116, 144, 94, floorLine - 154, 5), blend(colour, '#ffffff', 0.1), 3.6);
  inked(pen, oval(x + 96, 350, 5.5), lamp, 3);
  inked(pen, oval(x + 126, 350, 5.5), lamp, 3);
  moved(pen, x + 56, 214, -12, () => inked(pen, handShape([[0, -22], [6, -7], [22, -6], [10, 5], [14, 20], [0, 11], [-14, 20], [-10, 5], [-22, -6], [-6, -7]], 3, 3), lamp, 3));
  inked(pen, oval(x + 162, 258, 19), '#43d3c0', 3);
  stroke(pen, new Path2D(`M${x + 153} 261 Q${x + 162} 272 ${x + 171} 261`), ink, 3);
  flat(pen, oval(x + 156, 253, 2.6), ink);
  flat(pen, oval(x + 168, 253, 2.6), ink);
  inked(pen, handBox(x + 22, 88, 96, 41, 5), '#c98a5b', 4);
  stroke(pen, handLine([[x + 54, 104], [x + 88, 104]]), ink, 3.4);
  inked(pen, oval(x + 168, 104, 24), '#ff9f45', 4);
  stroke(pen, new Path2D(`M${x + 145} 100 Q${x + 168} 112 ${x + 191} 100 M${x + 168} 80 Q${x + 160} 104 ${x + 168} 128`), ink, 3);
}

function paintRug(pen: Pen, set: RoomSet): void {
  const { accent, main } = set.colours;
  inked(pen, oval(40, floorLine + 66, 330, 42), blend(accent, set.colours.floor, 0.35), 4.5);
  stroke(pen, oval(40, floorLine + 66, 276, 31), blend(main, set.colours.floor, 0.2), 7);
}

function paintDesk(pen: Pen, y: number): void {
  mug(pen, 70, y + 2, '#ff8fa8');
  moved(pen, -8, y, 0, () => {
    inked(pen, handBox(-62, -13, 84, 13, 3), '#43d3c0', 3.6);
    inked(pen, handBox(-54, -25, 70, 12, 3), lamp, 3.6);
    inked(pen, handBox(-60, -37, 66, 12, 3), '#a99bff', 3.6);
  });
}

/** Jonas's room: a bed, a bedside lamp that is a real light, a window on the night, posters, a shelf, fairy lights. */
export function bedroom(set: RoomSet): Room {
  const at = layoutOf(set.space.tall);
  const { window } = at;
  const bounds = { x: at.lampX - 70, y: 240, width: at.bed + 450 - at.lampX + 80, height: floorLine - 220 };
  return {
    back: {
      drift: 0.35, bounds: backBounds(set.space),
      paint: (pen) => {
        paintShell(pen, set);
        paintRug(pen, set);
        paintWindow(pen, window, set);
        paintCurtain(pen, { x: window.x - 44, y: window.y - 30, width: 58, height: window.height + 54 }, set.colours.accent, 1);
        paintPoster(pen, at.poster, { colour: '#2b2767', turn: 3, draw: () => paintRocket(pen) });
        const { shelf } = at;
        if (shelf !== undefined) {
          paintShelf(pen, shelf.x, shelf.y, shelf.width, [book('#ff6f91', 19, 58), book('#43d3c0', 15, 64), book(lamp, 21, 52), book('#a99bff', 16, 60, 8), paintRobot, plant(40, '#ff8f6b')]);
          paintShelf(pen, shelf.x + 30, shelf.y - 118, shelf.width - 70, [paintTrophy, book('#8fd8e8', 17, 54), book('#ff9f45', 20, 48), book('#7fe0cf', 14, 56)]);
        }
        if (at.wardrobe !== undefined) paintWardrobe(pen, at.wardrobe, set);
        paintFairyLights(pen, set, at.fairy);
        stroke(pen, handLine([[window.x - 62, window.y - 30], [window.x + window.width + 62, window.y - 31]]), ink, 7);
        halo(pen, at.lampX, 320, 300, '255, 209, 102', set.dark ? 0.3 : 0.14);
      },
    },
    behind: [{ drift: 0.7, bounds, paint: (pen) => {
      paintBed(pen, at.bed, set);
      paintBedsideLamp(pen, at.lampX);
    } }],
    swings: [{
      drift: 0.38, degrees: 1.5, periodMs: 5200, pivot: { x: window.x + window.width + 44, y: window.y - 30 },
      bounds: { x: window.x + window.width - 20, y: window.y - 38, width: 76, height: window.height + 76 },
      paint: (pen) => paintCurtain(pen, { x: window.x + window.width - 14, y: window.y - 30, width: 58, height: window.height + 54 }, set.colours.accent, -1),
    }],
    lamps: [{ x: at.lampX, y: 318, reach: 250, colour: lampGlow }],
    front: frontTable(set, paintDesk),
  };
}
