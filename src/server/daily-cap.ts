/** How many reports a campaign may add in a day: every id is kept for 35 days, so that someone who makes up reports could fill the disk with them. */
import { dayOf } from '../measure/day.ts';
import type { Store } from './store.ts';

export interface DailyCap {
  /** Whether a campaign may add one more today. */
  allows(campaign: string): Promise<boolean>;
  /** One more was sent here; whether it was new, the store knows. */
  sent(campaign: string): void;
}

/** Other processes add to the same campaign; this often is asked how far they are. */
const askMs = 5_000;

/** `most` reports a day and campaign; `clock` in milliseconds since the epoch. A few more may pass while several processes have not heard of each other. */
export function openDailyCap(store: Store, clock: () => number, most: number): DailyCap {
  const campaigns = new Map<string, { readonly day: number; askedAt: number; n: number }>();
  return {
    async allows(campaign) {
      const day = dayOf(clock());
      const known = campaigns.get(campaign);
      const state = known?.day === day ? known : { day, askedAt: -Infinity, n: 0 };
      campaigns.set(campaign, state);
      if (Math.abs(clock() - state.askedAt) >= askMs) {
        state.askedAt = clock();
        state.n = await store.arrived(campaign, day);
      }
      return state.n < most;
    },
    sent(campaign) {
      const state = campaigns.get(campaign);
      if (state !== undefined) state.n += 1;
    },
  };
}

/** Seconds until the next day begins, UTC. */
export function secondsToMidnight(now: number): number {
  return Math.ceil(((dayOf(now) + 1) * 86_400_000 - now) / 1000);
}
