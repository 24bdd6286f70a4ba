/** What the generator of `assets/cast` says about its pictures, one file a person; the stage and the cast sheet read it. */
import type { Mood, Pose } from '../story/level.ts';

export type LayerName = Pose | 'head' | `${'face' | 'eyes' | 'shut'}-${Mood}`;

/** Where a layer lies in its picture (x, y, width, height), then where its upper left corner lies from the neck: all in pixels. */
export type LayerPlace = readonly [x: number, y: number, width: number, height: number, left: number, top: number];

/** One picture: `<id>.webp` for the bust, the head and the faces, `<id>-<pose>.webp` for other bodies; `@2x` before the ending at double density. */
export interface SheetTable {
  readonly size: readonly [width: number, height: number];
  /** Pixels to an Open Peeps unit, in which all sheets agree. */
  readonly pixels: number;
  readonly layers: Readonly<Partial<Record<LayerName, LayerPlace>>>;
}

export interface CastTable {
  readonly id: string;
  readonly colour: string;
  /** The body drawn for each pose asked for: who does not stand sits. */
  readonly poses: Readonly<Record<Pose, Pose>>;
  readonly sheets: Readonly<Record<'1' | '2', Readonly<Partial<Record<Pose, SheetTable>>>>>;
}
