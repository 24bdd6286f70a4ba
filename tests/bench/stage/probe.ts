/** What a page is watched by while the stage is measured. Runs before any script of the page, and only counts. */
export interface Probe {
  /** Frames in which the stage drew something. */
  frames: number;
  /** Milliseconds of script in each of those frames. */
  script: number[];
  /** Textures made and not thrown away. */
  textures: number;
  /** The largest side of any texture. */
  largest: number;
}

declare global {
  var probe: Probe;
}

/** Installed by Playwright in the page, so it may use nothing from outside itself. */
export function installProbe(): void {
  const probe: Probe = { frames: 0, script: [], textures: 0, largest: 0 };
  globalThis.probe = probe;
  let drew = false;
  let began = 0;
  const frame = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (run) =>
    frame((time) => {
      drew = false;
      began = performance.now();
      run(time);
      if (!drew) return;
      probe.frames += 1;
      probe.script.push(performance.now() - began);
    });
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
    for (const name of ['drawArrays', 'drawElements', 'drawElementsInstanced', 'clear']) around(name, () => { drew = true; });
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
