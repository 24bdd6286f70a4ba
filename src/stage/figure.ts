/** The drawn figure of one person at one size: body, and head and face on a neck that turns. */
import type { Actor, Layer } from './cast.ts';
import type { Group, Kit, Picture } from './kit.ts';
import type { Painted } from './textures.ts';

/** Cuts one layer to the size it has on the screen, so that the ink line stays clean at any size. */
function cutLayer(kit: Kit, actor: Actor, name: string, size: Layer, scale: number): Painted {
  return kit.paints.paint({ width: Math.max(1, size.width * scale), height: Math.max(1, size.height * scale) }, (pen) => {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    actor.draw(pen, name, pen.canvas.width, pen.canvas.height);
  });
}

function neckOf(head: Layer): { readonly x: number; readonly y: number } {
  return { x: head.left + head.width * 0.5, y: head.top + head.height * 0.94 };
}

const noLayer: Layer = { left: 0, top: 0, width: 1, height: 1 };

/** Layers cut for one actor at one scale, inside `group`, whose origin is the middle of the body's lower edge. */
export class Figure {
  readonly actor: Actor;
  readonly scale: number;
  /** The whole height in CSS pixels. */
  readonly height: number;
  readonly #kit: Kit;
  readonly #cuts = new Map<string, Painted>();
  readonly #skull: Group;
  readonly #rest: { readonly x: number; readonly y: number };
  readonly #body: Picture;
  readonly #head: Picture;
  readonly #face: Picture;
  #worn = '';

  constructor(kit: Kit, group: Group, actor: Actor, scale: number) {
    this.#kit = kit;
    this.actor = actor;
    this.scale = scale;
    this.height = actor.extent.height * scale;
    const body = actor.layer('body') ?? noLayer;
    const neck = neckOf(actor.layer('head') ?? noLayer);
    const foot = { x: body.left + body.width / 2, y: actor.top + actor.extent.height };
    this.#rest = { x: (neck.x - foot.x) * scale, y: (neck.y - foot.y) * scale };
    this.#skull = kit.scene.add.container(this.#rest.x, this.#rest.y);
    this.#body = this.#put('body', foot);
    this.#head = this.#put('head', neck);
    this.#face = kit.scene.add.image(0, 0, kit.lights.plain.key).setOrigin(0, 0);
    this.#skull.add([this.#head, this.#face]);
    group.add([this.#body, this.#skull]);
    this.wear('face-calm');
  }

  /** Puts on a face; an unknown one becomes the calm one. */
  wear(wanted: string): void {
    const name = this.actor.layer(wanted) === undefined ? 'face-calm' : wanted;
    const layer = this.actor.layer(name);
    if (layer === undefined || name === this.#worn) return;
    this.#worn = name;
    const painted = this.#cut(name, layer);
    const neck = neckOf(this.actor.layer('head') ?? noLayer);
    this.#face.setTexture(painted.key).setScale(1 / painted.density);
    this.#face.setPosition((layer.left - neck.x) * this.scale, (layer.top - neck.y) * this.scale);
  }

  /** `breath` is a factor on the body's height; the head rides on the shoulders, nods by CSS pixels and turns by degrees. */
  pose(breath: number, head: { readonly nod: number; readonly angle: number; readonly squash: number }): void {
    const painted = this.#cuts.get('body');
    if (painted === undefined) return;
    const tall = painted.size.height;
    this.#body.setScale(1 / painted.density, breath / painted.density).setY(-tall * breath);
    this.#skull.setPosition(this.#rest.x, this.#rest.y - tall * (breath - 1) + head.nod);
    this.#skull.setScale(1 + head.squash * 0.02, 1 - head.squash * 0.035).setAngle(head.angle);
  }

  tint(colour: number): void {
    for (const picture of [this.#body, this.#head, this.#face]) picture.setTint(colour);
  }

  destroy(): void {
    this.#body.destroy();
    this.#skull.destroy(true);
    for (const painted of this.#cuts.values()) this.#kit.paints.free(painted);
    this.#cuts.clear();
  }

  #cut(name: string, layer: Layer): Painted {
    const painted = this.#cuts.get(name) ?? cutLayer(this.#kit, this.actor, name, layer, this.scale);
    this.#cuts.set(name, painted);
    return painted;
  }

  #put(name: string, origin: { readonly x: number; readonly y: number }): Picture {
    const layer = this.actor.layer(name) ?? noLayer;
    const painted = this.#cut(name, layer);
    const image = this.#kit.scene.add.image((layer.left - origin.x) * this.scale, (layer.top - origin.y) * this.scale, painted.key);
    return image.setOrigin(0, 0).setScale(1 / painted.density);
  }
}
