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
const narrowLamp = { inline: 10.5, block: 3.9 } as const;
/** Beside the drawing on wide screens: the card, the gaps, what a curve leaves and an ending needs. */
const besideDrawing = 45;

/** Measures for a window of this width in rem: narrow ones let the string hang, wide ones stretch it as far as there is room for. */
export function measuresFor(width: number, stops: number): MapMeasures {
  if (width < 20.5) return { way: 'block', ...narrowLamp, pitch: 1.1, across: 3, under: true };
  if (width < 48) return { way: 'block', ...narrowLamp, pitch: 1.1, across: 3, under: false };
  const room = (Math.min(width, 110) - besideDrawing) / Math.max(1, stops - 1);
  return { way: 'inline', ...lamp, pitch: Math.max(4.9, Math.min(10, room)), across: 3, under: false };
}
