import { describe, expect, it } from 'vitest';
import { checksum } from '../../../src/keep/checksum.ts';
import { emptyHouse } from '../../../src/play/house-record.ts';
import { readSaveFile, writeSaveFile } from '../../../src/play/saves/save-file.ts';
import { defaultSettings } from '../../../src/play/settings.ts';
import { soundLevel } from '../../../src/story/checks/example.ts';
import { newSave } from '../../../src/story/save.ts';

const evening = newSave(soundLevel(), '0123456789abcdef', { seed: 2, house: {}, first: 'a' });
const whole = writeSaveFile({ house: emptyHouse, settings: defaultSettings, evenings: [evening] });

/** The file with its records changed and the sum made to fit, as somebody would who knows how. */
function forged(change: (records: Record<string, unknown>) => Record<string, unknown>): string {
  const file = JSON.parse(whole) as { records: Record<string, unknown> };
  const records = change(file.records);
  return JSON.stringify({ ...file, records, sum: checksum(JSON.stringify(records)) });
}

describe('a file that was taken along', () => {
  it('is read as it was written', () => { expect(readSaveFile(whole)).toEqual({ ok: true, records: { house: emptyHouse, settings: defaultSettings, evenings: [evening] } }); });

  it('tells nobody when or where it was made, and holds no report', () => { expect(whole).not.toMatch(/"at"|sign|outbox|measure/); });

  it.each([
    ['is no JSON', whole.slice(0, 200), 'not-json', /^\d+$/],
    ['is of something else', '{"game":"chess"}', 'not-ours', /^$/],
    ['is a list', '[]', 'not-ours', /^$/],
    ['is larger than any game', ' '.repeat(2_000_001), 'too-big', /^$/],
    ['is of a newer game', whole.replace('"format": 1', '"format": 2'), 'newer', /^format$/],
    ['says no format', whole.replace('"format": 1', '"format": "x"'), 'record', /^format$/],
    ['was changed', whole.replace('"knock"', '"story"'), 'damaged', /^records$/],
    ['holds an evening of a newer game', forged((records) => ({ ...records, evenings: [{ ...evening, format: 2 }] })), 'newer', /^records\.evenings\.0$/],
    ['holds an evening that is none', forged((records) => ({ ...records, evenings: [evening, { ...evening, phase: 'dream' }] })), 'record', /^records\.evenings\.1\.phase$/],
    ['holds no list of evenings', forged((records) => ({ ...records, evenings: {} })), 'record', /^records\.evenings$/],
    ['holds no house', forged(({ settings, evenings }) => ({ settings, evenings })), 'record', /^records\.house$/],
    ['names an evening as no evening can be named', forged((records) => ({ ...records, evenings: [{ ...evening, level: 'constructor' }] })), 'record', /^records\.evenings\.0\.level$/],
    ['names a window as no window can be named', forged((records) => ({ ...records, house: { ...emptyHouse, windows: JSON.parse('{"__proto__":{}}') as unknown } })), 'record', /^records\.house\.windows\.__proto__$/],
    ['names a flag as no flag can be named', forged((records) => ({ ...records, house: { ...emptyHouse, flags: { constructor: true } } })), 'record', /^records\.house\.flags\.constructor$/],
    ['holds something strange', forged((records) => ({ ...records, outbox: [] })), 'record', /^records\.outbox$/],
  ] as const)('is refused with its place when it %s', (_what, text, code, place) => {
    expect(readSaveFile(text)).toEqual({ ok: false, code, place: expect.stringMatching(place) as string });
  });
});
