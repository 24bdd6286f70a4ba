/**
 * How a scene, its pictures and its groups are walked in every frame, in place of Phaser's own way, which serves flipped, masked, lit and filtered things as well: it copies
 * a whole drawing context for the camera and at each change of blend mode, hands every child's alpha and scroll factor down and back, and ends a batch with every group. Here
 * contexts are kept from frame to frame, a batch ends when the blend mode changes and not before, light is added within the batch of what is laid over, and a group's
 * fading is one number. Pictures may be moved, turned, scaled, cropped, tinted and faded, nothing else.
 */
import type Phaser from 'phaser';
import { addLight, layOver } from './blend-modes.ts';

type Context = Phaser.Renderer.WebGL.DrawingContext;
type Matrix = Phaser.GameObjects.Components.TransformMatrix;
type Texture = Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;
type Renderer = Phaser.Renderer.WebGL.WebGLRenderer;
type Quads = Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad;
type Image = Phaser.GameObjects.Image;
type Group = Phaser.GameObjects.Container;
/** What Phaser calls for each thing. `world` leads to the screen's pixels here, the camera's sight included; nothing for what lies in no group. */
type Step = (renderer: Renderer, self: never, context: Context, world?: Matrix | null) => void;

/** Phaser draws what has all four of these flags: visible, not wholly clear, not scaled away, and with a texture. */
const drawn = 15;

/** How much the groups above let through. */
let fade = 1;
/** The renderer's own context, what the camera sees in it, those made from that for other blend modes, and the one that is in use. */
let outer: Context | undefined;
let base: Context | undefined;
let inUse: Context | undefined;
const forBlend = new Map<number, Context>();
const options = { multiTexturing: true, smoothPixelArt: false };

function beginWith(context: Context): void {
  base = context;
  inUse = context;
  forBlend.clear();
  forBlend.set(Number(context.blendMode), context);
}

/** The context of this frame: that of the last one, unless the canvas has changed its size or was given back anew. */
function seenBy(camera: Phaser.Cameras.Scene2D.Camera, own: Context): Context {
  if (base !== undefined && own === outer && base.camera === camera && base.width === own.width && base.height === own.height) {
    inUse = base;
    return base;
  }
  outer = own;
  const context = own.getClone();
  context.setCamera(camera);
  beginWith(context);
  return context;
}

/** Draws with this blend mode from now on. */
function blendWith(context: Context, blend: number): Context {
  if (context !== base) beginWith(context);
  let found = forBlend.get(blend);
  if (found === undefined) {
    found = context.getClone();
    found.setBlendMode(blend);
    forBlend.set(blend, found);
  }
  if (found !== inUse) {
    // What has been gathered so far is drawn before the mode changes.
    found.use();
    inUse = found;
  }
  return found;
}

const nowhere: ArrayLike<number> = [1, 0, 0, 1, 0, 0];

/** The six numbers of the matrix that leads to the screen's pixels, as Phaser keeps them. */
export function worldOf(context: Context, world: Matrix | null | undefined): ArrayLike<number> {
  return (world ?? context.camera?.getViewMatrix(!context.useCanvas))?.matrix ?? nowhere;
}

/** What a quad says of itself to the shader, in the place of Phaser's kinds of tint, of which multiplying is the only one here. */
const [laysOver, addsLight] = [0, 1];

/** Multiplies a pixel by its tint, and takes the cover from one that only adds light. Phaser's own shader divides by alpha and tries seven kinds of tint at every pixel. */
export const tintShader = 'vec4 applyTint(vec4 texture) { return texture * vec4(outTint.bgr * outTint.a, outTintEffect.a > 0.0 ? 0.0 : outTint.a); }';

/** What is alike in all quads of an image. */
export interface Quad { readonly context: Context; readonly texture: Texture; readonly colour: number; readonly mode: number; readonly quads: Quads }

/** Nothing while the image's texture is on its way back. */
export function quadOf(image: Image, context: Context): Quad | undefined {
  const texture = image.frame.source.glTexture;
  if (texture === null) return undefined;
  // A colour as Phaser's batches take it: alpha in the highest byte.
  const colour = ((Math.trunc(image.alpha * fade * 255) << 24) | image.tintTopLeft) >>> 0;
  const { BatchHandler: quads } = image.defaultRenderNodes as { readonly BatchHandler: Quads };
  // Light that is added is laid over with no cover of its own: it needs no blend mode, and so no call, of its own.
  const adds = image.blendMode === addLight;
  return { context: blendWith(context, adds ? layOver : Number(image.blendMode)), texture, colour, mode: adds ? addsLight : laysOver, quads };
}

