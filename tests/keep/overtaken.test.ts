import { describe, expect, it } from 'vitest';
import type { Driver } from '../../src/keep/driver.ts';
import { openKeep } from '../../src/keep/keep.ts';
import { memoryDriver } from '../../src/keep/memory-driver.ts';
import { faultyDriver } from '../support/faulty-driver.ts';

const open = (driver: Driver) => openKeep({ driver, now: () => 1000, timeLimitMs: 200 });

describe('two tabs that keep the same record', () => {
  it('do not write over each other: the one that comes late is told, and the newest stays', async () => {
    const driver = memoryDriver();
    const [one, other] = [await open(driver), await open(driver)];
    for (const keep of [one, other]) await keep.read('lamp', 'house');
    expect(await one.write('lamp', 'house', 'one', 'if-newest')).toEqual({ ok: true });
    expect(await other.isOvertaken('lamp', 'house')).toBe(true);
    expect(await other.write('lamp', 'house', 'other', 'if-newest')).toEqual({ ok: false, reason: 'overtaken' });
    expect(await other.read('lamp', 'house')).toMatchObject({ value: 'one' });
    expect(await other.write('lamp', 'house', 'other', 'if-newest')).toEqual({ ok: true });
    expect([await other.isOvertaken('lamp', 'house'), await one.isOvertaken('lamp', 'house')]).toEqual([false, true]);
  });

  it('are told apart though they have counted to the same number', async () => {
    const driver = memoryDriver();
    const [one, other] = [await open(driver), await open(driver)];
    await one.write('lamp', 'house', 'first');
    await other.read('lamp', 'house');
    // Both write at once: each has seen the first, and the later one lands in the same slot.
    await Promise.all([one.write('lamp', 'house', 'one', 'if-newest'), other.write('lamp', 'house', 'other', 'if-newest')]);
    const last = await (await open(driver)).read('lamp', 'house');
    const loser = last.ok && last.value === 'one' ? other : one;
    expect(await loser.write('lamp', 'house', 'again', 'if-newest')).toEqual({ ok: false, reason: 'overtaken' });
  });

  it('may write what they have never looked at, and what has gone meanwhile', async () => {
    const driver = memoryDriver();
    const [one, other] = [await open(driver), await open(driver)];
    await one.write('lamp', 'house', 'one');
    expect(await other.write('lamp', 'house', 'other', 'if-newest')).toEqual({ ok: true });
    await one.read('lamp', 'house');
    await other.forget('lamp', 'house');
    expect(await one.isOvertaken('lamp', 'house')).toBe(false);
    expect(await one.write('lamp', 'house', 'back', 'if-newest')).toEqual({ ok: true });
  });

  it('know a write of their own again that landed without their hearing of it', async () => {
    const driver = faultyDriver();
    const keep = await open(driver);
    await keep.read('lamp', 'house');
    driver.nextWrite = 'unheard';
    expect(await keep.write('lamp', 'house', 'first', 'if-newest')).toEqual({ ok: false, reason: 'refused' });
    expect(await keep.isOvertaken('lamp', 'house')).toBe(false);
    expect(await keep.write('lamp', 'house', 'second', 'if-newest')).toEqual({ ok: true });
  });
});
