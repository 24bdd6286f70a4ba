/** The hand that draws: flat fills in one ink line with round joins, and edges that are never quite straight. */
import { ink } from '../palette.ts';
import { chanceOf } from '../motion.ts';

export type Pen = CanvasRenderingContext2D;
export type Corner = readonly [number, number];

/** A closed shape through corners, each edge bowed by up to `sway`, as a hand draws it; corners rounded by `round`. */
export function handShape(corners: readonly Corner[], seed = 1, round = 5, sway = 1.4): Path2D {
  const path = new Path2D();
  const count = corners.length;
  const at = (index: number): Corner => corners[(index + count) % count] ?? [0, 0];
  for (let i = 0; i < count; i += 1) {
    const [x, y] = at(i);
    const [nextX, nextY] = at(i + 1);
    const length = Math.hypot(nextX - x, nextY - y) || 1;
    const cut = Math.min(round, length / 2);
    const [dx, dy] = [(nextX - x) / length, (nextY - y) / length];
    const bow = (chanceOf(seed * 97 + i * 13) - 0.5) * 2 * Math.min(sway, length * 0.02);
    const startX = x + dx * cut;
    const startY = y + dy * cut;
    if (i === 0) path.moveTo(startX, startY);
    path.quadraticCurveTo((x + nextX) / 2 - dy * bow, (y + nextY) / 2 + dx * bow, nextX - dx * cut, nextY - dy * cut);
    const [afterX, afterY] = at(i + 2);
    const after = Math.hypot(afterX - nextX, afterY - nextY) || 1;
    const nextCut = Math.min(round, after / 2);
    path.quadraticCurveTo(nextX, nextY, nextX + ((afterX - nextX) / after) * nextCut, nextY + ((afterY - nextY) / after) * nextCut);
  }
  path.closePath();
  return path;
}

export function handBox(x: number, y: number, width: number, height: number, round = 6, seed = Math.round(x * 7 + y * 3 + width)): Path2D {
  return handShape([[x, y], [x + width, y], [x + width, y + height], [x, y + height]], seed, round);
}

export function oval(x: number, y: number, radiusX: number, radiusY = radiusX, turn = 0): Path2D {
  const path = new Path2D();
  path.ellipse(x, y, radiusX, radiusY, turn, 0, Math.PI * 2);
  return path;
}

/** An open line through points, softly bent. */
export function handLine(points: readonly Corner[]): Path2D {
  const path = new Path2D();
  points.forEach(([x, y], i) => {
    const before = points[i - 1];
    if (before === undefined) path.moveTo(x, y);
    else if (i === 1 || points.length === 2) path.lineTo(x, y);
    else path.quadraticCurveTo(before[0], before[1], x, y);
  });
  return path;
}

export function inked(pen: Pen, path: Path2D, fill: string, line = 4): void {
  pen.fillStyle = fill;
  pen.fill(path);
  stroke(pen, path, ink, line);
}

export function flat(pen: Pen, path: Path2D, fill: string, alpha = 1): void {
  const before = pen.globalAlpha;
  pen.globalAlpha = before * alpha;
  pen.fillStyle = fill;
  pen.fill(path);
  pen.globalAlpha = before;
}

export function stroke(pen: Pen, path: Path2D, colour: string = ink, line = 4, alpha = 1): void {
  const before = pen.globalAlpha;
  pen.globalAlpha = before * alpha;
  pen.strokeStyle = colour;
  pen.lineWidth = line;
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.stroke(path);
  pen.globalAlpha = before;
}

/** Draws inside a shape only. */
export function within(pen: Pen, path: Path2D, draw: () => void): void {
  pen.save();
  pen.clip(path);
  draw();
  pen.restore();
}

/** Draws moved, and turned in degrees. */
export function moved(pen: Pen, x: number, y: number, degrees: number, draw: () => void): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate((degrees * Math.PI) / 180);
  draw();
  pen.restore();
}

/** A vertical run from one colour to another over a box: for skies and the dimming of a room, never for people. */
export function wash(pen: Pen, box: readonly [number, number, number, number], stops: readonly (readonly [number, string])[]): void {
  const [x, y, width, height] = box;
  const run = pen.createLinearGradient(0, y, 0, y + height);
  for (const [at, colour] of stops) run.addColorStop(at, colour);
  pen.fillStyle = run;
  pen.fillRect(x, y, width, height);
}

/** A round soft light or shade that ends in nothing. `colour` as `r, g, b`. */
export function halo(pen: Pen, x: number, y: number, radius: number, colour: string, strength: number): void {
  const run = pen.createRadialGradient(x, y, 0, x, y, radius);
  run.addColorStop(0, `rgba(${colour}, ${strength})`);
  run.addColorStop(0.35, `rgba(${colour}, ${strength * 0.52})`);
  run.addColorStop(0.7, `rgba(${colour}, ${strength * 0.14})`);
  run.addColorStop(1, `rgba(${colour}, 0)`);
  pen.fillStyle = run;
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}
