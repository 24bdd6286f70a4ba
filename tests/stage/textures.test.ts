import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLength, largestTexture } from '../../src/stage/textures.ts';

describe('cutting a long picture into textures', () => {
  it('leaves what fits in one piece', () => {
    expect(cutLength(2048)).toEqual({ starts: [0], length: 2048 });
    expect(cutLength(1)).toEqual({ starts: [0], length: 1 });
  });

  it('covers every pixel with pieces that no graphics card refuses, each beginning where the last one ends', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 20_000 }), (pixels) => {
      const { starts, length } = cutLength(pixels);
      expect(length).toBeLessThanOrEqual(largestTexture);
      starts.forEach((start, i) => expect(start).toBe(i * length));
      expect((starts.at(-1) ?? 0) + length).toBeGreaterThanOrEqual(pixels);
    }));
  });
});
