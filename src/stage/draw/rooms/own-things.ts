/** The one thing in a bedroom that tells whose it is; drawn around the origin, about 90 units high. */
import { blend, ink, lamp, paper } from '../../palette.ts';
import { flat, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke, within } from '../ink.ts';
import type { OwnThing } from './tenants.ts';

function rocket(pen: Pen): void {
  inked(pen, handShape([[-7, 22], [7, 22], [0, 44]], 2, 5), lamp, 3);
  inked(pen, handShape([[-13, 4], [-25, 25], [-9, 22]], 3, 3), '#ff6f91', 3);
  inked(pen, handShape([[13, 4], [25, 25], [9, 22]], 3, 3), '#ff6f91', 3);
  inked(pen, new Path2D('M0 -44 C17 -24 17 4 10 24 L-10 24 C-17 4 -17 -24 0 -44 Z'), paper, 3.4);
  inked(pen, oval(0, -9, 7.5), '#43d3c0', 3);
}

function medal(pen: Pen): void {
  inked(pen, handShape([[-20, -44], [-4, -44], [6, 4], [-8, 4]], 2, 2), '#ff6f91', 3.4);
  inked(pen, handShape([[20, -44], [4, -44], [-6, 4], [8, 4]], 3, 2), '#8fd8e8', 3.4);
  inked(pen, oval(0, 20, 22), lamp, 4);
  stroke(pen, oval(0, 20, 14), '#c98a3a', 3);
  stroke(pen, new Path2D('M-9 22 q4.5 -6 9 0 t9 0 M-9 15 q4.5 -6 9 0 t9 0'), ink, 2.6);
}

function kite(pen: Pen): void {
  const sail = handShape([[0, -46], [32, -8], [0, 34], [-32, -8]], 4, 3);
  inked(pen, sail, '#43d3c0', 4);
  within(pen, sail, () => {
    flat(pen, handShape([[0, -46], [32, -8], [0, -8]], 2, 1), '#ff9f45');
    flat(pen, handShape([[0, 34], [-32, -8], [0, -8]], 2, 1), '#ff6f91');
  });
  stroke(pen, sail, ink, 4);
  stroke(pen, handLine([[0, -44], [0, 32]]), ink, 2.8);
  stroke(pen, handLine([[-30, -8], [30, -8]]), ink, 2.8);
  stroke(pen, new Path2D('M0 34 q-14 10 0 20 q14 8 2 18'), ink, 2.8);
  for (const [x, y] of [[-5, 46], [6, 62]] as const) inked(pen, handShape([[x - 9, y - 5], [x + 9, y + 5], [x + 9, y - 5], [x - 9, y + 5]], 2, 1), lamp, 2.4);
}

function football(pen: Pen): void {
  inked(pen, oval(0, 8, 34), paper, 4);
  within(pen, oval(0, 8, 34), () => {
    flat(pen, handShape([[0, -6], [14, 4], [9, 20], [-9, 20], [-14, 4]], 3, 3), ink);
    for (const turn of [36, 108, 180, 252, 324]) moved(pen, 0, 8, turn, () => flat(pen, handShape([[-11, 27], [11, 27], [15, 40], [-15, 40]], 3, 3), ink));
    for (const turn of [0, 72, 144, 216, 288]) moved(pen, 0, 8, turn, () => stroke(pen, handLine([[0, -14], [0, -34]]), ink, 3));
  });
}

function skateboard(pen: Pen): void {
  moved(pen, 0, 0, -14, () => {
    inked(pen, handBox(-17, -48, 34, 96, 17), '#ff9f45', 4);
    stroke(pen, new Path2D('M-6 -24 L8 -6 L-6 -2 L8 22'), paper, 5);
    for (const y of [-30, 30]) for (const x of [-21, 13]) inked(pen, handBox(x, y - 8, 9, 16, 4), '#43d3c0', 3);
  });
}

function headphones(pen: Pen): void {
  stroke(pen, new Path2D('M-30 16 C-36 -44 36 -44 30 16'), ink, 13);
  stroke(pen, new Path2D('M-30 16 C-36 -44 36 -44 30 16'), '#ff8fa8', 6);
  for (const x of [-39, 19]) inked(pen, handBox(x, 6, 20, 36, 9), '#ff8fa8', 4);
  for (const x of [-23, 13]) inked(pen, handBox(x, 10, 10, 28, 5), '#4a3d94', 3);
}

function guitar(pen: Pen): void {
  inked(pen, handBox(-6, -92, 12, 84, 2), '#8a5a3c', 4);
  inked(pen, handShape([[-11, -112], [11, -112], [8, -90], [-8, -90]], 3, 4), ink, 3);
  inked(pen, new Path2D('M0 -26 C24 -28 26 -8 18 4 C40 16 34 58 0 58 C-34 58 -40 16 -18 4 C-26 -8 -24 -28 0 -26 Z'), '#ff9f45', 4.5);
  inked(pen, oval(0, 12, 11), ink, 2);
  inked(pen, handBox(-13, 34, 26, 8, 2), '#8a5a3c', 3);
  for (const x of [-3, 0, 3]) stroke(pen, handLine([[x, -88], [x, 36]]), '#fff0d2', 1);
}

