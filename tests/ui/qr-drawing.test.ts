import { encode } from 'uqr';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../src/ui/qr-drawing.tsx';

/** Draws the path again by hand: every `M x y h n` darkens n modules. */
function darkOf(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)) for (let at = 0; at < Number(run); at += 1) (rows[Number(y)] ?? expect.fail('row'))[Number(x) + at] = true;
  return rows;
}

describe('the drawing of a code', () => {
  it('is dark exactly where the code is, for any address', () => {
    fc.assert(fc.property(fc.webUrl(), (address) => {
      const { data, size } = encode(address, { ecc: 'M', border: 4 });
      expect(darkOf(pathOf(data), size)).toEqual(data);
    }), { numRuns: 25 });
  });

  it('draws each run of dark once', () => {
    expect(pathOf([[true, true, false, true], [false, false, false, false]])).toBe('M0 0h2v1H0zM3 0h1v1H3z');
  });
});
