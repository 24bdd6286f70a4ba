/** The small things people do at their windows, as pure functions of the stage's clock. */
import { chanceOf, easeOut, progress, swell } from './motion.ts';

const waveEveryMs = 9000;
const waveMs = 2400;

/** A hand that comes up now and then and waves: how far it is up, 0 to 1, and how it is turned, in degrees. */
export function handAt(time: number, seed: number): { readonly raised: number; readonly turn: number } {
  const stretch = Math.floor(time / waveEveryMs);
  const start = stretch * waveEveryMs + 600 + chanceOf(seed + stretch * 7) * 3200;
  const into = progress(time, start, waveMs);
  if (into <= 0 || into >= 1) return { raised: 0, turn: 0 };
  return { raised: easeOut(progress(into, 0, 0.2)) - easeOut(progress(into, 0.82, 0.18)), turn: Math.sin(into * Math.PI * 7) * 16 * swell(into) };
}

/** Reading: the book sinks a little, then comes up again when a page is turned. */
export function lookDown(time: number, seed: number): number {
  return 0.5 + 0.5 * Math.sin(time / 2100 + seed);
}

const flickerEveryMs = 3800;

/**
 * The light of a window that asks to be visited again: it sinks softly twice in a row, then is still for seconds. Between 0.66 and 1; two
 * dips take 1.5 s, so that it stays far below three flashes a second.
 */
export function softFlicker(time: number, seed: number): number {
  const into = ((time + chanceOf(seed) * flickerEveryMs) % flickerEveryMs) / flickerEveryMs;
  return 1 - 0.34 * swell(progress(into, 0.1, 0.2)) - 0.22 * swell(progress(into, 0.3, 0.18));
}
