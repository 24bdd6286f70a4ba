import type { Mood } from '../story/level.ts';
import type { Actor } from './cast.ts';
import { Figure } from './figure.ts';
import type { Group, Kit } from './kit.ts';
import { blinksAt, breathAt, gazeAt, glideAt, type Glide, postures, progress, reach, rest, seedOf, swell } from './motion.ts';

export interface Stance {
  readonly x: number;
  readonly bottom: number;
  readonly scale: number;
  readonly flip: boolean;
  /** How far from the side they come in and go to, in CSS pixels. */
  readonly enter?: number;
}
export interface Manner {
  readonly mood: Mood;
  readonly speaking: boolean;
  /** Changes when something new is said, so that the same speaker answers again with the body. */
  readonly beat: string;
  /** Someone else is speaking. */
  readonly listening: boolean;
  /** Where on the screen, in CSS pixels from the left, what they look at is; without it their eyes wander. */
  readonly looksAt?: number;
}

const enterMs = 300;
const reducedMs = 100;
const speakMs = 520;
const nodMs = 700;
const nodAfterMs = 260;
const squashMs = 180;
const enterPixels = 44;
/** Who comes in is solid long before they stand still: while they are sheer, the body shows through the head. */
const solidSoon = 2.2;
const postureMs = 340;
const gazeMs = 200;
/** A whole figure breathes and leans less than a bust, whose feet are far below: the same degrees would carry its head twice as far. */
const wholeShare = 0.5;

/** One person on the stage: breathes, blinks, glances, answers, listens, comes and goes. */
export class Person {
  readonly id: string;
  readonly group: Group;
  readonly #kit: Kit;
  readonly #seed: number;
  #figure: Figure | undefined;
  #flip = false;
  #enter = enterPixels;
  #manner: Manner = { mood: 'calm', speaking: false, beat: '', listening: false };
  #x: Glide = rest(0);
  #bottom: Glide = rest(0);
  #presence: Glide = rest(0);
  #shade: Glide = rest(0);
  #closer: Glide = rest(0);
  #lean: Glide = rest(0);
  #tilt: Glide = rest(0);
  #sink: Glide = rest(0);
  #gaze: Glide = rest(0);
  #spokeAt = -Infinity;
  #nodsAt = -Infinity;
  #squashedAt = -Infinity;
  #leaving = false;

  constructor(kit: Kit, id: string) {
    this.id = id;
    this.#kit = kit;
    this.#seed = seedOf(id);
    this.group = kit.scene.add.container(0, 0).setVisible(false);
  }

