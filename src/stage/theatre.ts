/** Which scenery is up: a change of scene goes like a light going out and on again; within a scene it is told of the new view. */
import type { Cues } from './cues.ts';
import { enterMs, sightAt } from './enter.ts';
import { type Kit, putDown, type Scenery } from './kit.ts';
import { glideAt, type Glide, progress, reach, rest } from './motion.ts';
import { lampsGained } from './new-lamps.ts';
import { tintOf, warm } from './palette.ts';
import type { Rect, StageView } from './port.ts';
import { HouseScenery } from './scenes/house.ts';
import { openMap } from './scenes/map.ts';
import { RoomScenery } from './scenes/room.ts';

export interface Theatre {
  draw(view: StageView): void;
  /** The evening opens through its window; the next scene comes when the window fills the screen. */
  enter(at: Rect): void;
  /** Shows the present view once more, because a picture has come. */
  again(): void;
  /** Builds the present scene anew, because there is more or less light to build with. */
  rebuild(): void;
  tick(time: number): void;
  destroy(): void;
}

const changeMs = 300;
const reducedMs = 100;
const nightTint = 0x0c0a22;
/** A lamp that was lit elsewhere is seen to light up once the house stands there. */
const lampAfterMs = 420;

interface Running { readonly show: (view: StageView) => void; readonly build: () => boolean; readonly tick: (time: number) => void; readonly destroy: () => void }
interface Entering { readonly at: Rect; readonly start: number }

/** Narrows a scenery to the views it is opened for. */
function run<View extends StageView>(scenery: Scenery<View>, is: (view: StageView) => view is View): Running {
  return {
    show: (view) => {
      if (is(view)) scenery.show(view);
    },
    build: () => scenery.build?.() ?? false,
    tick: (time) => scenery.tick(time),
    destroy: () => scenery.destroy(),
  };
}

function openFor(kit: Kit, view: StageView): Running {
  switch (view.show) {
    case 'house': return run(new HouseScenery(kit), (one) => one.show === 'house');
    case 'room': return run(new RoomScenery(kit), (one) => one.show === 'room');
    case 'map':
    case 'dark': return run(openMap(kit), (one) => one.show === 'map' || one.show === 'dark');
  }
}

/** Views with the same name play in the same scenery. */
function sceneOf(view: StageView): string {
  return view.show === 'room' ? `room ${view.place} ${view.light} ${view.phone}` : view.show;
}

class LiveTheatre implements Theatre {
  readonly #kit: Kit;
  readonly #cues: Cues;
  readonly #cover: ReturnType<typeof putDown>;
  readonly #lamps = new Map<string, number>();
  #running: Running | undefined;
  #name = '';
  /** What runs is not whole yet, and nothing of it is seen. */
  #building = false;
  #next: StageView | undefined;
  #current: StageView | undefined;
  #dark: Glide = rest(1);
  #tint = nightTint;
  #changedAt = -Infinity;
  #entering: Entering | undefined;
  #gained: { readonly rects: readonly Rect[]; readonly at: number } | undefined;

  constructor(kit: Kit, cues: Cues) {
    this.#kit = kit;
    this.#cues = cues;
    this.#cover = putDown(kit, kit.lights.plain).setDepth(100).setAlpha(0).setVisible(false);
  }

  draw(view: StageView): void {
    const time = this.#kit.time();
    if (this.#running === undefined) {
      this.#raise(view, time);
    } else if (this.#next === undefined && sceneOf(view) === this.#name && this.#entering === undefined) {
      this.#show(view);
    } else {
      if (this.#next === undefined && this.#entering === undefined) {
        this.#changedAt = time;
        this.#tint = nightTint;
        this.#dark = reach(this.#dark, 1, time, this.#half());
      }
      this.#next = view;
    }
    this.#kit.stir(changeMs + 500);
  }

