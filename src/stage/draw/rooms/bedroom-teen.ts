import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke } from '../ink.ts';
import { paintBed } from './bedroom-furniture.ts';
import { frontTable } from './front.ts';
import { wavers } from './moving.ts';
import { paintOwnThing } from './own-things.ts';
import { book, box, mug, paintPoster, paintShelf, paintTallPlant, plant, steamOver } from './props.ts';
import { backBounds, type Mover, type Room, type RoomSet } from './room.ts';
import { lampColour, lampsAreLit } from './shade.ts';
import { edgeOf, hangCurtains, paintDaylight, paintFrame, paintPanes, paintShell } from './shell.ts';

function layoutOf({ space }: RoomSet) {
  return space.tall
    ? { window: { x: -214, y: 110, width: 130, height: 176 }, posters: { x: 96, y: 108 }, desk: -20, deskWide: 300, lampX: -10, bed: undefined, own: { x: 196, y: 330 }, shelf: undefined, photos: undefined, plant: undefined }
    : { window: { x: -148, y: 100, width: 190, height: 176 }, posters: { x: 96, y: 92 }, desk: -190, deskWide: 390, lampX: -176, bed: Math.min(space.half - 260, 470), own: { x: 262, y: 424 }, shelf: { x: -Math.min(space.half - 40, 640), y: 216 }, photos: -300, plant: -Math.min(space.half - 60, 640) };
}

/** Posters without a name: a record with its rings, a wave, a face of shapes. */
function paintPosters(pen: Pen, x: number, y: number, set: RoomSet): void {
  const { cover, cloth } = set.tenant;
  paintPoster(pen, { x, y, width: 104, height: 138 }, { colour: blend(cloth, '#ffffff', 0.15), turn: -3, draw: () => {
    for (const [r, colour] of [[42, ink], [33, '#3a3488'], [25, ink], [14, cover]] as const) flat(pen, oval(0, -10, r), colour);
    flat(pen, oval(0, -10, 4), paper);
    for (const dy of [46, 56]) stroke(pen, handLine([[-30, dy], [30 - (dy - 46) * 2, dy]]), ink, 5);
  } });
  paintPoster(pen, { x: x + 92, y: y + 44, width: 92, height: 116 }, { colour: '#2b2767', turn: 5, draw: () => {
    for (let i = 0; i < 4; i += 1) stroke(pen, new Path2D(`M-56 ${-14 + i * 20} q14 -26 28 0 t28 0 t28 0 t28 0`), [cover, '#ff6f91', lamp, '#43d3c0'][i] ?? paper, 7);
    flat(pen, oval(18, -36, 12), paper);
  } });
}

function paintLightStrip(pen: Pen, set: RoomSet): void {
  const edge = edgeOf(set);
  const colour = lampsAreLit(set.light) ? '#ff7fd0' : '#cbb7d9';
  if (lampsAreLit(set.light)) {
    pen.save();
    pen.globalAlpha = 0.5;
    const run = pen.createLinearGradient(0, 60, 0, 170);
    run.addColorStop(0, 'rgba(255, 110, 210, 0.55)');
    run.addColorStop(1, 'rgba(255, 110, 210, 0)');
    pen.fillStyle = run;
    pen.fillRect(-edge, 60, edge * 2, 110);
    pen.restore();
  }
  stroke(pen, handLine([[-edge, 60], [0, 59], [edge, 60]]), ink, 9);
  stroke(pen, handLine([[-edge, 60], [0, 59], [edge, 60]]), colour, 4.5);
}

function paintDesk(pen: Pen, left: number, wide: number): void {
  for (const x of [left + 16, left + wide - 26]) inked(pen, handBox(x, 440, 13, floorLine - 434, 3), '#5d4a86', 4);
  inked(pen, handBox(left + wide - 120, 446, 96, 84, 4), '#6d5796', 4);
  for (const y of [466, 494]) stroke(pen, handLine([[left + wide - 82, y], [left + wide - 62, y]]), ink, 5);
  inked(pen, handBox(left - 8, 424, wide + 16, 18, 4), '#d99a63', 4.5);
  inked(pen, handBox(left + 152, 408, 76, 12, 4), '#4a3f8f', 3.6);
  stroke(pen, handLine([[left + 190, 408], [left + 190, 386]]), ink, 10);
  inked(pen, handBox(left + 98, 286, 184, 106, 8), '#2b2558', 4.5);
  inked(pen, handBox(left + 108, 416, 112, 10, 4), paper, 3.4);
  for (const [dx, colour, tall] of [[26, '#ff6f91', 30], [36, '#43d3c0', 36], [46, lamp, 26]] as const) stroke(pen, handLine([[left + wide - 40 + dx - 36, 416], [left + wide - 44 + dx - 34, 416 - tall]]), colour, 5);
  inked(pen, handBox(left + wide - 56, 398, 36, 28, 4), '#8fd8e8', 3.6);
}

/** What is on the screen: a calm picture of hills that wavers a little. */
function screen(left: number, seed: number): Mover {
  const box = { x: left + 106, y: 294, width: 168, height: 90 };
  return {
    drift: 0.7, level: 'before', pivot: { x: box.x, y: box.y }, at: wavers(seed, 0.14), bounds: { x: box.x, y: box.y, width: box.width, height: box.height },
    paint: () => undefined,
    lit: (pen) => {
      flat(pen, handBox(box.x, box.y, box.width, box.height, 5), '#6fb7ff');
      flat(pen, oval(box.x + 130, box.y + 24, 13), '#fff3c4');
      flat(pen, handShape([[box.x, box.y + 58], [box.x + 54, box.y + 30], [box.x + 104, box.y + 62], [box.x + 104, box.y + 90], [box.x, box.y + 90]], 2, 6), '#8f7fe0');
      flat(pen, handShape([[box.x + 50, box.y + 72], [box.x + 118, box.y + 42], [box.x + 168, box.y + 66], [box.x + 168, box.y + 90], [box.x + 50, box.y + 90]], 3, 6), '#43d3c0');
      stroke(pen, handBox(box.x, box.y, box.width, box.height, 5), ink, 3);
    },
  };
}

