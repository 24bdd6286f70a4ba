/** Lantern House: a flat front with holes where open windows are, so that the people behind it need no mask. */
import type { Rect, StagePractice, StageWindow } from '../port.ts';
import { lampDots, type Size } from '../geometry.ts';
import { chanceOf, seedOf } from '../motion.ts';
import { blend, dusk, ink, lamp, paper, strandColours, warm } from '../palette.ts';
import { brickAt, pale, wallAt } from './house-tones.ts';
import { paintRoof, roofHeight } from './roof.ts';
import { paintCellarStones, paintGrating, paintShopFront } from './shop-fronts.ts';
import { doingOf } from './window-inside.ts';
import { flat, halo, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke, within } from './ink.ts';

/** How far the drawing reaches beyond the house's own rectangle: the roof above, its overhang and the plants beside. */
export const houseMargin = { top: 74, side: 84 };

const shutter = '#2a2568';

/** What the front is painted from: its size, what is in it, and how much daylight there is, 0 to 1. */
export interface HouseFront { readonly size: Size; readonly windows: readonly StageWindow[]; readonly practice: readonly StagePractice[]; readonly day: number; readonly rtl: boolean }

function paintBricks(pen: Pen, size: Size, day: number): void {
  const tone = brickAt(day);
  const count = Math.round((size.width * size.height) / 5200);
  for (let i = 0; i < count; i += 1) {
    const x = 10 + chanceOf(i * 13 + 1) * (size.width - 40);
    const y = 30 + chanceOf(i * 31 + 7) * (size.height - 50);
    const length = 9 + chanceOf(i * 3) * 13;
    stroke(pen, handLine([[x, y], [x + length, y]]), tone, 2.4);
    if (chanceOf(i * 5) < 0.45) stroke(pen, handLine([[x + length * 0.6, y + 8], [x + length * 1.4, y + 8]]), tone, 2.4);
  }
}

function hole(pen: Pen, rect: Rect): void {
  pen.save();
  pen.globalCompositeOperation = 'destination-out';
  pen.fill(handBox(rect.x, rect.y, rect.width, rect.height, 5, 3));
  pen.restore();
}

/** Dark windows are lived in too: a line of light between the curtains, or a cat that waits before them. */
function paintBehindCurtain(pen: Pen, rect: Rect, seed: number, middle: number): void {
  const kind = seed % 4;
  if (kind === 0) {
    stroke(pen, handLine([[middle, rect.y + 6], [middle - 1, rect.y + rect.height - 4]]), '#ffb661', 2.6, 0.5);
  } else if (kind === 1) {
    const [x, y] = [rect.x + rect.width * 0.74, rect.y + rect.height];
    flat(pen, new Path2D(`M${x - 15} ${y} C${x - 17} ${y - 20} ${x - 9} ${y - 26} ${x - 9} ${y - 26} L${x - 10} ${y - 38} L${x - 3} ${y - 33} L${x + 4} ${y - 33} L${x + 11} ${y - 38} L${x + 10} ${y - 26} C${x + 10} ${y - 26} ${x + 17} ${y - 20} ${x + 15} ${y} Z`), '#15122f');
    for (const dx of [-4, 5]) flat(pen, oval(x + dx, y - 27, 1.8, 2.2), lamp, 0.9);
  }
}

function paintDrawnCurtain(pen: Pen, rect: Rect, seed: number): void {
  const path = handBox(rect.x, rect.y, rect.width, rect.height, 5, 3);
  flat(pen, path, '#211d52');
  within(pen, path, () => {
    const middle = rect.x + rect.width * (0.42 + chanceOf(seed) * 0.16);
    for (const [from, to] of [[rect.x - 2, middle - 1], [middle + 1, rect.x + rect.width + 2]] as const) {
      flat(pen, handShape([[from, rect.y], [to, rect.y], [to + (from < middle - 4 ? -5 : 2), rect.y + rect.height], [from, rect.y + rect.height]], seed, 2), '#282361');
      for (let i = 1; i < 4; i += 1) {
        const x = from + ((to - from) * i) / 4;
        stroke(pen, handLine([[x, rect.y + 8], [x + (i % 2 ? 2 : -2), rect.y + rect.height - 4]]), '#1f1b4d', 2.2);
      }
    }
    paintBehindCurtain(pen, rect, seed, middle);
  });
}

