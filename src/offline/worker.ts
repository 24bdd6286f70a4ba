/**
 * The service worker: keeps the game on the device in rings. A new version fetches all it needs beside the old one and then waits: it
 * takes over when no page of the old one is open any more, or when the player agrees in the house.
 */
import { aliveMs } from './ask-worker.ts';
import { answer, bring } from './bring.ts';
import type { Net } from './bring.ts';
import { forgetOthers } from './forget.ts';
import type { Emptied } from './forget.ts';
import { hold, isHeldKey, readHeld } from './held.ts';
import { cacheNameFor, entriesFor, entryOf, keyOf } from './manifest.ts';
import type { Entry } from './manifest.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { WorkerMessageEvent, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope & { readonly __WB_MANIFEST: readonly Entry[] };

/** Written in by the build: every file there is. */
const manifest = self.__WB_MANIFEST;
const cacheName = cacheNameFor(self.registration.scope);

const addressOf = (path: string): string => new URL(path, self.registration.scope).href;

/** Ends whatever is being fetched, to be kept or for a page: at a change of versions all of it would hold the change up, and the page is loaded anew. */
let fetching = new AbortController();
/** So long a page that has just been left or loaded anew may still count as open. Milliseconds. */
const leavingMs = 2000;

async function net(): Promise<Net & { readonly shelf: Emptied }> {
  const { signal } = fetching;
  const cache = await self.caches.open(cacheName);
  return {
    shelf: { match: (key) => cache.match(addressOf(key)), put: (key, response) => cache.put(addressOf(key), response), delete: (key) => cache.delete(addressOf(key)) },
    get: (url, fresh) => fetch(addressOf(url), fresh ? { cache: 'no-cache', signal } : { signal }),
  };
}

/** Without the shell there is no version to change to; what else was asked for comes as far as the connection carries. */
async function install(): Promise<void> {
  const tools = await net();
  if ((await bring(entriesFor(manifest, { ring: 'shell' }), tools)) !== 'whole') throw new Error('the shell of the new version did not arrive; the old one stays');
  for (const wish of await readHeld(tools.shelf)) await bring(entriesFor(manifest, wish), tools);
}

/** Throws away the files of older versions. */
async function activate(): Promise<void> {
  const cache = await self.caches.open(cacheName);
  const current = new Set(manifest.map((entry) => addressOf(keyOf(entry))));
  const old = (await cache.keys()).filter(({ url }) => !current.has(url) && !isHeldKey(url));
  await Promise.all(old.map((request) => cache.delete(request)));
  await self.clients.claim();
}

/** Whether a page of the old version is open besides the one that asks: somebody may be in the middle of an evening there. */
async function isOpenElsewhere(): Promise<boolean> {
  for (const end = Date.now() + leavingMs; ; await new Promise((resolve) => { setTimeout(resolve, 100); })) {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (pages.length <= 1) return false;
    if (Date.now() >= end) return true;
  }
}

/** What is being brought. */
const bringing = new Set<Promise<unknown>>();

function noting<Value>(work: Promise<Value>): Promise<Value> {
  bringing.add(work);
  return work.finally(() => { bringing.delete(work); });
}

/** At once, and again when what was still on its way has come: evenings that were begun meanwhile stay. */
async function keepOnly(levels: readonly string[]): Promise<void> {
  const { shelf } = await net();
  await forgetOthers(manifest, shelf, levels);
  if (bringing.size === 0) return;
  await Promise.allSettled(bringing);
  const begun = (await readHeld(shelf)).flatMap((wish) => (wish.ring === 'evening' ? [wish.level] : []));
  await forgetOthers(manifest, shelf, [...levels, ...begun]);
}

/** Answers whatever happens. */
async function hear({ data, ports }: WorkerMessageEvent): Promise<void> {
  const tell = (message: FromWorker): void => ports[0]?.postMessage(message);
  const alive = setInterval(() => tell({ tell: 'alive' }), aliveMs);
  try {
    await obey(data as ToWorker, tell);
  } catch {
    // Nothing else can fail here than what is written on the device.
    tell({ tell: 'full' });
  } finally {
    clearInterval(alive);
  }
}

async function obey(asked: ToWorker, tell: (message: FromWorker) => void): Promise<void> {
  switch (asked.do) {
    case 'bring': {
      const tools = await net();
      if (asked.wish.ring !== 'used') await hold(tools.shelf, asked.wish);
      return tell({ tell: await noting(bring(entriesFor(manifest, asked.wish), tools, (done, total) => tell({ tell: 'progress', done, total }))) });
    }
    case 'keep-only': {
      await keepOnly(asked.levels);
      return tell({ tell: 'whole' });
    }
    case 'look': {
      const { shelf } = await net();
      const missing = await Promise.all(entriesFor(manifest, { ring: 'all', sounds: asked.sounds }).map(async (entry) => (await shelf.match(keyOf(entry))) === undefined));
      return tell({ tell: missing.includes(true) ? 'partly' : 'whole' });
    }
    case 'leave-off': {
      fetching.abort();
      fetching = new AbortController();
      return tell({ tell: 'stopped' });
    }
    case 'take-over': {
      if (await isOpenElsewhere()) return tell({ tell: 'busy' });
      tell({ tell: 'taking-over' });
      return self.skipWaiting();
    }
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => event.waitUntil(hear(event)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const entry = entryOf(manifest, self.registration.scope, request.url, request.mode === 'navigate');
  // What tells one evening from another is kept at the page's word only: whoever plays may want nothing kept.
  if (entry !== undefined) event.respondWith(net().then((tools) => answer(entry, tools, entry.ring !== 'rest')));
});
