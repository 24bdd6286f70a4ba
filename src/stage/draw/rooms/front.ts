/** The strip before people: a table's edge, a wall, a railing, with a few things on it. Below its edge it has no holes. */
import { blend, ink } from '../../palette.ts';
import { handLine, type Pen, stroke, wash } from '../ink.ts';
import { driftRoom, type RoomLayer, type RoomSet } from './room.ts';

/** How far things on the front rise above it, and how much of its own edge is drawn, in units. */
export const frontRise = 84;
export const frontEdge = 14;
/** How far the front follows the pointer. */
export const frontDrift = 1.5;

export function frontTable(set: RoomSet, paintThings: (pen: Pen, y: number) => void): RoomLayer | undefined {
  const { space, colours } = set;
  if (space.front > space.bottom) return undefined;
  const edge = space.half + driftRoom * 2;
  return {
    drift: frontDrift,
    bounds: { x: -edge, y: space.front - frontRise, width: edge * 2, height: space.bottom - space.front + frontRise + driftRoom },
    paint: (pen) => {
      const y = space.front;
      pen.fillStyle = colours.front;
      pen.fillRect(-edge, y, edge * 2, space.bottom - y + driftRoom);
      wash(pen, [-edge, y, edge * 2, space.bottom - y + driftRoom], [[0, 'rgba(18, 16, 51, 0)'], [0.5, 'rgba(18, 16, 51, 0.45)'], [1, 'rgba(18, 16, 51, 0.7)']]);
      pen.fillStyle = blend(colours.front, '#ffffff', 0.16);
      pen.fillRect(-edge, y, edge * 2, 9);
      stroke(pen, handLine([[-edge, y], [0, y + 1], [edge, y]]), ink, 4.5);
      stroke(pen, handLine([[-edge, y + 11], [0, y + 10], [edge, y + 11]]), ink, 2.4, 0.6);
      paintThings(pen, y);
    },
  };
}
