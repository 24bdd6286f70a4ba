import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { largestSide, pack } from '../../assets/cast/atlas.ts';
import type { Box, Frame, Size } from '../../assets/cast/atlas.ts';
import { looks } from '../../assets/cast/faces.ts';
import { drawLayers } from '../../assets/cast/layers.ts';
import { people } from '../../assets/cast/people.ts';
import { moods } from '../../src/story/level.ts';

interface Atlas {
  readonly frames: Readonly<Record<string, Frame>>;
  readonly meta: { readonly image: string; readonly size: Size; readonly scale: string };
}

const cast = join(import.meta.dirname, '../../assets/cast');
const atlasOf = (name: string): Atlas => JSON.parse(readFileSync(join(cast, 'baked', `${name}.json`), 'utf8')) as Atlas;
const bytesOf = (path: string): number => statSync(join(cast, path)).size;
const atlases = people.flatMap(({ id }) => [[id, 60], [`${id}@2x`, 120]] as const);

describe('the table of people', () => {
  test('gives every person a name and a colour of their own', () => {
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    expect(new Set(people.map(({ colour }) => colour)).size).toBe(people.length);
  });

  test('knows every mood a level can ask for', () => {
    expect(looks).toEqual(expect.arrayContaining([...moods]));
  });
});

describe.each(atlases)('the atlas of %s', (name, kilobytes) => {
  const { frames, meta } = atlasOf(name);
  const all = Object.values(frames);

  test('holds a body, a head and every face', () => {
    expect(Object.keys(frames).toSorted()).toEqual(['body', 'head', ...looks.map((look) => `face-${look}`)].toSorted());
  });

  test('fits the largest texture and its budget of bytes', async () => {
    const picture = await sharp(join(cast, 'baked', meta.image)).metadata();
    expect([picture.width, picture.height]).toEqual([meta.size.w, meta.size.h]);
    expect(Math.max(meta.size.w, meta.size.h)).toBeLessThanOrEqual(largestSide);
    expect(bytesOf(`baked/${meta.image}`)).toBeLessThanOrEqual(kilobytes * 1024);
  });

  test('draws all layers on one canvas and inside it', () => {
    expect(new Set(all.map(({ sourceSize }) => `${sourceSize.w} ${sourceSize.h}`)).size).toBe(1);
    for (const { spriteSourceSize: at, sourceSize: canvas } of all) expect(isInside(at, canvas)).toBe(true);
  });

  test('keeps its frames apart and in the picture', () => {
    for (const { frame } of all) expect(isInside(frame, meta.size)).toBe(true);
    expect(all.flatMap(({ frame }, at) => all.slice(at + 1).filter((other) => overlaps(frame, other.frame)))).toEqual([]);
  });

  test('lays every face on the head', () => {
    const head = frames['head']?.spriteSourceSize;
    for (const look of looks) {
      const face = frames[`face-${look}`]?.spriteSourceSize;
      expect(head !== undefined && face !== undefined && overlaps(head, face) && face.y > head.y).toBe(true);
    }
  });
});

describe('weights', () => {
  test('everybody of one evening together stays under 250 KB at 1x', () => {
    expect(['jonas', 'mila', 'papa'].reduce((sum, id) => sum + bytesOf(`baked/${id}.webp`), 0)).toBeLessThanOrEqual(250 * 1024);
  });

  test.each(people.flatMap(({ id }) => [[id, 256, 8], [`${id}@2x`, 512, 14]] as const))('the portrait %s is %i pixels high and at most %i KB', async (name, pixels, kilobytes) => {
    const { height } = await sharp(join(cast, 'portraits', `${name}.webp`)).metadata();
    expect(height).toBe(pixels);
    expect(bytesOf(`portraits/${name}.webp`)).toBeLessThanOrEqual(kilobytes * 1024);
  });
});

describe('drawing', () => {
  test('the same person is drawn the same every time', () => {
    for (const person of people) expect(drawLayers(person)).toEqual(drawLayers(person));
  });

  test('a face is lines only, so that the head shows through', () => {
    for (const person of people) {
      for (const { name, svg } of drawLayers(person)) if (name.startsWith('face-')) expect(svg).not.toContain(person.colour);
    }
  });

  test('a piece that does not exist is named, with those that do', () => {
    const [someone] = people;
    if (someone === undefined) throw new Error('the table is empty');
    expect(() => drawLayers({ ...someone, hair: 'Candyfloss' })).toThrow(/no Hair called Candyfloss; there are .*Bun/);
  });
});

describe('packing', () => {
  test('refuses what no texture can hold', () => {
    expect(() => pack([{ w: largestSide, h: 10 }])).toThrow(`do not fit ${largestSide}`);
  });
});

function isInside({ x, y, w, h }: Box, within: Size): boolean {
  return x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= within.w && y + h <= within.h;
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