/** The corners of a quad in the screen's pixels: upper left, lower left, upper right, lower right. */
export type Corners = [number, number, number, number, number, number, number, number];

/** Hands over one quad, with its part of the texture as corner and size. */
export function batchQuad({ quads, context, texture, mode, colour }: Quad, at: Corners, u: number, v: number, wide: number, high: number): void {
  quads.batch(context, texture, at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7], u, v, wide, high, mode, colour, colour, colour, colour, options);
}

/** A matrix that is written over and over: what is placed in every frame makes nothing new in one. */
interface Place { a: number; b: number; c: number; d: number; x: number; y: number }
const place: Place = { a: 1, b: 0, c: 0, d: 1, x: 0, y: 0 };

/** Where a thing comes to lie in the screen's pixels: `m` leads to what it lies in. Gives the one `place`, which holds until it is asked for the next. */
function placeIn(m: ArrayLike<number>, thing: Image | Group): Place {
  const wa = m[0] ?? 1;
  const wb = m[1] ?? 0;
  const wc = m[2] ?? 0;
  const wd = m[3] ?? 1;
  const cos = thing.rotation === 0 ? 1 : Math.cos(thing.rotation);
  const sin = thing.rotation === 0 ? 0 : Math.sin(thing.rotation);
  const across = cos * thing.scaleX;
  const turned = sin * thing.scaleX;
  const leant = -sin * thing.scaleY;
  const down = cos * thing.scaleY;
  place.a = wa * across + wc * turned;
  place.b = wb * across + wd * turned;
  place.c = wa * leant + wc * down;
  place.d = wb * leant + wd * down;
  place.x = wa * thing.x + wc * thing.y + (m[4] ?? 0);
  place.y = wb * thing.x + wd * thing.y + (m[5] ?? 0);
  return place;
}

const corners: Corners = [0, 0, 0, 0, 0, 0, 0, 0];

const drawImage: Step = (_renderer, self, context, world) => {
  const image: Image = self;
  const quad = quadOf(image, context);
  if (quad === undefined) return;
  const { a, b, c, d, x, y } = placeIn(worldOf(context, world), image);
  const part = image.isCropped ? (image as unknown as { readonly _crop: Crop })._crop : image.frame;
  const fromX = part.x - image.displayOriginX;
  const fromY = part.y - image.displayOriginY;
  const wide = image.isCropped ? part.width : image.frame.cutWidth;
  const high = image.isCropped ? part.height : image.frame.cutHeight;
  corners[0] = fromX * a + fromY * c + x;
  corners[1] = fromX * b + fromY * d + y;
  corners[2] = corners[0] + high * c;
  corners[3] = corners[1] + high * d;
  corners[4] = corners[0] + wide * a;
  corners[5] = corners[1] + wide * b;
  corners[6] = corners[2] + wide * a;
  corners[7] = corners[3] + wide * b;
  batchQuad(quad, corners, part.u0, part.v0, part.u1 - part.u0, part.v1 - part.v0);
};

interface Crop { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly u0: number; readonly v0: number; readonly u1: number; readonly v1: number }

const drawGroup: Step = (renderer, self, context, world) => {
  const group: Group = self;
  if (group.list.length === 0) return;
  const { a, b, c, d, x, y } = placeIn(worldOf(context, world), group);
  const here = group.localTransform.setTransform(a, b, c, d, x, y);
  const above = fade;
  fade *= group.alpha;
  const children = group.list as unknown as (Image | Group)[];
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at];
    // Told where it stands among which, Phaser makes no list of its own for each child.
    if (child?.renderFlags === drawn) child.renderWebGLStep(renderer, child, context, here, 0, children, at);
  }
  fade = above;
};

/** Draws what a camera sees of a list, into a canvas that was wiped. */
export function walkList(renderer: Renderer, list: readonly (Image | Group)[], camera: Phaser.Cameras.Scene2D.Camera): void {
  const context = seenBy(camera, (renderer as unknown as { readonly baseDrawingContext: Context }).baseDrawingContext);
  for (let at = 0; at < list.length; at += 1) {
    const child = list[at];
    if (child?.renderFlags === drawn) child.renderWebGLStep(renderer, child, context, undefined, 0, list as (Image | Group)[], at);
  }
}

/** Has all pictures and groups that are made from now on walked so. */
export function walkLean(phaser: typeof Phaser): void {
  const { Image, Container } = phaser.GameObjects;
  (Image.prototype as unknown as { renderWebGL: Step }).renderWebGL = drawImage;
  (Container.prototype as unknown as { renderWebGL: Step }).renderWebGL = drawGroup;
}
