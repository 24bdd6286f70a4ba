/** The baked people of `assets/cast`: loaded when first needed, one picture and one table of frames a person. */
import type { Extent } from './geometry.ts';

interface Box { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
interface AtlasFrame { readonly frame: Box; readonly spriteSourceSize: { readonly x: number; readonly y: number } }
interface Atlas { readonly frames: Readonly<Record<string, AtlasFrame>> }

/** One layer of a person, in units of the 1x drawing; `left` and `top` from the corner of the common canvas. */
export interface Layer { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

export interface Actor {
  readonly id: string;
  readonly extent: Extent;
  /** The upper left corner of everything drawn, on the common canvas. */
  readonly left: number;
  readonly top: number;
  layer(name: string): Layer | undefined;
  /** Draws a layer so that it fills `width` x `height` pixels of the canvas. */
  draw(pen: CanvasRenderingContext2D, name: string, width: number, height: number): void;
}

const pictures = import.meta.glob<string>('../../assets/cast/baked/*.webp', { query: '?url', import: 'default', eager: true });
const tables = import.meta.glob<Atlas>('../../assets/cast/baked/*.json', { import: 'default' });

function addressOf(id: string, twice: boolean, kind: 'webp' | 'json'): string {
  return `../../assets/cast/baked/${id}${twice ? '@2x' : ''}.${kind}`;
}

function layersOf(atlas: Atlas, scale: number): ReadonlyMap<string, Layer> {
  return new Map(Object.entries(atlas.frames).map(([name, { frame, spriteSourceSize }]) => [
    name,
    { left: spriteSourceSize.x / scale, top: spriteSourceSize.y / scale, width: frame.w / scale, height: frame.h / scale },
  ]));
}

/** Shrinks in halves first: browsers that only look at four neighbours would tear the ink line. */
function shrink(picture: CanvasImageSource, box: Box, width: number, height: number): CanvasImageSource & { width: number; height: number } {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(Math.ceil(width), Math.ceil(box.w / 2));
  canvas.height = Math.max(Math.ceil(height), Math.ceil(box.h / 2));
  const pen = canvas.getContext('2d');
  if (pen !== null) {
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, box.x, box.y, box.w, box.h, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
}

function drawFrame(pen: CanvasRenderingContext2D, picture: CanvasImageSource, box: Box, width: number, height: number): void {
  let source = picture;
  let from = box;
  while (from.w > width * 2 && from.h > height * 2) {
    const smaller = shrink(source, from, width, height);
    source = smaller;
    from = { x: 0, y: 0, w: smaller.width, h: smaller.height };
  }
  pen.imageSmoothingEnabled = true;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(source, from.x, from.y, from.w, from.h, 0, 0, width, height);
}

async function loadActor(id: string, twice: boolean): Promise<Actor | undefined> {
  const address = pictures[addressOf(id, twice, 'webp')];
  const table = tables[addressOf(id, twice, 'json')];
  if (address === undefined || table === undefined) return twice ? loadActor(id, false) : undefined;
  const picture = new Image();
  picture.src = address;
  const [atlas] = await Promise.all([table(), picture.decode()]);
  const layers = layersOf(atlas, twice ? 2 : 1);
  const solid = ['body', 'head'].flatMap((name) => layers.get(name) ?? []);
  const left = Math.min(...solid.map((layer) => layer.left));
  const top = Math.min(...solid.map((layer) => layer.top));
  return {
    id, left, top,
    extent: {
      width: Math.max(...solid.map((layer) => layer.left + layer.width)) - left,
      height: Math.max(...solid.map((layer) => layer.top + layer.height)) - top,
    },
    layer: (name) => layers.get(name),
    draw(pen, name, width, height) {
      const frame = atlas.frames[name]?.frame;
      if (frame !== undefined) drawFrame(pen, picture, frame, width, height);
    },
  };
}

export interface Cast {
  /** The person if they are here already; otherwise they are sent for and `onArrival` tells later. An unknown person never comes. */
  find(id: string): Actor | undefined;
}

/** `twice` takes the drawings of double density; without them the single ones. */
export function openCast(twice: () => boolean, onArrival: () => void): Cast {
  const here = new Map<string, Actor | undefined>();
  return {
    find(id) {
      const key = `${id}${twice() ? '@2x' : ''}`;
      if (!here.has(key)) {
        here.set(key, undefined);
        // A picture that fails to load leaves an empty place: the words are complete without it.
        loadActor(id, twice()).then((actor) => {
          here.set(key, actor);
          if (actor !== undefined) onArrival();
        }, () => here.delete(key));
      }
      return here.get(key);
    },
  };
}
