/**
 * Where the lamps of the what-if map stand and how the threads between them run. All lengths are in rem, so that the map grows with
 * the text; x runs along the line of writing. On wide screens the string goes to and fro between two rows, so that twice as many lamps
 * fit side by side; on narrow ones it hangs down.
 */
import type { MapNode } from './map-string.ts';

export interface MapMeasures {
  readonly way: 'inline' | 'block';
  /** Size of a lamp's box. */
  readonly inline: number;
  readonly block: number;
  /** On wide screens how far along the next lamp of the string stands; on narrow ones the room between two. */
  readonly pitch: number;
  /** Bulbs side by side; beside their lamp or, with `under`, below it. */
  readonly across: number;
  readonly under: boolean;
}

export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export interface Placed {
  readonly node: MapNode;
  readonly shape: 'lamp' | 'bulb' | 'ending';
  readonly box: Box;
  /** Place along the string, for what comes one after the other. */
  readonly column: number;
}

export interface Thread {
  readonly name: string;
  /** A path in SVG's words. */
  readonly path: string;
  readonly kind: 'way' | 'lit' | 'dark';
  readonly column: number;
}

export interface MapLayout {
  /** In the order of the story, the endings last. */
  readonly placed: readonly Placed[];
  readonly threads: readonly Thread[];
  readonly width: number;
  readonly height: number;
}

/** Side of a bulb, and of the room it needs in a row. */
export const bulb = { size: 2.1, pitch: 2.45 } as const;

const lamp = { inline: 7.75, block: 4 } as const;
/** A lamp that makes room for others: words need more lines, and below `least` they could not be read. */
const slimLamp = { from: 7.2, block: 4.7, least: 6.2 } as const;
const narrowLamp = { inline: 10.5, block: 3.9 } as const;
/** Between two lamps of one row on wide screens. */
const between = 0.4;
/** Beside the drawing on wide screens: the page's margins, the frame's and the card. */
const besideDrawing = 25;
/** What the endings take of the drawing, with the room before them. */
export const ends = { before: 2.6, inline: 9.4 } as const;

/**
 * Measures for a window of this width in rem and a string of so many lamps: narrow ones let the string hang, wide ones stretch it as far as
 * there is room for. A string too long for the window hangs as well, so that nobody has to scroll sideways.
 */
export function measuresFor(width: number, stops: number): MapMeasures {
  const hanging = { way: 'block', ...narrowLamp, pitch: 1.1, across: 3 } as const;
  if (width < 20.5) return { ...hanging, under: true };
  const room = Math.min(width, 110) - besideDrawing - ends.before - ends.inline;
  const steps = Math.max(1, stops - 1);
  // Two lamps of one row stand two steps apart: (inline + between) / 2 * steps + inline must fit.
  const inline = Math.min(lamp.inline, (room - (between / 2) * steps) / (steps / 2 + 1));
  if (width < 48 || inline < slimLamp.least) return { ...hanging, under: false };
  const slim = inline < slimLamp.from;
  const pitch = Math.max((inline + between) / 2, Math.min(10, (room - inline) / steps));
  return { way: 'inline', inline, block: slim ? slimLamp.block : lamp.block, pitch, across: slim ? 2 : 3, under: false };
}
