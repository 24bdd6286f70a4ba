import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPresetOn, neighbourOf, presetNames, presets, textSizes, togglePreset } from '../../src/ui/comfort-settings.ts';
import type { ComfortSettings } from '../../src/ui/comfort-settings.ts';

const plain: ComfortSettings = { textSize: 100, spacing: 0, contrast: 'normal', motion: 'device', rhythm: 'typing', targets: 'normal', captions: false, tools: false, font: 'mixed' };

describe('comfort presets', () => {
  it.each(presetNames)('%s changes something, and pressing it again takes exactly that back', (preset) => {
    const on = { ...plain, ...togglePreset(plain, preset) };
    expect(on).not.toEqual(plain);
    expect(isPresetOn(on, preset)).toBe(true);
    expect({ ...on, ...togglePreset(on, preset) }).toEqual(plain);
  });

  it('keep what another preset still needs when one is taken back', () => {
    const both = { ...plain, ...presets.moving, ...presets.calm };
    const off = { ...both, ...togglePreset(both, 'moving') };
    expect(off).toMatchObject({ targets: 'normal', rhythm: 'instant', motion: 'reduced' });
    expect(isPresetOn(off, 'calm')).toBe(true);
  });

  it('are on after they are pressed and off after they are pressed again, from any order of presses', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...presetNames), { maxLength: 12 }), fc.constantFrom(...presetNames), (before, preset) => {
      const settings = before.reduce((now, name) => ({ ...now, ...togglePreset(now, name) }), plain);
      const after = { ...settings, ...togglePreset(settings, preset) };
      expect(isPresetOn(after, preset)).toBe(!isPresetOn(settings, preset));
    }));
  });
});

describe('a scale', () => {
  it('has a neighbour to either side and none beyond its ends', () => {
    expect(neighbourOf(textSizes, 125, 1)).toBe(150);
    expect(neighbourOf(textSizes, 125, -1)).toBe(100);
    expect(neighbourOf(textSizes, 200, 1)).toBeUndefined();
    expect(neighbourOf(textSizes, 100, -1)).toBeUndefined();
  });
});