  /** Puts the person down; the first time they come in, later they go over. */
  place(actor: Actor, stance: Stance): void {
    const time = this.#kit.time();
    const first = this.#figure === undefined;
    if (this.#figure?.actor !== actor || Math.abs(this.#figure.scale - stance.scale) > 0.002) {
      // Who sits down or comes closer does so in a breath of darkness: the drawings have no step between.
      if (this.#figure !== undefined && this.#figure.actor.pose !== actor.pose) this.#presence = rest(0);
      this.#figure?.destroy();
      this.#figure = new Figure(this.#kit, this.group, actor, stance.scale);
    }
    const moves = first || this.#kit.reduced() ? 0 : enterMs;
    this.#x = reach(this.#x, stance.x, time, moves);
    this.#bottom = reach(this.#bottom, stance.bottom, time, moves);
    this.#presence = reach(this.#presence, 1, time, this.#kit.reduced() ? reducedMs : enterMs);
    this.#flip = stance.flip;
    this.#enter = stance.enter ?? enterPixels;
    this.#leaving = false;
    this.#kit.stir(enterMs + 60);
  }

  behave(next: Manner): void {
    const time = this.#kit.time();
    const last = this.#manner;
    if (next.mood !== last.mood) this.#squashedAt = time;
    if (next.speaking && (next.beat !== last.beat || !last.speaking)) this.#spokeAt = time;
    if (next.listening && next.beat !== last.beat) this.#nodsAt = time + nodAfterMs;
    this.#shade = reach(this.#shade, next.listening ? 1 : 0, time, 240);
    this.#closer = reach(this.#closer, next.speaking ? 1 : 0, time, 280);
    const { lean, tilt, sink } = postures[next.mood];
    this.#lean = reach(this.#lean, lean, time, postureMs);
    this.#tilt = reach(this.#tilt, tilt, time, postureMs);
    this.#sink = reach(this.#sink, sink, time, postureMs);
    this.#manner = next;
    this.#kit.stir(nodMs + nodAfterMs + 40);
  }

  leave(): void {
    if (this.#leaving) return;
    this.#leaving = true;
    this.#presence = reach(this.#presence, 0, this.#kit.time(), this.#kit.reduced() ? reducedMs : enterMs);
    this.#kit.stir(enterMs + 60);
  }

  gone(time: number): boolean {
    return this.#leaving && glideAt(this.#presence, time) <= 0;
  }

  /** `drift` is how far everyone is moved by the pointer, in CSS pixels. */
  tick(time: number, drift: number): void {
    if (this.#figure === undefined) return;
    if (this.#kit.reduced()) this.#stand(this.#figure, time);
    else this.#live(this.#figure, time, drift);
    const dim = 255 - Math.round(glideAt(this.#shade, time) * 26);
    this.#figure.tint((dim << 16) | (dim << 8) | Math.min(255, dim + 10));
  }

  destroy(): void {
    this.#figure?.destroy();
    this.group.destroy();
  }

  /** Reduced motion: there or not there, and the right face. */
  #stand(figure: Figure, time: number): void {
    const here = glideAt(this.#presence, time);
    this.group.setVisible(here > 0.001).setAlpha(here).setScale(this.#side(), 1).setAngle(0);
    this.group.setPosition(glideAt(this.#x, time), glideAt(this.#bottom, time));
    figure.pose(1, { nod: 0, angle: 0, squash: 0 });
    figure.wear({ mood: this.#manner.mood, shut: false, gaze: this.#manner.looksAt === undefined ? 0 : this.#gazeAim(time) });
  }

  #live(figure: Figure, time: number, drift: number): void {
    const share = figure.actor.pose === 'bust' ? 1 : wholeShare;
    const here = glideAt(this.#presence, time);
    const grow = 1 + glideAt(this.#closer, time) * 0.018 * share;
    const answer = swell(progress(time, this.#spokeAt, speakMs * 1.6)) * 1.3;
    const hop = swell(progress(time, this.#spokeAt, speakMs * 0.6)) * 0.016 - swell(progress(time, this.#spokeAt + speakMs * 0.6, speakMs * 0.4)) * 0.004;
    const lean = (answer + glideAt(this.#lean, time)) * share;
    this.group.setVisible(here > 0.001).setAlpha(Math.min(1, here * solidSoon)).setScale(this.#side() * grow, grow).setAngle(lean * this.#side());
    const fall = glideAt(this.#sink, time) * share - hop * share;
    this.group.setPosition(glideAt(this.#x, time) + drift - (1 - here) * this.#enter * this.#side(), glideAt(this.#bottom, time) + (figure.actor.pose === 'bust' ? fall * figure.height : 0));
    const nod = swell(progress(time, this.#nodsAt, nodMs));
    const gaze = this.#follow(time);
    const sway = Math.sin(time / 2300 + (this.#seed % 7)) * 0.45;
    figure.pose(1 + (breathAt(time, this.#seed) - 1) * share - (figure.actor.pose === 'bust' ? 0 : fall), {
      nod: nod * figure.height * 0.007 * share,
      angle: nod * 1.6 + gaze * 0.7 + glideAt(this.#tilt, time) - lean * 0.5 + sway,
      squash: swell(progress(time, this.#squashedAt, squashMs)),
    });
    figure.wear({ mood: this.#manner.mood, shut: blinksAt(time, this.#seed), gaze });
  }

  #gazeAim(time: number): number {
    return gazeAt(time, this.#seed, { x: glideAt(this.#x, time), other: this.#manner.looksAt, side: this.#side() });
  }

  /** Eyes go over to what they look at; wandering is on its way by itself. */
  #follow(time: number): number {
    const aim = this.#gazeAim(time);
    this.#gaze = this.#manner.looksAt === undefined ? rest(aim) : reach(this.#gaze, aim, time, gazeMs);
    return glideAt(this.#gaze, time);
  }

  /** The art looks to the right; a flipped person looks to the left. */
  #side(): 1 | -1 {
    return this.#flip ? -1 : 1;
  }
}
