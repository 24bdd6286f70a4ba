/** What a page is watched by while the stage is measured. Runs before any script of the page, and only counts. */
export interface Probe {
  /** Frames in which the stage drew something. */
  frames: number;
  /** Textures made and not thrown away. */
  textures: number;
  /** The largest side of any texture. */
  largest: number;
}

declare global {
  var probe: Probe;
}

/** The mark that the trace of a frame carries when the stage drew in it. */
export const drewMark = 'stage drew';

/** Installed by Playwright in the page, so it may use nothing from outside itself but `mark`. */
export function installProbe(mark: string): void {
  const probe: Probe = { frames: 0, textures: 0, largest: 0 };
  globalThis.probe = probe;
  const wrap = (context: { prototype: WebGLRenderingContextBase }): void => {
    const gl = context.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
    const around = (name: string, see: (args: unknown[], result: unknown) => void): void => {
      const inner = gl[name];
      if (inner === undefined) return;
      gl[name] = function wrapped(this: unknown, ...args: unknown[]) {
        const result = inner.apply(this, args);
        see(args, result);
        return result;
      };
    };
    // Once in each frame and only then does the stage wipe the canvas.
    around('clear', () => {
      probe.frames += 1;
      performance.mark(mark);
    });
    around('createTexture', () => { probe.textures += 1; });
    around('deleteTexture', ([texture]) => { if (texture !== null) probe.textures -= 1; });
    around('texImage2D', (args) => {
      const source = args.length >= 9 ? { width: Number(args[3]), height: Number(args[4]) } : (args.at(-1) as { width?: number; height?: number } | null);
      probe.largest = Math.max(probe.largest, source?.width ?? 0, source?.height ?? 0);
    });
  };
  wrap(WebGLRenderingContext);
  wrap(WebGL2RenderingContext);
}
