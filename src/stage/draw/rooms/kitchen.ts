import { floorLine } from '../../geometry.ts';
import { blend, ink, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke, within } from '../ink.ts';
import { frontTable } from './front.ts';
import { swings } from './moving.ts';
import { book, clockHand, jar, mug, paintClock, paintPoster, paintShelf, plant, steamOver } from './props.ts';
import { backBounds, type Mover, type Room, type RoomSet } from './room.ts';
import { lampsAreLit } from './shade.ts';
import { edgeOf, paintDaylight, paintFrame, paintPanes, paintShell } from './shell.ts';

function layoutOf({ space }: RoomSet) {
  return space.tall
    ? { window: { x: -196, y: 126, width: 138, height: 150 }, shelf: { x: 40, y: 208, width: 180 }, counter: -250, wide: 500, lampX: 10, fridge: undefined, poster: undefined, clock: undefined, pot: 120 }
    : { window: { x: -150, y: 104, width: 200, height: 168 }, shelf: { x: 130, y: 210, width: 250 }, counter: -Math.min(space.half + 20, 640), wide: Math.min(space.half + 20, 640) + 380, lampX: 0, fridge: Math.min(space.half - 190, 470), poster: { x: -Math.min(space.half - 80, 600), y: 110, width: 96, height: 116 }, clock: -280, pot: 190 };
}

function paintTiles(pen: Pen, set: RoomSet): void {
  const edge = edgeOf(set);
  const line = blend(set.colours.wall, set.colours.panel, 0.8);
  for (let row = 0; row < 3; row += 1) {
    for (let x = Math.floor(-edge / 48) * 48 + (row % 2) * 24; x < edge; x += 48) {
      const y = 300 + row * 40;
      const seed = Math.abs(Math.round(x / 24) * 7 + row * 5) % 9;
      flat(pen, handBox(x + 2, y + 2, 44, 36, 4), seed === 0 ? '#ffe3b3' : seed === 4 ? blend(set.colours.wall, '#ffffff', 0.34) : blend(set.colours.wall, '#ffffff', 0.14));
      stroke(pen, handBox(x + 2, y + 2, 44, 36, 4), line, 2.2);
    }
  }
}

/** Cupboards below, a worktop, a sink under the window, a hob with a pot, and a bowl of fruit. */
function paintCounter(pen: Pen, left: number, wide: number, pot: number, set: RoomSet): void {
  const { main, panel } = set.colours;
  inked(pen, handBox(left, 436, wide, floorLine - 430, 4), panel, 4.5);
  const doors = Math.max(3, Math.round(wide / 128));
  for (let i = 0; i < doors; i += 1) {
    const x = left + 10 + (i * (wide - 14)) / doors;
    inked(pen, handBox(x, 452, (wide - 14) / doors - 8, floorLine - 462, 4), blend(panel, '#ffffff', 0.14), 3.4);
    stroke(pen, handLine([[x + (wide - 14) / doors - 26, 466], [x + (wide - 14) / doors - 26, 492]]), ink, 5);
  }
  inked(pen, handBox(left - 12, 418, wide + 24, 22, 4), main, 4.5);
  stroke(pen, new Path2D('M-50 418 L-50 366 Q-50 344 -30 346 Q-16 348 -16 364'), ink, 12);
  stroke(pen, new Path2D('M-50 418 L-50 366 Q-50 344 -30 346 Q-16 348 -16 364'), '#cfe6ee', 5);
  inked(pen, handShape([[pot - 48, 366], [pot + 48, 366], [pot + 42, 418], [pot - 42, 418]], 4, 10), '#ff8f6b', 4.5);
  for (const way of [-1, 1]) stroke(pen, handLine([[pot + way * 48, 380], [pot + way * 64, 376]]), ink, 8);
  inked(pen, oval(pot, 366, 49, 8), '#ffb08f', 4);
  stroke(pen, handLine([[pot + 8, 364], [pot + 34, 316]]), '#c98a5b', 7);
  const bowl = pot - 116;
  for (const [dx, colour] of [[-16, '#ff9f45'], [14, '#9be3a4'], [0, '#ffd166']] as const) inked(pen, oval(bowl + dx, 388 - (dx === 0 ? 12 : 0), 14), colour, 3.4);
  inked(pen, handShape([[bowl - 40, 390], [bowl + 40, 390], [bowl + 24, 418], [bowl - 24, 418]], 4, 10), '#8fd8e8', 4);
}

function paintFridge(pen: Pen, x: number): void {
  inked(pen, handBox(x, 150, 166, floorLine - 144, 14), '#d5ebf2', 4.5);
  stroke(pen, handLine([[x + 2, 282], [x + 164, 283]]), ink, 4);
  for (const [from, to] of [[214, 258], [306, 380]] as const) stroke(pen, handLine([[x + 22, from], [x + 22, to]]), ink, 8);
  paintPoster(pen, { x: x + 54, y: 172, width: 70, height: 84 }, { colour: paper, turn: -4, draw: () => {
    flat(pen, handBox(-40, 16, 80, 40, 2), '#9be3a4');
    inked(pen, handShape([[-22, 20], [-22, -2], [-2, -20], [18, -2], [18, 20]], 3, 2), '#ff8fa8', 2.6);
    inked(pen, handBox(-8, 4, 11, 16, 2), '#ffd166', 2.4);
    flat(pen, oval(24, -28, 8), '#ffd166');
  } });
  for (const [dx, y, colour] of [[66, 318, '#43d3c0'], [96, 332, '#ff9f45'], [126, 314, '#ff8fa8']] as const) inked(pen, oval(x + dx, y, 8), colour, 3);
  inked(pen, handBox(x + 58, 350, 52, 64, 2), '#fff0b8', 3);
  for (const y of [364, 376, 388]) stroke(pen, handLine([[x + 66, y], [x + 100, y]]), blend(paper, ink, 0.5), 3);
}

