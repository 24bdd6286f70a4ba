/**
 * A store that cannot be opened now: the disk is full, read-only, the file is spoiled, or the database server is away. The game is served all the same, reports
 * wait on the devices, and the store is tried again until it opens. A server that gave up instead would be started again and again by whatever watches over it.
 */
import { StoreAway } from './store.ts';
import type { Store } from './store.ts';

/** `open` makes the store and all it needs before its first use; it is tried when somebody asks, at most every `everyMs` of `clock`. */
export function openPatientStore(open: () => Promise<Store>, clock: () => number, everyMs: number): Store {
  let opened: Promise<Store> | null = null;
  let triedAt = clock();
  let why: unknown = null;
  const store = (): Promise<Store> => {
    if (opened !== null) return opened;
    if (Math.abs(clock() - triedAt) < everyMs) return Promise.reject(new StoreAway('the database cannot be opened', { cause: why }));
    triedAt = clock();
    const trying = open();
    opened = trying;
    return trying.catch((error: unknown) => {
      opened = null;
      why = error;
      throw new StoreAway('the database cannot be opened', { cause: error });
    });
  };
  return {
    count: async (report) => (await store()).count(report),
    registerGraph: async (graph) => (await store()).registerGraph(graph),
    graph: async (hash) => (await store()).graph(hash),
    registerCampaign: async (id) => (await store()).registerCampaign(id),
    knowsCampaign: async (id) => (await store()).knowsCampaign(id),
    arrived: async (campaign, day) => (await store()).arrived(campaign, day),
    counts: async (campaign, through) => (await store()).counts(campaign, through),
    releases: async (campaign) => (await store()).releases(campaign),
    releasedThrough: async (campaign) => (await store()).releasedThrough(campaign),
    saveReleases: async (campaign, through, releases) => (await store()).saveReleases(campaign, through, releases),
    segmentDays: async (campaign, from) => (await store()).segmentDays(campaign, from),
    dropSegment: async (segment) => (await store()).dropSegment(segment),
    holds: async (segment) => (await store()).holds(segment),
    forget: async (cuts) => (await store()).forget(cuts),
    check: async () => (await store()).check(),
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
}
