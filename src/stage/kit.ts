import type Phaser from 'phaser';
import { addLight } from './blend-modes.ts';
import type { Cast } from './cast.ts';
import type { Lights } from './draw/lights.ts';
import type { Size } from './geometry.ts';
import { drawParts } from './patchwork.ts';
import type { Painted, Paints } from './textures.ts';
import type { Tier } from './tier.ts';

/** What every set of the stage builds with. The screen is read anew at each update. */
export interface Kit {
  readonly scene: Phaser.Scene;
  readonly paints: Paints;
  readonly lights: Lights;
  readonly cast: Cast;
  readonly screen: () => Screen;
  readonly reduced: () => boolean;
  readonly highContrast: () => boolean;
  /** How much light the machine can pay for. */
  readonly tier: () => Tier;
  /** The stage's clock, in milliseconds. */
  readonly time: () => number;
  /** Device pixels in a CSS pixel. */
  readonly density: () => number;
  /** The blend mode that does not look at what is below: for pictures without holes. */
  readonly cover: number;
  /** So many milliseconds of a frame may go into building what is not seen yet. */
  readonly workMs: () => number;
  /** Keeps full rate for this long. */
  readonly stir: (ms: number) => void;
  /** Where the pointer is: -1 to 1 from the middle, both ways. */
  readonly pointer: () => { readonly x: number; readonly y: number };
}

export interface Screen extends Size { readonly rtl: boolean }

/** One kind of view on the stage. `View` is the part of StageView it shows. */
export interface Scenery<View> {
  show(view: View): void;
  /** Does the next part of what `show` has left to be built, and says whether there is more; a scenery without it is built when it is shown. */
  build?(): boolean;
  /** Moves everything to where it is at this time of the stage's clock. */
  tick(time: number): void;
  destroy(): void;
}

export type Picture = Phaser.GameObjects.Image;
export type Group = Phaser.GameObjects.Container;

/** A painted picture put down with its upper left corner at x, y, in CSS pixels. */
export function putDown(kit: Kit, painted: Painted, x = 0, y = 0): Picture {
  return kit.scene.add.image(x, y, painted.key, painted.frame).setOrigin(0, 0).setScale(1 / painted.density);
}

const nearest = 1;

/**
 * A picture that is never turned or stretched, laid on whole device pixels. Taking each pixel as it is costs a machine that draws in
 * software half of what smoothing does; `solid` saves it the look at what lies below too.
 */
export function layDown(kit: Kit, painted: Painted, x: number, y: number, solid = false): Picture {
  kit.scene.textures.get(painted.key).setFilter(nearest);
  const image = putDown(kit, painted, snap(kit, x), snap(kit, y));
  return solid ? image.setBlendMode(kit.cover) : image;
}

/** Lays down a picture with holes in pieces, most of which need no look at what lies below: they cost half. First what hides all below it, then what does not. */
export function layDownCut(kit: Kit, painted: Painted, x: number, y: number): readonly Picture[] {
  const pieces = kit.paints.pieces(painted);
  return [true, false].map((solid) => {
    const image = layDown(kit, painted, x, y, solid);
    drawParts(image, pieces.filter((piece) => piece.solid === solid));
    return image;
  });
}

/** The nearest place on whole device pixels, in CSS pixels. */
export function snap(kit: Kit, value: number): number {
  return Math.round(value * kit.density()) / kit.density();
}

/** A soft light of `radius` CSS pixels around a point. */
export function shine(kit: Kit, colour: number, radius: number): Picture {
  const { glow } = kit.lights;
  return kit.scene.add.image(0, 0, glow.key).setBlendMode(addLight).setTint(colour).setScale((radius * 2) / (glow.size.width * glow.density));
}

export function setReach(kit: Kit, light: Picture, radius: number): void {
  const { glow } = kit.lights;
  light.setScale((radius * 2) / (glow.size.width * glow.density));
}

/** How much of the way to the pointer is made in one frame. */
const followShare = 0.16;

export interface Look { readonly x: number; readonly y: number }

/** Where the view has come to on its way after the pointer: -1 to 1 from the middle, both ways; the middle where motion is reduced. */
export function followPointer(kit: Kit, look: Look): Look {
  const aim = kit.reduced() ? { x: 0, y: 0 } : kit.pointer();
  return { x: look.x + (aim.x - look.x) * followShare, y: look.y + (aim.y - look.y) * followShare };
}
