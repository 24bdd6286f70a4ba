/** The tram that passes: at the stop quite near, behind a café's window small. */
import { ink, paper } from '../../palette.ts';
import { flat, handBox, handLine, inked, oval, type Pen, stroke, within } from '../ink.ts';
import { passes } from './moving.ts';
import type { Mover, RoomSet } from './room.ts';
import { lampsAreLit, toned } from './shade.ts';

/** Two carriages from the origin to the right and up; 460 wide and 150 high at a size of 1. */
function paintTram(pen: Pen, set: RoomSet): void {
  const glass = lampsAreLit(set.light) ? '#ffe9a8' : '#bfe4f6';
  for (const left of [0, 236]) {
    inked(pen, handBox(left, -138, 224, 124, 16), toned('#ff6f91', set.light), 4.5);
    flat(pen, handBox(left + 4, -54, 216, 20, 2), toned(paper, set.light));
    for (let i = 0; i < 4; i += 1) {
      const pane = handBox(left + 12 + i * 52, -120, 44, i === 2 ? 96 : 54, 5);
      inked(pen, pane, glass, 3.4);
      if (i === 2) continue;
      within(pen, pane, () => {
        flat(pen, oval(left + 34 + i * 52, -60, 15, 16), ink, 0.55);
        flat(pen, oval(left + 34 + i * 52, -84, 9), ink, 0.55);
      });
    }
    for (const dx of [44, 176]) inked(pen, oval(left + dx, -12, 14), '#3a3f78', 4);
  }
  stroke(pen, handLine([[226, -60], [236, -60]]), ink, 20);
  stroke(pen, handLine([[100, -138], [130, -166], [160, -138]]), ink, 4);
  stroke(pen, handLine([[112, -168], [150, -168]]), ink, 4);
}

export interface TramRun { readonly y: number; readonly size: number; readonly from: number; readonly to: number; readonly drift: number; readonly clip?: Mover['clip'] }

/** Passes from `from` to `to` in six seconds, every twenty. */
export function tram(set: RoomSet, run: TramRun): Mover {
  const { y, size, from, to, drift, clip } = run;
  const width = 470 * size;
  return {
    drift, pivot: { x: from - width, y }, at: passes(to - from + width, 6200, 15_000, 2600), bounds: { x: from - width, y: y - 176 * size, width, height: 184 * size },
    ...(clip === undefined ? {} : { clip }),
    paint: () => undefined,
    lit: (pen) => {
      pen.translate(from - width + 4 * size, y);
      pen.scale(size, size);
      paintTram(pen, set);
    },
  };
}
