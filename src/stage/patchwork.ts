/** Draws many parts of one picture, which never move among themselves, as one thing. */
import type Phaser from 'phaser';
import { batchQuad, type Corners, quadOf, worldOf } from './lean-walk.ts';
import type { Piece } from './textures.ts';

/** Where a part lies on the picture, in its pixels, and which part of the texture it is, as corner and size. */
interface Patch { readonly x: number; readonly y: number; readonly right: number; readonly bottom: number; readonly u: number; readonly v: number; readonly wide: number; readonly high: number }

function patchOf({ cutX, cutY, cutWidth, cutHeight, u0, v0, u1, v1 }: Phaser.Textures.Frame): Patch {
  return { x: cutX, y: cutY, right: cutX + cutWidth, bottom: cutY + cutHeight, u: u0, v: v0, wide: u1 - u0, high: v1 - v0 };
}

/**
 * Makes `image`, which stands for a whole picture with its origin in the corner, draw only these parts of it, each at its own place: the one is walked and placed in
 * every frame, not each of them. The image and the groups it lies in may be moved, scaled, tinted and faded, not turned.
 */
export function drawParts(image: Phaser.GameObjects.Image, parts: readonly Piece[]): void {
  const patches = parts.map(({ frame }) => patchOf(image.texture.get(frame)));
  const corners: Corners = [0, 0, 0, 0, 0, 0, 0, 0];
  image.addRenderStep((_renderer, _self, context, world) => {
    const quad = quadOf(image, context);
    if (quad === undefined) return;
    const m = worldOf(context, world);
    const wide = (m[0] ?? 1) * image.scaleX;
    const high = (m[3] ?? 1) * image.scaleY;
    const left = (m[0] ?? 1) * image.x + (m[4] ?? 0);
    const top = (m[3] ?? 1) * image.y + (m[5] ?? 0);
    for (const patch of patches) {
      corners[0] = corners[2] = left + patch.x * wide;
      corners[1] = corners[5] = top + patch.y * high;
      corners[4] = corners[6] = left + patch.right * wide;
      corners[3] = corners[7] = top + patch.bottom * high;
      batchQuad(quad, corners, patch.u, patch.v, patch.wide, patch.high);
    }
  }, 0);
}
