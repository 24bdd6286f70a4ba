/** Who plays on this device: a picture sign instead of a name, or somebody who wants nothing kept. */
import type { Driver } from '../keep/driver.ts';
import { defaultSign, openKeep } from '../keep/keep.ts';
import type { Keep, KeepOptions } from '../keep/keep.ts';
import { memoryDriver } from '../keep/memory-driver.ts';
import { readAhead } from '../keep/read-ahead.ts';
import { isSign } from '../ui/sign-list.ts';
import type { Sign } from '../ui/sign-list.ts';

export interface Player {
  readonly keep: Keep;
  readonly sign: Sign;
  /** Asked for by the player; a device that refuses to keep anything is told apart by `keep.kept`. */
  readonly keepsNothing: boolean;
  /** The keep on the device, also while nothing is kept: who plays next is written there. One that was full is tried anew. */
  readonly device: () => Promise<Keep>;
}

/** What belongs to no sign stands under this one. */
export const deviceSign = 'device';
const playerRecord = 'player';
/** Holds for this tab and is gone with it. */
const nothingMark = 'lights-on-keeps-nothing';

export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface OpenPlayer extends Omit<KeepOptions, 'driver'> {
  readonly driver: Driver;
  /** The tab's own storage; throws where the browser blocks it. */
  readonly tab: () => TabStorage;
}

/** Finds out who plays, as it was chosen last. Never rejects; a device that does not answer is done without. */
export async function openPlayer({ driver, tab, ...options }: OpenPlayer): Promise<Player> {
  const device = (): Promise<Keep> => openKeep({ ...options, driver });
  if (isMarked(tab)) return { keep: await openKeep({ ...options, driver: memoryDriver() }), sign: defaultSign, keepsNothing: true, device };
  // Most devices have one player, so that what this one has kept is likely to be read next.
  const keep = await openKeep({ ...options, driver: readAhead(driver, [`${deviceSign}/${playerRecord}`, `${defaultSign}/settings`, `${defaultSign}/house`]) });
  const found = await keep.read(deviceSign, playerRecord);
  if (!found.ok && (found.reason === 'timed-out' || found.reason === 'refused')) {
    // One call that hangs is enough: the next ones would, too, and a child would wait for each of them.
    return { keep: await openKeep({ ...options, driver: memoryDriver(), lost: found.reason }), sign: defaultSign, keepsNothing: false, device };
  }
  return { keep, sign: readPlayer(found.ok ? found.value : undefined), keepsNothing: false, device: async () => (keep.isReadable === true ? device() : keep) };
}

/** Somebody else plays from the next load of the page on. Gives back whether that could be kept. */
export async function choosePlayer(keep: Keep, tab: () => TabStorage, sign: Sign): Promise<boolean> {
  unmark(tab);
  return (await keep.write(deviceSign, playerRecord, { format: 1, sign })).ok && keep.kept === 'device';
}

/** From the next load of the page on nothing is kept, until the tab is closed or a sign is chosen. Gives back whether the browser lets the page remember that. */
export function chooseNothing(tab: () => TabStorage): boolean {
  try {
    tab().setItem(nothingMark, '1');
    return true;
  } catch {
    return false;
  }
}

/** Anything that is no sign counts as the first one. */
export function readPlayer(kept: unknown): Sign {
  const sign = typeof kept === 'object' && kept !== null && 'sign' in kept ? kept.sign : undefined;
  return isSign(sign) ? sign : defaultSign;
}

function isMarked(tab: () => TabStorage): boolean {
  try {
    return tab().getItem(nothingMark) !== null;
  } catch {
    return false;
  }
}

function unmark(tab: () => TabStorage): void {
  try {
    tab().removeItem(nothingMark);
  } catch {
    // Where nothing can be marked, nothing is.
  }
}
