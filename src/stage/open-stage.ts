import { addCover, type Booted, bootGame, browserClock, drawFrame } from './boot.ts';
import { type Cast, openCast } from './cast.ts';
import { type Cues, openCues } from './cues.ts';
import { paintLights } from './draw/lights.ts';
import type { Kit, Screen } from './kit.ts';
import { type Loop, openLoop } from './loop.ts';
import type { Stage, StageCue, StageOptions, StageView } from './port.ts';
import { openPaints } from './textures.ts';
import { openTheatre, type Theatre } from './theatre.ts';
import { type Effort, efforts, firstEffort, type Gauge, openGauge, rendererName } from './tier.ts';
import { measure, watchWindow } from './watch.ts';

const idleAfterMs = 20_000;
const frameMs = 1000 / 60;
/** People are drawn for a screen of this height; on a higher one, or a denser, from this fineness on the drawings of double size are worth their bytes. */
const drawnFor = 720;
const twiceFrom = 1.3;
const settleMs = 400;
/** What a frame gives to building a scene while it is still dark: a press in between is answered. Milliseconds. */
const buildMs = 8;

class LiveStage implements Stage {
  readonly #booted: Booted;
  readonly #parent: HTMLElement;
  readonly #options: StageOptions;
  readonly #loop: Loop;
  readonly #cast: Cast;
  readonly #cues: Cues;
  readonly #theatre: Theatre;
  readonly #watch: { stop(): void };
  #reduced: boolean;
  #highContrast: boolean;
  #time = 0;
  #screen: Screen;
  #density = 1;
  #pointer = { x: 0, y: 0 };
  #effort = 0;
  #gauge: Gauge | undefined;
  #view: StageView | undefined;

  constructor(booted: Booted, parent: HTMLElement, options: StageOptions) {
    this.#booted = booted;
    this.#parent = parent;
    this.#options = options;
    this.#reduced = options.reducedMotion;
    this.#highContrast = options.highContrast;
    this.#screen = measure(parent);
    this.#chooseEffort();
    this.#fit();
    this.#loop = openLoop({ clock: browserClock(), idleMs: this.#reduced ? 0 : idleAfterMs, step: (ms, busy) => this.#beat(ms, busy) });
    // A still stage has no loop of its own: it is asleep until someone steps it.
    this.#loop.setHidden(options.still || document.hidden);
    const kit = this.#outfit();
    this.#cast = kit.cast;
    this.#cues = openCues(kit);
    this.#theatre = openTheatre(kit, this.#cues);
    this.#watch = this.#listen();
  }

  draw(view: StageView): void {
    this.#view = view;
    this.#theatre.draw(view);
    this.#loop.wake();
    this.#loop.stir(settleMs);
  }

  cue(cue: StageCue): void {
    if (cue.cue === 'enter') this.#theatre.enter(cue.at);
    else this.#cues.play(cue);
  }

  setMotion(reduced: boolean): void {
    this.#reduced = reduced;
    this.#loop.setIdle(reduced ? 0 : idleAfterMs);
    this.#loop.stir(settleMs);
  }

