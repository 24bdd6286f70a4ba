import { describe, expect, it } from 'vitest';
import { efforts, firstEffort, openGauge, tierOfName } from '../../src/stage/tier.ts';

function feed(frames: readonly number[]): readonly boolean[] {
  const gauge = openGauge();
  return frames.map((ms) => gauge.take(ms));
}

describe('choosing how much light there is', () => {
  it('takes the cheap light where the renderer says that it draws in software', () => {
    const names = ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', 'llvmpipe (LLVM 15.0.7, 256 bits)', 'Microsoft Basic Render Driver', 'Mesa OffScreen', 'Apple Software Renderer'];
    for (const name of names) expect(tierOfName(name), name).toBe('cheap');
  });

  it('leaves a graphics card, and a name it does not know, to the measuring', () => {
    for (const name of ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620, OpenGL 4.6)', 'Apple GPU', 'Adreno (TM) 640', 'WebKit WebGL', '', undefined]) expect(tierOfName(name), name).toBeUndefined();
  });

  it('begins with fewer pixels where the name says so, and with all of them elsewhere', () => {
    expect(efforts[firstEffort('SwiftShader')]).toEqual({ tier: 'cheap', density: 0.75 });
    expect(efforts[firstEffort('Apple GPU')]).toEqual({ tier: 'full', density: 2 });
  });

  it('asks for less with each step, and never for so little that the drawings fall apart', () => {
    const densities = efforts.map(({ density }) => density);
    expect(densities).toEqual(densities.toSorted((a, b) => b - a));
    expect(new Set(densities).size).toBe(densities.length);
    expect(densities.at(-1)).toBe(0.6);
  });

  it('says that it is too slow when two dozen frames in a row come too slowly', () => {
    expect(feed(Array.from({ length: 24 }, () => 40)).at(-1)).toBe(true);
  });

  it('says nothing before it has seen enough', () => {
    expect(feed(Array.from({ length: 23 }, () => 40))).not.toContain(true);
  });

  it('forgives a few long frames, while a scene is being painted', () => {
    expect(feed(Array.from({ length: 240 }, (_, i) => (i % 24 < 6 ? 90 : 16.7)))).not.toContain(true);
  });
});
