import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { paintsOf, webp } from '../../assets/cast/reduce.ts';

const box = { fills: ['#8fd8e8'], steps: 3 };

/** The distinct pixels of a drawing after it was reduced, as red, green, blue, alpha. */
async function pixelsOf(svg: string): Promise<ReadonlySet<string>> {
  const bytes = await webp(sharp(Buffer.from(svg)), box);
  const raw = await sharp(bytes).ensureAlpha().raw().toBuffer();
  return new Set(Array.from({ length: raw.length / 4 }, (_, at) => [...raw.subarray(at * 4, at * 4 + 4)].join(' ')));
}

describe('reducing a drawing', () => {
  test('leaves ink, fill and nothing as they are', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"><rect width="10" height="10" fill="#1d1b2e"/><rect x="10" width="10" height="10" fill="#8fd8e8"/></svg>';
    expect(await pixelsOf(svg)).toEqual(new Set(['29 27 46 255', '143 216 232 255', '0 0 0 0']));
  });

  test('keeps edges soft, in the steps of the box and no others', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><circle cx="30" cy="30" r="22" fill="#8fd8e8" stroke="#1d1b2e" stroke-width="7"/></svg>';
    const pixels = await pixelsOf(svg);
    const allowed = new Set(paintsOf(box).map((paint) => paint.join(' ')));
    expect([...pixels].filter((pixel) => !allowed.has(pixel))).toEqual([]);
    expect([...pixels].filter((pixel) => pixel.startsWith('29 27 46 ')).length).toBe(box.steps);
  });

  test('gives the same bytes for the same drawing', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><ellipse cx="20" cy="20" rx="15" ry="9" fill="#8fd8e8"/></svg>';
    expect((await webp(sharp(Buffer.from(svg)), box)).equals(await webp(sharp(Buffer.from(svg)), box))).toBe(true);
  });
});
