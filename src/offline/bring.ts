/** Brings files of a build into the cache, and answers requests from it. The cache and the network come in from outside. */
import { isGenuine } from './genuine.ts';
import { isEditedInPlace, keyOf } from './manifest.ts';
import type { Entry } from './manifest.ts';

/** The part of a `Cache` that is needed. */
export interface Shelf {
  match(key: string): Promise<Response | undefined>;
  put(key: string, response: Response): Promise<void>;
}

export interface Net {
  readonly shelf: Shelf;
  /** Fetches by an address relative to the page; `fresh` goes past the browser's own cache. */
  readonly get: (url: string, fresh: boolean) => Promise<Response>;
}

/** How many files are fetched at once: more would stand in the way of what the player is looking at. */
const atOnce = 4;

/** `stopped`: something did not arrive. `full`: the device has not taken it. What has been kept stays. */
export type Brought = 'whole' | 'stopped' | 'full';

/**
 * Fetches what is not there yet. Goes out: whether everything is there now; what did not arrive is left out and the rest stays.
 * `tell` hears the bytes that are there, of all bytes.
 */
export async function bring(entries: readonly Entry[], { shelf, get }: Net, tell: (done: number, total: number) => void = () => undefined): Promise<Brought> {
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  const waiting = [...entries];
  let done = 0;
  let end: Brought = 'whole';
  async function work(): Promise<void> {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      const brought = await bringOne(entry, shelf, get);
      if (brought === 'whole') done += entry.bytes;
      else {
        end = brought;
        // The connection is gone, or the room on the device: there is no sense in trying every other file as well.
        waiting.length = 0;
      }
      tell(done, total);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return end;
}

async function bringOne(entry: Entry, shelf: Shelf, get: Net['get']): Promise<Brought> {
  let response: Response;
  try {
    if (await isThere(entry, shelf)) return 'whole';
    response = await get(entry.url, entry.revision !== null);
    if (!(await isGenuine(entry, response.clone()))) return 'stopped';
  } catch {
    return 'stopped';
  }
  try {
    // All of it has arrived by now, so that it can only be the device that does not take it.
    await shelf.put(keyOf(entry), response);
    return 'whole';
  } catch {
    return 'full';
  }
}

/** What an earlier version took for a file, and was none, does not count. */
async function isThere(entry: Entry, shelf: Shelf): Promise<boolean> {
  const kept = await shelf.match(keyOf(entry));
  return kept !== undefined && isGenuine(entry, kept);
}

/** How long the network may take for a file that is edited in place, when an older one is there. Milliseconds. */
const patienceMs = 2500;

/** Answers a request for one file of the build. What is fetched on the way stays for next time, unless `keeps` says that it may not. Rejects when it is nowhere. */
export async function answer(entry: Entry, { shelf, get }: Net, keeps = true): Promise<Response> {
  const kept = await shelf.match(keyOf(entry));
  if (kept !== undefined && !isEditedInPlace(entry)) return kept;
  if (!keeps && kept === undefined) return get(entry.url, false);
  const asked = get(entry.url, false).then(async (response) => {
    // What breaks off on the way breaks off for the page as well.
    const genuine = await isGenuine(entry, response.clone()).catch(() => false);
    // A full device keeps what it has; the page gets its answer all the same.
    if (genuine) await shelf.put(keyOf(entry), response.clone()).catch(() => undefined);
    return { response, genuine };
  });
  return kept === undefined ? (await asked).response : firstGood(asked, kept);
}

/** The network's answer when it comes in time and is what it should be, else the one that is there. */
async function firstGood(asked: Promise<{ readonly response: Response; readonly genuine: boolean }>, kept: Response): Promise<Response> {
  const late = new Promise<Response>((resolve) => { setTimeout(() => resolve(kept), patienceMs); });
  const answered = asked.then(({ response, genuine }) => (genuine ? response : kept), () => kept);
  return Promise.race([answered, late]);
}
