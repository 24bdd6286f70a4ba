/**
 * Many reports, one transaction: syncing the disk is what costs, so reports that come within a moment share one sync. Nobody is told
 * "kept" before their transaction is.
 */
import { StoreAway } from './store.ts';

export interface GroupCommit<T> {
  /** Resolves when the transaction with this item is durable; rejects with `StoreAway` when it failed or the queue is full. */
  add(item: T): Promise<void>;
  /** Writes what waits, now. */
  flush(): void;
}

export interface GroupCommitOptions {
  readonly waitMs: number;
  readonly most: number;
  /** Beyond this many waiting items new ones are turned away. */
  readonly mostWaiting: number;
}

interface Waiting<T> {
  readonly item: T;
  readonly kept: () => void;
  readonly lost: (why: StoreAway) => void;
}

/** Groups items for `write`, which must make them durable together or throw. */
export function openGroupCommit<T>(write: (items: readonly T[]) => void, options: GroupCommitOptions): GroupCommit<T> {
  let waiting: Waiting<T>[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, options.most);
      try {
        write(batch.map(({ item }) => item));
        for (const { kept } of batch) kept();
      } catch (error) {
        const why = new StoreAway('the reports could not be written', { cause: error });
        for (const { lost } of batch) lost(why);
      }
    }
  };
  return {
    flush,
    add: (item) =>
      new Promise<void>((kept, lost) => {
        if (waiting.length >= options.mostWaiting) {
          lost(new StoreAway('too many reports are waiting'));
          return;
        }
        waiting.push({ item, kept, lost });
        if (waiting.length >= options.most) flush();
        else timer ??= setTimeout(flush, options.waitMs);
      }),
  };
}
