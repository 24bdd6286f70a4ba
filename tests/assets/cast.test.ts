import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { largestSide, pack } from '../../assets/cast/atlas.ts';
import { bakePerson } from '../../assets/cast/bake-person.ts';
import { drawBodyLayer, drawHeadLayers, faceOf } from '../../assets/cast/layers.ts';
import { people } from '../../assets/cast/people.ts';
import type { Person } from '../../assets/cast/people.ts';
import type { CastTable, LayerName, LayerPlace, SheetTable } from '../../src/stage/cast-table.ts';
import { moods, poses } from '../../src/story/level.ts';
import type { Pose } from '../../src/story/level.ts';

const cast = join(import.meta.dirname, '../../assets/cast');
const tableOf = (id: string): CastTable => JSON.parse(readFileSync(join(cast, 'baked', `${id}.json`), 'utf8')) as CastTable;
const bytesOf = (path: string): number => statSync(join(cast, path)).size;
const pictureOf = (id: string, sheet: Pose, density: '1' | '2'): string => `baked/${id}${sheet === 'bust' ? '' : `-${sheet}`}${density === '2' ? '@2x' : ''}.webp`;
const sheetsOf = (id: string): readonly (readonly [string, SheetTable])[] =>
  (['1', '2'] as const).flatMap((density) => (Object.entries(tableOf(id).sheets[density]) as [Pose, SheetTable][]).map(([sheet, table]) => [pictureOf(id, sheet, density), table] as const));
const person = (id: string): Person => {
  const found = people.find((one) => one.id === id);
  if (found === undefined) throw new Error(`nobody is called ${id}`);
  return found;
};

describe('the table of people', () => {
  test('gives every person a name and a colour of their own', () => {
    expect(people).toHaveLength(30);
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    expect(new Set(people.map(({ colour }) => colour)).size).toBe(people.length);
  });

  test('gives nobody a head that someone else has', () => {
    const heads = people.map(({ hair, beard, glasses }) => [hair, beard, glasses].join(' '));
    expect(heads.filter((head, at) => heads.indexOf(head) !== at)).toEqual([]);
  });

  test('keeps colours so far apart that two people are never taken for one', () => {
    const near = people.flatMap((a, at) => people.slice(at + 1).filter((b) => distance(a.colour, b.colour) < 0.02).map((b) => `${a.id} ${b.id}`));
    expect(near).toEqual([]);
  });

  test('lets no child and no teen have a beard', () => {
    expect(people.filter(({ grown, beard }) => grown !== 'adult' && beard !== undefined)).toEqual([]);
  });

  test('puts a wheelchair under somebody, who never stands beside it', () => {
    const seated = people.filter(({ sitting }) => sitting === 'WheelChair');
    expect(seated.length).toBeGreaterThan(0);
    for (const { id } of seated) expect(tableOf(id).poses).toEqual({ bust: 'bust', standing: 'sitting', sitting: 'sitting' });
  });
});

describe.each(people.map(({ id }) => id))('the pictures of %s', (id) => {
  const table = tableOf(id);

  test('hold a body for every pose and a face for every mood, with eyes that shut unless they are shut already', () => {
    const shared: LayerName[] = ['head', ...moods.flatMap((mood): LayerName[] => faceOf(person(id), mood).eyes === undefined ? [`face-${mood}`] : [`face-${mood}`, `eyes-${mood}`, `shut-${mood}`])];
    for (const density of ['1', '2'] as const) {
      const layers = table.sheets[density].bust?.layers ?? {};
      expect(Object.keys(layers).toSorted()).toEqual(['bust', ...shared].toSorted());
      for (const pose of poses) expect(table.sheets[density][table.poses[pose]]?.layers[table.poses[pose]]).toBeDefined();
    }
  });

  test('are as large as their table says and fit the largest texture', async () => {
    for (const [path, { size }] of sheetsOf(id)) {
      const { width, height } = await sharp(join(cast, path)).metadata();
      expect([width, height]).toEqual(size);
      expect(Math.max(...size)).toBeLessThanOrEqual(largestSide);
    }
  });

  test('keep their layers apart and inside the picture', () => {
    for (const [, { size, layers }] of sheetsOf(id)) {
      const all = Object.values(layers);
      for (const [x, y, w, h] of all) expect(x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= size[0] && y + h <= size[1]).toBe(true);
      expect(all.flatMap((one, at) => all.slice(at + 1).filter((other) => overlaps(one, other)))).toEqual([]);
    }
  });

  test('lay every face on the head, and the head on every body', () => {
    for (const density of ['1', '2'] as const) {
      const bust = table.sheets[density].bust;
      const head = bust === undefined ? undefined : placeOf(bust, 'head');
      for (const mood of moods) {
        const face = bust === undefined ? undefined : placeOf(bust, `face-${mood}`);
        expect(head !== undefined && face !== undefined && isInside(face, head)).toBe(true);
      }
      for (const pose of new Set(Object.values(table.poses))) {
        const sheet = table.sheets[density][pose];
        const body = sheet === undefined ? undefined : placeOf(sheet, pose);
        // Neck and collar meet: the head ends below where the body begins, and begins above it.
        expect(head !== undefined && body !== undefined && head.top < body.top && head.bottom > body.top && head.left < body.right && head.right > body.left).toBe(true);
      }
    }
  });

  test.each([['', 256, 8], ['@2x', 512, 14]] as const)('have a portrait%s that is %i pixels high and at most %i KB', async (density, pixels, kilobytes) => {
    const { height } = await sharp(join(cast, 'portraits', `${id}${density}.webp`)).metadata();
    expect(height).toBe(pixels);
    expect(bytesOf(`portraits/${id}${density}.webp`)).toBeLessThanOrEqual(kilobytes * 1024);
  });
});

