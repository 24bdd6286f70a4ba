import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke, within } from '../ink.ts';
import { backBounds, book, frontTable, lampGlow, mug, paintPoster, paintShell, paintShelf, paintWindow, plant, type Room, type RoomSet } from './room.ts';

function layoutOf(tall: boolean) {
  return tall
    ? { window: { x: -190, y: 130, width: 138, height: 150 }, shelf: { x: 40, y: 208, width: 170 }, counter: -230, lampX: 10, fridge: undefined, poster: undefined }
    : { window: { x: -150, y: 108, width: 200, height: 168 }, shelf: { x: 150, y: 210, width: 250 }, counter: -400, lampX: 0, fridge: 420, poster: { x: -340, y: 130, width: 88, height: 106 } };
}

function paintTiles(pen: Pen, set: RoomSet): void {
  const edge = set.space.half + 20;
  const line = blend(set.colours.wall, set.colours.panel, 0.75);
  for (let y = 300; y < 420; y += 38) stroke(pen, handLine([[-edge, y], [edge, y]]), line, 2.6);
  for (let x = Math.floor(-edge / 48) * 48; x < edge; x += 48) {
    stroke(pen, handLine([[x, 300], [x, 338]]), line, 2.6);
    stroke(pen, handLine([[x + 24, 338], [x + 24, 376]]), line, 2.6);
    stroke(pen, handLine([[x, 376], [x, 420]]), line, 2.6);
  }
}

function jar(colour: string, size: number): (pen: Pen) => number {
  return (pen) => {
    inked(pen, handBox(0, -size, size * 0.78, size, 6), blend(colour, '#ffffff', 0.25), 3.4);
    flat(pen, handBox(3, -size * 0.62, size * 0.78 - 6, size * 0.58, 4), colour);
    inked(pen, handBox(-2, -size - 8, size * 0.78 + 4, 11, 3), paper, 3.4);
    return size * 0.78 + 3;
  };
}

function paintCounter(pen: Pen, left: number, width: number, set: RoomSet): void {
  const { main, panel } = set.colours;
  inked(pen, handBox(left, 436, width, floorLine - 430, 4), panel, 4.5);
  const doors = Math.max(2, Math.round(width / 128));
  for (let i = 0; i < doors; i += 1) {
    const x = left + 10 + (i * (width - 14)) / doors;
    inked(pen, handBox(x, 452, (width - 14) / doors - 8, floorLine - 462, 4), blend(panel, '#ffffff', 0.13), 3.4);
    flat(pen, oval(x + (width - 14) / doors - 24, 476, 4.4), ink);
  }
  inked(pen, handBox(left - 12, 418, width + 24, 22, 4), main, 4.5);
  inked(pen, handShape([[left + 60, 384], [left + 128, 384], [left + 122, 418], [left + 66, 418]], 4, 8), '#ff8f6b', 4);
  stroke(pen, handLine([[left + 128, 394], [left + 154, 388]]), ink, 7);
  inked(pen, oval(left + 94, 383, 38, 6), '#ffb08f', 3.6);
  for (const [x, colour] of [[206, '#ff9f45'], [230, '#9be3a4'], [219, '#ffd166']] as const) inked(pen, oval(left + x, 405 - (x === 219 ? 14 : 0), 13), colour, 3.4);
}

function paintFridge(pen: Pen, x: number): void {
  inked(pen, handBox(x, 150, 158, floorLine - 144, 12), '#cfe6ee', 4.5);
  stroke(pen, handLine([[x + 2, 282], [x + 156, 283]]), ink, 4);
  stroke(pen, handLine([[x + 22, 214], [x + 22, 258]]), ink, 7);
  stroke(pen, handLine([[x + 22, 306], [x + 22, 380]]), ink, 7);
  paintPoster(pen, { x: x + 58, y: 178, width: 58, height: 70 }, { colour: paper, turn: -4, draw: () => {
    inked(pen, handShape([[-18, 14], [-18, -2], [0, -18], [18, -2], [18, 14]], 3, 2), '#ff8fa8', 2.6);
    flat(pen, oval(17, -22, 6), lamp);
  } });
  inked(pen, oval(x + 100, 320, 9), '#43d3c0', 3);
  inked(pen, oval(x + 126, 340, 8), '#ff9f45', 3);
}

