/** How much light this machine can pay for: `cheap` where pictures are drawn in software, `full` where there is a graphics card. */

export type Tier = 'cheap' | 'full';

const softly = /swiftshader|llvmpipe|softpipe|software|basic render|mesa offscreen|angle \(google/i;

/** What the renderer's own name says; nothing when the browser does not tell or the name is not known. */
export function tierOfName(name: string | undefined): Tier | undefined {
  if (name === undefined || name === '') return undefined;
  return softly.test(name) ? 'cheap' : undefined;
}

/** The name of the renderer, where the browser tells it. */
export function rendererName(gl: WebGLRenderingContext): string | undefined {
  const asked = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(asked === null ? gl.RENDERER : asked.UNMASKED_RENDERER_WEBGL);
  return typeof name === 'string' ? name : undefined;
}

const framesNeeded = 24;
const slowFrameMs = 27;

/** What is drawn: with how much light, and how many pixels in a CSS pixel at most. Words are no part of the picture and stay sharp. */
export interface Effort { readonly tier: Tier; readonly density: number }

/** From all that can be had down to what still looks right; each step draws about half of the pixels of the one before. */
export const efforts: readonly [Effort, ...Effort[]] = [
  { tier: 'full', density: 2 },
  { tier: 'cheap', density: 1 },
  { tier: 'cheap', density: 0.75 },
  { tier: 'cheap', density: 0.6 },
];

/** Where to begin, as a place in `efforts`: a renderer that says it draws in software need not be found out first. */
export function firstEffort(name: string | undefined): number {
  return tierOfName(name) === 'cheap' ? 2 : 0;
}

export interface Gauge {
  /** Takes the time between two frames that followed at full rate, in milliseconds; says yes once it is sure that they come too slowly. */
  take(ms: number): boolean;
}

/** Judges by the middle frame of two dozen: one long frame, while a scene is being painted, says nothing. */
export function openGauge(): Gauge {
  let seen: number[] = [];
  return {
    take(ms) {
      seen.push(ms);
      if (seen.length < framesNeeded) return false;
      const middle = [...seen].sort((a, b) => a - b)[framesNeeded >> 1] ?? 0;
      seen = [];
      return middle > slowFrameMs;
    },
  };
}
