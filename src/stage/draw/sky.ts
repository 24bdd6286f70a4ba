/** Skies: the one behind the house, which follows the hour, and small ones behind panes. */
import type { Rect } from '../port.ts';
import { type Dot, type Size } from '../geometry.ts';
import { chanceOf } from '../motion.ts';
import { blend } from '../palette.ts';
import { skyAt } from './hours.ts';
import { flat, halo, oval, type Pen, stroke, wash } from './ink.ts';

/** Where stars stand: more of them high up, the same on every screen of this size. */
export function starsOf(screen: Size, count: number): readonly Dot[] {
  return Array.from({ length: count }, (_, i) => ({
    x: chanceOf(i * 17 + 3) * screen.width,
    y: chanceOf(i * 29 + 11) ** 1.5 * screen.height * 0.72,
    radius: 0.7 + chanceOf(i * 41 + 5) ** 3 * 1.5,
  }));
}

function paintStars(pen: Pen, screen: Size, strength: number): void {
  if (strength <= 0) return;
  const count = Math.round(Math.min(90, (screen.width * screen.height) / 12000));
  starsOf(screen, count).forEach((star, i) => {
    flat(pen, oval(star.x, star.y, star.radius), '#fff7e8', strength * (0.35 + chanceOf(i) * 0.5));
  });
}

export function paintMoon(pen: Pen, moon: Dot): void {
  halo(pen, moon.x, moon.y, moon.radius * 2.9, '255, 240, 200', 0.34);
  flat(pen, oval(moon.x, moon.y, moon.radius), '#fff0cd');
  const r = moon.radius;
  for (const [x, y, size] of [[-0.3, -0.2, 0.2], [0.28, 0.3, 0.26], [0.3, -0.42, 0.11], [-0.25, 0.5, 0.12]] as const) {
    flat(pen, oval(moon.x + x * r, moon.y + y * r, size * r, size * r * 0.9), '#f3d9a6', 0.55);
  }
}

/** The sun in the one ink line of everything else; low suns are larger, redder and have no rim. */
export function paintSun(pen: Pen, x: number, y: number, radius: number, light: 'day' | 'dusk'): void {
  halo(pen, x, y, radius * 3.4, light === 'day' ? '255, 244, 190' : '255, 190, 120', 0.5);
  flat(pen, oval(x, y, radius), light === 'day' ? '#fff0b0' : '#ffc27a');
  if (light === 'day') stroke(pen, oval(x, y, radius * 0.78), '#ffe07a', radius * 0.1, 0.8);
  else flat(pen, oval(x, y, radius * 0.72), '#ffd79a');
}

export function paintCloud(pen: Pen, x: number, y: number, size: number, colour: string): void {
  for (const [dx, dy, r] of [[-1.1, 0.1, 0.42], [-0.5, -0.12, 0.56], [0.15, -0.2, 0.7], [0.85, 0.04, 0.5], [1.4, 0.14, 0.3]] as const) {
    flat(pen, oval(x + dx * size, y + dy * size, r * size, r * size * 0.55), colour);
  }
}

interface RoofRow { readonly base: number; readonly high: number; readonly colour: string; readonly seed: number; readonly lit: number; readonly pane: string }

/** A row of roofs from edge to edge. Some windows are lit in the evening, all are dull by day. */
function paintRoofs(pen: Pen, screen: Size, row: RoofRow): void {
  let x = -20;
  for (let i = 0; x < screen.width + 20; i += 1) {
    const width = 54 + chanceOf(row.seed + i * 7) * 74;
    const height = row.high * (0.45 + chanceOf(row.seed + i * 19) * 0.55);
    const top = row.base - height;
    pen.fillStyle = row.colour;
    pen.fillRect(x, top, width - 4, screen.height - top);
    const kind = chanceOf(row.seed + i * 31);
    if (kind < 0.3) pen.fillRect(x + width * 0.2, top - 14, 11, 16);
    else if (kind < 0.5) pen.fillRect(x + width * 0.62, top - 26, 2.5, 28);
    else if (kind < 0.75) {
      pen.beginPath();
      pen.moveTo(x, top + 1);
      pen.lineTo(x + (width - 4) / 2, top - 22);
      pen.lineTo(x + width - 4, top + 1);
      pen.fill();
    }
    for (let n = 0; n < 14; n += 1) {
      const lit = chanceOf(row.seed * 3 + i * 131 + n * 17) < row.lit;
      if (!lit && n % 2 === 0) continue;
      pen.fillStyle = lit ? `rgba(255, 209, 102, ${0.3 + chanceOf(n + i) * 0.35})` : row.pane;
      pen.fillRect(x + 12 + (n % 3) * 18, top + 16 + Math.floor(n / 3) * 24, 8, 10);
    }
    x += width;
  }
}

