/** What a seat keeps of an evening it plays alone, so that a page that is loaded anew goes on with it: in its tab, and no longer than it has the seat. */
import type { Driver } from '../../keep/driver.ts';

const prefix = 'room:evening:';

type Tab = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface TabDriver extends Driver {
  /** Forgets everything: the seat was given back, or the room is over. */
  wipe(): void;
}

/**
 * Storage for a seat's page. Where the tab keeps nothing it lasts as long as the page. Nothing thrown.
 * @param isIn whether this tab has a seat now; without one nothing goes into the tab, not even what was on its way
 */
export function tabDriver(tab: () => Tab, isIn: () => boolean): TabDriver {
  const texts = new Map<string, string>();
  const tried = <Result>(act: () => Result, otherwise: Result): Result => {
    try {
      return act();
    } catch {
      // Forbidden or full: the evening goes on, only not over a reload.
      return otherwise;
    }
  };
  const inTab = (): readonly string[] => tried(() => Array.from({ length: tab().length }, (_, at) => tab().key(at) ?? '').filter((key) => key.startsWith(prefix)), []);
  return {
    get: (key) => Promise.resolve(texts.get(key) ?? (isIn() ? tried(() => tab().getItem(`${prefix}${key}`), null) : null)),
    set(key, text) {
      texts.set(key, text);
      if (isIn()) tried(() => tab().setItem(`${prefix}${key}`, text), undefined);
      return Promise.resolve();
    },
    remove(key) {
      texts.delete(key);
      tried(() => tab().removeItem(`${prefix}${key}`), undefined);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...new Set([...texts.keys(), ...(isIn() ? inTab().map((key) => key.slice(prefix.length)) : [])])]),
    wipe() {
      texts.clear();
      for (const key of inTab()) tried(() => tab().removeItem(key), undefined);
    },
  };
}
