/** The drawn figure of one person at one size: body, and head, face and eyes on a neck that turns. */
import type { Mood } from '../story/level.ts';
import type { Actor, Layer } from './cast.ts';
import { FigureSheet, type Place } from './figure-sheet.ts';
import type { Group, Kit, Picture } from './kit.ts';

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

/** The layers of one actor at one scale, inside `group`, whose origin is the middle of the body's lower edge. */
export class Figure {
  readonly actor: Actor;
  readonly scale: number;
  /** The whole height in CSS pixels. */
  readonly height: number;
  readonly #sheet: FigureSheet;
  readonly #skull: Group;
  /** Of the body, in CSS pixels. */
  readonly #tall: number;
  readonly #neck: { readonly x: number; readonly y: number };
  readonly #body: Picture;
  readonly #head: Picture;
  readonly #face: Picture;
  readonly #eyes: Picture;
  #worn: { readonly mood: Mood; readonly shut: boolean } | undefined;
  #eyesAt = 0;

  constructor(kit: Kit, group: Group, actor: Actor, scale: number) {
    this.actor = actor;
    this.scale = scale;
    this.height = actor.extent.height * scale;
    const body = actor.layer('body') ?? noLayer;
    this.#tall = body.height * scale;
    const foot = { x: body.left + body.width / 2, y: actor.top + actor.extent.height };
    this.#neck = { x: -foot.x * scale, y: -foot.y * scale };
    this.#skull = kit.scene.add.container(this.#neck.x, this.#neck.y);
    this.#sheet = new FigureSheet(kit, actor, scale, 'calm');
    const put = (place: Place): Picture => kit.scene.add.image(0, 0, this.#sheet.key, this.#sheet.frame(place)).setOrigin(0, 0).setScale(1 / this.#sheet.density);
    [this.#body, this.#head, this.#face, this.#eyes] = [put('body'), put('head'), put('face'), put('eyes')];
    this.#seat(this.#body, body, foot);
    this.#seat(this.#head, actor.layer('head') ?? noLayer, { x: 0, y: 0 });
    this.#skull.add([this.#head, this.#face, this.#eyes]);
    group.add([this.#body, this.#skull]);
    this.wear({ mood: 'calm', shut: false, gaze: 0 });
  }

  /** Puts on a face and turns its eyes. A face whose eyes are shut already has none to turn. */
  wear({ mood, shut, gaze }: Look): void {
    if (this.#worn?.mood !== mood || this.#worn.shut !== shut) this.#dress(mood, shut);
    this.#eyes.setX(this.#eyesAt + (shut ? 0 : gaze * gazeReach * this.scale));
  }

  /** `breath` is a factor on the body's height; the head rides on the shoulders, nods by CSS pixels and turns by degrees. */
  pose(breath: number, head: { readonly nod: number; readonly angle: number; readonly squash: number }): void {
    const tall = this.#tall;
    this.#body.setScale(1 / this.#sheet.density, breath / this.#sheet.density).setY(-tall * breath);
    this.#skull.setPosition(this.#neck.x, this.#neck.y - tall * (breath - 1) + head.nod);
    this.#skull.setScale(1 + head.squash * 0.02, 1 - head.squash * 0.035).setAngle(head.angle);
  }

  tint(colour: number): void {
    // Asked of the picture itself: the torch gives its own colour to everything that it darkens.
    if (this.#body.tintTopLeft === colour) return;
    for (const picture of [this.#body, this.#head, this.#face, this.#eyes]) picture.setTint(colour);
  }

  destroy(): void {
    this.#body.destroy();
    this.#skull.destroy(true);
    this.#sheet.free();
  }

  #dress(mood: Mood, shut: boolean): void {
    this.#sheet.wear(mood);
    this.#seat(this.#face, this.#sheet.layer('face') ?? noLayer, { x: 0, y: 0 });
    const place = shut ? 'shut' : 'eyes';
    const eyes = this.#sheet.layer(place);
    this.#eyes.setVisible(eyes !== undefined).setFrame(this.#sheet.frame(place), false, false);
    if (eyes !== undefined) this.#seat(this.#eyes, eyes, { x: 0, y: 0 });
    this.#eyesAt = this.#eyes.x;
    this.#worn = { mood, shut };
  }

  #seat(picture: Picture, layer: Layer, origin: { readonly x: number; readonly y: number }): void {
    picture.setPosition((layer.left - origin.x) * this.scale, (layer.top - origin.y) * this.scale);
  }
}
