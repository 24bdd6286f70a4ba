/** What moves on the roof: smoke out of the chimney, the tail and the eyes of the cat. */
import { catSeat, chimneyMouth, paintPuff, paintRoofTail, paintShutEyes } from './draw/roof.ts';
import { moved, type Pen } from './draw/ink.ts';
import { type Group, type Kit, type Picture, putDown } from './kit.ts';
import { blinksAt, chanceOf, swell } from './motion.ts';
import type { Painted, Wish } from './textures.ts';

const puffs = 4;
const riseMs = 7200;
const puffSize = 26;
const catSeed = 11;
const [tail, eyes] = [{ width: 30, height: 34, x: 22, y: 6 }, { width: 20, height: 12, x: -1, y: 35 }];

/** Where a puff of smoke is on its way: CSS pixels from the chimney's mouth, how large, and how much of it is left to see. */
export function puffAt(time: number, which: number): { readonly x: number; readonly y: number; readonly grown: number; readonly alpha: number } {
  const turn = time / riseMs + which / puffs;
  const life = turn - Math.floor(turn);
  const lean = chanceOf(which + Math.floor(turn) * 17) - 0.5;
  return { x: life * 16 + lean * 14 * life + 3 * Math.sin(life * 6 + which), y: -life * 54, grown: 0.35 + 0.65 * life, alpha: 0.5 * swell(life ** 0.7) };
}

/** How the roof cat's tail is turned, in degrees: a slow sweep, and now and then a quicker one. */
export function tailAt(time: number): number {
  const quick = swell(((time / 6400) % 1) * 4 - 2.2);
  return 9 * Math.sin(time / 1300) + 10 * quick * Math.sin(time / 190);
}

export interface RoofLife {
  tick(time: number): void;
  free(): void;
}

function at({ width, height, x, y }: typeof tail, draw: (pen: Pen) => void): Wish {
  return { size: { width, height }, draw: (pen) => moved(pen, x, y, 0, () => draw(pen)) };
}

/** Puts it down in `into`, whose corner is the corner of a house this wide. `smoke` is the colour smoke has at this hour. */
export function openRoofLife(kit: Kit, into: Group, width: number, smoke: string): RoofLife {
  const seat = catSeat(width);
  const mouth = chimneyMouth(width);
  const puff = { width: puffSize, height: puffSize, x: puffSize / 2, y: puffSize / 2 };
  const painted: readonly Painted[] = kit.paints.share([at(puff, (pen) => paintPuff(pen, puffSize, smoke)), at(tail, paintRoofTail), at(eyes, paintShutEyes)]);
  const [cloud, swept, shut] = painted;
  if (cloud === undefined || swept === undefined || shut === undefined) throw new Error('Violated assumption: what is wished for is painted');
  const clouds: Picture[] = kit.highContrast() ? [] : Array.from({ length: puffs }, () => putDown(kit, cloud).setOrigin(0.5, 0.5));
  const tailPicture = seat === undefined ? undefined : putDown(kit, swept, seat.x - 10, seat.y - 4).setOrigin(tail.x / tail.width, tail.y / tail.height);
  const eyesPicture = seat === undefined ? undefined : putDown(kit, shut, seat.x - eyes.x, seat.y - eyes.y).setVisible(false);
  into.add([...clouds, ...(tailPicture === undefined ? [] : [tailPicture]), ...(eyesPicture === undefined ? [] : [eyesPicture])]);
  return {
    tick(time) {
      const still = kit.reduced();
      clouds.forEach((one, i) => {
        const now = puffAt(still ? 0 : time, i);
        one.setPosition(mouth.x + now.x, mouth.y + now.y).setScale(now.grown / cloud.density).setAlpha(now.alpha);
      });
      tailPicture?.setAngle(still ? 0 : tailAt(time));
      eyesPicture?.setVisible(!still && blinksAt(time, catSeed));
    },
    free() {
      for (const one of painted) kit.paints.free(one);
    },
  };
}
