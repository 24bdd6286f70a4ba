/** What a player can do with what is kept under the own sign: take it along, bring it back, forget it. Each can be taken back. */
import type { SavesFault } from '../../ui/saves/saves-props.ts';
import type { Game, Undo } from '../game.ts';
import { emptyHouse, forgetWindow, mergeHouses } from '../house-record.ts';
import { deviceSign } from '../player.ts';
import { defaultSettings } from '../settings.ts';
import { collect, eveningRecord, replaceAll } from './own-evenings.ts';
import type { Collected } from './own-evenings.ts';
import { readSaveFile, writeSaveFile } from './save-file.ts';
import type { SavedRecords } from './save-file.ts';
import { mergeEvenings, takeBack } from './take-back.ts';

/** What stood under a sign before a file was opened, and what the file made of it; it outlives the page, so that a wrong file never costs an evening. */
const beforeRecord = (sign: string): string => `before-file:${sign}`;

/** An act that can be taken back. */
interface Act {
  readonly before: SavedRecords;
  readonly after: SavedRecords;
}

/** The file that the player takes along, and whether it lacks an evening that the device does not hand over now; nothing when the device does not say what there is. */
export async function exportSaves(game: Game): Promise<{ readonly text: string; readonly isWhole: boolean } | undefined> {
  const all = await collect(game);
  return all === undefined ? undefined : { text: writeSaveFile(all), isWhole: !lacks(all) };
}

function lacks({ missed }: Collected): boolean {
  return missed.some(({ reason }) => reason === 'unread');
}

/** `not-kept`: nothing has changed. `partly`: some of it is written, and the device did not let it be taken back; the undo is offered. */
export type Opened = { readonly ok: true } | { readonly ok: false; readonly code: SavesFault | 'not-kept' | 'partly'; readonly place: string };

/**
 * Opens a file that was taken along. Nothing is touched before all of it has been read and what stood here is put aside; lit lamps stay
 * lit, and what a device was told about counting is not taken from a file.
 */
export async function importSaves(game: Game, text: string): Promise<Opened> {
  const read = readSaveFile(text);
  if (!read.ok) return read;
  const before = await collect(game);
  if (before === undefined) return notKept;
  const missed = before.missed.find(({ level }) => read.records.evenings.some((save) => save.level === level));
  if (missed?.reason === 'newer') return { ok: false, code: 'newer', place: eveningRecord(missed.level) };
  if (missed !== undefined) return notKept;
  const { house, settings, evenings } = read.records;
  const after = { house: mergeHouses(before.house, house), settings: { ...settings, counting: before.settings.counting }, evenings: mergeEvenings(before.evenings, evenings) };
  const earlier = await game.keep.read(deviceSign, beforeRecord(game.sign));
  const act = { before: writeSaveFile(before), after: writeSaveFile(after) };
  if (!(await game.keep.write(deviceSign, beforeRecord(game.sign), act)).ok) return notKept;
  const done = await replaceAll(game, before, after);
  if (!done && await rollBack(game, { before, after })) {
    await (earlier.ok ? game.keep.write(deviceSign, beforeRecord(game.sign), earlier.value) : game.keep.forget(deviceSign, beforeRecord(game.sign)));
    return notKept;
  }
  offerUndo(game, { what: 'opened', run: () => undoImport(game) });
  return done ? { ok: true } : { ok: false, code: 'partly', place: '' };
}

/** Which of the writes have landed only the device knows, so it is asked anew; where it does not say, they count as landed. */
async function rollBack(game: Game, { before, after }: Act): Promise<boolean> {
  const now = await collect(game) ?? { ...after, missed: [] };
  const unsaid = after.evenings.filter(({ level }) => now.evenings.every((save) => save.level !== level));
  return replaceAll(game, { ...now, evenings: [...now.evenings, ...unsaid] }, before);
}

const notKept = { ok: false, code: 'not-kept', place: '' } as const satisfies Opened;

/** Offers to take back the file that was opened last, also on a later visit. */
export async function findUndo(game: Game): Promise<void> {
  if (game.saves === undefined || game.saves.undo.value !== undefined) return;
  if (await readAct(game) !== undefined) offerUndo(game, { what: 'opened', run: () => undoImport(game) });
}

async function undoImport(game: Game): Promise<boolean> {
  const act = await readAct(game);
  const done = act !== undefined && await undo(game, act);
  if (done) await game.keep.forget(deviceSign, beforeRecord(game.sign));
  return done;
}

async function readAct(game: Game): Promise<Act | undefined> {
  const found = await game.keep.read(deviceSign, beforeRecord(game.sign));
  const kept: unknown = found.ok ? found.value : undefined;
  const { before, after } = (typeof kept === 'object' && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
  const [was, became] = [before, after].map((text) => (typeof text === 'string' ? readSaveFile(text) : undefined));
  return was?.ok === true && became?.ok === true ? { before: was.records, after: became.records } : undefined;
}

/** Gives back whether the device has done all of it; where it has not, it can be tried again. */
async function undo(game: Game, act: Act): Promise<boolean> {
  const now = await collect(game);
  if (now === undefined || lacks(now)) return false;
  const wanted = takeBack({ ...act, now });
  const evenings = wanted.evenings.filter((save) => now.missed.every(({ level }) => level !== save.level));
  return replaceAll(game, now, { ...wanted, evenings });
}

/** Forgets one evening and darkens its window. Other evenings are not touched. */
export async function forgetEvening(game: Game, level: string): Promise<boolean> {
  const before = await collect(game);
  if (before === undefined || !(await game.keep.forget(game.sign, eveningRecord(level))).ok) return false;
  game.setAside.delete(level);
  game.house.value = forgetWindow(before.house, level);
  const act = { before, after: { ...before, house: game.house.value, evenings: before.evenings.filter((save) => save.level !== level) } };
  offerUndo(game, { what: 'forgotten', run: () => undo(game, act) });
  const forgotten = await game.keep.forget(deviceSign, beforeRecord(game.sign));
  return (await game.keep.write(game.sign, 'house', game.house.value)).ok && forgotten.ok;
}

/** Forgets everything under the sign but how the page is set for reading, hearing and language. Reports that wait are thrown away, too. */
export async function resetAll(game: Game): Promise<boolean> {
  const before = await collect(game);
  // Without what stood here before, nothing of it could be taken back.
  if (before === undefined) return false;
  const { people, counting } = defaultSettings;
  const after = { house: emptyHouse, settings: { ...before.settings, people, counting }, evenings: [] };
  await game.stopCounting();
  // Offered first: a device that stops in the middle has forgotten some of it.
  offerUndo(game, { what: 'reset', run: () => undo(game, { before, after }) });
  if (!(await game.keep.forget(game.sign)).ok) return false;
  const forgotten = await game.keep.forget(deviceSign, beforeRecord(game.sign));
  game.setAside.clear();
  return await replaceAll(game, { house: emptyHouse, settings: defaultSettings, evenings: [] }, after) && forgotten.ok;
}

function offerUndo(game: Game, last: Undo): void {
  if (game.saves !== undefined) game.saves.undo.value = last;
}
