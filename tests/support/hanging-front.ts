/** A front as a connection that stalls: what it is told to hold back is never answered. */
import { startFront } from './front.ts';
import type { Front } from './front.ts';

export interface HangingFront extends Front {
  /** How many requests have been held back so far. */
  readonly held: () => number;
}

/** Comes in: the address behind it, and which paths are held back. */
export async function startHangingFront(behind: string, holdsBack: RegExp): Promise<HangingFront> {
  let held = 0;
  const front = await startFront(behind, (path) => {
    const isHeld = holdsBack.test(path);
    if (isHeld) held += 1;
    return isHeld;
  });
  return { ...front, held: () => held };
}
