/** Forgets which evenings were played here: the note of them, and the files that only they need. */
import type { Shelf } from './bring.ts';
import { readHeld, writeHeld } from './held.ts';
import { keyOf } from './manifest.ts';
import type { Entry } from './manifest.ts';

export interface Emptied extends Shelf {
  /** Goes out: whether it was there. */
  delete(key: string): Promise<boolean>;
}

const levelOf = (url: string): string | undefined => /^levels\/([^/]+)\//.exec(url)?.[1];

/**
 * Keeps of all evenings only `levels`. When another one was there, pictures and sounds that came along with it go as well; they come back with the next evening.
 * What was brought as a whole stays: it does not tell what was played.
 */
export async function forgetOthers(manifest: readonly Entry[], shelf: Emptied, levels: readonly string[]): Promise<void> {
  const held = await readHeld(shelf);
  const stays = held.filter((wish) => wish.ring !== 'evening' || levels.includes(wish.level));
  if (stays.length < held.length) await writeHeld(shelf, stays);
  if (stays.some(({ ring }) => ring === 'all')) return;
  const rest = manifest.filter(({ ring }) => ring === 'rest');
  const isOfAnother = (url: string): boolean => {
    const level = levelOf(url);
    return level !== undefined && !levels.includes(level);
  };
  const remove = (entries: readonly Entry[]): Promise<readonly boolean[]> => Promise.all(entries.map((entry) => shelf.delete(keyOf(entry))));
  const removed = await remove(rest.filter(({ url }) => isOfAnother(url)));
  if (stays.length < held.length || removed.includes(true)) await remove(rest.filter(({ url }) => levelOf(url) === undefined));
}
