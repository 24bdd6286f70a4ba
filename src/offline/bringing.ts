/** Brings the whole game onto the device. It goes on, and is told of, whatever page or dialog is shown meanwhile. */
import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Offline, OfflineState } from './open-offline.ts';

export interface Bringing {
  /** `none` before anything has been asked for. */
  readonly view: ReadonlySignal<OfflineState | { readonly is: 'none' }>;
  /** There once a worker has been started or found. */
  readonly offline: ReadonlySignal<Offline | undefined>;
  /** Finds out how much is here; what is on its way goes on being told. */
  readonly look: () => Promise<void>;
  /** Brings everything; a second press meanwhile does nothing. */
  readonly bring: () => Promise<void>;
}

/** One for a page of the browser, which has one worker. Comes in: what starts it; asked once, and again only where it could not be. */
export function openBringing(start: () => Promise<Offline | undefined>): Bringing {
  const view = signal<Bringing['view']['value']>({ is: 'none' });
  const offline = signal<Offline | undefined>(undefined);
  let starting: Promise<void> | undefined;
  const started = async (): Promise<Offline | undefined> => {
    starting ??= start().then((here) => {
      offline.value = here;
      if (here === undefined) starting = undefined;
    });
    await starting;
    return offline.value;
  };
  return {
    view, offline,
    look: async () => {
      const state = await (await started())?.look();
      if (state !== undefined && view.value.is !== 'bringing') view.value = state;
    },
    bring: async () => {
      if (view.value.is === 'bringing') return;
      view.value = { is: 'bringing', done: 0, total: 0 };
      const here = await started();
      if (here === undefined) view.value = { is: 'stopped' };
      else await here.bringAll((state) => { view.value = state; });
    },
  };
}