interface Evening { readonly people: readonly string[]; readonly scenes?: Readonly<Record<string, { readonly poses?: Readonly<Record<string, Pose>> }>> }

describe('the weight of an evening', () => {
  const levels = join(import.meta.dirname, '../../levels');
  const evenings = readdirSync(levels).map((id) => [id, JSON.parse(readFileSync(join(levels, id, 'level.json'), 'utf8')) as Evening] as const);

  test.each(evenings.flatMap(([id, level]) => (['1', '2'] as const).map((density) => [id, density, level] as const)))('everybody in %s together stays under 250 KB at %sx', (_, density, level) => {
    const drawn = level.people.filter((id) => people.some((one) => one.id === id));
    expect(drawn.length).toBeGreaterThan(0);
    const posed = Object.values(level.scenes ?? {}).flatMap((scene) => Object.entries(scene.poses ?? {}));
    const needed = new Set([
      ...drawn.map((id) => pictureOf(id, 'bust', density)),
      ...posed.filter(([id]) => drawn.includes(id)).map(([id, pose]) => pictureOf(id, tableOf(id).poses[pose], density)),
    ]);
    expect([...needed].reduce((sum, path) => sum + bytesOf(path), 0)).toBeLessThanOrEqual(250 * 1024);
  });
});

describe('drawing', () => {
  test('the same source gives the very bytes that are kept', async () => {
    for (const { path, bytes } of await bakePerson(person('sam'))) expect(bytes.equals(readFileSync(join(cast, path))), path).toBe(true);
  });

  test('nothing is kept that nobody draws', () => {
    const kept = readdirSync(join(cast, 'baked')).filter((name) => name.endsWith('.webp'));
    expect(kept.toSorted()).toEqual(people.flatMap(({ id }) => sheetsOf(id).map(([path]) => path.replace('baked/', ''))).toSorted());
  });

  test('a face is lines only, so that the head shows through', () => {
    for (const one of people) for (const { name, svg } of drawHeadLayers(one)) if (name !== 'head') expect(svg).not.toContain(one.colour);
  });

  test('a piece that does not exist is named, with those that do', () => {
    expect(() => drawHeadLayers({ ...person('jonas'), hair: 'Candyfloss' })).toThrow(/no Hair called Candyfloss; there are .*Bun/);
    expect(() => drawBodyLayer({ ...person('jonas'), sitting: 'OnAThrone' }, 'sitting')).toThrow(/no SittingPose called OnAThrone/);
  });
});

describe('packing', () => {
  test('refuses what no texture can hold', () => {
    expect(() => pack([{ w: largestSide, h: 10 }])).toThrow(`do not fit ${largestSide}`);
  });
});

interface Edges { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Where a layer lies from the neck, in Open Peeps units. */
function placeOf({ layers, pixels }: SheetTable, name: LayerName): Edges | undefined {
  const place = layers[name];
  if (place === undefined) return undefined;
  const [, , w, h, left, top] = place;
  return { left: left / pixels, top: top / pixels, right: (left + w) / pixels, bottom: (top + h) / pixels };
}

function isInside(one: Edges, within: Edges): boolean {
  return one.left > within.left && one.top > within.top && one.right < within.right && one.bottom < within.bottom;
}

function overlaps([ax, ay, aw, ah]: LayerPlace, [bx, by, bw, bh]: LayerPlace): boolean {
  return ax < bx + bw && bx < ax + aw && ay < by + bh && by < ay + ah;
}

/** How far apart two colours look, in OKLab (Ottosson 2020): about 1 from black to white. */
function distance(a: string, b: string): number {
  const [one, other] = [labOf(a), labOf(b)];
  return Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));
}

function labOf(colour: string): readonly number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
}
