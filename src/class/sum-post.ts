/** Sends the sum of a class: only after *yes*, kept until the campaign's server has it, then forgotten. It touches no player's records. */
import type { Campaign } from '../campaign/campaign.ts';
import type { Keep } from '../keep/keep.ts';
import { reportIdOf } from '../measure/build.ts';
import type { HouseCommon } from '../measure/build.ts';
import { dayOf } from '../measure/day.ts';
import { isCounted } from '../measure/dictionary.ts';
import { reportLanguageOf } from '../measure/report.ts';
import type { ClassReport } from '../measure/report.ts';
import { postReport } from '../net/client.ts';
import { openLeases, storageLeases } from '../net/lease.ts';
import { openOutbox } from '../net/outbox.ts';
import type { Outbox } from '../net/outbox.ts';
import { asksForPrivacy } from '../play/counting-behind.ts';
import { outboxStore } from '../play/counting-room.ts';
import { classSign } from './class-game.ts';

/** `waiting`: kept here, and sent when the network is back. `refused`: the server will never take it. */
export type SumOutcome = 'sent' | 'waiting' | 'refused';

export interface SumPost {
  /** Whether there is anybody to ask for: not where the campaign counts nothing, nor where the browser says no for everybody. */
  readonly mayAsk: () => boolean;
  /** What every report says, for one made now. */
  common(language: string): HouseCommon;
  /** The adult has said yes. Resolves when it is with the server, or kept for later. */
  send(report: ClassReport): Promise<SumOutcome>;
}

export interface SumPostOptions {
  readonly campaign: Campaign;
  readonly keep: Pick<Keep, 'read' | 'write' | 'forget'>;
  readonly now: () => number;
  readonly fetch: typeof fetch;
  /** Where tabs agree on who sends. */
  readonly storage: () => Storage;
  /** What is told when there may be a network again. */
  readonly onWake: (wake: () => void) => void;
  readonly later: (run: () => void, ms: number) => () => void;
}

/** Opens the way to the campaign's server; what an earlier lesson left waiting is sent now. Nothing is written before a *yes*. */
export function openSumPost({ campaign, keep, now, fetch, storage, onWake, later }: SumPostOptions): SumPost {
  const allowed = (): boolean => campaign.measuring.mode !== 'off' && !asksForPrivacy();
  const mayAsk = (): boolean => allowed() && isCounted('class', dayOf(now()));
  const outbox: Outbox = openOutbox({
    store: outboxStore(keep, classSign, allowed),
    leases: openLeases(storageLeases(storage), String(Math.random()).slice(2)),
    post: async (report) => (allowed() ? postReport(fetch, campaign.endpoint, report) : 'refused'),
    // A whole class is nobody whose reports could be tied together by when they come.
    now, random: Math.random, spreadMs: 0, later,
  });
  const isWaiting = async (id: string): Promise<boolean> => (await outbox.contents()).waiting.some(({ report }) => report.id === id);
  /** Nothing of a lesson stays here once the server has its sum. */
  const forgetSent = async (): Promise<void> => {
    if ((await outbox.contents()).waiting.length > 0) return;
    await outbox.empty();
    await keep.forget(classSign, 'outbox');
  };
  const wake = async (): Promise<void> => {
    if (!allowed() || !(await keep.read(classSign, 'outbox')).ok) return;
    await outbox.wake();
    await forgetSent();
  };
  onWake(() => void wake());
  void wake();
  return {
    mayAsk,
    common: (language) => ({ id: reportIdOf(crypto.getRandomValues(new Uint8Array(16))), day: dayOf(now()), campaign: campaign.id, language: reportLanguageOf(language) }),
    async send(report) {
      await outbox.add(report);
      await outbox.wake();
      if (await isWaiting(report.id)) return 'waiting';
      const isSent = (await outbox.contents()).sent.some(({ id }) => id === report.id);
      await forgetSent();
      return isSent ? 'sent' : 'refused';
    },
  };
}

/** The same with what a browser has. */
export function openBrowserPost(campaign: Campaign, keep: Keep, now: () => number): SumPost {
  return openSumPost({
    campaign, keep, now, fetch: fetch.bind(globalThis), storage: () => localStorage,
    onWake(wake) {
      addEventListener('online', wake);
      document.addEventListener('visibilitychange', wake);
    },
    later(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
}
