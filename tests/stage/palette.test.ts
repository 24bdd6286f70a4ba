import { describe, expect, it } from 'vitest';
import { blend, tintOf } from '../../src/stage/palette.ts';

describe('colours', () => {
  it('mixes two colours channel by channel', () => {
    expect(blend('#000000', '#ffffff', 0)).toBe('#000000');
    expect(blend('#000000', '#ffffff', 1)).toBe('#ffffff');
    expect(blend('#102030', '#304050', 0.5)).toBe('#203040');
    expect(tintOf('#ffd166')).toBe(0xffd166);
  });
});
