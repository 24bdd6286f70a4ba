/** What a sheet is made of besides its evening. */
import type { HelpCountry } from '../campaign/help.ts';
import type { CampaignFolder } from './campaign-folder.ts';
import type { KitEvening } from './evening.ts';

/** `facts.json`, written by the build. */
export interface BuildFacts {
  readonly files: number;
  readonly bytes: number;
  readonly firstScreen: number;
  readonly firstChoice: number;
  readonly port: number;
}

export interface Printed {
  readonly folder: CampaignFolder;
  /** Whose help lines are printed: a code of the folder. */
  readonly country: string;
  readonly help?: HelpCountry;
  /** Absent in development, where nothing is built. */
  readonly facts?: BuildFacts;
  /** Where this page stands, without its fragment. */
  readonly address: string;
  /** Today, as `2026-11-22`. */
  readonly day: string;
  /** Those the campaign offers, in the order of the list; empty for sheets that need none. */
  readonly evenings: readonly KitEvening[];
}

/** Whether an address leads every device to itself, so that it says nothing to another one. */
export function isOnlyHere(address: string): boolean {
  return /^(localhost|127\..*|\[::1\])$/.test(new URL(address).hostname);
}

/** Whether families at home could open the address: not when it is a file, or belongs to this machine or to a network inside a house. */
export function isOpenToAll(address: string): boolean {
  const { hostname } = new URL(address);
  return !/^(localhost|.*\.local|\[.*\]|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(1[6-9]|2\d|3[01])\..*|[^.]*)$/.test(hostname);
}
