import { floorLine } from '../../geometry.ts';
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke, within } from '../ink.ts';
import { paintBed, paintBedside, paintBedsideShade, paintBooksAndMug, paintFairyLights, paintRug, paintWardrobe } from './bedroom-furniture.ts';
import { frontTable } from './front.ts';
import { swims, swings } from './moving.ts';
import { paintOwnThing } from './own-things.ts';
import { book, mug, paintPoster, paintShelf, plant, steamOver, type Thing } from './props.ts';
import { backBounds, type Mover, type Room, type RoomSet } from './room.ts';
import { hangCurtains, paintDaylight, paintFrame, paintPanes, paintShell } from './shell.ts';

/** Where things stand, in units from the middle: on a narrow screen they move together. */
function layoutOf({ space }: RoomSet) {
  return space.tall
    ? { window: { x: -206, y: 112, width: 150, height: 186 }, poster: { x: 104, y: 126, width: 104, height: 132 }, shelf: undefined, bed: -60, lampX: -150, fairy: 76, wardrobe: undefined, mobile: 10, bowl: { x: 168, y: 360 } }
    : { window: { x: -100, y: 104, width: 210, height: 186 }, poster: { x: 166, y: 112, width: 108, height: 138 }, shelf: { x: -Math.min(space.half - 40, 660), y: 250, width: 250 }, bed: -196, lampX: -262, fairy: 62, wardrobe: Math.min(space.half - 250, 460), mobile: -300, bowl: undefined };
}

function paintTrophy(pen: Pen): number {
  stroke(pen, oval(18, -38, 18, 11), ink, 4);
  inked(pen, handShape([[4, -52], [32, -52], [26, -26], [10, -26]], 6, 6), lamp, 3.4);
  stroke(pen, handLine([[18, -26], [18, -12]]), ink, 6);
  inked(pen, handBox(6, -12, 24, 12, 3), '#a96f45', 3.4);
  return 36;
}

/** A toy bear that has sat there for years. */
function bear(pen: Pen): number {
  inked(pen, oval(24, -16, 20, 18), '#c98a5b', 3.6);
  for (const x of [8, 40]) inked(pen, oval(x, -56, 8), '#c98a5b', 3.4);
  inked(pen, oval(24, -44, 19, 17), '#c98a5b', 3.6);
  inked(pen, oval(24, -38, 8, 6.5), '#ffe3b3', 2.6);
  for (const x of [17, 31]) flat(pen, oval(x, -48, 2.6), ink);
  flat(pen, oval(24, -41, 3, 2.2), ink);
  return 48;
}

/** Paper stars and a moon that hang from the ceiling. */
function mobile(x: number): readonly Mover[] {
  return ([[-44, 66, lamp, 'star'], [0, 96, '#8fe6d6', 'moon'], [44, 58, '#ff8fa8', 'star']] as const).map(([dx, long, colour, kind], i) => ({
    drift: 0.5, pivot: { x: x + dx, y: 40 }, at: swings(5, 4300 + i * 700, i * 0.21), bounds: { x: x + dx - 24, y: 34, width: 48, height: long + 50 },
    paint: (pen: Pen) => {
      stroke(pen, handLine([[x + dx, 36], [x + dx, 40 + long]]), ink, 2.4);
      moved(pen, x + dx, 40 + long + 18, 0, () => {
        if (kind === 'moon') inked(pen, new Path2D('M5 -19 A19 19 0 1 0 5 19 A22 22 0 0 1 5 -19 Z'), colour, 3.2);
        else inked(pen, handShape([[0, -19], [5, -6], [19, -5], [8, 4], [12, 18], [0, 10], [-12, 18], [-8, 4], [-19, -5], [-5, -6]], 3, 2), colour, 3.2);
      });
    },
  }));
}

/** A round bowl with a goldfish. */
function paintBowl(pen: Pen, x: number, y: number): void {
  inked(pen, oval(x, y - 30, 36, 31), '#bfe9f2', 4);
  within(pen, oval(x, y - 30, 34, 29), () => {
    flat(pen, handBox(x - 40, y - 42, 80, 50, 2), '#6fc3de');
    for (let i = 0; i < 8; i += 1) flat(pen, oval(x - 26 + i * 8, y - 3 - (i % 2) * 3, 5, 4), i % 2 ? '#ffd9a0' : '#e8b48f');
    stroke(pen, new Path2D(`M${x + 18} ${y - 4} q6 -12 -1 -24`), '#3d9a6c', 4);
  });
  inked(pen, oval(x, y - 58, 22, 5), '#dff3f8', 3.4);
}

