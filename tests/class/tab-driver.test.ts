import { describe, expect, it } from 'vitest';
import { tabDriver } from '../../src/class/room/tab-driver.ts';

/** A tab's storage, which may refuse everything. */
function openTab(refuses = false) {
  const texts = new Map<string, string>();
  const tab = {
    get length() { return texts.size; },
    key: (at: number) => [...texts.keys()][at] ?? null,
    getItem: (key: string) => texts.get(key) ?? null,
    removeItem: (key: string) => { texts.delete(key); },
    setItem(key: string, text: string) {
      if (refuses) throw new DOMException('full', 'QuotaExceededError');
      texts.set(key, text);
    },
  };
  return { texts, tab: () => tab };
}

describe('what a seat keeps of its evening', () => {
  it('is there again after a reload of the page, while the tab has its seat', async () => {
    const { tab } = openTab();
    await tabDriver(tab, () => true).set('evening', 'two choices in');
    const anew = tabDriver(tab, () => true);
    expect([await anew.get('evening'), await anew.keys()]).toEqual(['two choices in', ['evening']]);
    expect(await tabDriver(tab, () => false).get('evening')).toBeNull();
  });

  it('goes with the seat, and what was on its way then comes nowhere', async () => {
    const { tab, texts } = openTab();
    texts.set('room:seat', 'a pass');
    let isIn = true;
    const driver = tabDriver(tab, () => isIn);
    await driver.set('evening', 'two choices in');
    isIn = false;
    driver.wipe();
    await driver.set('evening', 'three choices in');
    expect([...texts.keys()]).toEqual(['room:seat']);
  });

  it('lasts as long as the page where the tab keeps nothing', async () => {
    const { tab } = openTab(true);
    const driver = tabDriver(tab, () => true);
    await driver.set('evening', 'two choices in');
    expect(await driver.get('evening')).toBe('two choices in');
    await driver.remove('evening');
    expect(await driver.get('evening')).toBeNull();
  });
});
