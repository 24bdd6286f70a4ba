/** What a room consists of: pure data and painters, in units of the room (see `RoomSpace`); nothing is drawn yet. */
import type { Rect } from '../../port.ts';
import type { Point, RoomSpace } from '../../geometry.ts';
import type { RoomColours } from '../../palette.ts';
import type { Pen } from '../ink.ts';
import type { Light } from './light.ts';
import type { MoverPose } from './moving.ts';
import type { TenantLook } from './tenants.ts';

/** What a room is drawn from: its space, its colours, the light, and whose evening it is. */
export interface RoomSet { readonly space: RoomSpace; readonly colours: RoomColours; readonly light: Light; readonly tenant: TenantLook }

/** A piece of a room that is painted once. `drift` is how far it follows the pointer, 1 being what people do. */
export interface RoomLayer {
  readonly bounds: Rect;
  readonly drift: number;
  readonly paint: (pen: Pen) => void;
  /** What lies behind everything and has the light of outside already: the open sky. */
  readonly beyond?: (pen: Pen) => void;
  /** What shines by itself: painted over the rest, after evening or night have been laid over it. */
  readonly lit?: (pen: Pen) => void;
}

/** Something that moves by itself around `pivot`. */
export interface Mover extends RoomLayer {
  readonly pivot: Point;
  readonly at: (time: number) => MoverPose;
  /** Only what is within is seen: a tram behind a pane. Such a thing must not turn. */
  readonly clip?: Rect;
  /** Behind the furniture unless told otherwise. */
  readonly level?: 'before' | 'front';
  /** Left out where the machine draws in software. */
  readonly extra?: boolean;
}

/** A light with the reach of its shine; the first of a room is the one that wavers. */
export interface RoomLamp extends Point { readonly reach: number; readonly colour?: string }

export interface Room {
  readonly back: RoomLayer;
  readonly behind: readonly RoomLayer[];
  readonly movers: readonly Mover[];
  readonly lamps: readonly RoomLamp[];
  readonly front: RoomLayer | undefined;
}

/** How far layers may drift at most, in units: the back is painted this much beyond the screen's edges. */
export const driftRoom = 14;

export function backBounds(space: RoomSpace): Rect {
  return { x: -space.half - driftRoom, y: -driftRoom, width: space.half * 2 + driftRoom * 2, height: space.bottom + driftRoom * 2 };
}

/** Added light must stay below yellow, or everything yellow turns green under it. */
export const lampGlow = '#d28432';
