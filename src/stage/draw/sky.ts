import type { Rect } from '../port.ts';
import { type Dot, type Size } from '../geometry.ts';
import { chanceOf } from '../motion.ts';
import { blend, dusk, night } from '../palette.ts';
import { flat, halo, oval, type Pen, wash } from './ink.ts';

interface Hour { readonly hour: number; readonly top: string; readonly middle: string; readonly low: string }

const hours: readonly Hour[] = [
  { hour: 0, top: '#0f0d30', middle: '#1b184d', low: '#332b78' },
  { hour: 5, top: '#161340', middle: '#2b2467', low: '#5a4295' },
  { hour: 8, top: '#4b4fa6', middle: '#7b79c9', low: '#e9a7b8' },
  { hour: 16, top: '#4b4fa6', middle: '#7b79c9', low: '#ffc9a0' },
  { hour: 18.5, top: '#2a2568', middle: '#573f96', low: '#c9698f' },
  { hour: 20.5, top: '#161440', middle: '#231d58', low: '#4f3b96' },
  { hour: 24, top: '#0f0d30', middle: '#1b184d', low: '#332b78' },
];

export interface SkyColours { readonly top: string; readonly middle: string; readonly low: string; readonly stars: number }

/** The sky's colours at an hour of the day (0 to 24, fractions allowed), and how much of the stars is seen. */
export function skyAt(hour: number): SkyColours {
  const wrapped = ((hour % 24) + 24) % 24;
  const next = Math.max(1, hours.findIndex((row) => row.hour > wrapped));
  const from = hours[next - 1] ?? hours[0];
  const to = hours[next] ?? hours[0];
  if (from === undefined || to === undefined) return { top: night, middle: night, low: dusk, stars: 1 };
  const share = (wrapped - from.hour) / (to.hour - from.hour || 1);
  const stars = wrapped >= 20 || wrapped <= 5 ? 1 : wrapped >= 18 ? (wrapped - 18) / 2 : 0;
  return { top: blend(from.top, to.top, share), middle: blend(from.middle, to.middle, share), low: blend(from.low, to.low, share), stars };
}

/** Where stars stand: more of them high up, the same on every screen of this size. */
export function starsOf(screen: Size, count: number): readonly Dot[] {
  return Array.from({ length: count }, (_, i) => ({
    x: chanceOf(i * 17 + 3) * screen.width,
    y: chanceOf(i * 29 + 11) ** 1.5 * screen.height * 0.72,
    radius: 0.7 + chanceOf(i * 41 + 5) ** 3 * 1.5,
  }));
}

function paintStars(pen: Pen, screen: Size, strength: number): void {
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

function paintCloud(pen: Pen, x: number, y: number, size: number, colour: string): void {
  for (const [dx, dy, r] of [[-1.1, 0.1, 0.42], [-0.5, -0.12, 0.56], [0.15, -0.2, 0.7], [0.85, 0.04, 0.5], [1.4, 0.14, 0.3]] as const) {
    flat(pen, oval(x + dx * size, y + dy * size, r * size, r * size * 0.55), colour);
  }
}

/** A row of roofs from edge to edge; taller where `lift` says so. Some windows are lit. */
function paintRoofs(pen: Pen, screen: Size, row: { readonly base: number; readonly high: number; readonly colour: string; readonly seed: number; readonly lit: number }): void {
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
      if (chanceOf(row.seed * 3 + i * 131 + n * 17) > row.lit) continue;
      pen.fillStyle = `rgba(255, 209, 102, ${0.25 + chanceOf(n + i) * 0.3})`;
      pen.fillRect(x + 12 + (n % 3) * 18, top + 16 + Math.floor(n / 3) * 24, 8, 10);
    }
    x += width;
  }
}

/** The whole sky behind the house: stars, moon, cloud and the city's roofs down to `ground`. */
export function paintSky(pen: Pen, scene: { readonly screen: Size; readonly hour: number; readonly moon: Dot; readonly ground: number }): void {
  const { screen, moon, ground } = scene;
  const colours = skyAt(scene.hour);
  wash(pen, [0, 0, screen.width, screen.height], [[0, colours.top], [0.5, colours.middle], [1, colours.low]]);
  paintStars(pen, screen, colours.stars);
  paintMoon(pen, moon);
  const cloud = blend(colours.middle, colours.low, 0.5);
  paintCloud(pen, moon.x - moon.radius * 0.9, moon.y + moon.radius * 1.05, moon.radius * 0.62, cloud);
  paintCloud(pen, screen.width * 0.12, screen.height * 0.5, Math.min(46, screen.width * 0.05), cloud);
  const high = Math.min(330, screen.height * 0.42);
  paintRoofs(pen, screen, { base: ground, high, colour: blend(colours.middle, colours.low, 0.42), seed: 5, lit: 0.05 });
  paintRoofs(pen, screen, { base: ground, high: high * 0.6, colour: blend(colours.top, colours.middle, 0.85), seed: 23, lit: 0.12 });
}

/** A small sky behind panes: the view out of a room. */
export function paintView(pen: Pen, box: Rect, colours: { readonly top: string; readonly low: string; readonly dark: boolean }): void {
  wash(pen, [box.x, box.y, box.width, box.height], [[0, colours.top], [1, colours.low]]);
  if (colours.dark) {
    for (let i = 0; i < 16; i += 1) {
      flat(pen, oval(box.x + chanceOf(i * 5) * box.width, box.y + chanceOf(i * 11 + 2) * box.height * 0.6, 1 + chanceOf(i) * 0.9), '#fff7e8', 0.75);
    }
  }
  const roof = blend(colours.top, colours.low, 0.25);
  for (let i = 0; i < 5; i += 1) {
    const height = box.height * (0.18 + chanceOf(i * 23 + 1) * 0.26);
    pen.fillStyle = i % 2 === 0 ? roof : blend(roof, colours.low, 0.35);
    pen.fillRect(box.x + (i * box.width) / 5, box.y + box.height - height, box.width / 5 + 1, height);
    if (!colours.dark) continue;
    pen.fillStyle = 'rgba(255, 209, 102, 0.75)';
    pen.fillRect(box.x + ((i + 0.3) * box.width) / 5, box.y + box.height - height * 0.7, 7, 9);
  }
}
