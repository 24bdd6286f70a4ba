/** The colours of the stage, from the page on look; shared with the style sheets only by value. */
export const ink = '#1d1b2e';
export const night = '#191740';
export const dusk = '#2b2767';
export const wall = '#3a3488';
export const paper = '#fff7e8';
export const lamp = '#ffd166';
export const warm = '#ffe3a0';
export const violet = '#a99bff';

export const strandColours = { safety: '#43d3c0', fraud: '#ff9f45', bullying: '#ff6f91' } as const;

/** In high contrast sets step back under this tint, so that people and words stand before something calm. */
export const calmTint = 0x6c668f;

/** A `#rrggbb` colour as the number a tint takes. */
export function tintOf(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}

/** The colour between two `#rrggbb` colours; `share` 0 is the first, 1 the second. */
export function blend(from: string, to: string, share: number): string {
  const a = tintOf(from);
  const b = tintOf(to);
  const part = (shift: number) => {
    const low = (a >> shift) & 255;
    return Math.round(low + (((b >> shift) & 255) - low) * share);
  };
  return `#${((part(16) << 16) | (part(8) << 8) | part(0)).toString(16).padStart(6, '0')}`;
}

export interface RoomColours {
  readonly wall: string;
  /** The lower part of the wall and the skirting. */
  readonly panel: string;
  readonly floor: string;
  readonly sky: string;
  readonly skyLow: string;
  /** The big soft thing of the room: a bed, a cupboard, a flight of stairs. */
  readonly main: string;
  readonly second: string;
  readonly accent: string;
  /** What stands between people and the viewer. */
  readonly front: string;
}
