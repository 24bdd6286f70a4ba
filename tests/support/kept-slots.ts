/** The two slots of a record as they stand in the browser's data base: to see what was kept, and to harm it. */
import type { Page } from '@playwright/test';

export interface Slots {
  readonly a?: string;
  readonly b?: string;
}

const evening = 'lamp/evening:free-skins';

/** The slots of the evening, word for word. */
export async function readSlots(page: Page, record = evening): Promise<Slots> {
  return page.evaluate(async (name) => {
    const opened = indexedDB.open('lights-on');
    const base = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error ?? new Error('no data base'));
    });
    const store = base.transaction('keep').objectStore('keep');
    const slots: { a?: string; b?: string } = {};
    for (const slot of ['a', 'b'] as const) {
      const asked = store.get(`${name}/${slot}`);
      await new Promise((resolve) => { asked.onsuccess = resolve; });
      if (typeof asked.result === 'string') slots[slot] = asked.result;
    }
    base.close();
    return slots;
  }, record);
}

/** Writes over slots as a crash, a bad disk or another game might. */
export async function writeSlots(page: Page, slots: Slots, record = evening): Promise<void> {
  await page.evaluate(async ({ name, texts }) => {
    const opened = indexedDB.open('lights-on');
    const base = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error ?? new Error('no data base'));
    });
    const change = base.transaction('keep', 'readwrite');
    for (const [slot, text] of texts) change.objectStore('keep').put(text, `${name}/${slot}`);
    await new Promise((resolve, reject) => {
      change.oncomplete = resolve;
      change.onerror = reject;
    });
    base.close();
  }, { name: record, texts: Object.entries(slots) as [string, string][] });
}
