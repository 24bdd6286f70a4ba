import Phaser from 'phaser';
import { tintShader, walkLean, walkList } from './lean-walk.ts';
import type { LoopClock } from './loop.ts';

export interface Booted { readonly game: Phaser.Game; readonly scene: Phaser.Scene }

/**
 * One texture in one call. Several at once are fewer calls, but the shader that chooses among them leaves holes in what it draws where a
 * machine draws in software, other ones in each frame.
 */
const texturesAtOnce = 1;

function lightenShader(): void {
  const { shaderAdditions } = Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad.prototype.defaultConfig;
  const tint = shaderAdditions?.find((addition) => addition.name === 'Tint');
  if (tint !== undefined) tint.additions = { ...tint.additions, fragmentHeader: tintShader };
}

/**
 * Starts Phaser with one empty scene and its own clock stopped: the stage decides when a frame is drawn. Rejects with a sentence where
 * the browser gives no WebGL.
 */
export function bootGame(parent: HTMLElement): Promise<Booted> {
  return new Promise((resolve, reject) => {
    const scene = new Phaser.Scene('stage');
    lightenShader();
    walkLean(Phaser);
    try {
      const game = new Phaser.Game({
        type: Phaser.WEBGL, parent, width: 16, height: 16, backgroundColor: '#191740', banner: false, disableContextMenu: false, autoFocus: false, scene,
        scale: { mode: Phaser.Scale.NONE }, audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        plugins: { default: [] },
        render: { antialias: true, antialiasGL: false, stencil: false, powerPreference: 'low-power', maxTextures: texturesAtOnce },
      });
      // Phaser starts its loop right after this event; one step by hand boots the scene, then the stage's own loop takes over.
      game.events.once('ready', () => queueMicrotask(() => {
        game.loop.stop();
        game.step(0, 0);
        resolve({ game, scene });
      }));
    } catch (cause) {
      const noWebGL = /WebGL/i.test(String(cause));
      reject(noWebGL ? new Error('The stage needs WebGL, which this browser does not give. The evening goes on without pictures.', { cause }) : cause);
    }
  });
}

/** Draws one frame: what Phaser's own step does of this, without the events, the clocks and the layers of cameras that nothing here uses. */
export function drawFrame({ game: { renderer }, scene }: Booted): void {
  if (!('gl' in renderer) || renderer.contextLost) return;
  const { displayList, cameras: { main } } = scene.sys;
  renderer.preRender();
  main.preRender();
  displayList.depthSort();
  walkList(renderer, displayList.list as Phaser.GameObjects.Image[], main);
  renderer.postRender();
}

/** A blend mode that copies. Phaser's method returns one less than the number under which it keeps the mode. */
export function addCover(renderer: Phaser.Game['renderer']): number {
  if (!('addBlendMode' in renderer)) return 0;
  const { gl } = renderer;
  return renderer.addBlendMode([gl.ONE, gl.ZERO], gl.FUNC_ADD) + 1;
}

/**
 * The browser's own time. A frame is drawn after the page has been painted, not before: a scene that is built takes a slow processor a quarter of a second, and the page's answer
 * to a press does not wait for it.
 */
export function browserClock(): LoopClock {
  return {
    now: () => performance.now(),
    onFrame: (run) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const id = requestAnimationFrame(() => { timer = setTimeout(run); });
      return () => {
        cancelAnimationFrame(id);
        clearTimeout(timer);
      };
    },
    after: (run, ms) => {
      const id = setTimeout(run, ms);
      return () => clearTimeout(id);
    },
  };
}
