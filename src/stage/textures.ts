import type Phaser from 'phaser';
import type { Size } from './geometry.ts';

export type Painter = (ctx: CanvasRenderingContext2D) => void;

/** A picture painted once on a 2D canvas at the screen's own density and handed to the graphics card. */
export interface Painted {
  readonly key: string;
  /** Picture pixels in a CSS pixel. */
  readonly density: number;
  readonly size: Size;
}

export interface Paints {
  /** Paints a picture of `size` CSS pixels; `draw` works in CSS pixels. */
  paint(size: Size, draw: Painter): Painted;
  /** Hands over a canvas that is painted already. */
  take(canvas: HTMLCanvasElement, density: number): Painted;
  free(painted: Painted): void;
}

// Every WebGL device has textures of 4096; a long house on a phone is painted a little coarser rather than not at all.
const largest = 4096;

export function openPaints(textures: Phaser.Textures.TextureManager, density: () => number): Paints {
  let count = 0;
  const take = (canvas: HTMLCanvasElement, scale: number): Painted => {
    count += 1;
    const key = `painted-${count}`;
    textures.addCanvas(key, canvas);
    return { key, density: scale, size: { width: canvas.width / scale, height: canvas.height / scale } };
  };
  return {
    take,
    paint(size, draw) {
      const scale = Math.min(density(), largest / size.width, largest / size.height);
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.ceil(size.width * scale));
      canvas.height = Math.max(1, Math.ceil(size.height * scale));
      const ctx = canvas.getContext('2d');
      if (ctx === null) throw new Error('This browser gives no 2D canvas to paint on.');
      ctx.scale(scale, scale);
      ctx.lineJoin = 'round';
      ctx.lineCap = 'round';
      draw(ctx);
      return take(canvas, scale);
    },
    free(painted) {
      textures.remove(painted.key);
    },
  };
}
