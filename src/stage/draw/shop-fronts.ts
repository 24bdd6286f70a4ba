/** The practice rooms on the ground floor: three lit fronts, each known by what lies in its window. */
import type { Rect, StagePractice } from '../port.ts';
import { seedOf } from '../motion.ts';
import { blend, ink, lamp, paper } from '../palette.ts';
import { flat, halo, handBox, handLine, handShape, inked, moved, oval, type Pen, stroke, within } from './ink.ts';

interface Front { readonly awning: string; readonly inside: string; readonly paint: (pen: Pen, box: Rect) => void }

function envelope(pen: Pen, x: number, y: number, size: number, look: { readonly colour: string; readonly turn: number }): void {
  moved(pen, x, y, look.turn, () => {
    inked(pen, handBox(-size, -size * 0.66, size * 2, size * 1.32, 3), look.colour, 3);
    stroke(pen, handLine([[-size * 0.94, -size * 0.58], [0, size * 0.16], [size * 0.94, -size * 0.58]]), ink, 2.6);
  });
}

/** Letters that come down like leaves: a good many, one of them red. */
function paintInbox(pen: Pen, { x, y, width, height }: Rect): void {
  const size = Math.min(width * 0.13, height * 0.2);
  envelope(pen, x + width * 0.2, y + height * 0.5, size, { colour: paper, turn: -12 });
  envelope(pen, x + width * 0.5, y + height * 0.4, size * 1.2, { colour: '#ffb3c4', turn: 6 });
  envelope(pen, x + width * 0.8, y + height * 0.54, size, { colour: paper, turn: 14 });
  inked(pen, handShape([[x + width * 0.14, y + height * 0.76], [x + width * 0.86, y + height * 0.76], [x + width * 0.8, y + height + 4], [x + width * 0.2, y + height + 4]], 4, 5), '#c98a5b', 3.4);
  stroke(pen, handLine([[x + width * 0.2, y + height * 0.88], [x + width * 0.8, y + height * 0.88]]), ink, 2.6);
}

/** Small panes that are open or shut, and an eye that looks. */
function paintEye(pen: Pen, { x, y, width, height }: Rect): void {
  const pane = Math.min(width * 0.15, height * 0.3);
  for (const [i, dx] of [0.13, 0.87].entries()) {
    for (const dy of [0.32, 0.72]) {
      const shut = (i + (dy > 0.5 ? 1 : 0)) % 2 === 0;
      inked(pen, handBox(x + width * dx - pane / 2, y + height * dy - pane / 2, pane, pane, 3), shut ? '#3a3488' : lamp, 3);
      if (shut) for (const s of [0.33, 0.66]) stroke(pen, handLine([[x + width * dx - pane / 2 + 2, y + height * dy - pane / 2 + pane * s], [x + width * dx + pane / 2 - 2, y + height * dy - pane / 2 + pane * s]]), ink, 2);
    }
  }
  const [cx, cy, r] = [x + width / 2, y + height * 0.54, Math.min(width * 0.2, height * 0.42)];
  inked(pen, new Path2D(`M${cx - r * 1.35} ${cy} Q${cx} ${cy - r * 1.3} ${cx + r * 1.35} ${cy} Q${cx} ${cy + r * 1.3} ${cx - r * 1.35} ${cy} Z`), paper, 3.6);
  inked(pen, oval(cx, cy, r * 0.5), '#43d3c0', 3);
  flat(pen, oval(cx, cy, r * 0.24), ink);
  flat(pen, oval(cx - r * 0.14, cy - r * 0.18, r * 0.11), '#ffffff');
}

/** Rings that run out from one dot to others. */
function paintRipple(pen: Pen, { x, y, width, height }: Rect): void {
  const [cx, cy] = [x + width / 2, y + height * 0.56];
  const reach = Math.min(width * 0.42, height * 0.8);
  for (const [share, alpha] of [[0.95, 0.45], [0.66, 0.7]] as const) stroke(pen, oval(cx, cy, reach * share, reach * share * 0.72), '#ff6f91', 3, alpha);
  const dots = [[-0.86, -0.2, '#8fd8e8'], [-0.5, 0.5, '#9be3a4'], [0.42, -0.56, '#ffd166'], [0.88, 0.12, '#c4a7e7'], [0.36, 0.56, '#ffb35c'], [-0.4, -0.52, '#ff8fa8']] as const;
  for (const [dx, dy] of dots) stroke(pen, handLine([[cx, cy], [cx + dx * reach, cy + dy * reach * 0.7]]), ink, 2.6);
  for (const [dx, dy, colour] of dots) inked(pen, oval(cx + dx * reach, cy + dy * reach * 0.7, Math.max(4, reach * 0.13)), colour, 3);
  inked(pen, oval(cx, cy, Math.max(6, reach * 0.2)), '#ff6f91', 3.4);
}

