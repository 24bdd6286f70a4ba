import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSlot, slotFormat, writeSlot } from '../../src/keep/slot.ts';
import { act, answerCheck, openEvening, turnTo } from '../../src/play/evening-state.ts';
import { formatOf, upgrade } from '../../src/play/formats.ts';
import type { RecordKind } from '../../src/play/formats.ts';
import { emptyHouse, readHouse, rememberWindow } from '../../src/play/house-record.ts';
import { defaultSettings, readSettings } from '../../src/play/settings.ts';
import { readSaveFile, writeSaveFile } from '../../src/play/saves/save-file.ts';
import { soundLevel } from '../../src/story/checks/example.ts';
import { parseSave } from '../../src/story/save.ts';
import type { Intent } from '../../src/story/play.ts';
import { wayToEnding } from '../support/way-to-ending.ts';

const folder = join(import.meta.dirname, '../fixtures/saves');
const golden = (format: number, name: string): string => readFileSync(join(folder, `format-${format}`, name), 'utf8');
const goldenJson = (format: number, name: string): unknown => JSON.parse(golden(format, name)) as unknown;
const level = soundLevel();

/** An evening with something in each of its fields. */
function exampleEvening() {
  let evening = answerCheck(turnTo(openEvening(level, '0123456789abcdef', {}, 2), 'story'), 'before', 'one', 'trap');
  const way: readonly Intent[] = wayToEnding(level, evening.play);
  for (const intent of way) evening = act(evening, intent).evening;
  return turnTo(evening, 'ending').save;
}

const window = { lamps: { finished: true, another: false, clues: false }, endings: 1, begun: true, playedAt: 1_790_000_000_000, finishedAt: 1_790_000_000_000, boosters: 0 };
/** What each kind of record looks like when the game of today writes it. */
const written: Readonly<Record<Exclude<RecordKind, 'file'>, unknown>> = {
  evening: exampleEvening(),
  house: rememberWindow(emptyHouse, level.id, window, { warned: true }),
  settings: { ...defaultSettings, language: 'de', country: 'DE', counting: 'yes', people: { home: 'parent' } },
};
const text = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
const mend = 'the shape of a kept record has changed: raise its format in src/play/formats.ts with a step from the old one, keep the old golden file, add a new one';

describe('every format there ever was', () => {
  const formats = readdirSync(folder).map((name) => Number(name.replace('format-', ''))).toSorted((a, b) => a - b);

  it('has its golden files', () => {
    expect(formats).toEqual(Array.from({ length: Math.max(...(['evening', 'house', 'settings', 'file'] as const).map(formatOf), slotFormat) }, (_, place) => place + 1));
  });

  it.each(formats)('%i is read to its last field', (format) => {
    const evening = upgrade('evening', goldenJson(format, 'evening.json'));
    expect(evening.ok && parseSave(evening.record)).toMatchObject({ ok: true, save: written.evening });
    const house = upgrade('house', goldenJson(format, 'house.json'));
    expect(house.ok && readHouse(house.record)).toEqual(written.house);
    const settings = upgrade('settings', goldenJson(format, 'settings.json'));
    expect(settings.ok && readSettings(settings.record)).toEqual(written.settings);
    expect(readSaveFile(golden(format, 'lights-on.json'))).toEqual({ ok: true, records: { house: written.house, settings: written.settings, evenings: [written.evening] } });
    expect(readSlot(golden(format, 'slot.txt').trimEnd())).toMatchObject({ is: 'whole', slot: { count: 7, at: 1_790_000_000_000, value: written.house } });
  });
});

describe('what the game writes today', () => {
  it.each(['evening', 'house'] as const)('is word for word the golden file of the newest format: %s', (kind) => {
    expect(text(written[kind]), mend).toBe(golden(formatOf(kind), `${kind}.json`));
  });

  it('is the golden slot', () => {
    expect(`${writeSlot({ count: 7, at: 1_790_000_000_000, value: written.house })}\n`, mend).toBe(golden(slotFormat, 'slot.txt'));
  });

  it('has every setting of the golden file under its old name; a new one with a default of its own is no new format', () => {
    expect(written.settings, mend).toMatchObject(goldenJson(formatOf('settings'), 'settings.json') as object);
  });

  it('is read by the reader of the file that is taken along', () => {
    const records = { house: readHouse(written.house), settings: readSettings(written.settings), evenings: [exampleEvening()] };
    expect(readSaveFile(writeSaveFile(records))).toEqual({ ok: true, records });
  });
});

describe('a step between formats', () => {
  const table = { evening: [], house: [(old: object) => ({ ...old, two: true }), (old: object) => ({ ...old, three: true })], settings: [], file: [] };

  it('is taken from wherever the record stands', () => {
    expect(upgrade('house', { format: 1 }, table)).toEqual({ ok: true, record: { format: 3, two: true, three: true } });
    expect(upgrade('house', { format: 2 }, table)).toEqual({ ok: true, record: { format: 3, three: true } });
    expect(upgrade('house', { format: 3 }, table)).toEqual({ ok: true, record: { format: 3 } });
  });

  it('is never taken backwards, and what is no record is told apart from what is newer', () => {
    expect(upgrade('house', { format: 4 }, table)).toEqual({ ok: false, reason: 'newer' });
    for (const kept of [null, 1, 'x', {}, { format: '1' }, { format: 0 }, { format: 1.5 }]) expect(upgrade('house', kept, table)).toEqual({ ok: false, reason: 'strange' });
  });
});
