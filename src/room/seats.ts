/** Seats have a colour and a shape instead of a name: easily said aloud, and nothing a child has to make up or type. */

export const colours = ['red', 'yellow', 'blue', 'green', 'violet', 'white'] as const;
export type Colour = (typeof colours)[number];

export const shapes = ['star', 'moon', 'heart', 'cloud', 'drop', 'leaf', 'key', 'bell'] as const;
export type Shape = (typeof shapes)[number];

export interface Mark {
  readonly colour: Colour;
  readonly shape: Shape;
}

/** The largest class. There are a few marks more than that. */
export const mostSeats = 40;

/** The mark of a seat, 0 to 47, no two alike. Seats that follow each other differ in both colour and shape, because neighbours often join one after the other. */
export function markOf(seat: number): Mark {
  const column = seat % shapes.length;
  const row = Math.floor(seat / shapes.length);
  return { shape: shapes[column] ?? 'star', colour: colours[(column + 5 * row) % colours.length] ?? 'red' };
}
