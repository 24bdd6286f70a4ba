import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOf, curveOf, isDrawn, narrow, sizeOf, wide } from '../../../src/ui/evening/map-geometry.ts';

const spot = fc.record({ column: fc.nat(20), row: fc.nat(8) });
const measures = fc.constantFrom(wide, narrow);

test('no two lamps of different cells overlap', () => {
  fc.assert(fc.property(spot, spot, measures, (one, other, how) => {
    fc.pre(one.column !== other.column || one.row !== other.row);
    const [a, b] = [boxOf(one, how), boxOf(other, how)];
    return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  }));
});

test('every lamp lies inside the map', () => {
  fc.assert(fc.property(spot, measures, ({ column, row }, how) => {
    const size = sizeOf({ columns: 21, rows: 9 }, how);
    const box = boxOf({ column, row }, how);
    return box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width + 1e-9 && box.y + box.height <= size.height + 1e-9;
  }));
});

test('on wide screens the story runs along the line, on narrow ones downwards', () => {
  expect(boxOf({ column: 2, row: 0 }, wide)).toMatchObject({ x: 29, y: 0 });
  expect(boxOf({ column: 2, row: 0 }, narrow)).toMatchObject({ x: 0, y: 15 });
});

test('a curve leaves at the end of its lamp and arrives at the start of the next', () => {
  expect(curveOf({ column: 0, row: 0 }, { column: 1, row: 1 }, wide)).toBe('M10.5 1.7C12.5 1.7 12.5 6.3 14.5 6.3');
  expect(curveOf({ column: 0, row: 0 }, { column: 1, row: 0 }, narrow)).toBe('M3.625 4.5C3.625 6 3.625 6 3.625 7.5');
});

test('a curve that leads back stays visible beside the lamps', () => {
  const back = curveOf({ column: 1, row: 0 }, { column: 0, row: 0 }, wide);
  expect(back).toBe('M19.75 3.4C19.75 4.6 5.25 4.6 5.25 3.4');
});

test('what was taken is always drawn, far ways between silhouettes never', () => {
  const at = (column: number, lit: boolean) => ({ column, row: 0, lit });
  expect(isDrawn({ lit: true }, at(0, true), at(9, true))).toBe(true);
  expect(isDrawn({ lit: false }, at(0, false), at(1, false))).toBe(true);
  expect(isDrawn({ lit: false }, at(0, false), at(2, false))).toBe(false);
  expect(isDrawn({ lit: false }, at(0, true), at(2, false))).toBe(true);
  expect(isDrawn({ lit: false }, at(5, true), at(2, false))).toBe(false);
});
