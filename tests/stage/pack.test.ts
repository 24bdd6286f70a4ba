import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, packGap } from '../../src/stage/pack.ts';

const size = fc.record({ width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 300 }) });

describe('laying pictures on sheets', () => {
  it('lays every picture inside its sheet, no sheet too large, no two nearer than the gap', () => {
    fc.assert(fc.property(fc.array(size, { maxLength: 40 }), (sizes) => {
      const { places, sheets } = pack(sizes, 512);
      expect(places).toHaveLength(sizes.length);
      const boxes = places.map((place, i) => ({ ...place, ...(sizes[i] ?? { width: 0, height: 0 }) }));
      for (const sheet of sheets) expect(Math.max(sheet.width, sheet.height)).toBeLessThanOrEqual(512);
      for (const box of boxes) {
        expect(box.x + box.width).toBeLessThanOrEqual(sheets[box.sheet]?.width ?? 0);
        expect(box.y + box.height).toBeLessThanOrEqual(sheets[box.sheet]?.height ?? 0);
      }
      boxes.forEach((one, i) => {
        for (const other of boxes.slice(i + 1)) {
          const apart = one.sheet !== other.sheet || one.x + one.width + packGap <= other.x || other.x + other.width + packGap <= one.x
            || one.y + one.height + packGap <= other.y || other.y + other.height + packGap <= one.y;
          expect(apart).toBe(true);
        }
      });
    }));
  });

  it('takes one sheet where one is enough', () => {
    expect(pack([{ width: 100, height: 50 }, { width: 90, height: 50 }, { width: 20, height: 200 }], 2048).sheets).toHaveLength(1);
    expect(pack([], 2048)).toEqual({ places: [], sheets: [] });
  });
});
