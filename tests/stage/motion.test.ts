import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blinksAt, breathAt, chanceOf, gazeAt, glanceAt, glideAt, postures, progress, reach, rest, seedOf } from '../../src/stage/motion.ts';
import { moods } from '../../src/story/level.ts';

const seeds = fc.nat({ max: 0xffffffff });
const times = fc.nat({ max: 3_600_000 });

describe('idle life', () => {
  it('breathes by 1.5 percent at most, never below its own size', () => {
    fc.assert(fc.property(times, seeds, (time, seed) => {
      expect(breathAt(time, seed)).toBeGreaterThanOrEqual(1);
      expect(breathAt(time, seed)).toBeLessThanOrEqual(1.0150001);
    }));
  });

  it('repeats a breath after three seconds', () => {
    expect(breathAt(700, 5)).toBeCloseTo(breathAt(3700, 5), 9);
    expect(breathAt(700, 5)).not.toBeCloseTo(breathAt(2200, 5), 4);
  });

  it('closes the eyes once in each stretch, and keeps them open nearly always', () => {
    fc.assert(fc.property(seeds, fc.nat({ max: 500 }), (seed, stretch) => {
      let closed = 0;
      let changes = 0;
      for (let ms = 0; ms < 3600; ms += 10) {
        const now = blinksAt(stretch * 3600 + ms, seed);
        if (now) closed += 10;
        if (now && !blinksAt(stretch * 3600 + ms - 10, seed)) changes += 1;
      }
      expect(closed).toBeGreaterThan(100);
      expect(closed).toBeLessThan(180);
      expect(changes).toBeLessThanOrEqual(1);
    }), { numRuns: 30 });
  });

  it('looks aside no further than the corner of the eye', () => {
    fc.assert(fc.property(times, seeds, (time, seed) => {
      expect(Math.abs(glanceAt(time, seed))).toBeLessThanOrEqual(1);
    }));
  });

  it('gives two people rhythms of their own, the same at every start', () => {
    expect(seedOf('jonas')).toBe(seedOf('jonas'));
    expect(breathAt(0, seedOf('jonas'))).not.toBe(breathAt(0, seedOf('mila')));
  });

  it('draws chances between 0 and 1 that are spread out', () => {
    const drawn = Array.from({ length: 1000 }, (_, i) => chanceOf(i));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.filter((n) => n < 0.5).length).toBeGreaterThan(400);
    expect(drawn.filter((n) => n < 0.5).length).toBeLessThan(600);
  });
});

describe('company', () => {
  it('looks at who speaks, on either side, whichever way the drawing is turned', () => {
    expect(gazeAt(0, 1, { x: 300, other: 900, side: 1 })).toBe(1);
    expect(gazeAt(0, 1, { x: 300, other: 900, side: -1 })).toBe(-1);
    expect(gazeAt(0, 1, { x: 900, other: 300, side: -1 })).toBe(1);
  });

  it('lets eyes wander when nobody is to be looked at', () => {
    fc.assert(fc.property(times, seeds, (time, seed) => {
      expect(gazeAt(time, seed, { x: 0, other: undefined, side: -1 })).toBe(glanceAt(time, seed));
    }));
  });

  it('carries a mood in the body without ever bending far: at most three degrees and a fiftieth of the height', () => {
    for (const mood of moods) {
      const { lean, tilt, sink } = postures[mood];
      expect(Math.max(Math.abs(lean), Math.abs(tilt))).toBeLessThanOrEqual(3);
      expect(Math.abs(sink)).toBeLessThanOrEqual(0.02);
    }
    expect(postures.sad.sink).toBeGreaterThan(postures.happy.sink);
    expect(postures.fear.lean).toBeLessThan(postures.angry.lean);
  });
});

describe('a value on its way', () => {
  it('starts where it is, ends where it should, and stays there', () => {
    const glide = reach(rest(2), 10, 1000, 300);
    expect(glideAt(glide, 1000)).toBe(2);
    expect(glideAt(glide, 1300)).toBe(10);
    expect(glideAt(glide, 9000)).toBe(10);
  });

  it('turns around in the middle without a jump', () => {
    const out = reach(rest(0), 1, 0, 300);
    const back = reach(out, 0, 120, 300);
    expect(glideAt(back, 120)).toBeCloseTo(glideAt(out, 120), 9);
  });

  it('goes on undisturbed when told the same aim again', () => {
    const glide = reach(rest(0), 1, 0, 300);
    expect(reach(glide, 1, 150, 300)).toBe(glide);
  });

  it('is there at once when it may take no time', () => {
    expect(glideAt(reach(rest(0), 5, 100, 0), 100)).toBe(5);
    expect(progress(50, 50, 0)).toBe(1);
  });
});
