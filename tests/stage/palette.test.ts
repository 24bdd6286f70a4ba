import { describe, expect, it } from 'vitest';
import { skyAt } from '../../src/stage/draw/sky.ts';
import { buildRoom } from '../../src/stage/draw/rooms/places.ts';
import { measureRoom } from '../../src/stage/geometry.ts';
import { blend, tintOf } from '../../src/stage/palette.ts';
import { places } from '../../src/story/level.ts';

describe('colours', () => {
  it('mixes two colours channel by channel', () => {
    expect(blend('#000000', '#ffffff', 0)).toBe('#000000');
    expect(blend('#000000', '#ffffff', 1)).toBe('#ffffff');
    expect(blend('#102030', '#304050', 0.5)).toBe('#203040');
    expect(tintOf('#ffd166')).toBe(0xffd166);
  });

  it('has a whole sky for every hour, without a leap from one quarter to the next', () => {
    for (let hour = 0; hour < 24; hour += 0.25) {
      const now = skyAt(hour);
      const next = skyAt(hour + 0.25);
      for (const part of ['top', 'middle', 'low'] as const) {
        expect(now[part]).toMatch(/^#[0-9a-f]{6}$/);
        for (const shift of [16, 8, 0]) {
          expect(Math.abs(((tintOf(now[part]) >> shift) & 255) - ((tintOf(next[part]) >> shift) & 255)), `${part} at ${hour}`).toBeLessThanOrEqual(24);
        }
      }
    }
  });

  it('shows stars at night and none at noon', () => {
    expect(skyAt(22).stars).toBe(1);
    expect(skyAt(12).stars).toBe(0);
  });
});

describe('rooms', () => {
  const spaces = [
    measureRoom({ width: 1280, height: 720 }, { x: 0, y: 68, width: 1280, height: 432 }),
    measureRoom({ width: 390, height: 844 }, { x: 0, y: 60, width: 390, height: 340 }),
  ];

  it.each(places)('has a lamp, a thing that moves by itself and layers at different depths in the %s', (place) => {
    for (const space of spaces) {
      for (const light of ['day', 'dusk', 'night'] as const) {
        const room = buildRoom(place, light, space);
        expect(room.lamps.length).toBeGreaterThan(0);
        expect(room.swings.length).toBeGreaterThan(0);
        expect(new Set([room.back, ...room.behind, ...(room.front === undefined ? [] : [room.front])].map((layer) => layer.drift)).size).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.each(places)('paints the %s to beyond every edge of the screen, so that drifting shows no gap', (place) => {
    for (const space of spaces) {
      const { bounds } = buildRoom(place, 'night', space).back;
      expect(bounds.x).toBeLessThan(-space.half);
      expect(bounds.x + bounds.width).toBeGreaterThan(space.half);
      expect(bounds.y + bounds.height).toBeGreaterThan(space.bottom);
    }
  });
});
