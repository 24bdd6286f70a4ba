/** What the player has asked to be kept, so that a new version brings the same again before it takes over. */
import type { Shelf } from './bring.ts';
import type { Wish } from './manifest.ts';

const key = 'held.json';

/** The wishes of earlier visits; none when nothing was asked or what is there cannot be read. */
export async function readHeld(shelf: Shelf): Promise<readonly Wish[]> {
  const kept = await shelf.match(key);
  if (kept === undefined) return [];
  const read: unknown = await kept.json().catch(() => []);
  // Only the worker writes here; the worst a strange record can do is to bring too little.
  return Array.isArray(read) ? (read as readonly Wish[]) : [];
}

/** Remembers a wish, each once. */
export async function hold(shelf: Shelf, wish: Wish): Promise<void> {
  const held = await readHeld(shelf);
  if (held.some((one) => JSON.stringify(one) === JSON.stringify(wish))) return;
  await writeHeld(shelf, [...held, wish]);
}

/** Remembers these wishes and no others. */
export async function writeHeld(shelf: Shelf, wishes: readonly Wish[]): Promise<void> {
  await shelf.put(key, new Response(JSON.stringify(wishes)));
}

/** Whether a key of the cache is this record and no file of a build. */
export function isHeldKey(address: string): boolean {
  return new URL(address).pathname.endsWith(`/${key}`);
}