/** A tea towel on a hook. */
function towel(x: number, y: number, colour: string): Mover {
  return {
    drift: 0.45, pivot: { x, y }, at: swings(2.2, 4600), bounds: { x: x - 32, y: y - 12, width: 66, height: 118 },
    paint: (pen) => {
      const cloth = handShape([[x - 22, y], [x + 22, y], [x + 26, y + 96], [x - 20, y + 92]], 4, 8, 4);
      inked(pen, cloth, paper, 4);
      within(pen, cloth, () => {
        for (const dy of [62, 74]) stroke(pen, handLine([[x - 30, y + dy], [x + 30, y + dy + 2]]), colour, 6);
      });
      stroke(pen, cloth, ink, 4);
      flat(pen, oval(x, y - 4, 5), ink);
    },
  };
}

function paintPendant(pen: Pen, x: number): void {
  stroke(pen, handLine([[x, -30], [x, 70]]), ink, 4);
  inked(pen, handShape([[x - 16, 66], [x + 16, 66], [x + 68, 118], [x - 68, 118]], 6, 18), '#ff8f6b', 4.5);
  stroke(pen, handLine([[x - 14, 76], [x - 46, 108]]), '#ffc4ab', 5);
}

function paintPendantBulb(pen: Pen, x: number, set: RoomSet): void {
  const lit = lampsAreLit(set.light);
  if (lit) {
    halo(pen, x, 130, 180, '255, 222, 150', 0.5);
    flat(pen, handShape([[x - 60, 124], [x + 60, 124], [x + 210, 420], [x - 210, 420]], 3, 8), '#ffe9a8', 0.1);
  }
  inked(pen, oval(x, 121, 20, 11), lit ? '#fff3c4' : '#d9d2c4', 3.4);
}

function paintHerbs(pen: Pen, x: number, y: number): void {
  ([[0, '#ff8f6b'], [46, '#ffd166'], [92, '#ff8fa8']] as const).forEach(([dx, pot]) => moved(pen, x + dx, y, 0, () => plant(40, pot)(pen)));
}

/** The kitchen: a hanging lamp over the table, tiles, a pot that steams, herbs in the window, a child's drawing on the fridge. */
export function kitchen(set: RoomSet): Room {
  const at = layoutOf(set);
  const { window, fridge, poster, clock } = at;
  return {
    back: {
      drift: 0.35, bounds: backBounds(set.space),
      paint: (pen) => {
        paintShell(pen, set);
        paintTiles(pen, set);
        paintDaylight(pen, window, set);
        paintFrame(pen, window);
        if (poster !== undefined) paintPoster(pen, poster, { colour: '#ffe3b3', turn: -3, draw: () => {
          inked(pen, oval(0, 8, 25), '#ff6f91', 3.4);
          for (const [x, y] of [[-8, 2], [6, 0], [-2, 14], [10, 14]] as const) flat(pen, oval(x, y, 2), paper);
          inked(pen, handShape([[0, -14], [18, -28], [4, -8], [-14, -24]], 3, 2), '#4fbf86', 3);
        } });
        if (clock !== undefined) paintClock(pen, clock, 150, 40);
        paintShelf(pen, at.shelf.x, at.shelf.y, at.shelf.width, [jar('#ffb35c', 46), jar('#ff8fa8', 38), plant(44, '#a99bff'), ...(set.space.tall ? [] : [jar('#9be3a4', 52), book('#43d3c0', 16, 54)])]);
        if (fridge !== undefined) paintFridge(pen, fridge);
      },
      lit: (pen) => paintPanes(pen, window, set),
    },
    behind: [
      { drift: 0.5, bounds: { x: window.x - 20, y: window.y + window.height - 50, width: window.width + 40, height: 70 }, paint: (pen) => paintHerbs(pen, window.x + 6, window.y + window.height + 12) },
      { drift: 0.6, bounds: { x: at.counter - 20, y: 300, width: at.wide + 40, height: floorLine - 290 }, paint: (pen) => paintCounter(pen, at.counter, at.wide, at.pot, set) },
      { drift: 0.8, bounds: { x: at.lampX - 215, y: -34, width: 430, height: 460 }, paint: (pen) => paintPendant(pen, at.lampX), lit: (pen) => paintPendantBulb(pen, at.lampX, set) },
    ],
    movers: [
      towel(at.shelf.x + 60, at.shelf.y + 46, set.colours.accent), ...steamOver(at.pot, 358, 0.6), ...(clock === undefined ? [] : [clockHand(clock, 150, 40, 0.35)]),
      ...steamOver(60, set.space.front - 40, 1.5, 'front'),
    ],
    lamps: [{ x: at.lampX, y: 128, reach: 290 }],
    front: frontTable(set, (pen, y) => {
      mug(pen, 60, y + 2, '#8fd8e8');
      inked(pen, handShape([[-80, y - 26], [12, y - 26], [-4, y], [-64, y]], 7, 8), paper, 4);
      for (const [dx, colour] of [[-24, '#ff6f91'], [2, '#9be3a4'], [24, '#ffd166']] as const) inked(pen, oval(-34 + dx, y - 33, 14), colour, 3.4);
    }),
  };
}