function paintDeskLamp(pen: Pen, x: number, set: RoomSet): void {
  const lit = lampsAreLit(set.light);
  if (lit) flat(pen, handShape([[x + 24, 344], [x + 62, 336], [x + 108, 424], [x - 6, 424]], 3, 6), '#ffe9a8', 0.34);
  stroke(pen, handLine([[x, 422], [x - 22, 362], [x + 22, 318]]), ink, 7);
  inked(pen, handBox(x - 26, 414, 52, 12, 5), '#ff6f91', 4);
  moved(pen, x + 32, 324, 62, () => {
    inked(pen, handShape([[-14, -18], [20, -34], [20, 34], [-14, 18]], 5, 9), '#ff6f91', 4.5);
    inked(pen, oval(22, 0, 7, 26), lampColour(set.light, '#fff0bd'), 3.4);
  });
  if (lit) halo(pen, x + 44, 352, 90, '255, 224, 150', 0.5);
}

function paintPhotos(pen: Pen, x: number): void {
  stroke(pen, new Path2D(`M${x - 84} 96 q84 44 168 -4`), ink, 2.6);
  ([[-62, 112, '#8fd8e8', -6], [-20, 122, '#ffb35c', 4], [24, 120, '#9be3a4', -3], [64, 106, '#c4a7e7', 7]] as const).forEach(([dx, y, colour, turn]) => moved(pen, x + dx, y, turn, () => {
    inked(pen, handBox(-17, 0, 34, 40, 2), paper, 3);
    flat(pen, handBox(-12, 5, 24, 23, 1), colour);
    flat(pen, oval(0, 17, 6), ink, 0.75);
    flat(pen, handBox(-4, -6, 8, 11, 2), '#c98a5b');
  }));
}

/** A teenager's room: posters, a desk with a screen, a strip of light, and what they are into. */
export function teenBedroom(set: RoomSet): Room {
  const at = layoutOf(set);
  const { window, shelf, bed } = at;
  const { cover, cloth, own } = set.tenant;
  return {
    back: {
      drift: 0.35, bounds: backBounds(set.space),
      paint: (pen) => {
        paintShell(pen, set);
        inked(pen, handShape([[-250, floorLine + 34], [280, floorLine + 34], [340, floorLine + 96], [-310, floorLine + 96]], 4, 6), blend(cloth, set.colours.floor, 0.4), 4.5);
        paintDaylight(pen, window, set);
        paintFrame(pen, window, '#d9cfee');
        paintPosters(pen, at.posters.x, at.posters.y, set);
        if (at.photos !== undefined) paintPhotos(pen, at.photos);
        if (shelf !== undefined) {
          paintShelf(pen, shelf.x, shelf.y, 220, [book('#ff6f91', 17, 60), book('#43d3c0', 15, 66), book(lamp, 19, 54, 7), box('#8f7fe0', 54, 40), plant(42, paper)]);
          paintShelf(pen, shelf.x + 30, shelf.y + 112, 180, [box('#ffb35c', 62, 46), book('#8fd8e8', 16, 58), book('#ff9f45', 18, 50), book('#c4a7e7', 14, 62)]);
        }
      },
      lit: (pen) => {
        paintPanes(pen, window, set, 1, '#d9cfee');
        paintLightStrip(pen, set);
      },
    },
    behind: [
      ...(bed === undefined ? [] : [{ drift: 0.6, bounds: { x: bed - 20, y: 300, width: 480, height: floorLine - 290 }, paint: (pen: Pen) => paintBed(pen, { left: bed, width: 430, cover, sheet: blend(cloth, paper, 0.5), pattern: 'stripes' }) }]),
      ...(at.plant === undefined ? [] : [{ drift: 0.65, bounds: { x: at.plant - 110, y: 330, width: 220, height: 240 }, paint: (pen: Pen) => paintTallPlant(pen, at.plant ?? 0, floorLine + 6, 200, cloth) }]),
      {
        drift: 0.7, bounds: { x: at.desk - 40, y: 240, width: at.deskWide + 80, height: floorLine - 230 }, paint: (pen) => paintDesk(pen, at.desk, at.deskWide),
        lit: (pen) => paintDeskLamp(pen, at.lampX + 40, set),
      },
      { drift: 0.75, bounds: { x: at.own.x - 80, y: at.own.y - 190, width: 160, height: 330 }, paint: (pen) => paintOwnThing(pen, own, at.own.x, at.own.y + (own === 'guitar' ? 40 : 60), 1.25) },
    ],
    movers: [...hangCurtains(window, cloth, 60), screen(at.desk, 2), ...steamOver(70, set.space.front - 40, 1.5, 'front')],
    lamps: [{ x: at.lampX + 84, y: 370, reach: 230 }, { x: at.desk + 190, y: 340, reach: 150, colour: '#8fc4ff' }],
    front: frontTable(set, (pen, y) => {
      inked(pen, handBox(-76, y - 12, 92, 12, 3), '#2b2558', 3.6);
      inked(pen, handShape([[-70, y - 12], [-54, y - 66], [32, y - 66], [16, y - 12]], 4, 5), '#c9d3ee', 4);
      flat(pen, oval(-12, y - 40, 6), '#8f9cc9');
      mug(pen, 70, y + 2, cover);
    }),
  };
}
