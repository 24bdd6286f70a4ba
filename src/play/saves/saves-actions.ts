/** What a player can do with what is kept under the own sign: take it along, bring it back, forget it. Each can be taken back. */
import { parseSave } from '../../story/save.ts';
import type { EveningSave } from '../../story/save.ts';
import type { SavesFault } from '../../ui/saves/saves-props.ts';
import { upgrade } from '../formats.ts';
import type { Game, Undo } from '../game.ts';
import { emptyHouse, forgetWindow, mergeHouses } from '../house-record.ts';
import { deviceSign } from '../player.ts';
import { defaultSettings } from '../settings.ts';
import { showSettings } from '../settings-actions.ts';
import { readSaveFile, writeSaveFile } from './save-file.ts';
import type { SavedRecords } from './save-file.ts';

const eveningPrefix = 'evening:';
/** What stood under a sign before a file was opened; it outlives the page, so that a wrong file never costs an evening. */
const beforeRecord = (sign: string): string => `before-file:${sign}`;

/** The evenings that are kept under the sign, by level. */
export async function keptEvenings({ keep, sign }: Pick<Game, 'keep' | 'sign'>): Promise<readonly string[]> {
  const names = await keep.records(sign);
  return names.filter((name) => name.startsWith(eveningPrefix)).map((name) => name.slice(eveningPrefix.length)).toSorted();
}

/** Everything of the player that can be read, as it stands now. */
async function collect(game: Game): Promise<SavedRecords> {
  const evenings: EveningSave[] = [];
  for (const level of await keptEvenings(game)) {
    const found = await game.keep.read(game.sign, `${eveningPrefix}${level}`);
    const upgraded = found.ok ? upgrade('evening', found.value) : undefined;
    const parsed = upgraded?.ok === true ? parseSave(upgraded.record) : undefined;
    if (parsed?.ok === true) evenings.push(parsed.save);
  }
  return { house: game.house.value, settings: game.settings.value, evenings };
}

/** The text of the file that the player takes along. */
export async function exportSaves(game: Game): Promise<string> {
  return writeSaveFile(await collect(game));
}

export type Opened = { readonly ok: true } | { readonly ok: false; readonly code: SavesFault | 'not-kept'; readonly place: string };

/**
 * Opens a file that was taken along. Nothing is touched before all of it has been read and what stood here is put aside; lit lamps stay
 * lit, and what a device was told about counting is not taken from a file.
 */
export async function importSaves(game: Game, text: string): Promise<Opened> {
  const read = readSaveFile(text);
  if (!read.ok) return read;
  const before = await collect(game);
  if (!(await game.keep.write(deviceSign, beforeRecord(game.sign), writeSaveFile(before))).ok) return { ok: false, code: 'not-kept', place: '' };
  const { house, settings, evenings } = read.records;
  const written = await putBack(game, { house: mergeHouses(before.house, house), settings: { ...settings, counting: before.settings.counting }, evenings });
  if (!written) {
    await putBack(game, before);
    return { ok: false, code: 'not-kept', place: '' };
  }
  offerUndo(game, { what: 'opened', run: () => undoImport(game) });
  return { ok: true };
}

/** Offers to take back the file that was opened last, also on a later visit. */
export async function findUndo(game: Game): Promise<void> {
  if (game.saves === undefined || game.saves.undo.value !== undefined) return;
  const found = await game.keep.read(deviceSign, beforeRecord(game.sign));
  if (found.ok) offerUndo(game, { what: 'opened', run: () => undoImport(game) });
}

async function undoImport(game: Game): Promise<boolean> {
  const found = await game.keep.read(deviceSign, beforeRecord(game.sign));
  const before = found.ok && typeof found.value === 'string' ? readSaveFile(found.value) : undefined;
  if (before?.ok !== true) return false;
  const { evenings } = before.records;
  for (const level of await keptEvenings(game)) if (!evenings.some((save) => save.level === level)) await game.keep.forget(game.sign, `${eveningPrefix}${level}`);
  const done = await putBack(game, { ...before.records, settings: { ...before.records.settings, counting: game.settings.value.counting } });
  if (done) await game.keep.forget(deviceSign, beforeRecord(game.sign));
  return done;
}

/** Forgets one evening and darkens its window. Other evenings are not touched. */
export async function forgetEvening(game: Game, level: string): Promise<boolean> {
  const before = await collect(game);
  const gone = await game.keep.forget(game.sign, `${eveningPrefix}${level}`);
  if (!gone.ok) return false;
  game.setAside.delete(level);
  game.house.value = forgetWindow(game.house.value, level);
  if (!(await game.keeping.keep('house', game.house.value)).ok) return false;
  await game.keep.forget(deviceSign, beforeRecord(game.sign));
  const mine = { ...before, evenings: before.evenings.filter((save) => save.level === level) };
  offerUndo(game, { what: 'forgotten', run: () => putBack(game, { ...mine, house: mergeHouses(game.house.value, mine.house), settings: game.settings.value }) });
  return true;
}

/** Forgets everything under the sign but how the page is set for reading, hearing and language. Reports that wait are thrown away, too. */
export async function resetAll(game: Game): Promise<boolean> {
  const before = await collect(game);
  await game.stopCounting();
  if (!(await game.keep.forget(game.sign)).ok) return false;
  await game.keep.forget(deviceSign, beforeRecord(game.sign));
  game.setAside.clear();
  const { people, counting } = defaultSettings;
  const done = await putBack(game, { house: emptyHouse, settings: { ...before.settings, people, counting }, evenings: [] });
  offerUndo(game, { what: 'reset', run: () => putBack(game, before) });
  return done;
}

/** Writes records over whatever stands there, and shows them. Gives back whether the device took all of it. */
async function putBack(game: Game, { house, settings, evenings }: SavedRecords): Promise<boolean> {
  const writes = [
    ...evenings.map((save) => game.keep.write(game.sign, `${eveningPrefix}${save.level}`, save)),
    game.keep.write(game.sign, 'house', house), game.keep.write(game.sign, 'settings', settings),
  ];
  const done = (await Promise.all(writes)).every(({ ok }) => ok);
  if (!done) return false;
  game.house.value = house;
  game.settings.value = settings;
  showSettings(game);
  return true;
}

function offerUndo(game: Game, undo: Undo): void {
  if (game.saves !== undefined) game.saves.undo.value = undo;
}
