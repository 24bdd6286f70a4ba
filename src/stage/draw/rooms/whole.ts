/** All of a room in one picture: asleep behind a phone, or held still while the torch shines on it. */
import type { Rect } from '../../port.ts';
import { dusk, night, wall } from '../../palette.ts';
import { halo, type Pen } from '../ink.ts';
import { onOwnSheet } from '../sheet.ts';
import type { Light } from './light.ts';
import type { Room, RoomLayer } from './room.ts';
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

function paintAll(pen: Pen, room: Room, light: Light): void {
  const resting = room.movers.filter((one) => one.at(0).alpha > 0.01 && one.clip === undefined && one.extra !== true);
  for (const piece of [room.back, ...resting.filter((one) => one.level === undefined), ...room.behind, ...resting.filter((one) => one.level === 'before')]) {
    // On a sheet of its own, because its light must not fall on what is painted already.
    onOwnSheet(pen, piece.bounds, (own) => paintAtLight(own, piece, light, room.lamps));
  }
}

/** The room as it stands, without people and without what lies before them. */
export function whole(room: Room, light: Light): RoomLayer {
  return { ...room.back, paint: (pen) => paintAll(pen, room, light) };
}

/** The same, dimmed. */
export function asleep(room: Room, light: Light): RoomLayer {
  return {
    bounds: room.back.bounds, drift: room.back.drift, paint: () => undefined,
    lit: (pen) => {
      paintAll(pen, room, light);
      dim(pen, room.back.bounds);
      for (const lamp of room.lamps) halo(pen, lamp.x, lamp.y, lamp.reach, '255, 209, 102', light === 'day' ? 0.06 : 0.16);
    },
  };
}
