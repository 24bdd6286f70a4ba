/** Storage that fails on purpose, as a device does when the page is closed in the middle of a write. */
import type { Driver } from '../../src/keep/driver.ts';
import { memoryDriver } from '../../src/keep/memory-driver.ts';

/** How the next write ends: as it should; cut off half-way; before it began; whole, but before the page heard of it; never. */
export type WriteEnd = 'lands' | 'torn' | 'lost' | 'unheard' | 'hangs';

export interface FaultyDriver extends Driver {
  nextWrite: WriteEnd;
  /** Ends every write that hangs. */
  readonly release: () => void;
}

export function faultyDriver(): FaultyDriver {
  const inner = memoryDriver();
  const hanging: (() => void)[] = [];
  const crash = () => { throw new Error('the page was closed'); };
  const writes: Readonly<Record<WriteEnd, (key: string, text: string) => Promise<void>>> = {
    lands: inner.set,
    torn: (key, text) => inner.set(key, text.slice(0, text.length / 2)).then(crash),
    lost: () => Promise.resolve().then(crash),
    unheard: (key, text) => inner.set(key, text).then(crash),
    hangs: (key, text) => new Promise<void>((resolve) => { hanging.push(resolve); }).then(() => inner.set(key, text)),
  };
  const driver: FaultyDriver = {
    ...inner,
    nextWrite: 'lands',
    set(key, text) {
      const write = writes[driver.nextWrite];
      driver.nextWrite = 'lands';
      return write(key, text);
    },
    release() { for (const end of hanging.splice(0)) end(); },
  };
  return driver;
}