/** Where the sun or the moon stands above the screen: it crosses from the house's open side and sinks towards the roofs. */
export interface HouseSky { readonly screen: Size; readonly hour: number; readonly moon: Dot; readonly ground: number }

/** The whole sky behind the house: stars, sun or moon, and the city's roofs down to `ground`. */
export function paintSky(pen: Pen, scene: HouseSky): void {
  const { screen, moon, ground } = scene;
  const colours = skyAt(scene.hour);
  wash(pen, [0, 0, screen.width, screen.height], [[0, colours.top], [0.5, colours.middle], [1, colours.low]]);
  paintStars(pen, screen, colours.stars);
  if (colours.sun === undefined) paintMoon(pen, moon);
  else paintSun(pen, moon.x, moon.y + (ground - moon.y) * 0.62 * (1 - colours.sun), moon.radius * (1.2 - colours.sun * 0.25), colours.sun > 0.6 ? 'day' : 'dusk');
  const high = Math.min(330, screen.height * 0.42);
  const lit = 1 - colours.day;
  const pane = colours.day > 0.5 ? 'rgba(60, 70, 150, 0.22)' : 'rgba(20, 18, 60, 0.2)';
  paintRoofs(pen, screen, { base: ground, high, colour: blend(colours.roofs, colours.low, 0.5), seed: 5, lit: lit * 0.06, pane });
  paintRoofs(pen, screen, { base: ground, high: high * 0.6, colour: colours.roofs, seed: 23, lit: lit * 0.13, pane });
}

/** A small sky behind panes: the view out of a room. */
export function paintView(pen: Pen, box: Rect, sky: { readonly top: string; readonly low: string; readonly light: 'day' | 'dusk' | 'night' }): void {
  const { light } = sky;
  wash(pen, [box.x, box.y, box.width, box.height], [[0, sky.top], [1, sky.low]]);
  const at = { x: box.x + box.width * 0.72, y: box.y + box.height * (light === 'dusk' ? 0.6 : 0.27), radius: Math.min(24, box.height * 0.13) };
  if (light === 'night') {
    for (let i = 0; i < 18; i += 1) flat(pen, oval(box.x + chanceOf(i * 5) * box.width, box.y + chanceOf(i * 11 + 2) * box.height * 0.6, 1 + chanceOf(i) * 0.9), '#fff7e8', 0.8);
    paintMoon(pen, at);
  } else {
    paintSun(pen, at.x, at.y, at.radius, light);
    for (const [x, y, size] of [[0.26, 0.24, 0.1], [0.52, 0.42, 0.07]] as const) paintCloud(pen, box.x + box.width * x, box.y + box.height * y, box.width * size, light === 'day' ? '#ffffff' : '#ffb38f');
  }
  const roof = light === 'day' ? '#8f9fd6' : light === 'dusk' ? '#7a4488' : '#2a2668';
  for (let i = 0; i < 5; i += 1) {
    const height = box.height * (0.16 + chanceOf(i * 23 + 1) * 0.26);
    const [x, y, width] = [box.x + (i * box.width) / 5, box.y + box.height - height, box.width / 5 + 1];
    pen.fillStyle = i % 2 === 0 ? roof : blend(roof, sky.low, 0.35);
    pen.fillRect(x, y, width, height);
    if (i % 2 === 0) {
      pen.beginPath();
      pen.moveTo(x - 2, y + 1);
      pen.lineTo(x + width / 2, y - box.height * 0.09);
      pen.lineTo(x + width + 2, y + 1);
      pen.fill();
    }
    pen.fillStyle = light === 'day' ? 'rgba(255, 255, 255, 0.4)' : `rgba(255, 209, 102, ${light === 'night' ? 0.9 : 0.7})`;
    for (const dy of [0.3, 0.62]) if (light !== 'night' || (i + dy * 10) % 2 > 0.6) pen.fillRect(x + width * 0.3, y + height * dy, width * 0.2, box.height * 0.05);
  }
  if (light === 'day') flat(pen, oval(box.x + box.width * 0.16, box.y + box.height, box.width * 0.2, box.height * 0.17), '#5fb56f');
}