  setContrast(high: boolean): void {
    if (high === this.#highContrast) return;
    this.#highContrast = high;
    this.#theatre.rebuild();
    this.#loop.stir(settleMs);
  }

  wake(): void {
    this.#loop.wake();
  }

  step(count: number): void {
    if (!this.#options.still) return;
    for (let i = 0; i < count; i += 1) this.#advance(frameMs);
    // Nobody sees those between.
    drawFrame(this.#booted);
  }

  coming(): number {
    return this.#cast.coming();
  }

  destroy(): void {
    const { game } = this.#booted;
    this.#loop.stop();
    this.#watch.stop();
    this.#cues.destroy();
    this.#theatre.destroy();
    game.destroy(true);
    // Phaser takes itself down at its next step, and its own clock does not run.
    game.step(this.#time, 0);
  }

  #outfit(): Kit {
    const { game, scene } = this.#booted;
    const paints = openPaints(scene.textures, () => this.#density);
    return {
      scene, paints, lights: paintLights(paints), highContrast: () => this.#highContrast, cover: addCover(game.renderer),
      cast: openCast(() => this.#fineness() > twiceFrom, () => this.#theatre.again()),
      screen: () => this.#screen, density: () => this.#density, reduced: () => this.#reduced,
      tier: () => this.#spent().tier, time: () => this.#time, pointer: () => this.#pointer, stir: (ms) => this.#loop.stir(ms),
      // A still stage builds at once, so that its pictures are the same on every machine.
      workMs: () => (this.#options.still ? Infinity : buildMs),
    };
  }

  #listen(): { stop(): void } {
    const { renderer } = this.#booted.game;
    renderer.on('losewebgl', this.#options.onLost);
    renderer.on('restorewebgl', () => {
      this.#options.onRestored();
      this.#loop.stir(settleMs);
    });
    return watchWindow({
      parent: this.#parent,
      onResize: () => this.#resize(),
      onHidden: (hidden) => this.#loop.setHidden(hidden || this.#options.still),
      onPointer: (at) => {
        if (this.#reduced || this.#options.still) return;
        this.#pointer = at;
        this.#loop.wake();
        if (this.#view?.show === 'room' || this.#view?.show === 'house') this.#loop.stir(settleMs);
      },
    });
  }

  #fineness(): number {
    return this.#density * Math.max(1, Math.min(this.#screen.height, this.#screen.width) / drawnFor);
  }

  /** As many buffer pixels in a CSS pixel as the machine can pay for; everything is placed in CSS pixels. */
  #fit(): void {
    const { game, scene } = this.#booted;
    this.#screen = measure(this.#parent);
    this.#density = this.#wantedDensity();
    game.scale.resize(Math.round(this.#screen.width * this.#density), Math.round(this.#screen.height * this.#density));
    // After the size, not before: Phaser writes the canvas's style anew only when the zoom is set.
    game.scale.setZoom(1 / this.#density);
    scene.cameras.main.setOrigin(0, 0).setZoom(this.#density);
  }

  #wantedDensity(): number {
    return Math.min(this.#spent().density, window.devicePixelRatio || 1);
  }

  #spent(): Effort {
    return efforts[this.#effort] ?? efforts[0];
  }

  /** A still stage has the full light everywhere, so that its pictures are the same on every machine. */
  #chooseEffort(): void {
    if (this.#options.still) return;
    const { renderer } = this.#booted.game;
    this.#effort = firstEffort('gl' in renderer ? rendererName(renderer.gl) : undefined);
    this.#gauge = openGauge();
  }

  /** The machine turns out to be slower than thought: what is up is built anew with less light or fewer pixels. */
  #stepDown(): void {
    this.#effort += 1;
    if (this.#effort === efforts.length - 1) this.#gauge = undefined;
    this.#fit();
    this.#theatre.rebuild();
  }

  #resize(): void {
    const { width, height } = measure(this.#parent);
    if (width === this.#screen.width && height === this.#screen.height && this.#density === this.#wantedDensity()) return;
    this.#fit();
    if (this.#view !== undefined) this.#theatre.draw(this.#view);
    this.#loop.stir(settleMs);
  }

  #beat(ms: number, busy: boolean): void {
    this.#advance(ms);
    drawFrame(this.#booted);
    if (busy && this.#gauge?.take(ms) === true) this.#stepDown();
  }

  #advance(ms: number): void {
    this.#time += ms;
    this.#theatre.tick(this.#time);
    this.#cues.tick(this.#time);
  }
}

/**
 * Opens the stage in `parent`, which it fills and follows in size. Rejects with a sentence when the browser has no WebGL; the game
 * then goes on without. Settles when the stage can draw; people appear when their pictures have come.
 */
export async function openStage(parent: HTMLElement, options: StageOptions): Promise<Stage> {
  return new LiveStage(await bootGame(parent), parent, options);
}
