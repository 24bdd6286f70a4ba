/** What stands on the device, read past the game: the keys of its data base. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** The keys of the store `keep` of the data base `lights-on`, such as `lamp/settings/a`; none before the game has opened it. */
export function keptKeys(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => new Promise<string[]>((resolve, reject) => {
    const opening = indexedDB.open('lights-on');
    opening.onerror = () => { reject(new Error('the data base cannot be opened')); };
    opening.onsuccess = () => {
      const db = opening.result;
      const asking = db.transaction('keep').objectStore('keep').getAllKeys();
      asking.onerror = () => { reject(new Error('the store cannot be read')); };
      asking.onsuccess = () => {
        db.close();
        resolve(asking.result.map(String));
      };
    };
  }));
}

/** Waits until the device has written all that was on its way: nothing changes any more. A page that is left at once loses what it had only begun to write. */
export async function keptAll(page: Page): Promise<void> {
  let before = '';
  await expect.poll(async () => {
    const now = await keptValues(page);
    const isStill = now === before;
    before = now;
    return isStill;
  }, { intervals: [150] }).toBe(true);
}

function keptValues(page: Page): Promise<string> {
  return page.evaluate(() => new Promise<string>((resolve, reject) => {
    const opening = indexedDB.open('lights-on');
    opening.onerror = () => { reject(new Error('the data base cannot be opened')); };
    opening.onsuccess = () => {
      const db = opening.result;
      const asking = db.transaction('keep').objectStore('keep').getAll();
      asking.onerror = () => { reject(new Error('the store cannot be read')); };
      asking.onsuccess = () => {
        db.close();
        resolve(JSON.stringify(asking.result));
      };
    };
  }));
}

/** Those of the keys that have to do with counting. */
export async function countingKeys(page: Page): Promise<readonly string[]> {
  return (await keptKeys(page)).filter((key) => /^lamp\/(outbox|measure)\//.test(key));
}