/** The ledge under a rectangle: a window, or whoever leans on it. */
export function paintSill(pen: Pen, rect: Rect, seed: number): void {
  inked(pen, handBox(rect.x - 7, rect.y + rect.height + 1, rect.width + 14, 10, 3, seed), '#544bb3', 4);
}

/** A pot or a cup on the sill; where somebody has a cat, it sits there by itself. */
function paintSillLife(pen: Pen, rect: Rect, id: string): void {
  const seed = seedOf(id);
  const y = rect.y + rect.height;
  const x = rect.x + rect.width * 0.1;
  if (rect.width < 84 || doingOf(id) !== 'plant') return;
  for (const [dx, turn] of [[-5, -24], [0, 2], [5, 26]] as const) moved(pen, x + dx, y - 9, turn, () => inked(pen, oval(0, -8, 3.6, 9), '#57c98b', 2.2));
  inked(pen, handShape([[x - 9, y - 11], [x + 9, y - 11], [x + 6, y + 1], [x - 6, y + 1]], seed, 2), '#ff8f6b', 3);
  inked(pen, handBox(x + 18, y - 14, 12, 14, 3), paper, 3);
  stroke(pen, handLine([[x + 30, y - 10], [x + 34, y - 8], [x + 30, y - 4]]), ink, 2.4);
}

/** The rolled blind at the top of a window, in the strand's colour, with the three lamps on it. */
function paintLamps(pen: Pen, window: StageWindow, rtl: boolean): void {
  const { rect } = window;
  const dots = lampDots(rect, rtl);
  const height = (dots[0]?.radius ?? 4) * 4.4;
  const inside = handBox(rect.x, rect.y, rect.width, rect.height, 5, 3);
  within(pen, inside, () => {
    flat(pen, handBox(rect.x - 4, rect.y - 6, rect.width + 8, height + 6, 2), blend(strandColours[window.strand], ink, 0.3));
    stroke(pen, handLine([[rect.x, rect.y + height], [rect.x + rect.width, rect.y + height]]), ink, 2.4);
  });
  dots.forEach((dot, i) => {
    const lit = i < window.lamps;
    if (lit) halo(pen, dot.x, dot.y, dot.radius * 3.2, '255, 209, 102', 0.85);
    flat(pen, oval(dot.x, dot.y, dot.radius), lit ? lamp : blend(strandColours[window.strand], ink, 0.62));
    stroke(pen, oval(dot.x, dot.y, dot.radius), ink, 2.2);
    if (lit) flat(pen, oval(dot.x - dot.radius * 0.25, dot.y - dot.radius * 0.3, dot.radius * 0.28), '#fffbe6');
  });
}

function paintOpenWindow(pen: Pen, window: StageWindow, rtl: boolean): void {
  const { rect } = window;
  hole(pen, rect);
  paintLamps(pen, window, rtl);
}

/** What a fully understood evening gives to the wall around its window. */
function paintWarmth(pen: Pen, rect: Rect): void {
  pen.save();
  pen.globalCompositeOperation = 'lighter';
  pen.translate(rect.x + rect.width / 2, rect.y + rect.height / 2);
  pen.scale(rect.width / rect.height, 1);
  halo(pen, 0, 0, rect.height * 1.05, '255, 190, 90', 0.85);
  pen.restore();
}

