import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { puffAt, tailAt } from '../../src/stage/roof-life.ts';

const moment = fc.integer({ min: 0, max: 3_600_000 });

describe('the roof', () => {
  it('smokes calmly: a puff is gone before it begins anew, and moves by less than a pixel between two frames', () => {
    fc.assert(fc.property(moment, fc.integer({ min: 0, max: 3 }), (time, which) => {
      const [now, next] = [puffAt(time, which), puffAt(time + 16, which)];
      expect(now.alpha).toBeGreaterThanOrEqual(0);
      expect(now.alpha).toBeLessThanOrEqual(0.5);
      expect(Math.abs(next.alpha - now.alpha)).toBeLessThan(0.05);
      if (now.alpha > 0.05 && next.alpha > 0.05) expect(Math.hypot(next.x - now.x, next.y - now.y)).toBeLessThan(1);
    }));
  });

  it('has a cat whose tail never jerks', () => {
    fc.assert(fc.property(moment, (time) => {
      expect(Math.abs(tailAt(time))).toBeLessThan(20);
      expect(Math.abs(tailAt(time + 16) - tailAt(time))).toBeLessThan(1.5);
    }));
  });
});
