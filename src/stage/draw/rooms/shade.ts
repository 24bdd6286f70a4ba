/** Day, dusk and night over the same drawing: a flat tone over everything, then the lamps' light, then what shines by itself. */
import { blend, tintOf } from '../../palette.ts';
import { halo, type Pen } from '../ink.ts';
import { onOwnSheet } from '../sheet.ts';
import type { Light } from './light.ts';
import type { RoomLamp, RoomLayer } from './room.ts';

interface Shade {
  /** Laid over everything that does not shine. */
  readonly tone: string;
  readonly share: number;
  readonly sky: string;
  readonly skyLow: string;
  /** How strong lamps are, 0 being off. */
  readonly lamps: number;
}

export const shades: Readonly<Record<Light, Shade>> = {
  day: { tone: '#fff0c9', share: 0.1, sky: '#74bdf2', skyLow: '#def4f2', lamps: 0 },
  dusk: { tone: '#8c2f6e', share: 0.28, sky: '#5b3f9f', skyLow: '#ff9a6c', lamps: 0.5 },
  night: { tone: '#100e3d', share: 0.52, sky: '#14123f', skyLow: '#3f378c', lamps: 0.8 },
};

export function lampsAreLit(light: Light): boolean {
  return shades[light].lamps > 0;
}

/** A colour as it looks at this light, for the few things that are painted after the tone was laid over. */
export function toned(colour: string, light: Light): string {
  return blend(colour, shades[light].tone, shades[light].share);
}

/** The colour of a thing that is a lamp: bright when lit, dull by day. */
export function lampColour(light: Light, lit: string, dull = '#e9d9b4'): string {
  return lampsAreLit(light) ? lit : dull;
}

function rgbOf(colour: string): string {
  const value = tintOf(colour);
  return `${value >> 16}, ${(value >> 8) & 255}, ${value & 255}`;
}

/** Paints a piece as it looks at this light. The lamps' shine only falls on what is painted, so it costs nothing later. */
export function paintAtLight(pen: Pen, piece: RoomLayer, light: Light, lamps: readonly RoomLamp[]): void {
  const { bounds } = piece;
  const { tone, share, lamps: strength } = shades[light];
  pen.save();
  piece.paint(pen);
  pen.restore();
  pen.save();
  pen.globalCompositeOperation = 'source-atop';
  pen.globalAlpha = share;
  pen.fillStyle = tone;
  pen.fillRect(bounds.x - 2, bounds.y - 2, bounds.width + 4, bounds.height + 4);
  pen.globalAlpha = 1;
  if (strength > 0) for (const lamp of lamps) halo(pen, lamp.x, lamp.y, lamp.reach * 1.5, rgbOf(lamp.colour ?? '#ffc46b'), strength * 0.62);
  pen.restore();
  if (piece.beyond !== undefined) onOwnSheet(pen, bounds, piece.beyond, 'destination-over');
  if (piece.lit === undefined) return;
  pen.save();
  piece.lit(pen);
  pen.restore();
}
