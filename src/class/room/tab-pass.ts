/** What one tab keeps of a room. Where a browser keeps nothing, a page that is loaded anew knocks again. */
import { readToken } from '../../room/messages.ts';
import type { PassKeeper } from './seat.ts';

type Tab = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Reads and writes JSON under a name of the tab's own; nothing thrown. */
export function tabRecord(tab: () => Tab, name: string): { readonly read: () => unknown; readonly write: (value: unknown) => void } {
  return {
    read() {
      try {
        return JSON.parse(tab().getItem(name) ?? 'null');
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        if (value === null) tab().removeItem(name);
        else tab().setItem(name, JSON.stringify(value));
      } catch {
        // Forbidden or full: the room goes on, only not over a reload.
      }
    },
  };
}

/** A seat's pass in the tab. */
export function tabPass(tab: () => Tab, name: string): PassKeeper {
  const record = tabRecord(tab, name);
  return {
    read() {
      const kept = record.read();
      if (typeof kept !== 'object' || kept === null) return null;
      const { room, key } = kept as { readonly room?: unknown; readonly key?: unknown };
      return typeof room === 'string' && /^[A-Za-z0-9_-]{12}$/.test(room) && readToken(key) !== undefined ? { room, key: String(key) } : null;
    },
    write: (pass) => record.write(pass),
  };
}
