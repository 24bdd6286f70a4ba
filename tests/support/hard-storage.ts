/** Browsers whose storage does not do its part. Each is made by a script that runs before the page's own. */
import type { Page } from '@playwright/test';

/** Storage that throws as soon as it is touched, as some browsers' strictest settings do. */
export async function throwing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });
    }
  });
}

/** IndexedDB that is asked and never answers, and no other storage. */
export async function hanging(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(IDBFactory.prototype, 'open', { value: () => Object.assign(new EventTarget(), { result: undefined, error: null, readyState: 'pending' }) });
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });
  });
}

/** Not a byte of room. */
export async function full(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = (): never => { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); };
    Object.defineProperty(IDBObjectStore.prototype, 'put', { value: refuse });
    Object.defineProperty(IDBObjectStore.prototype, 'add', { value: refuse });
    Object.defineProperty(Storage.prototype, 'setItem', { value: refuse });
  });
}
