/** The drawn figure of one person at one size: body, and head, face and eyes on a neck that turns. */
import type { Mood } from '../story/level.ts';
import type { Actor, Layer, Part } from './cast.ts';
import type { Group, Kit, Picture } from './kit.ts';
import type { Painted } from './textures.ts';

/** Cuts one layer to the size it has on the screen, so that the ink line stays clean at any size. */
function cutLayer(kit: Kit, actor: Actor, part: Part, size: Layer, scale: number): Painted {
  return kit.paints.paint({ width: Math.max(1, size.width * scale), height: Math.max(1, size.height * scale) }, (pen) => {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    actor.draw(pen, part, pen.canvas.width, pen.canvas.height);
  });
}

export interface Look {
  readonly mood: Mood;
  /** In the middle of a blink. */
  readonly shut: boolean;
  /** Where the eyes look, from -1 to 1 in the direction of the art, which faces right. */
  readonly gaze: number;
}

const noLayer: Layer = { left: 0, top: 0, width: 1, height: 1 };
/** How far eyes go to a side, in units of the stage: as far as they stay under their brows. */
const gazeReach = 3.2;

/** Layers cut for one actor at one scale, inside `group`, whose origin is the middle of the body's lower edge. */
export class Figure {
  readonly actor: Actor;
  readonly scale: number;
  /** The whole height in CSS pixels. */
  readonly height: number;
  readonly #kit: Kit;
  readonly #cuts = new Map<Part, Painted>();
  readonly #skull: Group;
  readonly #neck: { readonly x: number; readonly y: number };
  readonly #body: Picture;
  readonly #head: Picture;
  readonly #face: Picture;
  readonly #eyes: Picture;
  #worn: { face?: Part; eyes?: Part | undefined } = {};
  #eyesAt = 0;

  constructor(kit: Kit, group: Group, actor: Actor, scale: number) {
    this.#kit = kit;
    this.actor = actor;
    this.scale = scale;
    this.height = actor.extent.height * scale;
    const body = actor.layer('body') ?? noLayer;
    const foot = { x: body.left + body.width / 2, y: actor.top + actor.extent.height };
    this.#neck = { x: -foot.x * scale, y: -foot.y * scale };
    this.#skull = kit.scene.add.container(this.#neck.x, this.#neck.y);
    this.#body = this.#put('body', foot);
    this.#head = this.#put('head', { x: 0, y: 0 });
    this.#face = kit.scene.add.image(0, 0, kit.lights.plain.key).setOrigin(0, 0);
    this.#eyes = kit.scene.add.image(0, 0, kit.lights.plain.key).setOrigin(0, 0);
    this.#skull.add([this.#head, this.#face, this.#eyes]);
    group.add([this.#body, this.#skull]);
    this.wear({ mood: 'calm', shut: false, gaze: 0 });
  }

  /** Puts on a face and turns its eyes. A face whose eyes are shut already has none to turn. */
  wear({ mood, shut, gaze }: Look): void {
    const face: Part = `face-${mood}`;
    if (this.#worn.face !== face) this.#dress(this.#face, face);
    const wanted: Part = `${shut ? 'shut' : 'eyes'}-${mood}`;
    const eyes = this.actor.layer(wanted) === undefined ? undefined : wanted;
    if (eyes !== undefined && this.#worn.eyes !== eyes) this.#eyesAt = this.#dress(this.#eyes, eyes);
    this.#eyes.setVisible(eyes !== undefined).setX(this.#eyesAt + (shut ? 0 : gaze * gazeReach * this.scale));
    this.#worn = { face, eyes };
  }

  /** `breath` is a factor on the body's height; the head rides on the shoulders, nods by CSS pixels and turns by degrees. */
  pose(breath: number, head: { readonly nod: number; readonly angle: number; readonly squash: number }): void {
    const painted = this.#cuts.get('body');
    if (painted === undefined) return;
    const tall = painted.size.height;
    this.#body.setScale(1 / painted.density, breath / painted.density).setY(-tall * breath);
    this.#skull.setPosition(this.#neck.x, this.#neck.y - tall * (breath - 1) + head.nod);
    this.#skull.setScale(1 + head.squash * 0.02, 1 - head.squash * 0.035).setAngle(head.angle);
  }

  tint(colour: number): void {
    for (const picture of [this.#body, this.#head, this.#face, this.#eyes]) picture.setTint(colour);
  }

  destroy(): void {
    this.#body.destroy();
    this.#skull.destroy(true);
    for (const painted of this.#cuts.values()) this.#kit.paints.free(painted);
    this.#cuts.clear();
  }

  /** @returns where the picture's left edge lies from the neck */
  #dress(picture: Picture, part: Part): number {
    const layer = this.actor.layer(part);
    if (layer === undefined) return 0;
    const painted = this.#cut(part, layer);
    picture.setTexture(painted.key).setScale(1 / painted.density);
    picture.setPosition(layer.left * this.scale, layer.top * this.scale);
    return layer.left * this.scale;
  }

  #cut(part: Part, layer: Layer): Painted {
    const painted = this.#cuts.get(part) ?? cutLayer(this.#kit, this.actor, part, layer, this.scale);
    this.#cuts.set(part, painted);
    return painted;
  }

  #put(part: Part, origin: { readonly x: number; readonly y: number }): Picture {
    const layer = this.actor.layer(part) ?? noLayer;
    const painted = this.#cut(part, layer);
    const image = this.#kit.scene.add.image((layer.left - origin.x) * this.scale, (layer.top - origin.y) * this.scale, painted.key);
    return image.setOrigin(0, 0).setScale(1 / painted.density);
  }
}
