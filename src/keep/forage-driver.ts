/** The device's storage by localforage: IndexedDB, and localStorage where that is missing. */
import localforage from 'localforage';
import type { Driver } from './driver.ts';

/** Comes in: the name of the data base, so that two games on one host do not meet. */
export function forageDriver(name = 'lights-on'): Driver {
  const store = localforage.createInstance({ name, storeName: 'keep', driver: [localforage.INDEXEDDB, localforage.LOCALSTORAGE] });
  return {
    async get(key) {
      const text = await store.getItem<unknown>(key);
      return typeof text === 'string' ? text : null;
    },
    async set(key, text) {
      await store.setItem(key, text);
    },
    remove: (key) => store.removeItem(key),
    keys: () => store.keys(),
  };
}
