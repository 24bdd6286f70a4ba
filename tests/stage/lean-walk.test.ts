import { createRequire } from 'node:module';
import fc from 'fast-check';
import type Phaser from 'phaser';
import { describe, expect, it } from 'vitest';
import { walkLean, walkList } from '../../src/stage/lean-walk.ts';

type Matrix = Phaser.GameObjects.Components.TransformMatrix;
const TransformMatrix = createRequire(import.meta.url)('../../node_modules/phaser/src/gameobjects/components/TransformMatrix.js') as new () => Matrix;

class Image {}
class Container {}
walkLean({ GameObjects: { Image, Container } } as unknown as typeof Phaser);
const draw = (one: object, context: object, world?: Matrix): void => (one as { renderWebGL: (...args: unknown[]) => void }).renderWebGL({}, one, context, world);

interface Spot { readonly x: number; readonly y: number; readonly rotation: number; readonly scaleX: number; readonly scaleY: number }
interface Drawn { readonly context: { readonly blendMode: number }; readonly corners: readonly number[]; readonly part: readonly number[]; readonly colour: number; readonly mode: number }

const amount = fc.double({ min: -500, max: 500, noNaN: true });
const spot: fc.Arbitrary<Spot> = fc.record({ x: amount, y: amount, rotation: fc.double({ min: -3, max: 3, noNaN: true }), scaleX: fc.double({ min: 0.2, max: 3, noNaN: true }), scaleY: fc.double({ min: -3, max: -0.2, noNaN: true }) });

/** A context that makes others of itself, and tells when one is taken up. */
function contextOf(view: Matrix, used: number[], blendMode = 0): object {
  const context = {
    blendMode, camera: { getViewMatrix: () => view },
    getClone: () => contextOf(view, used, blendMode),
    setBlendMode: (mode: number) => { context.blendMode = mode; },
    use: () => { used.push(context.blendMode); },
  };
  return context;
}

function stand(drawn: Drawn[]) {
  const batch = (context: Drawn['context'], _texture: unknown, ...rest: number[]): void => { drawn.push({ context, corners: rest.slice(0, 8), part: rest.slice(8, 12), mode: rest[12] ?? 0, colour: rest[13] ?? 0 }); };
  const common = { alpha: 1, renderFlags: 15, renderWebGLStep(_renderer: unknown, self: object, context: object, world?: Matrix) { draw(self, context, world); } };
  return {
    image: (at: Spot, more: object = {}) => Object.assign(new Image(), {
      ...common, ...at, blendMode: 0, displayOriginX: 12, displayOriginY: 7, tintTopLeft: 0xffffff, tintMode: 0, isCropped: false, defaultRenderNodes: { BatchHandler: { batch } },
      frame: { x: 0, y: 0, cutWidth: 40, cutHeight: 30, u0: 0.1, v0: 0.9, u1: 0.3, v1: 0.6, source: { glTexture: {} } }, ...more,
    }),
    group: (at: Spot, list: readonly object[], more: object = {}) => Object.assign(new Container(), { ...common, ...at, list, localTransform: new TransformMatrix(), ...more }),
  };
}

const rest: Spot = { x: 0, y: 0, rotation: 0, scaleX: 1, scaleY: 1 };

