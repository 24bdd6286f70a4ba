import { expect, test } from 'vitest';
import type { Driver } from '../../src/keep/driver.ts';
import { defaultSign, openKeep } from '../../src/keep/keep.ts';
import { memoryDriver } from '../../src/keep/memory-driver.ts';
import { readAhead } from '../../src/keep/read-ahead.ts';

/** A device that notes what it is asked for. */
function noting(): { readonly asked: string[]; readonly driver: Driver } {
  const asked: string[] = [];
  const inner = memoryDriver();
  return { asked, driver: { ...inner, get: (key) => { asked.push(key); return inner.get(key); } } };
}

test('what is sure to be read is asked for before anything else, and once', async () => {
  const { asked, driver } = noting();
  const ahead = readAhead(driver, ['lamp/settings']);
  expect(asked).toEqual(['lamp/settings/a', 'lamp/settings/b']);
  const keep = await openKeep({ driver: ahead, now: () => 1, timeLimitMs: 1000 });
  expect(await keep.read(defaultSign, 'settings')).toEqual({ ok: false, reason: 'missing' });
  expect(asked.filter((key) => key.startsWith('lamp/settings'))).toHaveLength(2);
});

test('what was written after it was asked for is read as it was written', async () => {
  const keep = await openKeep({ driver: readAhead(noting().driver, ['lamp/settings']), now: () => 1, timeLimitMs: 1000 });
  await keep.write(defaultSign, 'settings', { muted: true });
  expect(await keep.read(defaultSign, 'settings')).toMatchObject({ ok: true, value: { muted: true } });
});

test('a device that refuses is told of to whoever reads', async () => {
  const refuses: Driver = { ...memoryDriver(), get: (key) => (key === 'trial' ? Promise.resolve('trial') : Promise.reject(new Error('blocked'))) };
  const keep = await openKeep({ driver: readAhead(refuses, ['lamp/settings']), now: () => 1, timeLimitMs: 1000 });
  expect(await keep.read(defaultSign, 'settings')).toEqual({ ok: false, reason: 'refused' });
});
