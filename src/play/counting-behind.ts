/** Who may count, and counting itself once its code is here: it comes behind the first screen, and only when there is something to count. */
import { effect } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { Campaign } from '../campaign/campaign.ts';
import type { Keep } from '../keep/keep.ts';
import type { Counting } from './counting.ts';
import type { CountingRoom } from './counting-room.ts';
import type { Game } from './game.ts';
import type { Settings } from './settings.ts';

export interface CountingBehindOptions {
  readonly campaign: Campaign;
  readonly keep: Keep;
  readonly sign: string;
  readonly now: () => number;
  readonly settings: Signal<Settings>;
}

/**
 * Goes out at once. What happens before the code is here is counted in its order when it has come; where it does not come, it is not counted. Nothing is fetched, read or
 * written before the player has said yes (or the campaign counts by notice).
 */
export function openCountingBehind({ campaign, keep, sign, now, settings }: CountingBehindOptions): Pick<Game, 'counting' | 'mayAsk' | 'countingState' | 'reports' | 'stopCounting'> {
  const { mode } = campaign.measuring;
  const mayAsk = mode !== 'off' && !asksForPrivacy();
  const allowed = (): boolean => mayAsk && (settings.value.counting === 'yes' || (mode === 'notice' && settings.value.counting === 'unasked'));
  let coming: Promise<CountingRoom> | undefined;
  const enter = (): Promise<CountingRoom> => {
    if (coming !== undefined) return coming;
    const code = import('./counting-room.ts');
    coming = code.then(({ openCountingRoom }) => openCountingRoom({ campaign, keep, sign, now, allowed }));
    coming.catch(() => { coming = undefined; });
    return coming;
  };
  // With the yes, not with the first thing to count: the line may be gone by then.
  effect(() => { if (allowed()) enter().catch(() => undefined); });
  const count = (then: (counting: Counting) => void): void => {
    if (allowed()) enter().then(({ counting }) => then(counting), () => undefined);
  };
  return {
    mayAsk: mayAsk && mode === 'ask',
    countingState: () => (mode === 'off' ? 'off' : !mayAsk ? 'private' : allowed() ? 'yes' : settings.value.counting),
    counting: {
      started: (evening, language) => count((one) => one.started(evening, language)),
      rewound: (evening) => count((one) => one.rewound(evening)),
      ended: (evening, language) => count((one) => one.ended(evening, language)),
      stopped: (evening, language) => count((one) => one.stopped(evening, language)),
      checked: (evening, language) => count((one) => one.checked(evening, language)),
      feltLike: (evening, language, feedback) => count((one) => one.feltLike(evening, language, feedback)),
      revisited: (evening, language, weeks) => count((one) => one.revisited(evening, language, weeks)),
      practised: (room, round, language) => count((one) => one.practised(room, round, language)),
      rested: (evening) => count((one) => one.rested(evening)),
      settleOld: (language) => count((one) => one.settleOld(language)),
      forget: () => { void coming?.then(({ counting }) => counting.forget(), () => undefined); },
    },
    reports: async () => (allowed() ? (await enter()).reports() : []),
    stopCounting: async () => {
      await coming?.then((room) => room.stopCounting(), () => undefined);
      await Promise.all([keep.forget(sign, 'outbox'), keep.forget(sign, 'measure')]);
    },
  };
}

/** Global Privacy Control: the browser's own *no* outranks any question. */
export function asksForPrivacy(): boolean {
  return (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
}
