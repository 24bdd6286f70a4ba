import type Phaser from 'phaser';
import { cutByAlpha } from './cut.ts';
import { pack, type Place } from './pack.ts';
import type { Size } from './geometry.ts';
import type { Rect } from './port.ts';
import { openShelves } from './shelf.ts';

export type Painter = (ctx: CanvasRenderingContext2D) => void;

/** A picture painted once on a 2D canvas at the screen's own density and handed to the graphics card. */
export interface Painted {
  readonly key: string;
  /** Picture pixels in a CSS pixel. */
  readonly density: number;
  readonly size: Size;
  /** The part of the texture it is, where it shares one with others. */
  readonly frame?: string;
}

/** What is to be painted: its size in CSS pixels, and how. */
export interface Wish { readonly size: Size; readonly draw: Painter }

export interface Tile { readonly painted: Painted; readonly x: number; readonly y: number }

/** A part of a tile, known to the texture as `frame`; one that is `solid` hides all that lies below it. */
export interface Piece { readonly frame: string; readonly x: number; readonly y: number; readonly solid: boolean }

/** A picture of any size that is painted in several goes, so that none of them takes long. */
export interface Easel {
  /** Paints over what is there; `draw` works in CSS pixels. */
  readonly paint: (draw: Painter) => void;
  /** Hands the picture over, in pieces that every graphics card takes; nothing more can be painted then. */
  readonly done: () => readonly Tile[];
}

export interface Paints {
  /** Paints a picture of `size` CSS pixels; `draw` works in CSS pixels. */
  paint(size: Size, draw: Painter): Painted;
  /** Paints pictures, of which the small ones share a texture with others that come before and after them, so that they go to the graphics card together. */
  share(wishes: readonly Wish[]): readonly Painted[];
  /** Paints several pictures on one texture, so that they go to the graphics card together; on more than one where they do not fit. */
  together(wishes: readonly Wish[]): readonly Painted[];
  /** Begins a picture of any size. */
  easel(size: Size): Easel;
  /** Paints a picture of any size in pieces that every graphics card takes; `x` and `y` say where each lies in the whole. */
  tiles(size: Size, draw: Painter): readonly Tile[];
  /** Copies what was painted onto another picture, with its upper left corner at x, y. */
  copy(painted: Painted, onto: CanvasRenderingContext2D, x: number, y: number): void;
  /** Cuts a picture that was just painted into what hides all below it and what does not; `x` and `y` in CSS pixels from its corner. */
  pieces(painted: Painted): readonly Piece[];
  /** Paints over a picture of `paint`; `draw` works in the picture's own pixels. */
  repaint(painted: Painted, draw: Painter): void;
  /** Makes a part of a picture known to its texture; `part` in the picture's own pixels. Goes out: the name by which it is known there. */
  name(painted: Painted, name: string, part: Rect): string;
  /** Hands over a canvas that is painted already. */
  take(canvas: HTMLCanvasElement, density: number): Painted;
  free(painted: Painted): void;
}

/** No texture is larger than this, in picture pixels: cheap phones are slow with larger ones, or refuse them. */
export const largestTexture = 2048;

/** What is small enough to share a texture, and the size of that, in picture pixels: each newcomer has all of it handed over anew. */
const [sharedTo, shelf] = [192, { width: 512, height: 512 }] as const;

/** Pictures are cut along squares of this many of their pixels: smaller ones cost more to place than they save. */
const cutPixels = 24;

/** Cuts a length of `pixels` into the fewest equal parts that fit into a texture: where each begins, and how long they are. */
export function cutLength(pixels: number): { readonly starts: readonly number[]; readonly length: number } {
  const count = Math.max(1, Math.ceil(pixels / largestTexture));
  const length = Math.ceil(pixels / count);
  return { starts: Array.from({ length: count }, (_, i) => i * length), length };
}

/**
 * Pictures are painted once, by the processor, and handed over: a canvas that the graphics card paints is read back for that, which a
 * machine that draws in software pays for with seconds.
 */
const paintedByHand: CanvasRenderingContext2DSettings = { willReadFrequently: true };

function openCanvas(pixels: Size, scale: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, pixels.width);
  canvas.height = Math.max(1, pixels.height);
  const ctx = canvas.getContext('2d', paintedByHand);
  if (ctx === null) throw new Error('This browser gives no 2D canvas to paint on.');
  ctx.scale(scale, scale);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  return ctx;
}

function paintCanvas(pixels: Size, scale: number, draw: Painter): HTMLCanvasElement {
  const ctx = openCanvas(pixels, scale);
  draw(ctx);
  return ctx.canvas;
}

function paintPart(pen: CanvasRenderingContext2D, { x, y }: Place, scale: number, wish: Wish | undefined): void {
  if (wish === undefined) return;
  pen.save();
  pen.translate(x, y);
  pen.scale(scale, scale);
  pen.beginPath();
  pen.rect(0, 0, wish.size.width, wish.size.height);
  pen.clip();
  wish.draw(pen);
  pen.restore();
}

