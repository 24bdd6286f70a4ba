/** The promise about spoiled saves, for a short run and a long one: no exception, and the other slot is never lost. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { openKeep } from '../../src/keep/keep.ts';
import { memoryDriver } from '../../src/keep/memory-driver.ts';
import { readSlot } from '../../src/keep/slot.ts';
import { upgrade } from '../../src/play/formats.ts';
import { readHouse } from '../../src/play/house-record.ts';
import { readSaveFile } from '../../src/play/saves/save-file.ts';
import { readSettings } from '../../src/play/settings.ts';
import { soundLevel } from '../../src/story/checks/example.ts';
import { newSave, parseSave, restore } from '../../src/story/save.ts';
import { anyHarm, harm } from './mutated-saves.ts';
import type { Harm } from './mutated-saves.ts';

const level = soundLevel();
const save = newSave(level, '0123456789abcdef', { seed: 2, house: {}, first: 'a' });
const older = { ...save, intents: [{ do: 'next' as const }] };
const newer = { ...save, intents: [{ do: 'next' as const }, { do: 'next' as const }] };

/** Reads whatever was kept with every reader there is; each gives an answer. */
function readWithAll(kept: unknown): void {
  const upgraded = upgrade('evening', kept);
  const parsed = upgraded.ok ? parseSave(upgraded.record) : parseSave(kept);
  if (parsed.ok && parsed.save.level === level.id) restore(level, '0123456789abcdef', parsed.save);
  readHouse(kept);
  readSettings(kept);
  readSaveFile(JSON.stringify(kept) ?? '');
}

async function survives(harms: readonly Harm[]): Promise<void> {
  const driver = memoryDriver();
  const keep = await openKeep({ driver, now: () => 7, timeLimitMs: 1000 });
  await keep.write('lamp', 'evening:sound', older);
  await keep.write('lamp', 'evening:sound', newer);
  const whole = await driver.get('lamp/evening:sound/b');
  const spoiled = harms.reduce((text, one) => {
    try {
      return harm(text, one);
    } catch {
      // A text that is no JSON any more has no values to exchange.
      return text;
    }
  }, whole ?? '');
  await driver.set('lamp/evening:sound/b', spoiled);
  const found = await keep.read('lamp', 'evening:sound');
  readWithAll(found.ok ? found.value : undefined);
  const is = readSlot(spoiled).is;
  if (is === 'newer') expect(found).toEqual({ ok: false, reason: 'newer' });
  else expect(found).toMatchObject({ ok: true, value: is === 'whole' ? newer : older });
  const before = await driver.get('lamp/evening:sound/a');
  const wrote = await keep.write('lamp', 'evening:sound', newer);
  // Whatever was spoiled, the write after it leaves one slot as it was and can be read, or touches nothing.
  const after = [await driver.get('lamp/evening:sound/a'), await driver.get('lamp/evening:sound/b')];
  if (wrote.ok) expect(await keep.read('lamp', 'evening:sound')).toMatchObject({ ok: true, value: newer });
  else expect(after).toEqual([before, spoiled]);
  expect(after.some((text) => text === before || text === spoiled)).toBe(true);
}

/** Spoils `runs` saves, each by one harm or several. */
export async function expectSurvival(runs: number): Promise<void> {
  await fc.assert(fc.asyncProperty(fc.array(anyHarm, { minLength: 1, maxLength: 3 }), survives), { numRuns: runs });
}

/** Spoils `runs` files that were taken along: each is opened whole or refused with its place. */
export function expectFilesRefused(text: string, runs: number): void {
  fc.assert(fc.property(anyHarm, (one) => {
    const spoiled = harm(text, one);
    const read = readSaveFile(spoiled);
    if (!read.ok) expect(read.code).toMatch(/^(too-big|not-json|not-ours|newer|damaged|record)$/);
    else expect(read).toEqual(readSaveFile(text));
  }), { numRuns: runs });
}
