import { describe, expect, it } from 'vitest';
import { skyAt } from '../../../src/stage/draw/hours.ts';
import { tintOf } from '../../../src/stage/palette.ts';

const quarters = Array.from({ length: 96 }, (_, i) => i / 4);
const lightness = (colour: string): number => [16, 8, 0].reduce((sum, shift) => sum + ((tintOf(colour) >> shift) & 255), 0);

describe('the sky behind the house', () => {
  it('has a whole sky for every hour, without a leap from one quarter to the next', () => {
    for (const hour of quarters) {
      const now = skyAt(hour);
      const next = skyAt(hour + 0.25);
      for (const part of ['top', 'middle', 'low', 'roofs'] as const) {
        expect(now[part]).toMatch(/^#[0-9a-f]{6}$/);
        for (const shift of [16, 8, 0]) {
          expect(Math.abs(((tintOf(now[part]) >> shift) & 255) - ((tintOf(next[part]) >> shift) & 255)), `${part} at ${hour}`).toBeLessThanOrEqual(40);
        }
      }
    }
  });

  it('shows stars and a moon at night, the sun and no star at noon', () => {
    expect(skyAt(22)).toMatchObject({ stars: 1, sun: undefined, day: 0 });
    expect(skyAt(12)).toMatchObject({ stars: 0, day: 1 });
    expect(skyAt(12).sun).toBeGreaterThan(0.95);
  });

  it('has the sun low in the morning and in the evening, and highest around noon', () => {
    expect(skyAt(7).sun).toBeLessThan(0.35);
    expect(skyAt(18).sun).toBeLessThan(0.35);
    expect(Math.max(...quarters.map((hour) => skyAt(hour).sun ?? 0))).toBe(skyAt(12.5).sun);
  });

  it('is brighter at noon than at dusk, and at dusk than at night', () => {
    expect(lightness(skyAt(12).middle)).toBeGreaterThan(lightness(skyAt(18.5).middle));
    expect(lightness(skyAt(18.5).middle)).toBeGreaterThan(lightness(skyAt(23).middle));
  });

  it('goes around the clock', () => {
    expect(skyAt(25)).toEqual(skyAt(1));
    expect(skyAt(-1)).toEqual(skyAt(23));
  });
});
