/** Storage that lasts as long as the page; where the device keeps nothing, the evening can be played all the same. */
import type { Driver } from './driver.ts';

export function memoryDriver(): Driver {
  const texts = new Map<string, string>();
  return {
    get: (key) => Promise.resolve(texts.get(key) ?? null),
    set(key, text) {
      texts.set(key, text);
      return Promise.resolve();
    },
    remove(key) {
      texts.delete(key);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...texts.keys()]),
  };
}
