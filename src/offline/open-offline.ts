/** The page's side of playing without a network: starts the worker and asks it for what is to be kept. */
import { ask } from './ask-worker.ts';
import { isCarried } from './carried.ts';
import type { Wish } from './manifest.ts';
import { fateOf, takeOver } from './take-over.ts';
import { workerAddress } from './worker-address.ts';

/** `stopped`: the connection broke off; `full`: there is no room left on the device. What has arrived stays. Bytes. */
export type OfflineState = { readonly is: 'partly' | 'stopped' | 'full' | 'whole' } | { readonly is: 'bringing'; readonly done: number; readonly total: number };

export interface Offline {
  /** How much of the whole game is on the device. */
  readonly look: () => Promise<OfflineState>;
  /** Brings everything; `tell` hears how far it is. */
  readonly bringAll: (tell: (state: OfflineState) => void) => Promise<void>;
  /** Keeps the evening that is being played. Nothing happens where it cannot be. */
  readonly keepEvening: (level: string, language: string) => void;
  /** Forgets every evening but these, and what came along with it. */
  readonly keepOnly: (levels: readonly string[]) => void;
  /** Calls back when a newer version waits, also when it does already. */
  readonly onNewer: (listener: () => void) => void;
  /** Changes to the newer version and loads the page again; `busy` when the game is open in another tab. */
  readonly takeOver: () => Promise<'taking-over' | 'busy'>;
}

/** Whether a worker can be asked for at all: not on plain http, from a file, or in a frame without storage. */
export function canKeep(): boolean {
  return !isCarried(document) && globalThis.isSecureContext && 'serviceWorker' in navigator;
}

/** Starts the worker. Comes in: whether what this page fetches may be kept. Goes out: nothing where there can be none, or where the browser refuses. The game is the same without it. */
export async function openOffline({ keepsUsed = true }: { readonly keepsUsed?: boolean } = {}): Promise<Offline | undefined> {
  try {
    if (!canKeep()) return undefined;
    const address = workerAddress();
    // A browser that is told to block workers may answer with nothing at all.
    const registration = (await navigator.serviceWorker.register(address)) as ServiceWorkerRegistration | undefined;
    if (registration === undefined) return undefined;
    const ready = navigator.serviceWorker.ready;
    const base = new URL('./', document.baseURI).href;
    const used = new PerformanceObserver((list) => keepUsed(list.getEntries()));
    const keepUsed = (entries: readonly PerformanceEntry[]): void => {
      const urls = ownAmong(entries, base);
      if (urls.length > 0) void ready.then(({ active }) => ask(active, { do: 'bring', wish: { ring: 'used', urls } }));
    };
    const follow = (): void => { if (keepsUsed) used.observe({ type: 'resource', buffered: true }); };
    follow();
    void bringOnWifi(ready);
    return {
      look: async () => ({ is: (await ask(await inCharge(Promise.resolve(registration)), { do: 'look', sounds: playable() })) === 'whole' ? 'whole' : 'partly' }),
      // A first worker whose files did not arrive is gone; another press begins anew.
      bringAll: async (tell) => bringAll(await inCharge(navigator.serviceWorker.register(address)), tell),
      keepEvening: (level, language) => void ready.then(({ active }) => ask(active, { do: 'bring', wish: { ring: 'evening', level, language } })),
      keepOnly: (levels) => void ready.then(({ active }) => ask(active, { do: 'keep-only', levels })),
      onNewer: (listener) => listenForNewer(registration, listener),
      takeOver: async () => {
        // A word to the older version in the moment of the change would hold it up.
        used.disconnect();
        const end = await takeOver(registration);
        if (end === 'busy') follow();
        return end;
      },
    };
  } catch {
    return undefined;
  }
}

/** What the page has fetched of its own files, also before there was a worker; the browser still has most of it. */
function ownAmong(entries: readonly PerformanceEntry[], base: string): readonly string[] {
  return entries.map(({ name }) => name).filter((name) => name.startsWith(base)).map((name) => name.slice(base.length));
}

/** Which of the two kinds of sound files this browser plays. */
function playable(): 'webm' | 'mp3' {
  return document.createElement('audio').canPlayType('audio/webm; codecs=opus') === '' ? 'mp3' : 'webm';
}

/** The worker that answers; null when its files do not arrive and it never will. */
async function inCharge(registered: Promise<ServiceWorkerRegistration>): Promise<ServiceWorker | null> {
  try {
    const registration = await registered;
    const { active, waiting, installing } = registration;
    const coming = installing ?? waiting;
    if (active !== null || coming === null) return active;
    return (await fateOf(coming)) === 'activated' ? coming : registration.active;
  } catch {
    return null;
  }
}

/** A browser ends a worker that is at it for minutes; it is asked again as long as more has come than before. */
async function bringAll(worker: ServiceWorker | null, tell: (state: OfflineState) => void): Promise<void> {
  const wish: Wish = { ring: 'all', sounds: playable() };
  for (let before = 0; ;) {
    let come = 0;
    const end = await ask(worker, { do: 'bring', wish }, (message) => {
      if (message.tell !== 'progress') return;
      come = message.done;
      tell({ is: 'bringing', done: message.done, total: message.total });
    });
    if (end !== 'silent' || come <= before) return tell({ is: end === 'whole' || end === 'full' ? end : 'stopped' });
    before = come;
  }
}

interface Connection { readonly type?: string; readonly saveData?: boolean }

/** Who comes back on a connection that costs nothing gets the rest without asking; where a browser does not say what it is on, nothing is assumed. */
async function bringOnWifi(ready: Promise<ServiceWorkerRegistration>): Promise<void> {
  const { type, saveData } = (navigator as { readonly connection?: Connection }).connection ?? {};
  const isFree = type === 'wifi' || type === 'ethernet';
  if (!isFree || saveData === true || navigator.serviceWorker.controller === null) return;
  await bringAll((await ready).active, () => undefined);
}

function listenForNewer(registration: ServiceWorkerRegistration, listener: () => void): void {
  const watch = (worker: ServiceWorker | null): void => {
    // The very first worker has nobody to wait for.
    if (worker?.state === 'installed' && registration.active !== null) listener();
  };
  const follow = (worker: ServiceWorker | null): void => worker?.addEventListener('statechange', () => watch(worker));
  watch(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}
