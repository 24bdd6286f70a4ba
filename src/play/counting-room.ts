/** Wires counting to the outbox and to the device: what waits to be sent, and how all of it is thrown away. */
import type { Campaign } from '../campaign/campaign.ts';
import type { Keep } from '../keep/keep.ts';
import { postReport } from '../net/client.ts';
import { openLeases, storageLeases } from '../net/lease.ts';
import { openOutbox } from '../net/outbox.ts';
import type { OutboxPorts } from '../net/outbox.ts';
import { readCounted } from './counted.ts';
import { openCounting } from './counting.ts';
import type { Counting } from './counting.ts';
import type { Game } from './game.ts';

/** Reports leave within this time after they are made, at a moment drawn by lot. Milliseconds. */
const spreadMs = 20_000;

export interface CountingRoomOptions {
  readonly campaign: Campaign;
  readonly keep: Keep;
  readonly sign: string;
  readonly now: () => number;
  /** Asked before anything is read, written or sent. */
  readonly allowed: () => boolean;
}

export interface CountingRoom extends Pick<Game, 'reports' | 'stopCounting'> {
  readonly counting: Counting;
}

/** Opens counting for this visit. Nothing is read or written before `allowed` says so. */
export async function openCountingRoom({ campaign, keep, sign, now, allowed }: CountingRoomOptions): Promise<CountingRoom> {
  const outbox = openOutbox({
    store: outboxStore(keep, sign, allowed),
    leases: openLeases(storageLeases(() => localStorage), String(Math.random()).slice(2)),
    // Asked once more at the last moment: a *no* in the middle of sending holds for everything that has not left yet.
    post: async (report) => (allowed() ? postReport(fetch.bind(globalThis), campaign.endpoint, report) : 'refused'),
    now, random: Math.random, spreadMs,
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  const wake = (): void => { if (allowed()) void outbox.wake(); };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  wake();
  const measured = allowed() ? await keep.read(sign, 'measure') : undefined;
  const before = readCounted(measured?.ok === true ? measured.value : undefined);
  const counting = openCounting({
    campaign: campaign.id, allowed, now, random: Math.random, randomBytes: () => crypto.getRandomValues(new Uint8Array(16)),
    enqueue: (report) => void outbox.add(report),
    remember: (counted) => void keep.write(sign, 'measure', counted),
    before,
  });
  return {
    counting,
    reports: async () => {
      if (!allowed()) return [];
      const { waiting, sent } = await outbox.contents();
      const all = [...sent.map((report) => ({ report, state: 'sent' as const })), ...waiting.map(({ report }) => ({ report, state: 'waiting' as const }))];
      return all.reverse();
    },
    stopCounting: async () => {
      counting.forget();
      await outbox.empty();
    },
  };
}

/**
 * The outbox's place in the keep. Rejects when the keep does not answer, so that the outbox holds on to its reports and does not take
 * a slow disk for an empty one. Once counting is no longer allowed, it is empty and nothing is written: what still stands on the
 * device is about to be forgotten and must not be sent meanwhile.
 */
export function outboxStore(keep: Pick<Keep, 'read' | 'write'>, sign: string, allowed: () => boolean): OutboxPorts['store'] {
  return {
    async read() {
      if (!allowed()) return undefined;
      const found = await keep.read(sign, 'outbox');
      if (found.ok) return found.value;
      // A box that was spoiled can only be begun anew.
      if (found.reason === 'missing' || found.reason === 'broken') return undefined;
      throw new Error(`the outbox could not be read: ${found.reason}`);
    },
    async write(box) {
      if (!allowed()) return;
      const wrote = await keep.write(sign, 'outbox', box);
      if (!wrote.ok) throw new Error(`the outbox could not be written: ${wrote.reason}`);
    },
  };
}
