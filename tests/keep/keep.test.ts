import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Driver } from '../../src/keep/driver.ts';
import { type Keep, openKeep } from '../../src/keep/keep.ts';
import { memoryDriver } from '../../src/keep/memory-driver.ts';
import { faultyDriver } from '../support/faulty-driver.ts';

const open = (driver: Driver): Promise<Keep> => openKeep({ driver, now: () => 1000, timeLimitMs: 50 });
const never = () => new Promise<never>(() => undefined);
const slotOf = async (driver: Driver, key: string) => JSON.parse((await driver.get(key)) ?? 'null') as Record<string, unknown>;

describe('a keep', () => {
  it('gives back what was written, with the time of writing', async () => {
    const keep = await open(memoryDriver());
    await keep.write('lamp', 'evening:free-skins', { at: 'start', known: [1, 2] });
    expect(await keep.read('lamp', 'evening:free-skins')).toEqual({ ok: true, value: { at: 'start', known: [1, 2] }, at: 1000 });
  });

  it('says that there is nothing yet', async () => {
    const keep = await open(memoryDriver());
    expect(await keep.read('lamp', 'settings')).toEqual({ ok: false, reason: 'missing' });
  });

  it('is still there when it is opened again', async () => {
    const driver = memoryDriver();
    await (await open(driver)).write('lamp', 'house', 'first');
    expect(await (await open(driver)).read('lamp', 'house')).toMatchObject({ value: 'first' });
  });

  it('keeps the signs apart and lists them', async () => {
    const keep = await open(memoryDriver());
    await keep.write('lamp', 'house', 1);
    await keep.write('key', 'house', 2);
    await keep.forget('lamp');
    expect([await keep.read('key', 'house'), await keep.signs()]).toMatchObject([{ value: 2 }, ['key']]);
  });

  it('forgets one record and leaves the others', async () => {
    const keep = await open(memoryDriver());
    for (const name of ['outbox', 'house', 'outbox']) await keep.write('lamp', name, name);
    expect(await keep.forget('lamp', 'outbox')).toEqual({ ok: true });
    expect(await keep.read('lamp', 'outbox')).toEqual({ ok: false, reason: 'missing' });
    expect(await keep.read('lamp', 'house')).toMatchObject({ value: 'house' });
  });

  it('writes the value as it was when it was asked to', async () => {
    const keep = await open(memoryDriver());
    const list = [1];
    const writing = keep.write('lamp', 'house', list);
    list.push(2);
    await writing;
    expect(await keep.read('lamp', 'house')).toMatchObject({ value: [1] });
  });

  it('lets writes of one record land in the order they were asked for', async () => {
    const keep = await open(memoryDriver());
    await Promise.all([1, 2, 3, 4, 5].map((value) => keep.write('lamp', 'house', value)));
    expect(await keep.read('lamp', 'house')).toMatchObject({ value: 5 });
  });
});

describe('two slots', () => {
  const rot = async (driver: Driver, key: string) => { await driver.set(key, ((await driver.get(key)) ?? '').replace('"newer"', '"never"')); };

  it('give back the older value and say so when the newest one is rotten', async () => {
    const driver = memoryDriver();
    const keep = await open(driver);
    await keep.write('lamp', 'house', 'older');
    await keep.write('lamp', 'house', 'newer');
    await rot(driver, 'lamp/house/b');
    expect(await keep.read('lamp', 'house')).toEqual({ ok: true, value: 'older', at: 1000, recovered: true });
  });

  it('are whole again after the next write', async () => {
    const driver = memoryDriver();
    const keep = await open(driver);
    await keep.write('lamp', 'house', 'older');
    await keep.write('lamp', 'house', 'newer');
    await rot(driver, 'lamp/house/b');
    await keep.write('lamp', 'house', 'newest');
    expect(await keep.read('lamp', 'house')).toEqual({ ok: true, value: 'newest', at: 1000 });
  });

  it('say that a record is broken when both are, and can be written again', async () => {
    const driver = memoryDriver();
    const keep = await open(driver);
    await driver.set('lamp/house/a', 'rubbish');
    await driver.set('lamp/house/b', '{"format":1,"count":3,"at":1,"sum":"00000000","value":1}');
    expect(await keep.read('lamp', 'house')).toEqual({ ok: false, reason: 'broken' });
    await keep.write('lamp', 'house', 'new');
    expect(await keep.read('lamp', 'house')).toEqual({ ok: true, value: 'new', at: 1000 });
  });

  it('never write over what a newer game has written', async () => {
    const driver = memoryDriver();
    const keep = await open(driver);
    await keep.write('lamp', 'house', 'ours');
    await driver.set('lamp/house/b', '{"format":2,"whatever":true}');
    expect(await keep.write('lamp', 'house', 'over it')).toEqual({ ok: false, reason: 'newer' });
    expect(await keep.read('lamp', 'house')).toEqual({ ok: false, reason: 'newer' });
    expect([await slotOf(driver, 'lamp/house/a'), await slotOf(driver, 'lamp/house/b')]).toMatchObject([{ value: 'ours' }, { format: 2 }]);
  });
});

