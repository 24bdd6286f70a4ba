/** All that is kept under the own sign, read and written at once. */
import { parseSave } from '../../story/save.ts';
import type { EveningSave } from '../../story/save.ts';
import { upgrade } from '../formats.ts';
import type { Game } from '../game.ts';
import { mergeHouses, readHouse } from '../house-record.ts';
import { readSettings } from '../settings.ts';
import { showSettings } from '../settings-actions.ts';
import type { SavedRecords } from './save-file.ts';
import { isSame } from './take-back.ts';

const eveningPrefix = 'evening:';
export const eveningRecord = (level: string): string => `${eveningPrefix}${level}`;

/** The evenings that are kept under the sign, by level; nothing when the device does not say. */
export async function keptEvenings({ keep, sign }: Pick<Game, 'keep' | 'sign'>): Promise<readonly string[] | undefined> {
  const names = await keep.records(sign);
  return names?.filter((name) => name.startsWith(eveningPrefix)).map((name) => name.slice(eveningPrefix.length)).toSorted();
}

export interface Collected extends SavedRecords {
  /** Evenings that are there and that the device does not hand over now, or that a newer game wrote. Whoever writes over one loses it. */
  readonly missed: readonly { readonly level: string; readonly reason: 'newer' | 'unread' }[];
}

/** Everything of the player that can be read, as it stands now, with what another tab has kept meanwhile; nothing when the device does not say what there is. */
export async function collect(game: Game): Promise<Collected | undefined> {
  const levels = await keptEvenings(game);
  if (levels === undefined) return undefined;
  const evenings: EveningSave[] = [];
  const missed: Collected['missed'][number][] = [];
  for (const level of levels) {
    await game.keeping.settled(eveningRecord(level));
    const found = await game.keep.read(game.sign, eveningRecord(level));
    if (!found.ok && (found.reason === 'refused' || found.reason === 'timed-out')) missed.push({ level, reason: 'unread' });
    const upgraded = found.ok ? upgrade('evening', found.value) : undefined;
    if (!found.ok && found.reason === 'newer' || upgraded?.ok === false && upgraded.reason === 'newer') missed.push({ level, reason: 'newer' });
    const parsed = upgraded?.ok === true ? parseSave(upgraded.record) : undefined;
    if (parsed?.ok === true) evenings.push(parsed.save);
  }
  const house = await shared(game, 'house');
  const settings = await shared(game, 'settings');
  return {
    house: house === undefined ? game.house.value : mergeHouses(readHouse(house), game.house.value),
    settings: settings === undefined ? game.settings.value : readSettings(settings),
    evenings, missed,
  };
}

/** What the device has of a record that every tab writes; nothing where this tab's own last write did not land, and this tab knows better. */
async function shared(game: Game, name: 'house' | 'settings'): Promise<unknown> {
  const written = await game.keeping.settled(name);
  const found = await game.keep.read(game.sign, name);
  const upgraded = written.ok && found.ok ? upgrade(name, found.value) : undefined;
  return upgraded?.ok === true ? upgraded.record : undefined;
}

/**
 * Makes the device hold `wanted` where it holds `now`, one record after the other: only what differs is written, and evenings that are not
 * wanted are forgotten first, which makes room. Shows the records and gives back true when the device has done all of it.
 */
export async function replaceAll(game: Game, now: SavedRecords, wanted: SavedRecords): Promise<boolean> {
  for (const { level } of now.evenings) {
    if (wanted.evenings.some((save) => save.level === level)) continue;
    if (!(await game.keep.forget(game.sign, eveningRecord(level))).ok) return false;
  }
  for (const save of wanted.evenings) {
    if (isSame(save, now.evenings.find(({ level }) => level === save.level))) continue;
    if (!(await game.keep.write(game.sign, eveningRecord(save.level), save)).ok) return false;
    game.setAside.delete(save.level);
  }
  for (const name of ['house', 'settings'] as const) {
    if (!isSame(wanted[name], now[name]) && !(await game.keep.write(game.sign, name, wanted[name])).ok) return false;
  }
  game.house.value = wanted.house;
  game.settings.value = wanted.settings;
  showSettings(game);
  return true;
}