  enter(at: Rect): void {
    if (this.#kit.reduced() || this.#running === undefined || at.width < 1 || at.height < 1) return;
    this.#entering = { at, start: this.#kit.time() };
    this.#kit.stir(enterMs + changeMs + 200);
  }

  again(): void {
    if (this.#current !== undefined && this.#next === undefined) this.#show(this.#current);
    this.#kit.stir(400);
  }

  rebuild(): void {
    if (this.#current === undefined) return;
    this.#running?.destroy();
    this.#running = openFor(this.#kit, this.#current);
    this.#show(this.#current);
    this.#kit.stir(400);
  }

  tick(time: number): void {
    this.#goIn(time);
    const ready = this.#entering === undefined && progress(time, this.#changedAt, this.#half()) >= 1;
    if (this.#next !== undefined && ready) {
      this.#raise(this.#next, time);
      this.#kit.stir(changeMs + 500);
    } else if (this.#building) {
      this.#buildOn(time);
    }
    this.#running?.tick(time);
    this.#lightLamps(time);
    const out = this.#cues.darkness(time);
    const change = glideAt(this.#dark, time);
    this.#coverWith(Math.max(change, out), change >= out ? this.#tint : nightTint);
  }

  destroy(): void {
    this.#running?.destroy();
    this.#cover.destroy();
  }

  #half(): number {
    return (this.#kit.reduced() ? reducedMs : changeMs) / 2;
  }

  #raise(view: StageView, time: number): void {
    this.#running?.destroy();
    this.#running = openFor(this.#kit, view);
    this.#name = sceneOf(view);
    this.#next = undefined;
    this.#building = true;
    this.#show(view);
    this.#dark = rest(glideAt(this.#dark, time));
    this.#buildOn(time);
  }

  /** Builds for as long as a frame allows; the light comes back once all stands. */
  #buildOn(time: number): void {
    const until = performance.now() + this.#kit.workMs();
    while (this.#running?.build() === true) {
      if (performance.now() < until) continue;
      this.#kit.stir(changeMs);
      return;
    }
    this.#building = false;
    this.#dark = reach(this.#dark, 0, time, this.#half());
    this.#kit.stir(changeMs + 500);
  }

  #show(view: StageView): void {
    this.#current = view;
    this.#running?.show(view);
    // What is seen already is never seen half built.
    while (!this.#building && this.#running?.build() === true);
    if (view.show !== 'house') return;
    const rects = lampsGained(this.#lamps, view.windows, this.#kit.screen().rtl);
    if (rects.length === 0) return;
    this.#gained = { rects, at: this.#kit.time() + lampAfterMs };
    this.#kit.stir(lampAfterMs + 100);
  }

  #lightLamps(time: number): void {
    if (this.#gained === undefined || time < this.#gained.at) return;
    for (const at of this.#gained.rects) this.#cues.play({ cue: 'lamp', at });
    this.#gained = undefined;
  }

  /** Goes in through the window; once it fills the screen, everything is its light for a moment, out of which the next scene comes. */
  #goIn(time: number): void {
    if (this.#entering === undefined) return;
    const camera = this.#kit.scene.cameras.main;
    const { at, start } = this.#entering;
    const over = time >= start + enterMs;
    const sight = over ? { zoom: 1, x: 0, y: 0, glow: 1 } : sightAt(at, this.#kit.screen(), { now: time, start });
    camera.setZoom(this.#kit.density() * sight.zoom).setScroll(sight.x, sight.y);
    this.#tint = tintOf(warm);
    this.#dark = rest(sight.glow);
    if (!over) return;
    this.#entering = undefined;
    // Nothing came to go to: the house is shown again.
    if (this.#next === undefined) this.#dark = reach(rest(1), 0, time, this.#half());
  }

  #coverWith(alpha: number, tint: number): void {
    const { plain } = this.#kit.lights;
    const { width, height } = this.#kit.screen();
    const pixels = plain.size.width * plain.density;
    this.#cover.setVisible(alpha > 0.002).setAlpha(alpha).setTint(tint).setScale(width / pixels, height / pixels);
  }
}

export function openTheatre(kit: Kit, cues: Cues): Theatre {
  return new LiveTheatre(kit, cues);
}
