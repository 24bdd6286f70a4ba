/** What a player's own records hold when the game is opened. */
import type { Keep } from '../keep/keep.ts';
import { upgrade } from './formats.ts';
import { readHouse } from './house-record.ts';
import type { HouseRecord } from './house-record.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

export interface OwnRecords {
  readonly settings: Settings;
  readonly house: HouseRecord;
  /** Those that a newer game wrote: they are played without and never written over. */
  readonly newer: readonly ('settings' | 'house')[];
}

/** Reads both records of a sign. Never rejects; what cannot be read counts as nothing kept. */
export async function readOwn(keep: Pick<Keep, 'read'>, sign: string): Promise<OwnRecords> {
  const [settings, house] = await Promise.all([readOne(keep, sign, 'settings'), readOne(keep, sign, 'house')]);
  const newer = ([['settings', settings], ['house', house]] as const).flatMap(([name, { isNewer }]) => (isNewer ? [name] : []));
  return { settings: readSettings(settings.record), house: readHouse(house.record), newer };
}

async function readOne(keep: Pick<Keep, 'read'>, sign: string, name: 'settings' | 'house'): Promise<{ readonly record?: unknown; readonly isNewer: boolean }> {
  const found = await keep.read(sign, name);
  if (!found.ok) return { isNewer: found.reason === 'newer' };
  const upgraded = upgrade(name, found.value);
  return upgraded.ok ? { record: upgraded.record, isNewer: false } : { isNewer: upgraded.reason === 'newer' };
}
