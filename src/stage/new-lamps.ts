import { lampDots } from './geometry.ts';
import type { Rect, StageWindow } from './port.ts';

/**
 * Where lamps stand that were not lit when the house was last seen; remembers them in `seen`. The first time a window is seen, its lamps
 * are old ones.
 */
export function lampsGained(seen: Map<string, number>, windows: readonly Pick<StageWindow, 'id' | 'lamps' | 'rect'>[], rtl: boolean): readonly Rect[] {
  return windows.flatMap(({ id, lamps, rect }) => {
    const before = seen.get(id) ?? lamps;
    seen.set(id, lamps);
    return lampDots(rect, rtl).slice(before, lamps).map(({ x, y, radius }) => ({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }));
  });
}
