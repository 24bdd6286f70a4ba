/**
 * Reduces a drawing to the few colours it is made of, and writes it as WebP without loss. Flat art is smaller so than at any quality
 * that leaves its edges clean, and nothing here depends on what a library thinks a good palette is.
 */
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { ink } from './peeps.ts';

/** Red, green, blue and alpha, 0 to 255. */
type Paint = readonly [number, number, number, number];

/** What a drawing may hold: ink, its fills, and how many steps an edge takes from one to the other. */
export interface Paintbox { readonly fills: readonly string[]; readonly steps: number }

/** @returns the picture in the colours of the box, as the bytes of a WebP file */
export async function webp(picture: Sharp, box: Paintbox): Promise<Buffer> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const reduced = reduce(data, paintsOf(box));
  return await sharp(reduced, { raw: { width: info.width, height: info.height, channels: 4 } }).webp({ lossless: true, effort: 6 }).toBuffer();
}

/** Nothing, ink, each fill, ink fading into each fill and into nothing, and each fill half gone, for the few edges without a line. */
export function paintsOf({ fills, steps }: Paintbox): readonly Paint[] {
  const [r, g, b] = channels(ink);
  const shares = Array.from({ length: steps - 1 }, (_, at) => (at + 1) / steps);
  return [
    [0, 0, 0, 0],
    [r, g, b, 255],
    ...shares.map((share): Paint => [r, g, b, Math.round(255 * share)]),
    ...fills.flatMap((fill): readonly Paint[] => {
      const [fillR, fillG, fillB] = channels(fill);
      const mix = (from: number, to: number, share: number): number => Math.round(from * share + to * (1 - share));
      return [[fillR, fillG, fillB, 255], [fillR, fillG, fillB, 128], ...shares.map((share): Paint => [mix(r, fillR, share), mix(g, fillG, share), mix(b, fillB, share), 255])];
    }),
  ];
}

function channels(colour: string): readonly [number, number, number] {
  return [Number.parseInt(colour.slice(1, 3), 16), Number.parseInt(colour.slice(3, 5), 16), Number.parseInt(colour.slice(5, 7), 16)];
}

/** Gives every pixel the nearest paint; nearness is measured as pixels are shown, so that what is sheer counts less. */
function reduce(rgba: Buffer, paints: readonly Paint[]): Buffer {
  const shown = paints.map(([r, g, b, a]): Paint => [(r * a) / 255, (g * a) / 255, (b * a) / 255, a]);
  const known = new Map<number, Paint>();
  const reduced = Buffer.alloc(rgba.length);
  for (let at = 0; at < rgba.length; at += 4) {
    const key = rgba.readUInt32LE(at);
    const paint = known.get(key) ?? paints[nearest(shown, rgba.subarray(at, at + 4))] ?? [0, 0, 0, 0];
    known.set(key, paint);
    reduced.set(paint, at);
  }
  return reduced;
}

function nearest(shown: readonly Paint[], [r = 0, g = 0, b = 0, a = 0]: Buffer): number {
  const share = a / 255;
  const away = shown.map((paint) => (paint[0] - r * share) ** 2 + (paint[1] - g * share) ** 2 + (paint[2] - b * share) ** 2 + (paint[3] - a) ** 2);
  return away.indexOf(Math.min(...away));
}
