/** The page's side of playing without a network: starts the worker and asks it for what is to be kept. */
import { isCarried } from './carried.ts';
import type { Wish } from './manifest.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { workerAddress } from './worker-address.ts';

/** `stopped`: the connection broke off; what has arrived stays. Bytes. */
export type OfflineState = { readonly is: 'partly' | 'stopped' | 'whole' } | { readonly is: 'bringing'; readonly done: number; readonly total: number };

export interface Offline {
  /** How much of the whole game is on the device. */
  readonly look: () => Promise<OfflineState>;
  /** Brings everything; `tell` hears how far it is. */
  readonly bringAll: (tell: (state: OfflineState) => void) => Promise<void>;
  /** Keeps the evening that is being played. Nothing happens where it cannot be. */
  readonly keepEvening: (level: string, language: string) => void;
  /** Calls back when a newer version waits, also when it does already. */
  readonly onNewer: (listener: () => void) => void;
  /** Changes to the newer version and loads the page again; `busy` when the game is open in another tab. */
  readonly takeOver: () => Promise<'taking-over' | 'busy'>;
}

/**
 * Starts the worker. Goes out: nothing where there can be none: on plain http, from a file, in a frame without storage, in a browser
 * that refuses. The game is the same without it.
 */
export async function openOffline(): Promise<Offline | undefined> {
  try {
    if (isCarried(document) || !globalThis.isSecureContext || !('serviceWorker' in navigator)) return undefined;
    // A browser that is told to block workers may answer with nothing at all.
    const registration = (await navigator.serviceWorker.register(workerAddress())) as ServiceWorkerRegistration | undefined;
    if (registration === undefined) return undefined;
    const ready = navigator.serviceWorker.ready;
    void ready.then(() => ask(registration.active, { do: 'bring', wish: { ring: 'used', urls: fetchedByThisPage() } }));
    void bringOnWifi(ready);
    return {
      look: async () => ({ is: (await ask((await ready).active, { do: 'look', sounds: playable() })) === 'whole' ? 'whole' : 'partly' }),
      bringAll: async (tell) => bringAll((await ready).active, tell),
      keepEvening: (level, language) => void ready.then(({ active }) => ask(active, { do: 'bring', wish: { ring: 'evening', level, language } })),
      onNewer: (listener) => listenForNewer(registration, listener),
      takeOver: () => takeOver(registration),
    };
  } catch {
    return undefined;
  }
}

/** What the first visit has fetched before the worker was there to see it; the browser still has most of it. */
function fetchedByThisPage(): readonly string[] {
  const base = new URL('./', document.baseURI).href;
  return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.startsWith(base)).map((name) => name.slice(base.length));
}

/** Which of the two kinds of sound files this browser plays. */
function playable(): 'webm' | 'mp3' {
  return document.createElement('audio').canPlayType('audio/webm; codecs=opus') === '' ? 'mp3' : 'webm';
}

/** Says something to a worker. Goes out: its last word. Words of progress go to `tell`. */
function ask(worker: ServiceWorker | null, message: ToWorker, tell: (message: FromWorker) => void = () => undefined): Promise<FromWorker['tell']> {
  return new Promise((resolve) => {
    if (worker === null) return resolve('stopped');
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      tell(data);
      if (data.tell !== 'progress') resolve(data.tell);
    };
    worker.postMessage(message, [port2]);
  });
}

async function bringAll(worker: ServiceWorker | null, tell: (state: OfflineState) => void): Promise<void> {
  const wish: Wish = { ring: 'all', sounds: playable() };
  const end = await ask(worker, { do: 'bring', wish }, (message) => {
    if (message.tell === 'progress') tell({ is: 'bringing', done: message.done, total: message.total });
  });
  tell({ is: end === 'whole' ? 'whole' : 'stopped' });
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

/** Resolves when a worker is in charge, or when it never will be because a still newer one has come. */
function fateOf(worker: ServiceWorker): Promise<'activated' | 'redundant'> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve(worker.state);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** How long the change may take before both versions are asked again, in milliseconds: Chromium needs a second when nothing stands in the way, and more on a slow device. */
const changeMs = [2500, 5000, 10_000] as const;
/** So long the old version may take to leave off. Milliseconds. */
const leaveOffMs = 2000;

function after<What extends string>(ms: number, what: What): Promise<What> {
  return new Promise((resolve) => { setTimeout(() => resolve(what), ms); });
}

/**
 * A browser changes versions only when the old one has nothing left to do, and it may be waiting for files for minutes: so that leaves off first. Whatever is
 * asked of it while the browser is about to change, a sound for a press of a button, makes Chromium wait on for good: so both are asked again.
 */
async function takeOver(registration: ServiceWorkerRegistration): Promise<'taking-over' | 'busy'> {
  const { waiting, active } = registration;
  // While this page was loading no other one was open, and the newer version has taken over by itself.
  if (waiting === null) {
    location.reload();
    return 'taking-over';
  }
  const fate = fateOf(waiting);
  for (const limitMs of changeMs) {
    await Promise.race([ask(active, { do: 'leave-off' }), fate, after(leaveOffMs, 'late')]);
    // A version that has been overtaken by a still newer one does not answer any more.
    if ((await Promise.race([ask(waiting, { do: 'take-over' }), fate])) === 'busy') return 'busy';
    const came = await Promise.race([fate, after(limitMs, 'late')]);
    if (came === 'redundant') return takeOver(registration);
    if (came === 'activated') break;
  }
  // What this page itself is waiting for ends with the page.
  location.reload();
  return 'taking-over';
}
