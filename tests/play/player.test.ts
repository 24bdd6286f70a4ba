import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Driver } from '../../src/keep/driver.ts';
import { memoryDriver } from '../../src/keep/memory-driver.ts';
import { chooseNothing, choosePlayer, openPlayer, readPlayer } from '../../src/play/player.ts';
import { signList } from '../../src/ui/sign-list.ts';

/** A tab's own storage. */
function tabStorage() {
  const marks = new Map<string, string>();
  return { getItem: (key: string) => marks.get(key) ?? null, setItem: (key: string, text: string) => void marks.set(key, text), removeItem: (key: string) => void marks.delete(key) };
}

const blocked = (): never => { throw new DOMException('The operation is insecure.', 'SecurityError'); };
const open = (driver: Driver, tab: () => ReturnType<typeof tabStorage> = blocked) => openPlayer({ driver, tab, now: () => 1, timeLimitMs: 50 });

describe('who plays on a device', () => {
  it('has 24 signs to choose from, each once, and none that could be taken for the device itself', () => {
    expect(new Set(signList).size).toBe(24);
    expect(signList).not.toContain('device');
  });

  it('is the lamp at first, and afterwards whoever was chosen last', async () => {
    const driver = memoryDriver();
    const first = await open(driver);
    expect(first).toMatchObject({ sign: 'lamp', keepsNothing: false });
    expect(await choosePlayer(first.keep, blocked, 'snail')).toBe(true);
    expect((await open(driver)).sign).toBe('snail');
  });

  it.each([null, 'snail', { sign: 'dragon' }, { sign: 7 }, []])('is the lamp when %j was kept', (kept) => { expect(readPlayer(kept)).toBe('lamp'); });

  it('can be somebody who wants nothing kept: then nothing reaches the device until a sign is chosen', async () => {
    const driver = memoryDriver();
    const tab = tabStorage();
    await choosePlayer((await open(driver)).keep, () => tab, 'cat');
    expect(chooseNothing(() => tab)).toBe(true);
    const before = await driver.keys();
    const guest = await open(driver, () => tab);
    expect(guest.keepsNothing).toBe(true);
    await guest.keep.write(guest.sign, 'house', { format: 1 });
    expect(await driver.keys()).toEqual(before);
    await choosePlayer(await guest.device(), () => tab, 'dog');
    expect(await open(driver, () => tab)).toMatchObject({ sign: 'dog', keepsNothing: false });
  });

  it('is told when the browser does not let a tab remember that nothing is kept', () => { expect(chooseNothing(blocked)).toBe(false); });
});

describe('a device that is full when the game is opened', () => {
  it('still knows who plays; somebody else can be chosen as soon as something was cleared away, and not before', async () => {
    const device = memoryDriver();
    const before = await open(device);
    await choosePlayer(before.keep, blocked, 'snail');
    await before.keep.write('snail', 'house', 1);
    let room = false;
    const full = await open({ ...device, set: (key, text) => (room ? device.set(key, text) : Promise.reject(new Error('full'))) });
    expect([full.sign, full.keep.kept]).toEqual(['snail', 'memory']);
    expect(await choosePlayer(await full.device(), blocked, 'cat')).toBe(false);
    room = true;
    expect(await choosePlayer(await full.device(), blocked, 'cat')).toBe(true);
    expect((await open(device)).sign).toBe('cat');
  });
});

describe('a device that hangs after it has answered once', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('is done without from then on, so that a child waits for one call and not for each', async () => {
    const driver = { ...memoryDriver() };
    const get = driver.get.bind(driver);
    driver.get = (key) => (key === 'trial' ? get(key) : new Promise<never>(() => undefined));
    const opening = open(driver);
    await vi.advanceTimersByTimeAsync(50);
    const { keep } = await opening;
    expect([keep.kept, keep.reason]).toEqual(['memory', 'timed-out']);
    expect(await keep.write('lamp', 'house', 1)).toEqual({ ok: true });
  });
});