/** The foot of the house: stones where it stands in the ground, a plain shop floor where there is no practice room. */
function paintFoot(pen: Pen, { size, practice, day }: HouseFront): void {
  const top = Math.min(...practice.map(({ rect }) => rect.y)) - 24;
  if (practice.length > 0 && top > roofHeight) {
    flat(pen, handBox(-4, top, size.width + 8, size.height - top + 40, 2), blend('#2c2673', '#3f3994', day));
    stroke(pen, handLine([[-4, top], [size.width + 4, top]]), ink, 4);
    stroke(pen, handLine([[-4, top + 8], [size.width + 4, top + 8]]), blend(pale, '#8f86e0', day), 3);
  }
  const base = size.height - 13;
  for (let i = 0; i * 46 < size.width; i += 1) inked(pen, handBox(i * 46 - 10, base, 44, 22, 5, i + 5), i % 3 === 0 ? '#544d8f' : '#484182', 3);
}

/** Paints the front with its upper left corner at the pen's origin; windows are told relative to it. */
export function paintHouse(pen: Pen, front: HouseFront): void {
  const { size, windows, practice, day, rtl } = front;
  const body = handBox(0, 6, size.width, size.height + 30, 4);
  inked(pen, body, wallAt(day), 4.5);
  within(pen, body, () => {
    paintBricks(pen, size, day);
    pen.fillStyle = 'rgba(25, 23, 64, 0.30)';
    pen.fillRect(0, roofHeight, size.width, 14);
    pen.fillRect(size.width - 16, roofHeight, 16, size.height);
    paintFoot(pen, front);
  });
  stroke(pen, body, ink, 4.5);
  stroke(pen, handLine([[7, 26], [7, size.height - 16]]), blend(wallAt(day), violetEdge, 0.5), 3);
  paintRoof(pen, size.width);
  for (const window of windows.filter((one) => one.open && one.lamps === 3)) paintWarmth(pen, window.rect);
  for (const one of practice) paintShopFront(pen, one);
  for (const window of windows) paintWindow(pen, window, rtl);
}

/** The evening that lies half below the ground. */
const cellar = 'just-testing';

function paintWindow(pen: Pen, window: StageWindow, rtl: boolean): void {
  const seed = seedOf(window.id);
  const below = window.id === cellar;
  if (below) paintCellarStones(pen, window.rect);
  if (window.open) paintOpenWindow(pen, window, rtl);
  else paintDrawnCurtain(pen, window.rect, seed);
  stroke(pen, handBox(window.rect.x, window.rect.y, window.rect.width, window.rect.height, 5, 3), ink, 5);
  if (below) paintGrating(pen, window.rect);
  else paintSill(pen, window.rect, seed);
  if (window.open && !below) paintSillLife(pen, window.rect, window.id);
}

const violetEdge = '#6a60cf';

/** The pavement before the house, from `top` down. */
export function paintGround(pen: Pen, screen: Size, top: number, day: number): void {
  pen.fillStyle = blend('#231e58', '#5a5a9c', day);
  pen.fillRect(0, top, screen.width, screen.height - top);
  stroke(pen, handLine([[-6, top], [screen.width + 6, top]]), ink, 4.5);
  for (let i = 0; i < screen.width / 46; i += 1) {
    const x = chanceOf(i * 7) * screen.width;
    const y = top + 10 + chanceOf(i * 3 + 1) * Math.max(0, screen.height - top - 16);
    stroke(pen, handLine([[x, y], [x + 10 + chanceOf(i) * 20, y]]), blend(dusk, '#7a7ab8', day), 2.6);
  }
}

/** A street lamp beside the house, with the light it throws. */
export function paintStreetLamp(pen: Pen, x: number, at: { readonly ground: number; readonly height: number; readonly day: number }): void {
  const { ground, height, day } = at;
  stroke(pen, handLine([[x, ground], [x, ground - height]]), ink, 6);
  inked(pen, handShape([[x - 13, ground - height], [x + 13, ground - height], [x + 9, ground - height - 24], [x - 9, ground - height - 24]], 4, 3), blend(warm, '#dfe6ee', day), 4);
  inked(pen, handShape([[x - 16, ground - height - 24], [x + 16, ground - height - 24], [x, ground - height - 37]], 5, 3), shutter, 4);
  inked(pen, handBox(x - 9, ground - 8, 18, 9, 2), shutter, 3.6);
  if (day < 0.5) halo(pen, x, ground - height - 12, 96, '255, 200, 110', 0.5);
}
