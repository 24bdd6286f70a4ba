import type { Mood } from '../story/level.ts';
import type { Actor } from './cast.ts';
import { Figure } from './figure.ts';
import type { Group, Kit } from './kit.ts';
import { blinksAt, breathAt, glanceAt, glideAt, type Glide, progress, reach, rest, seedOf, swell } from './motion.ts';

export interface Pose { readonly x: number; readonly bottom: number; readonly scale: number; readonly flip: boolean }
export interface Manner {
  readonly mood: Mood;
  readonly speaking: boolean;
  /** Changes when something new is said, so that the same speaker answers again with the body. */
  readonly beat: string;
  /** Someone else is speaking. */
  readonly listening: boolean;
}

const enterMs = 300;
const reducedMs = 100;
const speakMs = 520;
const nodMs = 700;
const nodAfterMs = 260;
const squashMs = 180;
const enterPixels = 44;
// The closed eyes come with a calm mouth, so only faces with a quiet mouth blink.
const blinkers: ReadonlySet<Mood> = new Set(['calm', 'smile', 'suspicious']);

/** One person on the stage: breathes, blinks, glances, answers, listens, comes and goes. */
export class Person {
  readonly id: string;
  readonly group: Group;
  readonly #kit: Kit;
  readonly #seed: number;
  #figure: Figure | undefined;
  #flip = false;
  #manner: Manner = { mood: 'calm', speaking: false, beat: '', listening: false };
  #x: Glide = rest(0);
  #bottom: Glide = rest(0);
  #presence: Glide = rest(0);
  #shade: Glide = rest(0);
  #closer: Glide = rest(0);
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
  place(actor: Actor, pose: Pose): void {
    const time = this.#kit.time();
    const first = this.#figure === undefined;
    if (this.#figure?.actor !== actor || Math.abs(this.#figure.scale - pose.scale) > 0.002) {
      this.#figure?.destroy();
      this.#figure = new Figure(this.#kit, this.group, actor, pose.scale);
    }
    const moves = first || this.#kit.reduced() ? 0 : enterMs;
    this.#x = reach(this.#x, pose.x, time, moves);
    this.#bottom = reach(this.#bottom, pose.bottom, time, moves);
    this.#presence = reach(this.#presence, 1, time, this.#kit.reduced() ? reducedMs : enterMs);
    this.#flip = pose.flip;
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
    figure.wear(`face-${this.#manner.mood}`);
  }

  #live(figure: Figure, time: number, drift: number): void {
    const here = glideAt(this.#presence, time);
    const grow = 1 + glideAt(this.#closer, time) * 0.018;
    const lean = swell(progress(time, this.#spokeAt, speakMs * 1.6)) * 1.3;
    const hop = swell(progress(time, this.#spokeAt, speakMs * 0.6)) * 0.016 - swell(progress(time, this.#spokeAt + speakMs * 0.6, speakMs * 0.4)) * 0.004;
    this.group.setVisible(here > 0.001).setAlpha(here).setScale(this.#side() * grow, grow).setAngle(lean * this.#side());
    this.group.setPosition(glideAt(this.#x, time) + drift - (1 - here) * enterPixels * this.#side(), glideAt(this.#bottom, time) - hop * figure.height);
    const nod = swell(progress(time, this.#nodsAt, nodMs));
    const sway = Math.sin(time / 2300 + (this.#seed % 7)) * 0.45;
    figure.pose(breathAt(time, this.#seed), {
      nod: nod * figure.height * 0.007,
      angle: nod * 1.6 + glanceAt(time, this.#seed) * 0.7 - lean * 0.5 + sway,
      squash: swell(progress(time, this.#squashedAt, squashMs)),
    });
    const closed = blinkers.has(this.#manner.mood) && blinksAt(time, this.#seed);
    figure.wear(closed ? 'face-blink' : `face-${this.#manner.mood}`);
  }

  /** The art looks to the right; a flipped person looks to the left. */
  #side(): 1 | -1 {
    return this.#flip ? -1 : 1;
  }
}
