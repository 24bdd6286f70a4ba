/** Motion as pure functions of the stage's own clock in milliseconds, so that a still stage draws the same picture every time. */
import type { Mood } from '../story/level.ts';

/** A number in [0, 1) that depends on the seed alone (an integer hash after Wang). */
export function chanceOf(seed: number): number {
  let n = Math.imul(seed ^ 61 ^ (seed >>> 16), 9);
  n = Math.imul(n ^ (n >>> 4), 0x27d4eb2d);
  return ((n ^ (n >>> 15)) >>> 0) / 4294967296;
}

/** A seed from a name, so that each person has a rhythm of their own (FNV-1a). */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Fast at first, then settling: for everything that arrives. */
export function easeOut(share: number): number {
  const left = 1 - clamp(share, 0, 1);
  return 1 - left * left * left;
}

/** How far a stretch of time has gone: 0 before `start`, 1 from `start + length` on. */
export function progress(time: number, start: number, length: number): number {
  return length <= 0 ? 1 : clamp((time - start) / length, 0, 1);
}

/** A swell and back: 0 at both ends, 1 in the middle. */
export function swell(share: number): number {
  return Math.sin(clamp(share, 0, 1) * Math.PI);
}

const breathMs = 3000;

/** The height of a breathing chest as a factor around 1: 1.5 % in three seconds. */
export function breathAt(time: number, seed: number): number {
  return 1 + 0.0075 * (1 + Math.sin(((time / breathMs) + chanceOf(seed)) * Math.PI * 2));
}

const blinkEveryMs = 3600;
const blinkMs = 140;

/** Whether the eyes are closed: once in each stretch of 3.6 s, at another moment of each stretch for each person. */
export function blinksAt(time: number, seed: number): boolean {
  const stretch = Math.floor(time / blinkEveryMs);
  const start = stretch * blinkEveryMs + chanceOf(seed + stretch * 101) * (blinkEveryMs - blinkMs);
  return time >= start && time < start + blinkMs;
}

const glanceEveryMs = 5200;

/** Where the eyes wander, from -1 to 1: mostly straight ahead, now and then aside for a second. */
export function glanceAt(time: number, seed: number): number {
  const stretch = Math.floor(time / glanceEveryMs);
  const aside = chanceOf(seed * 3 + stretch * 53);
  if (aside < 0.45) return 0;
  const start = stretch * glanceEveryMs + 800 + chanceOf(seed + stretch) * 2200;
  const way = chanceOf(seed * 7 + stretch) < 0.5 ? -1 : 1;
  const inside = easeOut(progress(time, start, 240)) - easeOut(progress(time, start + 1200, 240));
  return way * inside;
}

/** A value on its way: `reach` turns it towards a new aim from wherever it is. Lengths and times in milliseconds. */
export interface Glide { readonly from: number; readonly to: number; readonly start: number; readonly length: number }

export function rest(value: number): Glide {
  return { from: value, to: value, start: 0, length: 0 };
}

export function glideAt(glide: Glide, time: number): number {
  // Most of what is asked for has long arrived.
  if (time >= glide.start + glide.length) return glide.to;
  return glide.from + (glide.to - glide.from) * easeOut(progress(time, glide.start, glide.length));
}

export function reach(glide: Glide, to: number, time: number, length: number): Glide {
  if (glide.to === to) return glide;
  return { from: glideAt(glide, time), to, start: time, length };
}

/** How a mood sits in the body: degrees of the whole figure (forward is where the face looks) and of the head (down is more), and how far it sinks, as a share of its height. */
export interface Posture { readonly lean: number; readonly tilt: number; readonly sink: number }

export const postures: Readonly<Record<Mood, Posture>> = {
  calm: { lean: 0, tilt: 0, sink: 0 },
  smile: { lean: 0.2, tilt: -1, sink: 0 },
  happy: { lean: -0.4, tilt: -1.8, sink: -0.006 },
  worried: { lean: -0.3, tilt: 1.2, sink: 0.005 },
  sad: { lean: 0.5, tilt: 3, sink: 0.013 },
  fear: { lean: -1.4, tilt: -0.8, sink: 0.006 },
  suspicious: { lean: 0.7, tilt: -1.4, sink: 0 },
  angry: { lean: 1.3, tilt: 1.2, sink: 0 },
};

/** Where someone looks, from -1 to 1 along the art: at `other` if told, otherwise where the eyes wander. `x` in CSS pixels, `side` -1 for a flipped person. */
export function gazeAt(time: number, seed: number, way: { readonly x: number; readonly other: number | undefined; readonly side: 1 | -1 }): number {
  if (way.other === undefined) return glanceAt(time, seed);
  return Math.sign(way.other - way.x) * way.side;
}
