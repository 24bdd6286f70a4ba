import Phaser from 'phaser';
import { walkLean } from './lean-walk.ts';
import type { LoopClock } from './loop.ts';

export interface Booted { readonly game: Phaser.Game; readonly scene: Phaser.Scene }

/**
 * Multiplies a pixel by its tint and nothing else. Phaser's own shader divides by alpha and tries seven kinds of tint at every pixel,
 * which a machine that draws in software pays for; for multiplying the result is the same.
 */
const multiplyTint = 'vec4 applyTint(vec4 texture) { return texture * vec4(outTint.bgr * outTint.a, outTint.a); }';

/** How many textures go to the graphics card in one call. */
const texturesAtOnce = 4;

interface TextureCount { countedTextures?: boolean; finalizeTextureCount(count: number): void }

/** Phaser's own, taken once: a stage that is opened a second time must not find its own in this place. */
const { finalizeTextureCount } = Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad.prototype as unknown as TextureCount;

function lightenShader(): void {
  const quads = Phaser.Renderer.WebGL.RenderNodes.BatchHandlerQuad.prototype;
  const { shaderAdditions } = quads.defaultConfig;
  const tint = shaderAdditions?.find((addition) => addition.name === 'Tint');
  if (tint !== undefined) tint.additions = { ...tint.additions, fragmentHeader: multiplyTint };
  // Phaser takes another program, and puts its name together anew, whenever a call has fewer textures than the last; here one program serves them all.
  (quads as unknown as TextureCount).finalizeTextureCount = function once(this: TextureCount) {
    if (this.countedTextures === true) return;
    this.countedTextures = true;
    finalizeTextureCount.call(this, texturesAtOnce);
  };
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

/** Draws one frame: what Phaser's own step does of this, without the events and the clocks that nothing here listens to. */
export function drawFrame({ game }: Booted): void {
  const { renderer } = game;
  renderer.preRender();
  game.scene.render(renderer);
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
