/** Which scenery is up: a change of scene goes like a light going out and on again; within a scene it is told of the new view. */
import type { Cues } from './cues.ts';
import { type Kit, putDown, type Scenery } from './kit.ts';
import { glideAt, type Glide, progress, reach, rest } from './motion.ts';
import type { StageView } from './port.ts';
import { HouseScenery } from './scenes/house.ts';
import { openMap } from './scenes/map.ts';
import { RoomScenery } from './scenes/room.ts';

export interface Theatre {
  draw(view: StageView): void;
  /** Shows the present view once more, because a picture has come. */
  again(): void;
  tick(time: number): void;
  destroy(): void;
}

const changeMs = 300;
const reducedMs = 100;

interface Running { readonly show: (view: StageView) => void; readonly tick: (time: number) => void; readonly destroy: () => void }

/** Narrows a scenery to the views it is opened for. */
function run<View extends StageView>(scenery: Scenery<View>, is: (view: StageView) => view is View): Running {
  return {
    show: (view) => {
      if (is(view)) scenery.show(view);
    },
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

export function openTheatre(kit: Kit, cues: Cues): Theatre {
  const { plain } = kit.lights;
  const black = putDown(kit, plain).setTint(0x0c0a22).setDepth(100).setAlpha(0).setVisible(false);
  let running: Running | undefined;
  let name = '';
  let next: StageView | undefined;
  let current: StageView | undefined;
  let dark: Glide = rest(1);
  let changedAt = -Infinity;

  const half = () => (kit.reduced() ? reducedMs : changeMs) / 2;
  const raise = (view: StageView, time: number): void => {
    running?.destroy();
    running = openFor(kit, view);
    running.show(view);
    name = sceneOf(view);
    current = view;
    next = undefined;
    dark = reach(rest(glideAt(dark, time)), 0, time, half());
  };

  return {
    draw(view) {
      const time = kit.time();
      if (running === undefined) {
        raise(view, time);
      } else if (next === undefined && sceneOf(view) === name) {
        current = view;
        running.show(view);
      } else {
        if (next === undefined) {
          changedAt = time;
          dark = reach(dark, 1, time, half());
        }
        next = view;
      }
      kit.stir(changeMs + 500);
    },
    again() {
      if (current !== undefined && next === undefined) running?.show(current);
      kit.stir(400);
    },
    tick(time) {
      if (next !== undefined && progress(time, changedAt, half()) >= 1) {
        raise(next, time);
        kit.stir(changeMs + 500);
      }
      running?.tick(time);
      const alpha = Math.max(glideAt(dark, time), cues.darkness(time));
      const { width, height } = kit.screen();
      const pixels = plain.size.width * plain.density;
      black.setVisible(alpha > 0.002).setAlpha(alpha).setScale(width / pixels, height / pixels);
    },
    destroy() {
      running?.destroy();
      black.destroy();
    },
  };
}
