import type { Driver } from './driver.ts';
import { keysOf } from './record.ts';

/**
 * Comes in: a driver, and records that are sure to be read first. Goes out: the same driver, which has asked for them already: storage answers after a while each time it is
 * asked, and a first screen waits for it. Whatever is written or removed meanwhile is asked for anew.
 */
export function readAhead(driver: Driver, records: readonly string[]): Driver {
  const coming = new Map(records.flatMap(keysOf).map((key) => [key, driver.get(key)]));
  // Whoever reads is told of what fails; what nobody reads may fail unheard.
  for (const one of coming.values()) one.catch(() => undefined);
  return {
    ...driver,
    get(key) {
      const early = coming.get(key);
      coming.delete(key);
      return early ?? driver.get(key);
    },
    set(key, text) {
      coming.delete(key);
      return driver.set(key, text);
    },
    remove(key) {
      coming.delete(key);
      return driver.remove(key);
    },
  };
}