function camera(pen: Pen): void {
  stroke(pen, new Path2D('M-32 -14 C-46 -60 46 -60 32 -14'), '#8a5a3c', 5);
  inked(pen, handBox(-40, -18, 80, 54, 9), '#4a3d94', 4);
  inked(pen, handBox(-16, -30, 32, 15, 4), '#4a3d94', 4);
  inked(pen, oval(0, 10, 20), paper, 4);
  inked(pen, oval(0, 10, 12), '#8fd8e8', 3.4);
  flat(pen, oval(-4, 6, 4), '#ffffff');
  inked(pen, oval(29, -7, 4.6), lamp, 2.6);
}

function basketball(pen: Pen): void {
  inked(pen, oval(0, 8, 34), '#ff9f45', 4);
  stroke(pen, new Path2D('M-34 6 Q0 20 34 6 M0 -26 Q-8 8 0 42 M-24 -16 Q-2 8 -24 32 M24 -16 Q2 8 24 32'), ink, 3.4);
}

function helmet(pen: Pen): void {
  inked(pen, new Path2D('M-40 20 C-44 -46 40 -52 42 10 L42 30 L8 34 C0 40 -40 42 -40 20 Z'), '#ff6f91', 4.5);
  inked(pen, handShape([[4, -14], [41, -12], [44, 14], [10, 16]], 4, 8), '#2b2767', 4);
  stroke(pen, handLine([[16, -4], [30, -3]]), '#8fd8e8', 4);
  stroke(pen, new Path2D('M-32 -12 C-22 -32 -4 -38 8 -38'), paper, 5);
}

function film(pen: Pen): void {
  inked(pen, handBox(-36, -8, 72, 46, 4), '#2b2767', 4);
  for (const x of [-26, -6, 14]) stroke(pen, handLine([[x, 14], [x + 14, 14]]), '#a99bff', 3);
  stroke(pen, handLine([[-26, 26], [22, 26]]), '#a99bff', 3);
  moved(pen, -36, -10, -14, () => {
    const clap = handBox(0, -16, 74, 15, 3);
    inked(pen, clap, paper, 4);
    within(pen, clap, () => {
      for (const x of [4, 26, 48, 70]) flat(pen, handShape([[x, -17], [x + 11, -17], [x + 3, 0], [x - 8, 0]], 2, 0), ink);
    });
    stroke(pen, clap, ink, 4);
  });
}

function robot(pen: Pen): void {
  stroke(pen, handLine([[0, -34], [0, -46]]), ink, 3.4);
  inked(pen, oval(0, -49, 5), '#ff6f91', 3);
  inked(pen, handBox(-21, -34, 42, 34, 7), '#8fd8e8', 4);
  for (const x of [-8, 8]) flat(pen, oval(x, -18, 4.4), ink);
  stroke(pen, handLine([[-8, -8], [8, -8]]), ink, 3);
  inked(pen, handBox(-26, 2, 52, 34, 7), '#ffb35c', 4);
  inked(pen, handBox(-12, 10, 24, 15, 3), '#9be3a4', 3);
  for (const x of [-13, 13]) stroke(pen, handLine([[x, 38], [x, 46]]), ink, 9);
  for (const way of [-1, 1]) stroke(pen, handLine([[way * 27, 8], [way * 36, 20], [way * 34, 28]]), ink, 6);
}

function knitting(pen: Pen): void {
  stroke(pen, handLine([[-34, -40], [8, 14]]), '#c98a5b', 6);
  stroke(pen, handLine([[34, -44], [-6, 14]]), '#c98a5b', 6);
  inked(pen, oval(0, 14, 30), '#ff8fa8', 4);
  stroke(pen, new Path2D('M-26 4 Q0 -14 26 6 M-29 16 Q0 -2 29 18 M-20 34 Q-4 2 12 -12 M2 42 Q14 16 24 0'), blend('#ff8fa8', ink, 0.42), 3);
  stroke(pen, new Path2D('M22 34 q22 14 40 4'), '#ff8fa8', 4);
}

const painters: Readonly<Record<OwnThing, (pen: Pen) => void>> = {
  rocket, medal, kite, football, skateboard, headphones, guitar, camera, basketball, helmet, film, robot, knitting,
};

export function paintOwnThing(pen: Pen, thing: OwnThing, x: number, y: number, size = 1): void {
  moved(pen, x, y, 0, () => {
    pen.scale(size, size);
    painters[thing](pen);
  });
}
