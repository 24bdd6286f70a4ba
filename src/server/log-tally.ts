/**
 * Writes the log once a second, like answers together: a line each would cost a write each, and would tell to the millisecond when a child
 * finished. An unexpected error has a line of its own by its code.
 */
import type { Log, LogLine } from './log.ts';

export interface LogTally {
  readonly log: Log;
  /** Writes what has come together so far. */
  flush(): void;
}

interface Sum {
  readonly line: Omit<LogLine, 'ms'>;
  count: number;
  most: number;
}

/** `write` gets whole lines of JSON; `now` is in milliseconds since the epoch. Call `flush` every second and at the end. */
export function openLogTally(write: (text: string) => void, now: () => number): LogTally {
  let sums = new Map<string, Sum>();
  return {
    log({ ms, ...line }) {
      const name = `${line.route} ${line.status} ${line.error ?? ''}`;
      const sum = sums.get(name);
      if (sum === undefined) sums.set(name, { line, count: 1, most: ms });
      else {
        sum.count += 1;
        sum.most = Math.max(sum.most, ms);
      }
    },
    flush() {
      if (sums.size === 0) return;
      const time = new Date(Math.floor(now() / 1000) * 1000).toISOString();
      write([...sums.values()].map(({ line, count, most }) => `${JSON.stringify({ time, ...line, count, ms: most })}\n`).join(''));
      sums = new Map();
    },
  };
}
