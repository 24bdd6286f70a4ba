import { describe, expect, it } from 'vitest';
import { buildRoom } from '../../../../src/stage/draw/rooms/places.ts';
import { driftRoom, type Room } from '../../../../src/stage/draw/rooms/room.ts';
import { shades, toned } from '../../../../src/stage/draw/rooms/shade.ts';
import { ownThings, tenantLook } from '../../../../src/stage/draw/rooms/tenants.ts';
import { measureRoom } from '../../../../src/stage/geometry.ts';
import { tintOf } from '../../../../src/stage/palette.ts';
import { places } from '../../../../src/story/level.ts';

const tenants = ['mila', 'jonas', 'aisha', 'leo', 'vera', 'tom', 'kim', 'sam', 'noor', 'eli', 'marek', 'dina', 'ada'];
const lights = ['day', 'dusk', 'night'] as const;
const spaces = [
  measureRoom({ width: 1280, height: 720 }, { x: 0, y: 68, width: 1280, height: 432 }),
  measureRoom({ width: 1366, height: 620 }, { x: 0, y: 68, width: 1366, height: 332 }),
  measureRoom({ width: 768, height: 1024 }, { x: 0, y: 68, width: 768, height: 500 }),
  measureRoom({ width: 390, height: 844 }, { x: 0, y: 60, width: 390, height: 340 }),
];
const everyRoom: readonly (readonly [string, (typeof spaces)[number], Room])[] = spaces.flatMap((space) => lights.flatMap((light) => [
  ...places.map((place) => [`${place} by ${light}`, space, buildRoom(place, { light, tenant: 'jonas', space })] as const),
  ...['kim', 'vera'].map((tenant) => [`${tenant}'s bedroom by ${light}`, space, buildRoom('bedroom', { light, tenant, space })] as const),
]));
const lightness = (colour: string): number => [16, 8, 0].reduce((sum, shift) => sum + ((tintOf(colour) >> shift) & 255), 0);

describe('rooms', () => {
  it('are painted to beyond every edge of the screen, so that drifting shows no gap', () => {
    for (const [name, space, { back, front }] of everyRoom) {
      expect(back.bounds.x, name).toBeLessThanOrEqual(-space.half - driftRoom);
      expect(back.bounds.x + back.bounds.width, name).toBeGreaterThanOrEqual(space.half + driftRoom);
      expect(back.bounds.y + back.bounds.height, name).toBeGreaterThanOrEqual(space.bottom + driftRoom);
      if (front !== undefined) expect(front.bounds.y + front.bounds.height, name).toBeGreaterThanOrEqual(space.bottom + driftRoom);
    }
  });

  it('have three depths that follow the pointer by different steps', () => {
    for (const [name, , { back, behind, front }] of everyRoom) {
      expect(behind.length, name).toBeGreaterThan(0);
      for (const piece of behind) expect(piece.drift, name).toBeGreaterThan(back.drift);
      if (front !== undefined) expect(front.drift, name).toBeGreaterThan(Math.max(...behind.map(({ drift }) => drift)));
    }
  });

  it('each have a lamp that is seen, and something that lives', () => {
    for (const [name, space, { lamps, movers }] of everyRoom) {
      expect(lamps.some(({ x }) => Math.abs(x) < space.half), name).toBe(true);
      const lives = movers.some((one) => JSON.stringify(one.at(0)) !== JSON.stringify(one.at(1234)) || JSON.stringify(one.at(0)) !== JSON.stringify(one.at(4321)));
      expect(lives, name).toBe(true);
    }
  });

  it('keep what lives there on pieces small enough to move cheaply', () => {
    for (const [name, , { movers }] of everyRoom) for (const { bounds } of movers) expect(bounds.width * bounds.height, name).toBeLessThan(150_000);
  });

  it('keep their things turning around a point near themselves', () => {
    for (const [name, , { movers }] of everyRoom) {
      for (const { pivot, bounds } of movers) {
        expect(pivot.x, name).toBeGreaterThanOrEqual(bounds.x - 1);
        expect(pivot.x, name).toBeLessThanOrEqual(bounds.x + bounds.width + 1);
      }
    }
  });
});

describe('the light of a place', () => {
  it('differs in value and hue between day, dusk and night, for the sky and for everything painted', () => {
    const [day, dusk, night] = lights.map((light) => lightness(toned('#7d5fc5', light)));
    expect(day).toBeGreaterThan((dusk ?? 0) + 20);
    expect(dusk).toBeGreaterThan((night ?? 0) + 60);
    expect(new Set(lights.map((light) => shades[light].sky)).size).toBe(3);
  });

  it('has lamps off by day and brightest at night', () => {
    expect(shades.day.lamps).toBe(0);
    expect(shades.night.lamps).toBeGreaterThan(shades.dusk.lamps);
  });
});

describe('whose bedroom it is', () => {
  it('gives each of the thirteen tenants a wall and a thing of their own', () => {
    expect(new Set(tenants.map((tenant) => tenantLook(tenant).own)).size).toBe(13);
    expect(new Set(tenants.map((tenant) => tenantLook(tenant).wall)).size).toBe(13);
    expect([...ownThings].sort()).toEqual(tenants.map((tenant) => tenantLook(tenant).own).sort());
  });

  it('gives the four youngest a child\'s room, Vera a grown-up\'s and all others a teenager\'s', () => {
    const kinds = Object.fromEntries(tenants.map((tenant) => [tenant, tenantLook(tenant).room]));
    expect(tenants.filter((tenant) => kinds[tenant] === 'child')).toEqual(['mila', 'jonas', 'aisha', 'leo']);
    expect(tenants.filter((tenant) => kinds[tenant] === 'grown')).toEqual(['vera']);
    expect(tenants.filter((tenant) => kinds[tenant] === 'teen')).toHaveLength(8);
  });

  it('gives a room to somebody without a window', () => {
    expect(tenantLook('bo').room).toBe('child');
  });
});
