/**
 * Draws the whole cast: `npm run art`. Writes `baked/<id>.webp|json` at 1x and 2x and `portraits/<id>.webp`, the latter in two sizes.
 * Same source, same bytes: nothing here asks for time or chance.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { cutOut, describeFrames, drawSheet, pack, webp } from './atlas.ts';
import type { Size } from './atlas.ts';
import { canvas, drawLayers, neckOf, pixelsPerUnit } from './layers.ts';
import type { Layer } from './layers.ts';
import { people } from './people.ts';
import type { Person } from './people.ts';

const here = import.meta.dirname;
const bakedFolder = join(here, 'baked');
const portraitFolder = join(here, 'portraits');
/** Height of a portrait in pixels at 1x. */
const portraitHeight = 256;
/** Empty pixels around a portrait at 1x. */
const edge = 4;

for (const folder of [bakedFolder, portraitFolder]) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
for (const person of people) {
  const layers = drawLayers(person);
  const small = await bakeAtlas(person, layers, 1);
  const large = await bakeAtlas(person, layers, 2);
  const portrait = await bakePortrait(person, layers, 1);
  const largePortrait = await bakePortrait(person, layers, 2);
  console.log(`${person.id}: ${small} bytes at 1x, ${large} at 2x, portrait ${portrait} and ${largePortrait}`);
}

/** @returns the size of the picture in bytes */
async function bakeAtlas(person: Person, layers: readonly Layer[], scale: 1 | 2): Promise<number> {
  const name = scale === 1 ? person.id : `${person.id}@2x`;
  const pixels = pixelsPerUnit * scale;
  const size: Size = { w: Math.round(canvas.width * pixels), h: Math.round(canvas.height * pixels) };
  const cuts = await Promise.all(layers.map(layer => cutOut(layer.name, layer.svg, size)));
  const { places, sheet } = pack(cuts.map(cut => cut.at));
  const picture = await drawSheet(cuts, places, sheet);
  const neck = neckOf(person);
  const atlas = {
    frames: describeFrames(cuts, places, size),
    meta: {
      image: `${name}.webp`,
      format: 'RGBA8888',
      size: sheet,
      scale: String(scale),
      // For the stage: where the head turns, in pixels of the canvas, and the one colour of this person.
      neck: { x: Math.round(neck.x * pixels), y: Math.round(neck.y * pixels) },
      colour: person.colour,
    },
  };
  await writeFile(join(bakedFolder, `${name}.webp`), picture);
  await writeFile(join(bakedFolder, `${name}.json`), `${JSON.stringify(atlas, null, 1)}\n`);
  return picture.length;
}

/** @returns the size of the picture in bytes */
async function bakePortrait(person: Person, layers: readonly Layer[], scale: 1 | 2): Promise<number> {
  const size: Size = { w: canvas.width, h: canvas.height };
  const rim = edge * scale;
  const worn = layers.filter(layer => ['body', 'head', 'face-calm'].includes(layer.name));
  const cuts = await Promise.all(worn.map(layer => cutOut(layer.name, layer.svg, size)));
  const whole = await sharp({ create: { width: size.w, height: size.h, channels: 4, background: '#00000000' } })
    .composite(cuts.map(cut => ({ input: cut.pixels, left: cut.at.x, top: cut.at.y })))
    .png()
    .toBuffer();
  const trimmed = await sharp(whole).trim({ threshold: 0 }).png().toBuffer();
  // Ink, one colour and the steps between them: sixteen colours hold a portrait of that size.
  const reduced = await sharp(trimmed)
    .resize({ height: (portraitHeight - 2 * edge) * scale })
    .extend({ top: rim, bottom: rim, left: rim, right: rim, background: '#00000000' })
    .png({ palette: true, colours: 16, dither: 0, effort: 10 })
    .toBuffer();
  const picture = await webp(sharp(reduced));
  await writeFile(join(portraitFolder, scale === 1 ? `${person.id}.webp` : `${person.id}@2x.webp`), picture);
  return picture.length;
}
