/** Curves of the what-if map, in SVG's words. */
export type Point = readonly [number, number];

/** Leaves along the line of writing and arrives along it. */
export function alongLine([x1, y1]: Point, [x2, y2]: Point): string {
  const bend = (x2 - x1) / 2;
  return curve([x1, y1], [x1 + bend, y1], [x2 - bend, y2], [x2, y2]);
}

/** Leaves and arrives up or down. */
export function upAndDown([x1, y1]: Point, [x2, y2]: Point): string {
  const bend = (y2 - y1) / 2;
  return curve([x1, y1], [x1, y1 + bend], [x2, y2 - bend], [x2, y2]);
}

/** Leaves along the line of writing and arrives from above or below. */
export function elbow([x1, y1]: Point, [x2, y2]: Point): string {
  return curve([x1, y1], [x1 + (x2 - x1) * 0.75, y1], [x2, y2 - (y2 - y1) * 0.75], [x2, y2]);
}

function curve(from: Point, leave: Point, arrive: Point, to: Point): string {
  const write = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
  return `M${write(from)}C${write(leave)} ${write(arrive)} ${write(to)}`;
}

function round(length: number): number {
  return Math.round(length * 1000) / 1000;
}
