/** What a build consists of, as the worker knows it, and which of it is wanted when. Pure. */

/** `shell`: what the first screen, help and *Leave now* need. `evening`: what any evening is played with. `rest`: everything else. */
export type Ring = 'shell' | 'evening' | 'rest';

export interface Entry {
  /** Relative to the page. */
  readonly url: string;
  /** Of the contents, for files that keep their name from build to build; null where the name itself says it. */
  readonly revision: string | null;
  readonly ring: Ring;
  /** What the contents come to, as `digestOf` gives it; null for what is edited in place, which nobody can know beforehand. */
  readonly digest: string | null;
  /** As it lies on the device. */
  readonly bytes: number;
}

/** What the page asks the worker to keep. */
export type Wish =
  | { readonly ring: 'shell' }
  /** One evening in one language, with what any evening needs. */
  | { readonly ring: 'evening'; readonly level: string; readonly language: string }
  /** What the page has fetched before there was a worker. Addresses relative to the page. */
  | { readonly ring: 'used'; readonly urls: readonly string[] }
  /** Everything; of the sounds only the kind that this browser plays. */
  | { readonly ring: 'all'; readonly sounds: 'webm' | 'mp3' };

/** Two builds' files of one name lie side by side in the cache, so that neither is ever taken for the other. */
export function keyOf({ url, revision }: Pick<Entry, 'url' | 'revision'>): string {
  return revision === null ? url : `${url}?revision=${revision}`;
}

/** The entries that a wish comes to. */
export function entriesFor(manifest: readonly Entry[], wish: Wish): readonly Entry[] {
  switch (wish.ring) {
    case 'shell': return manifest.filter(({ ring }) => ring === 'shell');
    case 'evening': {
      // English is what an evening falls back to.
      const own = ['level', wish.language, 'en'].map((file) => `levels/${wish.level}/${file}.json`);
      return manifest.filter(({ url, ring }) => ring !== 'rest' || own.includes(url));
    }
    case 'used': return manifest.filter(({ url }) => wish.urls.includes(url));
    case 'all': return manifest.filter(({ url }) => !url.endsWith(wish.sounds === 'webm' ? '.mp3' : '.webm'));
  }
}

/** The file a request is for: every address of the page itself, whatever its switches, is `index.html`. Nothing when the worker has no part in it. */
export function entryOf(manifest: readonly Entry[], scope: string, address: string, isPage: boolean): Entry | undefined {
  const { origin, pathname } = new URL(address);
  const base = new URL(scope);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined;
  const path = decodeURIComponent(pathname.slice(base.pathname.length));
  const url = isPage && path === '' ? 'index.html' : path;
  return manifest.find((entry) => entry.url === url);
}

/** The name of the cache: copies of the game on one host have one each, or the one would take the other's files for those of an older version. */
export function cacheNameFor(scope: string): string {
  const { pathname } = new URL(scope);
  return pathname === '/' ? 'lights-on' : `lights-on ${pathname}`;
}

/** A campaign's own files are edited in place while the game is in use: the network is asked first. */
export function isEditedInPlace({ url }: Pick<Entry, 'url'>): boolean {
  return url.startsWith('campaign/');
}
