/** A device that can be read and has no room: what it does not take stays in memory and is gone with the page. */
import type { Driver } from './driver.ts';
import { memoryDriver } from './memory-driver.ts';

export function fullDriver(device: Driver): Driver {
  const memory = memoryDriver();
  return {
    get: async (key) => (await memory.get(key)) ?? device.get(key),
    async set(key, text) {
      await memory.set(key, text);
      // Something may have been forgotten since, and there is room; some browsers take a text and lose it.
      const taken = await device.set(key, text).then(() => device.get(key), () => null);
      if (taken === text) await memory.remove(key);
    },
    async remove(key) {
      await memory.remove(key);
      await device.remove(key);
    },
    keys: async () => [...new Set([...await device.keys(), ...await memory.keys()])],
  };
}