describe('storage that does not do its part', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it.each([
    ['refuses to write', { ...memoryDriver(), set: () => Promise.reject(new Error('QuotaExceededError')) }, 'refused'],
    ['loses what it is given', { ...memoryDriver(), set: () => Promise.resolve() }, 'refused'],
    ['never answers', { ...memoryDriver(), get: never }, 'timed-out'],
  ])('is replaced by memory when it %s', async (_what, driver, reason) => {
    const opening = open(driver);
    await vi.advanceTimersByTimeAsync(50);
    const keep = await opening;
    expect([keep.kept, keep.reason]).toEqual(['memory', reason]);
    expect(await keep.write('lamp', 'house', 1)).toEqual({ ok: true });
    expect(await keep.read('lamp', 'house')).toMatchObject({ value: 1 });
  });

  it('is read and cleared where it only refuses to write; what is written meanwhile stays in memory, and lands once there is room', async () => {
    const device = memoryDriver();
    const before = await open(device);
    await before.write('lamp', 'house', 'kept');
    await before.write('lamp', 'evening:map-pin', 'begun');
    let room = false;
    const full = { ...device, set: (key: string, text: string) => (room ? device.set(key, text) : Promise.reject(new Error('QuotaExceededError'))) };
    const keep = await open(full);
    expect([keep.kept, keep.reason, keep.isReadable]).toEqual(['memory', 'refused', true]);
    expect(await keep.read('lamp', 'house')).toMatchObject({ value: 'kept' });
    expect([await keep.records('lamp'), await keep.signs()]).toEqual([['house', 'evening:map-pin'], ['lamp']]);
    expect(await keep.write('lamp', 'house', 'played')).toEqual({ ok: true });
    expect(await keep.read('lamp', 'house')).toMatchObject({ value: 'played' });
    expect(await (await open(device)).read('lamp', 'house')).toMatchObject({ value: 'kept' });
    room = true;
    expect(await keep.forget('lamp', 'evening:map-pin')).toEqual({ ok: true });
    expect(await keep.write('lamp', 'house', 'played on')).toEqual({ ok: true });
    expect(await (await open(device)).read('lamp', 'house')).toMatchObject({ value: 'played on' });
    expect(await keep.records('lamp')).toEqual(['house']);
  });

  it('is not read where it never answered, and says that there is nothing to read', async () => {
    const opening = open({ ...memoryDriver(), set: () => Promise.reject(new Error('full')), keys: never });
    await vi.advanceTimersByTimeAsync(50);
    expect([(await opening).kept, (await opening).isReadable]).toEqual(['memory', undefined]);
  });

  it('does not take what the device does not say in time for nothing kept', async () => {
    const device = memoryDriver();
    let hangs = false;
    const keep = await open({ ...device, keys: () => (hangs ? never() : device.keys()) });
    hangs = true;
    const asked = Promise.all([keep.records('lamp'), keep.signs()]);
    await vi.advanceTimersByTimeAsync(50);
    expect(await asked).toEqual([undefined, undefined]);
  });

  it('ends a call after the time limit, and what lands late does not land on top of what came after it', async () => {
    const driver = faultyDriver();
    const keep = await open(driver);
    driver.nextWrite = 'hangs';
    const first = keep.write('lamp', 'house', 'first');
    await vi.advanceTimersByTimeAsync(50);
    expect(await first).toEqual({ ok: false, reason: 'timed-out' });
    const second = keep.write('lamp', 'house', 'second');
    driver.release();
    expect(await second).toEqual({ ok: true });
    expect(await keep.read('lamp', 'house')).toMatchObject({ value: 'second' });
  });

  it('makes every kind of call end', async () => {
    const driver = { ...memoryDriver() };
    const keep = await open(driver);
    Object.assign(driver, { get: never, keys: never });
    const calls = Promise.all([keep.read('lamp', 'house'), keep.write('lamp', 'house', 1), keep.forget('lamp', 'house'), keep.forget('lamp'), keep.signs()]);
    await vi.advanceTimersByTimeAsync(50);
    const late = { ok: false, reason: 'timed-out' };
    expect(await calls).toEqual([late, late, late, late, undefined]);
  });
});
