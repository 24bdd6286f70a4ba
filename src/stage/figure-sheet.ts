/** All of a figure on one picture: what lies on one picture goes to the graphics card in one call. */
import type { Mood } from '../story/level.ts';
import type { Actor, Layer, Part } from './cast.ts';
import type { Kit } from './kit.ts';
import type { Rect } from './port.ts';
import { largestTexture, type Painted } from './textures.ts';

/** What a figure wears at a time: what never changes, and what its mood changes. */
export type Place = 'body' | 'head' | 'face' | 'eyes' | 'shut';

const moving = ['face', 'eyes', 'shut'] as const;
const moods: readonly Mood[] = ['calm', 'smile', 'happy', 'worried', 'sad', 'fear', 'suspicious', 'angry'];
/** Between two places, in pixels: smoothing looks one pixel over the edge. */
const gap = 2;
/** The gaps do not shrink along, so a sheet that is too large is made a little smaller than just fits. */
const fits = 0.98;

function partAt(place: Place, mood: Mood): Part {
  return place === 'body' || place === 'head' ? place : `${place}-${mood}`;
}

interface Pixels { readonly width: number; readonly height: number }

/** Room for the largest layer that may ever lie there, in pixels. */
function roomFor(actor: Actor, place: Place, pixelsInUnit: number): Pixels {
  const layers = moods.flatMap((mood) => actor.layer(partAt(place, mood)) ?? []);
  const most = (side: (layer: Layer) => number): number => Math.ceil(Math.max(0, ...layers.map(side)) * pixelsInUnit);
  return { width: Math.max(1, most(({ width }) => width)), height: Math.max(1, most(({ height }) => height)) };
}

/** The body on the left, everything else one below the other beside it. */
function layOut(actor: Actor, pixelsInUnit: number): { readonly whole: Pixels; readonly places: Readonly<Record<Place, Rect>> } {
  const room = (place: Place): Pixels => roomFor(actor, place, pixelsInUnit);
  const body = { x: 0, y: 0, ...room('body') };
  const left = body.width + gap;
  const head = { x: left, y: 0, ...room('head') };
  const face = { x: left, y: head.height + gap, ...room('face') };
  const eyes = { x: left, y: face.y + face.height + gap, ...room('eyes') };
  const shut = { x: left, y: eyes.y + eyes.height + gap, ...room('shut') };
  const column = Math.max(head.width, face.width, eyes.width, shut.width);
  return { whole: { width: left + column, height: Math.max(body.height, shut.y + shut.height) }, places: { body, head, face, eyes, shut } };
}

function shareThatFits({ width, height }: Pixels): number {
  const largest = Math.max(width, height);
  return largest <= largestTexture ? 1 : (largestTexture / largest) * fits;
}

/** Cut to the size it has on the screen, so that the ink line stays clean at any size. */
export class FigureSheet {
  readonly key: string;
  /** Picture pixels in a CSS pixel. */
  readonly density: number;
  readonly #kit: Kit;
  readonly #actor: Actor;
  readonly #pixelsInUnit: number;
  readonly #places: Readonly<Record<Place, Rect>>;
  readonly #frames: Readonly<Record<Place, string>>;
  readonly #painted: Painted;
  #mood: Mood;

  /** `scale` is CSS pixels in a unit of the stage. */
  constructor(kit: Kit, actor: Actor, scale: number, mood: Mood) {
    this.#kit = kit;
    this.#actor = actor;
    this.#mood = mood;
    const wanted = layOut(actor, scale * kit.density()).whole;
    this.density = kit.density() * shareThatFits(wanted);
    this.#pixelsInUnit = scale * this.density;
    const { whole, places } = layOut(actor, this.#pixelsInUnit);
    this.#places = places;
    const [painted] = kit.paints.share([{
      size: { width: whole.width / kit.density(), height: whole.height / kit.density() },
      draw: (pen) => { for (const place of ['body', 'head', ...moving] as const) this.#draw(pen, place); },
    }]);
    if (painted === undefined) throw new Error('Violated assumption: what is wished for is painted');
    this.#painted = painted;
    this.key = this.#painted.key;
    const name = (place: Place): string => kit.paints.name(this.#painted, place, places[place]);
    this.#frames = { body: name('body'), head: name('head'), face: name('face'), eyes: name('eyes'), shut: name('shut') };
  }

  /** Under which name its texture knows a place. */
  frame(place: Place): string {
    return this.#frames[place];
  }

  /** What lies at a place now; nothing when this mood has no such layer. */
  layer(place: Place): Layer | undefined {
    return this.#actor.layer(partAt(place, this.#mood));
  }

  /** Draws the face of another mood over the one that is there. */
  wear(mood: Mood): void {
    if (mood === this.#mood) return;
    this.#mood = mood;
    this.#kit.paints.repaint(this.#painted, (pen) => {
      for (const place of moving) {
        const { x, y, width, height } = this.#places[place];
        pen.clearRect(x, y, width, height);
        this.#draw(pen, place);
      }
    });
  }

  free(): void {
    this.#kit.paints.free(this.#painted);
  }

  #draw(pen: CanvasRenderingContext2D, place: Place): void {
    const layer = this.layer(place);
    const { x, y } = this.#places[place];
    if (layer === undefined) return;
    // In pixels, from the corner that the whole sheet has on its texture.
    const whole = pen.getTransform();
    pen.setTransform(1, 0, 0, 1, whole.e + x, whole.f + y);
    this.#actor.draw(pen, partAt(place, this.#mood), Math.ceil(layer.width * this.#pixelsInUnit), Math.ceil(layer.height * this.#pixelsInUnit));
    pen.setTransform(whole);
  }
}
