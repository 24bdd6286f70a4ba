/** Wires counting to the outbox and to the device: who may count, what waits to be sent, and how all of it is thrown away. */
import type { Signal } from '@preact/signals';
import type { Campaign } from '../campaign/campaign.ts';
import type { Keep } from '../keep/keep.ts';
import { postReport } from '../net/client.ts';
import { openLeases, storageLeases } from '../net/lease.ts';
import { openOutbox } from '../net/outbox.ts';
import { openCounting, readCounted } from './counting.ts';
import type { Game } from './game.ts';
import type { Settings } from './settings.ts';

/** Reports leave within this time after they are made, at a moment drawn by lot. Milliseconds. */
const spreadMs = 20_000;

export interface CountingRoomOptions {
  readonly campaign: Campaign;
  readonly keep: Keep;
  readonly sign: string;
  readonly now: () => number;
  readonly settings: Signal<Settings>;
}

type CountingRoom = Pick<Game, 'counting' | 'mayAsk' | 'reports' | 'stopCounting'>;

/** Opens counting for this visit. Nothing is read or written before the player has said yes (or the campaign counts by notice). */
export async function openCountingRoom({ campaign, keep, sign, now, settings }: CountingRoomOptions): Promise<CountingRoom> {
  const { mode } = campaign.measuring;
  const mayAsk = mode !== 'off' && !asksForPrivacy();
  const allowed = (): boolean => mayAsk && (settings.value.counting === 'yes' || (mode === 'notice' && settings.value.counting === 'unasked'));
  const outbox = openOutbox({
    store: {
      read: async () => {
        const found = await keep.read(sign, 'outbox');
        return found.ok ? found.value : undefined;
      },
      write: async (box) => { if (allowed()) await keep.write(sign, 'outbox', box); },
    },
    leases: openLeases(storageLeases(() => localStorage), String(Math.random()).slice(2)),
    post: async (report) => postReport(fetch.bind(globalThis), campaign.endpoint, report),
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
  const before = measured?.ok === true ? readCounted(measured.value) : undefined;
  return {
    mayAsk: mayAsk && mode === 'ask',
    counting: openCounting({
      campaign: campaign.id, allowed, now, random: Math.random, randomBytes: () => crypto.getRandomValues(new Uint8Array(16)),
      enqueue: (report) => void outbox.add(report),
      remember: (counted) => void keep.write(sign, 'measure', counted),
      ...(before === undefined ? {} : { before }),
    }),
    reports: async () => {
      if (!allowed()) return [];
      const { waiting, sent } = await outbox.contents();
      const all = [...sent.map((report) => ({ report, state: 'sent' as const })), ...waiting.map(({ report }) => ({ report, state: 'waiting' as const }))];
      return all.reverse();
    },
    stopCounting: async () => {
      await outbox.empty();
      await Promise.all([keep.forget(sign, 'outbox'), keep.forget(sign, 'measure')]);
    },
  };
}

/** Global Privacy Control: the browser's own *no* outranks any question. */
function asksForPrivacy(): boolean {
  return (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
}
