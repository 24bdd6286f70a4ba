/** All of a room in one picture: asleep behind a phone. */
import type { Rect } from '../../port.ts';
import { dusk, night, wall } from '../../palette.ts';
import { halo, type Pen } from '../ink.ts';
import { onOwnSheet } from '../sheet.ts';
import type { Light } from './light.ts';
import type { Mover, Room } from './room.ts';
import { paintAtLight } from './shade.ts';

/** Dims a room that a phone is held before: the shapes stay to be felt, the light is the screen's own. */
function dim(pen: Pen, bounds: Rect): void {
  const run = pen.createLinearGradient(bounds.x, bounds.y, bounds.x + bounds.width, bounds.y + bounds.height);
  run.addColorStop(0, dusk);
  run.addColorStop(0.45, night);
  run.addColorStop(1, wall);
  pen.globalAlpha = 0.84;
  pen.fillStyle = run;
  pen.fillRect(bounds.x, bounds.y, bounds.width, bounds.height);
  pen.globalAlpha = 1;
}

/** Those that move, as they stand in a picture that does not: without what is seen only through something else, and without what not every machine shows. */
export function resting(movers: readonly Mover[]): readonly Mover[] {
  return movers.filter((one) => one.at(0).alpha > 0.01 && one.clip === undefined && one.extra !== true);
}

/** The room without people and without what lies before them, dimmed: one painter for each go, to be called in this order, in units of the room. */
export function asleep(room: Room, light: Light): readonly ((pen: Pen) => void)[] {
  const movers = resting(room.movers);
  const pieces = [room.back, ...movers.filter((one) => one.level === undefined), ...room.behind, ...movers.filter((one) => one.level === 'before')];
  return [
    // On a sheet of its own, because its light must not fall on what is painted already.
    ...pieces.map((piece) => (pen: Pen) => onOwnSheet(pen, piece.bounds, (own) => paintAtLight(own, piece, light, room.lamps))),
    (pen) => {
      dim(pen, room.back.bounds);
      for (const lamp of room.lamps) halo(pen, lamp.x, lamp.y, lamp.reach, '255, 209, 102', light === 'day' ? 0.06 : 0.16);
    },
  ];
}
