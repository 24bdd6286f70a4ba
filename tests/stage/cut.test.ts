import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutByAlpha } from '../../src/stage/cut.ts';

const [width, height] = [23, 17];

function pictureOf(alpha: (x: number, y: number) => number): Uint8ClampedArray {
  const bytes = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i += 1) bytes[i * 4 + 3] = alpha(i % width, Math.floor(i / width));
  return bytes;
}

describe('cutting a picture by what can be seen through it', () => {
  it('leaves a picture without holes in one piece, and nothing of an empty one', () => {
    expect(cutByAlpha(pictureOf(() => 255), { width, height }, 4)).toEqual([{ x: 0, y: 0, width, height, solid: true }]);
    expect(cutByAlpha(pictureOf(() => 0), { width, height }, 4)).toEqual([]);
  });

  it('blends the rim of a hole and leaves its middle out', () => {
    const cuts = cutByAlpha(pictureOf((x, y) => (x > 5 && x < 18 && y > 5 && y < 14 ? 0 : 255)), { width, height }, 4);
    expect(cuts.some((cut) => !cut.solid)).toBe(true);
    expect(cuts.some((cut) => cut.x <= 10 && cut.x + cut.width > 10 && cut.y <= 10 && cut.y + cut.height > 10)).toBe(false);
  });

  it('keeps every pixel that is seen exactly once, and calls solid only what hides everything below', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(0, 0, 90, 255, 255, 255), { minLength: 30, maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (blocks, cell) => {
      const at = (x: number, y: number): number => blocks[Math.floor(y / 4) * 6 + Math.floor(x / 4)] ?? 0;
      const cuts = cutByAlpha(pictureOf(at), { width, height }, cell);
      const wrong: string[] = [];
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const over = cuts.filter((cut) => x >= cut.x && x < cut.x + cut.width && y >= cut.y && y < cut.y + cut.height);
          const least = at(x, y) > 0 ? 1 : 0;
          if (over.length < least || over.length > 1) wrong.push(`${x},${y} is in ${over.length} parts`);
          if (at(x, y) < 255 && over.some((cut) => cut.solid)) wrong.push(`${x},${y} is called solid`);
        }
      }
      expect(wrong).toEqual([]);
    }));
  });
});