function goldfish(x: number, y: number, drift: number): Mover {
  return {
    drift, level: 'before', pivot: { x, y: y - 26 }, at: swims(15, 6400), bounds: { x: x - 14, y: y - 36, width: 28, height: 20 },
    paint: (pen) => {
      inked(pen, handShape([[x - 5, y - 26], [x - 13, y - 33], [x - 13, y - 19]], 2, 2), '#ff9f45', 2.4);
      inked(pen, oval(x + 1, y - 26, 9, 6), '#ff9f45', 2.6);
      flat(pen, oval(x + 5, y - 28, 1.6), ink);
    },
  };
}

function paintOwnPoster(pen: Pen, box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, set: RoomSet): void {
  paintPoster(pen, box, { colour: '#2b2767', turn: 3, draw: () => {
    flat(pen, oval(0, 92, 94, 50), set.tenant.cover);
    for (const [x, y] of [[-36, -44], [34, -50], [40, 4], [-40, 12], [14, -26], [-16, -52]] as const) flat(pen, oval(x, y, 2.4), paper);
    moved(pen, 0, 4, set.tenant.own === 'rocket' ? 18 : 0, () => paintOwnThing(pen, set.tenant.own, 0, 0, 0.95));
  } });
}

/** A younger child's room: a bed, a bedside lamp, fairy lights, toys, and a poster of what they love. */
export function childBedroom(set: RoomSet): Room {
  const at = layoutOf(set);
  const { window, shelf, wardrobe } = at;
  const { cover, cloth } = set.tenant;
  const top: readonly Thing[] = [paintTrophy, book('#8fd8e8', 17, 54), book('#ff9f45', 20, 48), book('#7fe0cf', 14, 56)];
  const low: readonly Thing[] = [book('#ff6f91', 19, 58), book('#43d3c0', 15, 64), book(lamp, 21, 52), book('#a99bff', 16, 60, 8), bear, plant(40, '#ff8f6b')];
  const bowl = at.bowl ?? { x: (shelf?.x ?? 0) + 190, y: (shelf?.y ?? 0) - 118 };
  return {
    back: {
      drift: 0.35, bounds: backBounds(set.space),
      paint: (pen) => {
        paintShell(pen, set);
        paintRug(pen, 40, [blend(cloth, set.colours.floor, 0.35), blend(cover, set.colours.floor, 0.2)]);
        paintDaylight(pen, window, set);
        paintFrame(pen, window);
        paintOwnPoster(pen, at.poster, set);
        if (shelf !== undefined) {
          paintShelf(pen, shelf.x, shelf.y, shelf.width, low);
          paintShelf(pen, shelf.x + 20, shelf.y - 118, shelf.width - 30, top);
          paintBowl(pen, bowl.x, bowl.y);
        }
        if (wardrobe !== undefined) paintWardrobe(pen, wardrobe, blend(set.colours.panel, '#5a8fc9', 0.35));
        paintFairyLights(pen, set, at.fairy, 'cord');
      },
      lit: (pen) => {
        paintPanes(pen, window, set);
        paintFairyLights(pen, set, at.fairy, 'bulbs');
      },
    },
    behind: [{
      drift: 0.7, bounds: { x: at.lampX - 170, y: 150, width: at.bed + 460 - at.lampX + 180, height: floorLine - 140 },
      paint: (pen) => {
        paintBed(pen, { left: at.bed, width: 430, cover, sheet: paper, pattern: set.tenant.own === 'rocket' ? 'dashes' : 'stars' });
        paintBedside(pen, at.lampX);
      },
      lit: (pen) => paintBedsideShade(pen, at.lampX, set),
    }],
    movers: [...hangCurtains(window, cloth), ...(set.space.tall ? [] : mobile(at.mobile)), ...(shelf === undefined ? [] : [goldfish(bowl.x, bowl.y, 0.35)]), ...steamOver(90, set.space.front - 40, 1.5, 'front')],
    lamps: [{ x: at.lampX, y: 318, reach: 250 }],
    front: frontTable(set, (pen, y) => {
      paintBooksAndMug(pen, y, '#a99bff');
      mug(pen, 90, y + 2, '#ff8fa8');
    }),
  };
}
