import { describe, expect, it } from 'vitest';
import { forgetOthers } from '../../src/offline/forget.ts';
import type { Entry } from '../../src/offline/manifest.ts';

const entry = (url: string, ring: Entry['ring']): Entry => ({ url, revision: null, ring, digest: null, bytes: 10 });
const manifest = [entry('index.html', 'shell'), entry('assets/stage.js', 'evening'), entry('levels/one/en.json', 'rest'), entry('levels/two/en.json', 'rest'), entry('assets/rain.webm', 'rest')];
const evening = (level: string) => ({ ring: 'evening', level, language: 'en' });

/** A device on which everything of `manifest` is kept, with these wishes. */
function shelfOf(wishes: readonly unknown[], urls = manifest.map(({ url }) => url)) {
  const kept = new Map(urls.map((url) => [url, url]));
  kept.set('held.json', JSON.stringify(wishes));
  const shelf = {
    match: async (key: string) => (kept.has(key) ? new Response(kept.get(key)) : undefined),
    put: async (key: string, response: Response) => void kept.set(key, await response.text()),
    delete: async (key: string) => kept.delete(key),
  };
  return { shelf, kept, urls: () => [...kept.keys()].filter((key) => key !== 'held.json') };
}

describe('forgetting evenings', () => {
  it('leaves no note of them and none of their files, and keeps what the others need', async () => {
    const { shelf, kept, urls } = shelfOf([evening('one'), evening('two')]);
    await forgetOthers(manifest, shelf, ['two']);
    expect(kept.get('held.json')).toBe(JSON.stringify([evening('two')]));
    expect(urls()).toEqual(['index.html', 'assets/stage.js', 'levels/two/en.json']);
  });

  it('leaves everything where everything was brought, which tells nothing of what was played', async () => {
    const all = { ring: 'all', sounds: 'webm' };
    const { shelf, kept, urls } = shelfOf([evening('one'), all]);
    await forgetOthers(manifest, shelf, []);
    expect(kept.get('held.json')).toBe(JSON.stringify([all]));
    expect(urls()).toEqual(manifest.map(({ url }) => url));
  });

  it('touches nothing when there is nothing to forget', async () => {
    const { shelf, urls } = shelfOf([evening('two')], ['index.html', 'levels/two/en.json', 'assets/rain.webm']);
    await forgetOthers(manifest, shelf, ['two']);
    expect(urls()).toEqual(['index.html', 'levels/two/en.json', 'assets/rain.webm']);
  });
});
