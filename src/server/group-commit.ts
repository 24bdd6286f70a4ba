/**
 * Many reports, one transaction: syncing the disk is what costs, so reports that come within a moment share one sync. Nobody is told
 * "kept" before their transaction is.
 */
import { StoreAway } from './store.ts';

export interface GroupCommit<T> {
  /** Resolves when the transaction with this item is durable; rejects with `StoreAway` when it failed or the queue is full. */
  add(item: T): Promise<void>;
  /** Writes what waits; resolves when nothing waits or is under way any more. */
  drain(): Promise<void>;
}

export interface GroupCommitOptions {
  readonly waitMs: number;
  readonly most: number;
  /** Beyond this many waiting items new ones are turned away. */
  readonly mostWaiting: number;
  /** How many transactions may be under way at once; one when left out. */
  readonly atOnce?: number;
}

interface Waiting<T> {
  readonly item: T;
  readonly kept: () => void;
  readonly lost: (why: StoreAway) => void;
}

/** Groups items for `write`, which must make them durable together, at once or when its promise resolves, or fail. */
export function openGroupCommit<T>(write: (items: readonly T[]) => void | Promise<void>, options: GroupCommitOptions): GroupCommit<T> {
  const { waitMs, most, mostWaiting, atOnce = 1 } = options;
  const waiting: Waiting<T>[] = [];
  const underWay = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | null = null;

  const commit = async (batch: readonly Waiting<T>[]): Promise<void> => {
    try {
      await write(batch.map(({ item }) => item));
      for (const { kept } of batch) kept();
    } catch (error) {
      const why = new StoreAway('the reports could not be written', { cause: error });
      for (const { lost } of batch) lost(why);
    }
  };
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    while (waiting.length > 0 && underWay.size < atOnce) {
      const one = commit(waiting.splice(0, most)).then(() => {
        underWay.delete(one);
        // Whoever came meanwhile has waited long enough.
        if (waiting.length > 0) flush();
      });
      underWay.add(one);
    }
  };
  return {
    add: (item) =>
      new Promise<void>((kept, lost) => {
        if (waiting.length >= mostWaiting) {
          lost(new StoreAway('too many reports are waiting'));
          return;
        }
        waiting.push({ item, kept, lost });
        if (waiting.length >= most) flush();
        else timer ??= setTimeout(flush, waitMs);
      }),
    async drain() {
      flush();
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
