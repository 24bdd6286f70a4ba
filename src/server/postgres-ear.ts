/** One connection that listens to a channel of PostgreSQL's NOTIFY, and comes back by itself when it is lost. */
import pg from 'pg';
import { errorCode } from './log.ts';

export interface EarOptions {
  readonly heard: (payload: string) => void;
  /** It listens, for the first time or again: what was said meanwhile was missed. */
  readonly back: () => void;
  /** The code of the fault by which it was lost, once for each time. */
  readonly lost: (code: string) => void;
}

export interface Ear {
  /** Asks the server for a sign of life, because a line can be dead without telling; resolves either way. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** The longest that a server may take to answer on this connection. Milliseconds. */
const patienceMs = 3_000;
const againMs = { first: 100, longest: 2_000 };

/** Listens to `channel`, which must be a plain word, of the database of this address. */
export function openEar(url: string, channel: string, { heard, back, lost }: EarOptions): Ear {
  let client: pg.Client | null = null;
  let closed = false;
  let wakeUp: () => void = () => undefined;

  /** Listens once, until the connection ends. */
  const listen = async (listening: () => void): Promise<void> => {
    const mine = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs, query_timeout: patienceMs, keepAlive: true, application_name: 'lights-on-rooms-ear' });
    client = mine;
    const ended = new Promise<unknown>((end) => { mine.once('end', () => end(undefined)).on('error', end); });
    mine.on('notification', ({ payload }) => heard(payload ?? ''));
    try {
      await mine.connect();
      if (closed) return;
      await mine.query(`LISTEN ${channel}`);
      listening();
      const why = await ended;
      if (why !== undefined) throw why;
    } finally {
      // Not waited for: a dead line may take minutes to say that it is.
      void mine.end().catch(() => undefined);
    }
  };
  const keepListening = async (): Promise<void> => {
    let pause = againMs.first;
    let told = false;
    while (!closed) {
      try {
        await listen(() => {
          [pause, told] = [againMs.first, false];
          back();
        });
      } catch (error) {
        if (!told && !closed) lost(errorCode(error));
        told = true;
      }
      if (closed) return;
      await new Promise<void>((go) => {
        wakeUp = go;
        setTimeout(go, pause);
      });
      pause = Math.min(againMs.longest, 2 * pause);
    }
  };
  const listening = keepListening();
  return {
    async check() {
      const asked = client;
      // Without an answer in time the connection is given up, and the loop above makes a new one.
      await asked?.query('SELECT 1').catch(() => asked.end());
    },
    async close() {
      closed = true;
      wakeUp();
      await client?.end().catch(() => undefined);
      await listening;
    },
  };
}
