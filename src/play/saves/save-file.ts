/** A player's evenings as a file to take along: written, and read with every check before anything is touched. */
import { checksum } from '../../keep/checksum.ts';
import { parseSave } from '../../story/save.ts';
import type { EveningSave } from '../../story/save.ts';
import { isId } from '../../story/shape.ts';
import type { SavesFault } from '../../ui/saves/saves-props.ts';
import { formatOf, upgrade } from '../formats.ts';
import { readHouse } from '../house-record.ts';
import type { HouseRecord } from '../house-record.ts';
import { readSettings } from '../settings.ts';
import type { Settings } from '../settings.ts';

/** What of a player a file holds. Never what was counted or waits to be sent: a report belongs to the device it was made on. */
export interface SavedRecords {
  readonly house: HouseRecord;
  readonly settings: Settings;
  readonly evenings: readonly EveningSave[];
}

export type SaveFileRead =
  | { readonly ok: true; readonly records: SavedRecords }
  | { readonly ok: false; readonly code: Exclude<SavesFault, 'unread'>; /** Where in the file. */ readonly place: string };

/** Thirteen evenings with everything seen are far below this. Characters. */
const longest = 2_000_000;
const game = 'lights-on';

/** Comes in: what is kept. Goes out: the text of the file. */
export function writeSaveFile({ house, settings, evenings }: SavedRecords): string {
  const records = { house, settings, evenings };
  return `${JSON.stringify({ game, format: formatOf('file'), sum: checksum(JSON.stringify(records)), records }, null, 1)}\n`;
}

/** Comes in: the text of a file that anybody may have made. Goes out: all of its records in today's format, or the first fault with its place. */
export function readSaveFile(text: string): SaveFileRead {
  if (text.length > longest) return fault('too-big', '');
  const parsed = parseJson(text);
  if (!parsed.ok) return fault('not-json', parsed.place);
  const { value } = parsed;
  if (!isGroup(value) || value['game'] !== game) return fault('not-ours', '');
  const file = upgrade('file', value);
  if (!file.ok) return file.reason === 'newer' ? fault('newer', 'format') : fault('record', 'format');
  const { records, sum } = file.record;
  if (!isGroup(records)) return fault('record', 'records');
  if (sum !== checksum(JSON.stringify(records))) return fault('damaged', 'records');
  return readRecords(records);
}

type Group = Readonly<Record<string, unknown>>;

function readRecords(records: Group): SaveFileRead {
  const stranger = Object.keys(records).find((name) => !['house', 'settings', 'evenings'].includes(name));
  if (stranger !== undefined) return fault('record', `records.${stranger}`);
  const house = upgrade('house', records['house']);
  if (!house.ok) return fault(house.reason === 'newer' ? 'newer' : 'record', 'records.house');
  for (const list of ['flags', 'windows'] as const) {
    const named = house.record[list];
    const misnamed = isGroup(named) ? Object.keys(named).find((name): boolean => !isId(name)) : undefined;
    if (misnamed !== undefined) return fault('record', `records.house.${list}.${misnamed}`);
  }
  const settings = upgrade('settings', records['settings']);
  if (!settings.ok) return fault(settings.reason === 'newer' ? 'newer' : 'record', 'records.settings');
  const list = records['evenings'];
  if (!Array.isArray(list)) return fault('record', 'records.evenings');
  const evenings: EveningSave[] = [];
  for (const [number, kept] of list.entries()) {
    const read = readEvening(kept, `records.evenings.${number}`);
    if (!read.ok) return read;
    evenings.push(read.save);
  }
  return { ok: true, records: { house: readHouse(house.record), settings: readSettings(settings.record), evenings } };
}

function readEvening(kept: unknown, place: string): { readonly ok: true; readonly save: EveningSave } | (SaveFileRead & { readonly ok: false }) {
  const upgraded = upgrade('evening', kept);
  if (!upgraded.ok) return fault(upgraded.reason === 'newer' ? 'newer' : 'record', place);
  const parsed = parseSave(upgraded.record);
  return parsed.ok ? parsed : fault('record', `${place}.${parsed.faults[0]?.place ?? ''}`);
}

function fault(code: Exclude<SavesFault, 'unread'>, place: string): SaveFileRead & { readonly ok: false } {
  return { ok: false, code, place };
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The place is the line, where the browser's own message names a position. */
function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly place: string } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { ok: false, place: position === undefined ? '1' : String(text.slice(0, Number(position)).split('\n').length) };
  }
}
