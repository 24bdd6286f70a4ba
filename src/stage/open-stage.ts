import Phaser from 'phaser';
import { openCast } from './cast.ts';
import { openCues } from './cues.ts';
import { paintLights } from './draw/lights.ts';
import type { Kit, Screen } from './kit.ts';
import { openLoop } from './loop.ts';
import type { Stage, StageOptions, StageView } from './port.ts';
import { openPaints } from './textures.ts';
import { openTheatre } from './theatre.ts';

const idleAfterMs = 20_000;
const frameMs = 1000 / 60;
const sharpest = 2;

/** Starts Phaser with one empty scene and its own clock stopped: the stage decides when a frame is drawn. */
function bootGame(parent: HTMLElement): Promise<{ readonly game: Phaser.Game; readonly scene: Phaser.Scene }> {
  return new Promise((resolve, reject) => {
    const scene = new Phaser.Scene('stage');
    try {
      const game = new Phaser.Game({
        type: Phaser.WEBGL, parent, width: 16, height: 16, backgroundColor: '#191740', banner: false, disableContextMenu: false, autoFocus: false, scene,
        scale: { mode: Phaser.Scale.NONE }, audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        plugins: { default: [] },
        render: { antialias: true, antialiasGL: false, stencil: false, powerPreference: 'low-power', maxTextures: 1 },
      });
      game.events.once('ready', () => {
        // The first step of Phaser's own loop creates the scene; after that the stage's loop takes over.
        queueMicrotask(() => {
          game.loop.stop();
          game.step(0, frameMs);
          resolve({ game, scene });
        });
      });
    } catch (cause) {
      reject(new Error('The stage needs WebGL, which this browser does not give. The evening goes on without pictures.', { cause }));
    }
  });
}

/** A blend mode that copies. Phaser's method returns one less than the number under which it keeps the mode. */
function addCover(renderer: Phaser.Game['renderer']): number {
  if (!('addBlendMode' in renderer)) return 0;
  const { gl } = renderer;
  return renderer.addBlendMode([gl.ONE, gl.ZERO], gl.FUNC_ADD) + 1;
}

function browserClock() {
  return {
    now: () => performance.now(),
    onFrame: (run: () => void) => {
      const id = requestAnimationFrame(run);
      return () => cancelAnimationFrame(id);
    },
    after: (run: () => void, ms: number) => {
      const id = setTimeout(run, ms);
      return () => clearTimeout(id);
    },
  };
}

/** The size of the parent in CSS pixels, and the way its language runs. */
function measure(parent: HTMLElement): Screen {
  return {
    width: Math.max(1, parent.clientWidth || innerWidth), height: Math.max(1, parent.clientHeight || innerHeight),
    rtl: getComputedStyle(parent).direction === 'rtl',
  };
}

/**
 * Opens the stage in `parent`, which it fills and follows in size. Rejects with a sentence when the browser has no WebGL; the game
 * then goes on without. The promise settles when the stage can draw; people appear when their pictures have come.
 */
export async function openStage(parent: HTMLElement, options: StageOptions): Promise<Stage> {
  const { game, scene } = await bootGame(parent);
  let reduced = options.reducedMotion;
  let time = 0;
  let frames = 0;
  let screen = measure(parent);
  let density = 1;
  let pointer = { x: 0, y: 0 };
  let view: StageView | undefined;

  const fit = (): void => {
    screen = measure(parent);
    density = Math.min(sharpest, window.devicePixelRatio || 1);
    game.scale.setZoom(1 / density);
    game.scale.resize(Math.round(screen.width * density), Math.round(screen.height * density));
    scene.cameras.main.setOrigin(0, 0).setZoom(density);
  };
  fit();

  const loop = openLoop({ clock: browserClock(), idleMs: reduced ? 0 : idleAfterMs, step: (ms) => advance(ms) });
  const stir = (ms: number): void => {
    if (!options.still) loop.stir(ms);
  };
  const paints = openPaints(scene.textures, () => density);
  const kit: Kit = {
    scene, paints, lights: paintLights(paints), highContrast: options.highContrast, stir,
    cast: openCast(() => density > 1.3, () => theatre.again()),
    density: () => density, cover: addCover(game.renderer), screen: () => screen, reduced: () => reduced, time: () => time, pointer: () => pointer,
  };
  const cues = openCues(kit);
  const theatre = openTheatre(kit, cues);

  const advance = (ms: number): void => {
    time += ms;
    theatre.tick(time);
    cues.tick(time);
    game.step(time, ms);
    frames += 1;
  };

  const watch = watchWindow({
    parent,
    onResize: () => {
      fit();
      if (view !== undefined) theatre.draw(view);
      stir(200);
    },
    onHidden: (hidden) => loop.setHidden(hidden || options.still),
    onPointer: (at) => {
      if (reduced) return;
      pointer = at;
      loop.wake();
      if (view?.show === 'room') stir(260);
    },
  });
  game.renderer.on('losewebgl', options.onLost);
  game.renderer.on('restorewebgl', () => {
    options.onRestored();
    stir(200);
  });
  if (options.still) loop.setHidden(true);

  return {
    draw(next) {
      view = next;
      theatre.draw(next);
      loop.wake();
      stir(400);
    },
    cue: (cue) => cues.play(cue),
    setMotion(next) {
      reduced = next;
      loop.setIdle(reduced ? 0 : idleAfterMs);
      stir(200);
    },
    wake: () => loop.wake(),
    step(count) {
      if (!options.still) return;
      for (let i = 0; i < count; i += 1) advance(frameMs);
    },
    frames: () => frames,
    destroy() {
      loop.stop();
      watch.stop();
      cues.destroy();
      theatre.destroy();
      game.destroy(true);
      game.step(time, 0);
    },
  };
}

interface Watch {
  readonly parent: HTMLElement;
  readonly onResize: () => void;
  readonly onHidden: (hidden: boolean) => void;
  readonly onPointer: (at: { readonly x: number; readonly y: number }) => void;
}

function watchWindow(watch: Watch): { stop(): void } {
  const sizes = new ResizeObserver(watch.onResize);
  const visible = (): void => watch.onHidden(document.hidden);
  const pointer = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') watch.onPointer({ x: (event.clientX / innerWidth) * 2 - 1, y: (event.clientY / innerHeight) * 2 - 1 });
  };
  sizes.observe(watch.parent);
  document.addEventListener('visibilitychange', visible);
  addEventListener('pointermove', pointer, { passive: true });
  return {
    stop() {
      sizes.disconnect();
      document.removeEventListener('visibilitychange', visible);
      removeEventListener('pointermove', pointer);
    },
  };
}
