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
  /** The longest that anybody waits for others, milliseconds. */
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

/** Groups items for `write`, which must make them durable together, at once or when its promise resolves, or fail. Each write under way has a lane of its own, from 0 on. */
export function openGroupCommit<T>(write: (items: readonly T[], lane: number) => void | Promise<void>, options: GroupCommitOptions): GroupCommit<T> {
  const { waitMs, most, mostWaiting, atOnce = 1 } = options;
  const waiting: Waiting<T>[] = [];
  const underWay = new Set<Promise<void>>();
  const freeLanes = Array.from({ length: atOnce }, (_, lane) => lane);
  let [looking, since, lastSeen] = [false, 0, 0];

  const commit = async (batch: readonly Waiting<T>[], lane: number): Promise<void> => {
    try {
      await write(batch.map(({ item }) => item), lane);
      for (const { kept } of batch) kept();
    } catch (error) {
      const why = new StoreAway('the reports could not be written', { cause: error });
      for (const { lost } of batch) lost(why);
    }
  };
  const flush = (): void => {
    while (waiting.length > 0 && freeLanes.length > 0) {
      const lane = freeLanes.pop() ?? 0;
      const one = commit(waiting.splice(0, most), lane).then(() => {
        underWay.delete(one);
        freeLanes.push(lane);
        // Whoever came meanwhile has waited long enough.
        if (waiting.length > 0) flush();
      });
      underWay.add(one);
    }
  };
  /** Looks once in each turn of the event loop. After a turn that brought nobody there is nobody on the doorstep to wait for. */
  const look = (): void => {
    const waited = performance.now() - since;
    looking = waiting.length > 0 && freeLanes.length > 0 && waited < waitMs && (waited < waitMs / 4 || waiting.length > lastSeen);
    lastSeen = waiting.length;
    if (looking) setImmediate(look);
    else flush();
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
        else if (!looking && freeLanes.length > 0) {
          [looking, since, lastSeen] = [true, performance.now(), 0];
          setImmediate(look);
        }
      }),
    async drain() {
      flush();
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
