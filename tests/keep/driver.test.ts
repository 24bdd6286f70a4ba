import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Driver } from '../../src/keep/driver.ts';
import { forageDriver } from '../../src/keep/forage-driver.ts';
import { memoryDriver } from '../../src/keep/memory-driver.ts';

/** A browser's localStorage as far as localforage uses it, there before localforage looks for it; IndexedDB itself is met by the browser tests. */
vi.hoisted(() => {
  const texts = new Map<string, string>();
  const value = {
    get length() { return texts.size; },
    key: (at: number) => [...texts.keys()][at] ?? null,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => { texts.set(key, text); },
    removeItem: (key: string) => { texts.delete(key); },
    clear: () => { texts.clear(); },
  };
  Object.defineProperty(globalThis, 'localStorage', { value, configurable: true });
});

beforeEach(() => { localStorage.clear(); });

describe.each<[string, () => Driver]>([['memory', memoryDriver], ['localforage on localStorage', () => forageDriver('contract')]])('the driver on %s', (_name, open) => {
  it('gives back the very text that was set', async () => {
    const driver = open();
    const text = '{"ä":"\u202E😀 \\"quoted\\""}';
    await driver.set('lamp/evening:one/a', text);
    expect(await driver.get('lamp/evening:one/a')).toBe(text);
  });

  it('gives null for what was never set or has been removed', async () => {
    const driver = open();
    await driver.set('gone', 'text');
    await driver.remove('gone');
    await driver.remove('never there');
    expect([await driver.get('gone'), await driver.get('never there')]).toEqual([null, null]);
  });

  it('replaces a text and lists every key once', async () => {
    const driver = open();
    for (const [key, text] of [['one', 'x'], ['two', 'y'], ['one', 'z']] as const) await driver.set(key, text);
    expect([[...(await driver.keys())].sort(), await driver.get('one')]).toEqual([['one', 'two'], 'z']);
  });

  it('tells an empty text from none', async () => {
    const driver = open();
    await driver.set('empty', '');
    expect(await driver.get('empty')).toBe('');
  });
});
