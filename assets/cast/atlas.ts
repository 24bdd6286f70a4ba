/**
 * Cuts layers out of their canvases and packs them into a sheet. Pictures are raw RGBA until the last step, so that the same drawing
 * gives the same bytes.
 */
import type { OverlayOptions, Sharp } from 'sharp';
import sharp from 'sharp';

export interface Size { readonly w: number; readonly h: number }
export interface Box extends Size { readonly x: number; readonly y: number }

/** A layer without its empty edges; `at` is where it sits on the whole canvas. */
export interface Cut {
  readonly name: string;
  readonly pixels: Buffer;
  readonly at: Box;
}

/** No phone or school laptop is sure to take a texture larger than this, in pixels a side. */
export const largestSide = 2048;
/** Empty pixels around each frame, so that no neighbour bleeds in when a texture is scaled. */
const gap = 4;

/** Cuts the empty edges off a drawing, given as an SVG document that is `size` pixels large; one empty pixel stays. */
export async function cutOut(name: string, svg: string, size: Size): Promise<Cut> {
  const raw = await sharp(Buffer.from(svg)).resize(size.w, size.h, { fit: 'fill' }).ensureAlpha().raw().toBuffer();
  const at = inkedBox(name, raw, size);
  const pixels = await sharp(raw, { raw: { width: size.w, height: size.h, channels: 4 } })
    .extract({ left: at.x, top: at.y, width: at.w, height: at.h })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return { name, pixels, at };
}

function inkedBox(name: string, rgba: Buffer, { w, h }: Size): Box {
  let [left, top, right, bottom] = [w, h, -1, -1];
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      if (rgba[(y * w + x) * 4 + 3] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) throw new Error(`nothing is drawn on the layer ${name}`);
  if (left === 0 || top === 0 || right === w - 1 || bottom === h - 1) throw new Error(`the layer ${name} touches the edge of its canvas; make the canvas larger in layers.ts`);
  return { x: left - 1, y: top - 1, w: right - left + 3, h: bottom - top + 3 };
}

/**
 * Lays boxes on shelves, tallest first, for the width that gives the smallest area.
 * @returns a place for each box in the order given, and the size of the sheet
 * @throws when no width up to `largestSide` holds them
 */
export function pack(boxes: readonly Size[]): { readonly places: readonly Box[]; readonly sheet: Size } {
  let best: { places: readonly Box[]; sheet: Size } | undefined;
  for (let width = 256; width <= largestSide; width += 32) {
    const tried = shelve(boxes, width);
    if (tried === undefined || tried.sheet.h > largestSide) continue;
    if (best === undefined || tried.sheet.w * tried.sheet.h < best.sheet.w * best.sheet.h) best = tried;
  }
  if (best === undefined) throw new Error(`the frames do not fit ${largestSide} pixels a side`);
  return best;
}

function shelve(boxes: readonly Size[], width: number): { places: readonly Box[]; sheet: Size } | undefined {
  const order = boxes.map((box, index) => ({ box, index })).toSorted((a, b) => b.box.h - a.box.h || a.index - b.index);
  const places: Box[] = [];
  let [x, y, shelf] = [gap, gap, 0];
  for (const { box, index } of order) {
    if (box.w + 2 * gap > width) return undefined;
    if (x + box.w + gap > width) [x, y, shelf] = [gap, y + shelf + gap, 0];
    places[index] = { x, y, w: box.w, h: box.h };
    x += box.w + gap;
    shelf = Math.max(shelf, box.h);
  }
  return { places, sheet: { w: width, h: y + shelf + gap } };
}

/** Draws cut-outs onto one sheet at their places. */
export async function drawSheet(cuts: readonly Cut[], places: readonly Box[], sheet: Size): Promise<Sharp> {
  const overlays: OverlayOptions[] = cuts.map((cut, at) => {
    const place = places[at];
    if (place === undefined) throw new Error(`no place for ${cut.name}`);
    return { input: cut.pixels, left: place.x, top: place.y };
  });
  const whole = await sharp({ create: { width: sheet.w, height: sheet.h, channels: 4, background: '#00000000' } }).composite(overlays).raw().toBuffer();
  return sharp(whole, { raw: { width: sheet.w, height: sheet.h, channels: 4 } });
}