describe('walking pictures and groups', () => {
  it('puts every corner where Phaser\'s own matrices put it, through two groups and the camera', () => {
    fc.assert(fc.property(spot, spot, spot, fc.double({ min: 0.5, max: 3, noNaN: true }), amount, (outer, inner, own, zoom, scroll) => {
      const view = new TransformMatrix().setTransform(zoom, 0, 0, zoom, scroll, -scroll);
      const drawn: Drawn[] = [];
      const { image, group } = stand(drawn);
      draw(group(outer, [group(inner, [image(own)])]), contextOf(view, []));
      const world = new TransformMatrix().copyFrom(view);
      for (const one of [outer, inner, own]) world.multiply(new TransformMatrix().applyITRS(one.x, one.y, one.rotation, one.scaleX, one.scaleY));
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = world.setQuad(-12, -7, 28, 23, new Float32Array(8) as never);
      const wanted = [x0, y0, x1, y1, x3, y3, x2, y2];
      drawn[0]?.corners.forEach((value, at) => expect(Math.abs(value - (wanted[at] ?? 0))).toBeLessThan(0.05 + Math.abs(value) * 1e-4));
      expect(drawn).toHaveLength(1);
    }));
  });

  it('ends a batch where the blend mode changes and nowhere else', () => {
    const used: number[] = [];
    const drawn: Drawn[] = [];
    const { image, group } = stand(drawn);
    const of = (blendMode: number): object => image(rest, { blendMode });
    draw(group(rest, [of(0), group(rest, [of(0), of(28)]), group(rest, [of(28)]), of(0), of(28)]), contextOf(new TransformMatrix(), used));
    expect(drawn.map(({ context }) => context.blendMode)).toEqual([0, 0, 28, 28, 0, 28]);
    expect(used).toEqual([28, 0, 28]);
  });

  it('adds light within the batch of what is laid over', () => {
    const used: number[] = [];
    const drawn: Drawn[] = [];
    const { image, group } = stand(drawn);
    draw(group(rest, [image(rest), image(rest, { blendMode: 1 }), image(rest)]), contextOf(new TransformMatrix(), used));
    expect(drawn.map(({ context, mode }) => [context.blendMode, mode])).toEqual([[0, 0], [0, 1], [0, 0]]);
    expect(used).toEqual([]);
  });

  it('keeps its contexts from frame to frame until the canvas has another size', () => {
    const drawn: Drawn[] = [];
    const { image } = stand(drawn);
    const camera = { getViewMatrix: () => new TransformMatrix() };
    const baseDrawingContext = {
      width: 10, height: 10,
      getClone(): object {
        const clone = { ...contextOf(new TransformMatrix(), []), width: this.width, height: this.height, setCamera: (one: object) => Object.assign(clone, { camera: one }) };
        return clone;
      },
    };
    const list = [image(rest), image(rest, { blendMode: 28 })];
    const frame = (): readonly unknown[] => {
      drawn.length = 0;
      walkList({ baseDrawingContext } as never, list as never, camera as never);
      return drawn.map(({ context }) => context);
    };
    const [first, second] = [frame(), frame()];
    expect(second[0]).toBe(first[0]);
    expect(second[1]).toBe(first[1]);
    baseDrawingContext.width = 20;
    expect(frame()[0]).not.toBe(first[0]);
  });

  it('fades what lies in a group with it, and what comes after the group not', () => {
    const drawn: Drawn[] = [];
    const { image, group } = stand(drawn);
    draw(group(rest, [group(rest, [image(rest, { alpha: 0.5, tintTopLeft: 0x123456 })], { alpha: 0.5 }), image(rest)]), contextOf(new TransformMatrix(), []));
    expect(drawn.map(({ colour }) => [colour >>> 24, colour & 0xffffff])).toEqual([[63, 0x123456], [255, 0xffffff]]);
  });

  it('draws of a cropped picture its part, at the part\'s place', () => {
    const drawn: Drawn[] = [];
    const { image } = stand(drawn);
    draw(image(rest, { isCropped: true, _crop: { x: 10, y: 5, width: 4, height: 6, u0: 0.2, v0: 0.8, u1: 0.25, v1: 0.7 } }), contextOf(new TransformMatrix(), []));
    expect(drawn[0]?.corners).toEqual([-2, -2, -2, 4, 2, -2, 2, 4]);
    expect(drawn[0]?.part.map((value) => Math.round(value * 100))).toEqual([20, 80, 5, -10]);
  });

  it('leaves out what is hidden, and a picture whose texture is on its way back', () => {
    const drawn: Drawn[] = [];
    const { image, group } = stand(drawn);
    draw(group(rest, [image(rest, { renderFlags: 14 }), image(rest, { frame: { source: { glTexture: null } } })]), contextOf(new TransformMatrix(), []));
    expect(drawn).toEqual([]);
  });
});
