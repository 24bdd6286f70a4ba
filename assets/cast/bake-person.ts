/** Draws one person: the files that go to `baked/` and `portraits/`, as bytes. Nothing here asks for time or chance. */
import sharp from 'sharp';
import { poses } from '../../src/story/level.ts';
import type { Pose } from '../../src/story/level.ts';
import { cutOut, drawSheet, pack } from './atlas.ts';
import type { Cut, Size } from './atlas.ts';
import { canvases, drawBodyLayer, drawHeadLayers, takenPose } from './layers.ts';
import type { Canvas, Layer } from './layers.ts';
import type { Person } from './people.ts';
import { webp } from './reduce.ts';
import { wood } from './seat.ts';
import type { CastTable, LayerPlace, SheetTable } from '../../src/stage/cast-table.ts';

/** A file by its path under `assets/cast/`. */
export interface Baked { readonly path: string; readonly bytes: Buffer }

const densities = [1, 2] as const;
type Density = (typeof densities)[number];
/** How many steps an edge takes from ink to nothing: at double density each is half as wide, so fewer look the same. */
const steps: Readonly<Record<Density, number>> = { 1: 4, 2: 3 };
/** Height of a portrait in pixels at 1x. */
const portraitHeight = 256;
/** Empty pixels around a portrait at 1x. */
const edge = 4;

/** Draws all of a person: the table, a picture a pose and density, and the portrait in two sizes. */
export async function bakePerson(person: Person): Promise<readonly Baked[]> {
  const taken = poses.filter((pose) => takenPose(person, pose) === pose);
  const pictures: Baked[] = [];
  const sheets: Record<Density, Partial<Record<Pose, SheetTable>>> = { 1: {}, 2: {} };
  for (const density of densities) {
    for (const pose of taken) {
      const { table, picture } = await bakeSheet(person, pose, density);
      sheets[density][pose] = table;
      pictures.push({ path: `baked/${person.id}${pose === 'bust' ? '' : `-${pose}`}${suffix(density)}.webp`, bytes: picture });
    }
    pictures.push({ path: `portraits/${person.id}${suffix(density)}.webp`, bytes: await bakePortrait(person, density) });
  }
  const asked = Object.fromEntries(poses.map((pose) => [pose, takenPose(person, pose)])) as CastTable['poses'];
  const table: CastTable = { id: person.id, colour: person.colour, poses: asked, sheets };
  return [...pictures, { path: `baked/${person.id}.json`, bytes: Buffer.from(`${JSON.stringify(table)}\n`) }];
}

function suffix(density: Density): '' | '@2x' {
  return density === 1 ? '' : '@2x';
}

async function bakeSheet(person: Person, pose: Pose, density: Density): Promise<{ readonly table: SheetTable; readonly picture: Buffer }> {
  const canvas = canvases[pose];
  const pixels = canvas.pixels * density;
  const body = drawBodyLayer(person, pose);
  const cuts = await cutAll(pose === 'bust' ? [body, ...drawHeadLayers(person)] : [body], canvas, pixels);
  const { places, sheet } = pack(cuts.map((cut) => cut.at));
  const layers = Object.fromEntries(cuts.map((cut, i) => {
    const at = places[i];
    if (at === undefined) throw new Error(`no place for ${cut.name}`);
    const fromNeck = [cut.at.x - canvas.neck.x * pixels, cut.at.y - canvas.neck.y * pixels] as const;
    return [cut.name, [at.x, at.y, at.w, at.h, ...fromNeck] satisfies LayerPlace];
  }));
  return { table: { size: [sheet.w, sheet.h], pixels, layers }, picture: await webp(await drawSheet(cuts, places, sheet), { fills: pose === 'sitting' ? [person.colour, wood] : [person.colour], steps: steps[density] }) };
}

async function cutAll(layers: readonly Layer[], canvas: Canvas, pixels: number): Promise<readonly Cut[]> {
  const size: Size = { w: Math.round(canvas.width * pixels), h: Math.round(canvas.height * pixels) };
  return await Promise.all(layers.map((layer) => cutOut(layer.name, layer.svg, size)));
}

async function bakePortrait(person: Person, density: Density): Promise<Buffer> {
  const canvas = canvases.bust;
  const rim = edge * density;
  const worn = [drawBodyLayer(person, 'bust'), ...drawHeadLayers(person).filter(({ name }) => ['head', 'face-calm', 'eyes-calm'].includes(name))];
  const cuts = await cutAll(worn, canvas, 1);
  const whole = await sharp({ create: { width: canvas.width, height: canvas.height, channels: 4, background: '#00000000' } })
    .composite(cuts.map((cut) => ({ input: cut.pixels, left: cut.at.x, top: cut.at.y })))
    .png()
    .toBuffer();
  const trimmed = await sharp(whole).trim({ threshold: 0 }).png().toBuffer();
  return await webp(sharp(trimmed)
    .resize({ height: (portraitHeight - 2 * edge) * density })
    .extend({ top: rim, bottom: rim, left: rim, right: rim, background: '#00000000' }), { fills: [person.colour], steps: steps[1] });
}
