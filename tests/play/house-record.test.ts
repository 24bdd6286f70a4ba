import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { darkWindow, emptyHouse, lastBegun, readHouse, rememberWindow } from '../../src/play/house-record.ts';
import type { HouseRecord, WindowRecord } from '../../src/play/house-record.ts';

const anyWindow: fc.Arbitrary<WindowRecord> = fc.record({
  lamps: fc.record({ finished: fc.boolean(), another: fc.boolean(), clues: fc.boolean() }), endings: fc.nat(8), begun: fc.boolean(), playedAt: fc.nat(), finishedAt: fc.nat(), boosters: fc.nat(2),
}, { requiredKeys: ['lamps', 'endings', 'begun', 'playedAt', 'boosters'] });
const anyId = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const anyHouse: fc.Arbitrary<HouseRecord> = fc.record({ format: fc.constant(1 as const), flags: fc.dictionary(anyId, fc.boolean()), windows: fc.dictionary(anyId, anyWindow) });

describe('what the house remembers', () => {
  it('is read as it was kept', () => {
    fc.assert(fc.property(anyHouse, (house) => { expect(readHouse(JSON.parse(JSON.stringify(house)))).toEqual({ ...house, flags: { ...house.flags }, windows: { ...house.windows } }); }));
  });

  it('is a house whatever was kept', () => {
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.record({ flags: fc.jsonValue(), windows: fc.dictionary(anyId, fc.jsonValue()) })), (kept) => {
      const house = readHouse(kept);
      expect(readHouse(house)).toEqual(house);
      for (const flag of Object.values(house.flags)) expect(typeof flag).toBe('boolean');
      for (const { lamps, endings, begun, playedAt, finishedAt, boosters } of Object.values(house.windows)) {
        expect([lamps.finished, lamps.another, lamps.clues, begun].every((value) => typeof value === 'boolean')).toBe(true);
        expect(endings).toBeGreaterThanOrEqual(0);
        expect(typeof playedAt).toBe('number');
        expect(['number', 'undefined']).toContain(typeof finishedAt);
        expect(boosters).toBeGreaterThanOrEqual(0);
      }
    }));
  });

  it('loses no more than what is damaged', () => {
    const kept = { flags: { warned: true, torn: 1 }, windows: { 'free-skins': { lamps: { finished: true, another: 'yes' }, endings: -3, begun: 1, playedAt: '7' }, 'map-pin': null } };
    expect(readHouse(kept)).toEqual({ format: 1, flags: { warned: true }, windows: { 'free-skins': { ...darkWindow, lamps: { finished: true, another: false, clues: false } }, 'map-pin': darkWindow } });
  });

  it('changes one window and adds flags, and leaves the rest', () => {
    fc.assert(fc.property(anyHouse, anyId, anyWindow, (house, id, window) => {
      const after = rememberWindow(house, id, window, { warned: true });
      expect(after.windows[id]).toBe(window);
      expect(after.flags).toEqual({ ...house.flags, warned: true });
      for (const other of Object.keys(house.windows)) if (other !== id) expect(after.windows[other]).toBe(house.windows[other]);
    }));
  });
});

describe('continue', () => {
  const begun = (playedAt: number): WindowRecord => ({ ...darkWindow, begun: true, playedAt });

  it('leads to the evening that was begun and played last', () => {
    const windows = { 'map-pin': begun(5), 'free-skins': begun(9), 'left-out': { ...begun(20), begun: false } };
    expect(lastBegun({ ...emptyHouse, windows }, [])).toBe('free-skins');
  });

  it('leads nowhere when none is begun', () => {
    expect(lastBegun(emptyHouse, [])).toBeUndefined();
    expect(lastBegun({ ...emptyHouse, windows: { 'map-pin': darkWindow } }, [])).toBeUndefined();
  });
});
