import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openShelves } from '../../src/stage/shelf.ts';

const shelf = { width: 512, height: 256 };
const size = fc.record({ width: fc.integer({ min: 1, max: 200 }), height: fc.integer({ min: 1, max: 200 }) });

describe('small pictures on shelves', () => {
  it('lie within their shelf, and none on another', () => {
    fc.assert(fc.property(fc.array(size, { minLength: 1, maxLength: 60 }), (sizes) => {
      const place = openShelves(shelf);
      let lying: { readonly x: number; readonly y: number; readonly right: number; readonly bottom: number }[] = [];
      sizes.forEach((one, at) => {
        const { x, y, fresh } = place(one);
        if (at === 0) expect(fresh).toBe(true);
        if (fresh) lying = [];
        const [right, bottom] = [x + one.width, y + one.height];
        expect(right).toBeLessThanOrEqual(shelf.width);
        expect(bottom).toBeLessThanOrEqual(shelf.height);
        expect(lying.filter((other) => x < other.right && other.x < right && y < other.bottom && other.y < bottom)).toEqual([]);
        lying.push({ x, y, right, bottom });
      });
    }));
  });

  it('are begun anew only when one is full', () => {
    const place = openShelves(shelf);
    expect(Array.from({ length: 13 }, () => place({ width: 125, height: 80 }).fresh)).toEqual([true, ...Array<boolean>(11).fill(false), true]);
  });
});