function paintPendant(pen: Pen, x: number): void {
  stroke(pen, handLine([[x, -30], [x, 70]]), ink, 4);
  inked(pen, handShape([[x - 16, 66], [x + 16, 66], [x + 64, 116], [x - 64, 116]], 6, 16), '#ff8f6b', 4.5);
  flat(pen, oval(x, 118, 19, 10), '#fff3c4');
  stroke(pen, oval(x, 118, 19, 10), ink, 3);
}

/** A tea towel on a hook. */
function paintTowel(pen: Pen, x: number, y: number, colour: string): void {
  const cloth = handShape([[x - 22, y], [x + 22, y], [x + 26, y + 96], [x - 20, y + 92]], 4, 8, 4);
  inked(pen, cloth, paper, 4);
  within(pen, cloth, () => {
    for (const dy of [62, 74]) stroke(pen, handLine([[x - 30, y + dy], [x + 30, y + dy + 2]]), colour, 6);
  });
  stroke(pen, cloth, ink, 4);
  flat(pen, oval(x, y - 4, 5), ink);
}

function paintTable(pen: Pen, y: number): void {
  mug(pen, 60, y + 2, '#8fd8e8');
  inked(pen, handShape([[-66, y - 26], [18, y - 26], [2, y], [-50, y]], 7, 8), paper, 4);
  moved(pen, -24, y - 27, 0, () => {
    for (const [x, colour] of [[-24, '#ff6f91'], [2, '#9be3a4'], [24, '#ffd166']] as const) inked(pen, oval(x, -7, 14), colour, 3.4);
  });
}

/** The kitchen: a hanging lamp over the table, tiles, a counter, a fridge with a child's drawing. */
export function kitchen(set: RoomSet): Room {
  const at = layoutOf(set.space.tall);
  const width = set.space.tall ? 460 : 780;
  return {
    back: {
      drift: 0.35, bounds: backBounds(set.space),
      paint: (pen) => {
        paintShell(pen, set);
        paintTiles(pen, set);
        paintWindow(pen, at.window, set);
        if (at.poster !== undefined) paintPoster(pen, at.poster, { colour: '#ffe3b3', turn: -3, draw: () => {
          inked(pen, oval(0, 6, 22), '#ff9f45', 3.4);
          inked(pen, handShape([[0, -16], [20, -30], [6, -8]], 3, 2), '#4fbf86', 3);
        } });
        paintShelf(pen, at.shelf.x, at.shelf.y, at.shelf.width, [jar('#ffb35c', 46), jar('#ff8fa8', 38), plant(44, '#a99bff'), ...(set.space.tall ? [] : [jar('#9be3a4', 52), book('#43d3c0', 16, 54)])]);
        if (at.fridge !== undefined) paintFridge(pen, at.fridge);
        halo(pen, at.lampX, 130, 340, '255, 209, 102', set.dark ? 0.3 : 0.15);
      },
    },
    behind: [
      { drift: 0.6, bounds: { x: at.counter - 20, y: 370, width: width + 40, height: floorLine - 350 }, paint: (pen) => paintCounter(pen, at.counter, width, set) },
      { drift: 0.8, bounds: { x: at.lampX - 72, y: -34, width: 144, height: 170 }, paint: (pen) => paintPendant(pen, at.lampX) },
    ],
    swings: [{
      drift: 0.45, degrees: 2, periodMs: 4600, pivot: { x: at.shelf.x + 40, y: at.shelf.y + 44 },
      bounds: { x: at.shelf.x + 8, y: at.shelf.y + 34, width: 66, height: 116 },
      paint: (pen) => paintTowel(pen, at.shelf.x + 40, at.shelf.y + 44, set.colours.accent),
    }],
    lamps: [{ x: at.lampX, y: 124, reach: 270, colour: lampGlow }],
    front: frontTable(set, paintTable),
  };
}
