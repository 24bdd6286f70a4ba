/** The baked people of `assets/cast`: loaded when first needed, a table and a picture a person, and one more for a body that is not a bust. */
import type { Mood, Pose } from '../story/level.ts';
import type { CastTable, LayerName, LayerPlace } from './cast-table.ts';
import type { Extent } from './geometry.ts';

/** One layer of a person; `left` and `top` of its corner from the neck. In units of the stage: a pixel of a bust at 1x. */
export interface Layer { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** What a figure is put together from: the body of its pose, and what all poses share. */
export type Part = 'body' | 'head' | `${'face' | 'eyes' | 'shut'}-${Mood}`;

/** A person in one pose. */
export interface Actor {
  readonly id: string;
  /** What is drawn: who does not stand sits. */
  readonly pose: Pose;
  /** The one colour of skin and clothes, `#rrggbb`. */
  readonly colour: string;
  readonly extent: Extent;
  /** The upper left corner of everything drawn, from the neck. */
  readonly left: number;
  readonly top: number;
  /** Nothing when there is no such layer: a laughing face has its eyes shut and needs none of its own. */
  layer(part: Part): Layer | undefined;
  /** Draws a layer so that it fills `width` x `height` pixels of the canvas. */
  draw(pen: CanvasRenderingContext2D, part: Part, width: number, height: number): void;
}

interface Cut { readonly layer: Layer; readonly picture: HTMLImageElement; readonly place: LayerPlace }

const pictures = import.meta.glob<string>('../../assets/cast/baked/*.webp', { query: '?url', import: 'default', eager: true });
const tables = import.meta.glob<CastTable>('../../assets/cast/baked/*.json', { import: 'default' });

/** Everybody who has been drawn, in the order of the alphabet. */
export const castIds: readonly string[] = Object.keys(tables).map((path) => path.replace(/^.*\//, '').replace('.json', '')).toSorted();

/** Open Peeps units in a unit of the stage. */
export const peepsInUnit = 2;

/** Shrinks in halves first: browsers that only look at four neighbours would tear the ink line. */
function shrink(picture: CanvasImageSource, [x, y, wide, high]: readonly number[], width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(Math.ceil(width), Math.ceil((wide ?? 0) / 2));
  canvas.height = Math.max(Math.ceil(height), Math.ceil((high ?? 0) / 2));
  const pen = canvas.getContext('2d');
  if (pen !== null) {
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, x ?? 0, y ?? 0, wide ?? 0, high ?? 0, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
}

function drawCut(pen: CanvasRenderingContext2D, { picture, place }: Cut, width: number, height: number): void {
  let source: CanvasImageSource = picture;
  let [x, y, wide, high] = place;
  while (wide > width * 2 && high > height * 2) {
    const smaller: HTMLCanvasElement = shrink(source, [x, y, wide, high], width, height);
    source = smaller;
    [x, y, wide, high] = [0, 0, smaller.width, smaller.height];
  }
  pen.imageSmoothingEnabled = true;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(source, x, y, wide, high, 0, 0, width, height);
}

/** Where a layer is in units of the stage, from the pixels of its sheet. */
export function layerOf([, , width, height, left, top]: LayerPlace, pixels: number): Layer {
  const unit = 1 / (pixels * peepsInUnit);
  return { left: left * unit, top: top * unit, width: width * unit, height: height * unit };
}

/** Puts the layers of a pose together from the tables of the sheets they are on. */
function assemble(table: CastTable, pose: Pose, twice: boolean, pictureOf: (sheet: Pose) => HTMLImageElement | undefined): Actor | undefined {
  const cuts = new Map<string, Cut>();
  for (const sheet of new Set<Pose>(['bust', pose])) {
    const drawn = table.sheets[twice ? '2' : '1'][sheet];
    const picture = pictureOf(sheet);
    if (drawn === undefined || picture === undefined) return undefined;
    for (const [name, place] of Object.entries(drawn.layers) as [LayerName, LayerPlace][]) {
      cuts.set(name === pose ? 'body' : name, { layer: layerOf(place, drawn.pixels), picture, place });
    }
  }
  const solid = ['body', 'head'].flatMap((name) => cuts.get(name)?.layer ?? []);
  const left = Math.min(...solid.map((layer) => layer.left));
  const top = Math.min(...solid.map((layer) => layer.top));
  const width = Math.max(...solid.map((layer) => layer.left + layer.width)) - left;
  const height = Math.max(...solid.map((layer) => layer.top + layer.height)) - top;
  return {
    id: table.id, pose, colour: table.colour, left, top, extent: { width, height },
    layer: (part) => cuts.get(part)?.layer,
    draw(pen, part, wide, high) {
      const cut = cuts.get(part);
      if (cut !== undefined) drawCut(pen, cut, wide, high);
    },
  };
}

/** A picture that is decoded; the same one for everybody who asks. */
function openPictures(): (address: string) => Promise<HTMLImageElement> {
  const asked = new Map<string, Promise<HTMLImageElement>>();
  return (address) => {
    const known = asked.get(address);
    if (known !== undefined) return known;
    const picture = new Image();
    picture.src = address;
    const coming = picture.decode().then(() => picture);
    asked.set(address, coming);
    coming.catch(() => asked.delete(address));
    return coming;
  };
}

async function loadActor(load: (address: string) => Promise<HTMLImageElement>, id: string, asked: Pose, twice: boolean): Promise<Actor | undefined> {
  const table = await tables[`../../assets/cast/baked/${id}.json`]?.();
  if (table === undefined) return undefined;
  const pose = table.poses[asked];
  const found = await Promise.all([...new Set<Pose>(['bust', pose])].map(async (sheet) => {
    const address = pictures[`../../assets/cast/baked/${id}${sheet === 'bust' ? '' : `-${sheet}`}${twice ? '@2x' : ''}.webp`];
    return [sheet, address === undefined ? undefined : await load(address)] as const;
  }));
  return assemble(table, pose, twice, (sheet) => found.find(([name]) => name === sheet)?.[1]);
}

export interface Cast {
  /** The person in this pose (a bust unless told) if they are here already; otherwise they are sent for and `onArrival` tells later. An unknown person never comes. */
  find(id: string, pose?: Pose): Actor | undefined;
  /** How many have been sent for and are not here yet. */
  coming(): number;
}

/** `twice` takes the drawings of double density; without them the single ones. */
export function openCast(twice: () => boolean, onArrival: () => void): Cast {
  const here = new Map<string, Actor | undefined>();
  const load = openPictures();
  let coming = 0;
  return {
    coming: () => coming,
    find(id, pose = 'bust') {
      const key = `${id} ${pose} ${twice()}`;
      if (!here.has(key)) {
        here.set(key, undefined);
        coming += 1;
        // A picture that fails to load leaves an empty place: the words are complete without it.
        void loadActor(load, id, pose, twice()).then((actor) => {
          here.set(key, actor);
          if (actor !== undefined) onArrival();
        }, () => here.delete(key)).finally(() => { coming -= 1; });
      }
      return here.get(key);
    },
  };
}