export function openPaints(textures: Phaser.Textures.TextureManager, density: () => number): Paints {
  let count = 0;
  /** Of textures that several pictures share: how many of them are still in use. */
  const shared = new Map<string, number>();
  let findSpot = openShelves(shelf);
  let filling: { readonly pen: CanvasRenderingContext2D; readonly key: string } | undefined;
  const take = (canvas: HTMLCanvasElement, scale: number): Painted => {
    count += 1;
    const key = `painted-${count}`;
    // As an image, not as Phaser's canvas texture, which reads every pixel back and keeps them a second time.
    textures.create(key, canvas, canvas.width, canvas.height)?.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
    return { key, density: scale, size: { width: canvas.width / scale, height: canvas.height / scale } };
  };
  const easel = (size: Size): Easel => {
    const scale = density();
    const across = cutLength(Math.ceil(size.width * scale));
    const down = cutLength(Math.ceil(size.height * scale));
    const parts = down.starts.flatMap((top) => across.starts.map((left) => {
      const pen = openCanvas({ width: across.length, height: down.length }, scale);
      pen.translate(-left / scale, -top / scale);
      return { pen, x: left / scale, y: top / scale };
    }));
    return {
      paint(draw) {
        for (const { pen } of parts) {
          pen.save();
          draw(pen);
          pen.restore();
        }
      },
      done: () => parts.map(({ pen, x, y }) => ({ painted: take(pen.canvas, scale), x, y })),
    };
  };
  const paint = (size: Size, draw: Painter): Painted => {
    const scale = Math.min(density(), largestTexture / size.width, largestTexture / size.height);
    return take(paintCanvas({ width: Math.ceil(size.width * scale), height: Math.ceil(size.height * scale) }, scale, draw), scale);
  };
  const shelve = ({ size, draw }: Wish, changed: Set<string>): Painted => {
    const scale = density();
    const pixels = { width: Math.max(1, Math.ceil(size.width * scale)), height: Math.max(1, Math.ceil(size.height * scale)) };
    if (Math.max(pixels.width, pixels.height) > sharedTo) return paint(size, draw);
    // A texture on which nothing is left in use is gone.
    if (filling !== undefined && !textures.exists(filling.key)) findSpot = openShelves(shelf);
    const { x, y, fresh } = findSpot(pixels);
    if (fresh || filling === undefined) {
      const pen = openCanvas(shelf, 1);
      filling = { pen, key: take(pen.canvas, 1).key };
    }
    const { pen, key } = filling;
    paintPart(pen, { sheet: 0, x, y }, scale, { size, draw });
    changed.add(key);
    count += 1;
    const frame = `part-${count}`;
    textures.get(key).add(frame, 0, x, y, pixels.width, pixels.height);
    shared.set(key, (shared.get(key) ?? 0) + 1);
    return { key, density: scale, size: { width: pixels.width / scale, height: pixels.height / scale }, frame };
  };
  const share = (wishes: readonly Wish[]): readonly Painted[] => {
    const changed = new Set<string>();
    const painted = wishes.map((wish) => shelve(wish, changed));
    for (const key of changed) textures.get(key).source[0]?.update();
    return painted;
  };
  return {
    take,
    easel,
    paint,
    share,
    together(wishes) {
      const scale = density();
      const sizes = wishes.map(({ size }) => ({ width: Math.ceil(size.width * scale), height: Math.ceil(size.height * scale) }));
      const plan = pack(sizes, largestTexture);
      const sheets = plan.sheets.map((whole, at) => take(paintCanvas(whole, 1, (pen) => {
        for (const [i, place] of plan.places.entries()) if (place.sheet === at) paintPart(pen, place, scale, wishes[i]);
      }), scale));
      return plan.places.flatMap(({ sheet, x, y }, i) => {
        const [whole, size] = [sheets[sheet], sizes[i]];
        if (whole === undefined || size === undefined) return [];
        const frame = `part-${i}`;
        textures.get(whole.key).add(frame, 0, x, y, size.width, size.height);
        shared.set(whole.key, (shared.get(whole.key) ?? 0) + 1);
        return [{ key: whole.key, density: scale, size: { width: size.width / scale, height: size.height / scale }, frame }];
      });
    },
    tiles(size, draw) {
      const { paint, done } = easel(size);
      paint(draw);
      return done();
    },
    copy({ key, frame, size }, onto, x, y) {
      const { source, cutX, cutY, cutWidth, cutHeight } = textures.getFrame(key, frame);
      if (source.image instanceof HTMLCanvasElement) onto.drawImage(source.image, cutX, cutY, cutWidth, cutHeight, x, y, size.width, size.height);
    },
    pieces({ key, density: scale }) {
      const texture = textures.get(key);
      const canvas = texture.getSourceImage();
      const pen = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null;
      if (pen === null) return [];
      const { width, height } = pen.canvas;
      return cutByAlpha(pen.getImageData(0, 0, width, height).data, { width, height }, cutPixels).map((cut, i) => {
        const frame = `piece-${i}`;
        texture.add(frame, 0, cut.x, cut.y, cut.width, cut.height);
        return { frame, x: cut.x / scale, y: cut.y / scale, solid: cut.solid };
      });
    },
    repaint({ key, frame }, draw) {
      const { source, cutX, cutY } = textures.getFrame(key, frame);
      const pen = source.image instanceof HTMLCanvasElement ? source.image.getContext('2d') : null;
      if (pen === null) return;
      // The pen is shared: whoever paints next beside this picture counts from the corner of the texture.
      pen.save();
      pen.setTransform(1, 0, 0, 1, cutX, cutY);
      draw(pen);
      pen.restore();
      source.update();
    },
    name({ key, frame }, name, { x, y, width, height }) {
      const { cutX, cutY } = textures.getFrame(key, frame);
      const full = frame === undefined ? name : `${frame} ${name}`;
      textures.get(key).add(full, 0, cutX + x, cutY + y, width, height);
      return full;
    },
    free({ key }) {
      const left = (shared.get(key) ?? 1) - 1;
      if (left > 0) {
        shared.set(key, left);
        return;
      }
      shared.delete(key);
      textures.remove(key);
    },
  };
}
