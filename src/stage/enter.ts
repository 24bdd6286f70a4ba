import type { Rect } from './port.ts';
import type { Size } from './geometry.ts';
import { clamp, progress } from './motion.ts';

/** How long an evening takes to open through its window, in milliseconds, and how much of that the light over it takes to come. */
export const enterMs = 440;
const glowsFrom = 0.5;

/** What is seen of the stage: `zoom` times as large, with the point `x`, `y` (CSS pixels of the stage) at its upper left corner. */
export interface Sight { readonly zoom: number; readonly x: number; readonly y: number; readonly glow: number }

function easeInOut(share: number): number {
  const s = clamp(share, 0, 1);
  return s * s * (3 - 2 * s);
}

/**
 * Going in through a window that lies at `at`: from the whole screen until the window fills it. The window grows evenly, so that it is
 * walked towards; at the end everything is its light.
 */
export function sightAt(at: Rect, screen: Size, time: { readonly now: number; readonly start: number }): Sight {
  const share = progress(time.now, time.start, enterMs);
  const most = Math.max(screen.width / at.width, screen.height / at.height);
  const zoom = most ** easeInOut(share);
  const gone = most === 1 ? 1 : (zoom - 1) / (most - 1);
  const [width, height] = [screen.width / zoom, screen.height / zoom];
  const end = { x: at.x + at.width / 2 - screen.width / most / 2, y: at.y + at.height / 2 - screen.height / most / 2 };
  // The corner runs with the zoom, so that the window's middle moves on a straight line.
  const run = most === 1 ? 0 : (1 - 1 / zoom) / (1 - 1 / most);
  return { zoom, x: clamp(end.x * run, 0, Math.max(0, screen.width - width)), y: clamp(end.y * run, 0, Math.max(0, screen.height - height)), glow: gone === 0 ? 0 : progress(share, glowsFrom, 1 - glowsFrom) };
}