const fronts: Readonly<Record<StagePractice['id'], Front>> = {
  'inbox-night': { awning: '#ff9f45', inside: '#ffe3a0', paint: paintInbox },
  'who-sees-it': { awning: '#43d3c0', inside: '#d8f4ea', paint: paintEye },
  'ripple': { awning: '#ff6f91', inside: '#ffe1dc', paint: paintRipple },
};

/** One front in its rectangle, with what its light gives to the wall. */
export function paintShopFront(pen: Pen, { id, rect }: StagePractice): void {
  const { awning, inside, paint } = fronts[id];
  const { x, y, width, height } = rect;
  pen.save();
  pen.globalCompositeOperation = 'source-atop';
  pen.translate(x + width / 2, y + height / 2);
  pen.scale(Math.max(1, width / height), 1);
  halo(pen, 0, 0, height * 1.15, '255, 200, 110', 0.4);
  pen.restore();
  const glass = handBox(x, y, width, height, 5, seedOf(id) % 50);
  inked(pen, glass, inside, 4.5);
  const deep = Math.min(17, height * 0.27);
  within(pen, glass, () => {
    flat(pen, handBox(x, y + height - 7, width, 12, 1), blend(inside, awning, 0.4));
    paint(pen, { x, y: y + deep * 0.6, width, height: height - deep * 0.6 });
    flat(pen, handShape([[x + width * 0.05, y], [x + width * 0.11, y], [x - width * 0.02, y + height], [x - width * 0.08, y + height]], 2, 1), '#ffffff', 0.4);
  });
  stroke(pen, glass, ink, 4.5);
  const count = Math.max(4, Math.round(width / 26));
  const step = (width + 12) / count;
  for (let i = 0; i < count; i += 1) {
    const left = x - 6 + i * step;
    inked(pen, handShape([[left, y - 7], [left + step, y - 7], [left + step, y + deep * 0.6], [left + step / 2, y + deep], [left, y + deep * 0.6]], 2, 4), i % 2 ? paper : awning, 3);
  }
  inked(pen, handBox(x - 8, y + height, width + 16, 9, 3), '#544bb3', 3.6);
}

/** How far the stones around the cellar window reach to each side, in CSS pixels: its name may stand 20 beside it. */
const stonesReach = 18;

/** Stones and a grating around the window that lies half below the ground. */
export function paintCellarStones(pen: Pen, rect: Rect): void {
  const { x, y, width, height } = rect;
  const count = Math.round((width + stonesReach * 2) / 26);
  const step = (width + stonesReach * 2) / count;
  for (let i = 0; i < count; i += 1) inked(pen, handBox(x - stonesReach + i * step, y - 19, step - 1, 15, 5, i + 3), i % 3 === 1 ? '#6a639c' : '#5a5390', 3);
  for (const side of [x - stonesReach, x + width + 5]) for (let i = 0; i * 22 < height; i += 1) inked(pen, handBox(side, y - 3 + i * 22, stonesReach - 5, 20, 5, i + 11), i % 2 ? '#6a639c' : '#5a5390', 3);
}

export function paintGrating(pen: Pen, rect: Rect): void {
  for (const share of [0.25, 0.5, 0.75]) stroke(pen, handLine([[rect.x + rect.width * share, rect.y + 2], [rect.x + rect.width * share, rect.y + rect.height - 2]]), ink, 3.4, 0.55);
  for (let i = 0; i < 7; i += 1) {
    const x = rect.x + 4 + i * (rect.width / 6.4);
    stroke(pen, handLine([[x, rect.y + rect.height + 6], [x + (i % 3) * 4 - 4, rect.y + rect.height - 9 - (i % 2) * 6]]), '#4fbf86', 3.4);
  }
}
