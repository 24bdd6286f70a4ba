import { describe, expect, it } from 'vitest';
import { cacheNameFor, entriesFor, entryOf, isEditedInPlace, keyOf } from '../../src/offline/manifest.ts';
import type { Entry } from '../../src/offline/manifest.ts';

const entry = (url: string, ring: Entry['ring'], revision: string | null = null): Entry => ({ url, revision, ring, digest: null, bytes: 10 });
const manifest = [
  entry('index.html', 'shell', 'r1'), entry('campaign/campaign.json', 'shell', 'r1'), entry('assets/stage-x1.js', 'evening'), entry('levels/map-pin/level.json', 'rest', 'r1'),
  entry('levels/map-pin/en.json', 'rest', 'r1'), entry('levels/map-pin/de.json', 'rest', 'r1'), entry('levels/left-out/level.json', 'rest', 'r1'), entry('assets/rain-x1.webm', 'rest'), entry('assets/rain-x1.mp3', 'rest'),
];
const urls = (entries: readonly Entry[]): readonly string[] => entries.map(({ url }) => url);

describe('the rings', () => {
  it('begin with what the first screen needs', () => { expect(urls(entriesFor(manifest, { ring: 'shell' }))).toEqual(['index.html', 'campaign/campaign.json']); });

  it('hold one evening in its language and in the one it falls back to, with what any evening needs', () => {
    expect(urls(entriesFor(manifest, { ring: 'evening', level: 'map-pin', language: 'de' }))).toEqual([
      'index.html', 'campaign/campaign.json', 'assets/stage-x1.js', 'levels/map-pin/level.json', 'levels/map-pin/en.json', 'levels/map-pin/de.json',
    ]);
  });

  it('hold everything at last, and of the sounds one kind', () => {
    expect(urls(entriesFor(manifest, { ring: 'all', sounds: 'webm' }))).toEqual(urls(manifest).filter((url) => !url.endsWith('.mp3')));
    expect(urls(entriesFor(manifest, { ring: 'all', sounds: 'mp3' }))).not.toContain('assets/rain-x1.webm');
  });

  it('take what the page has fetched already, and nothing that is not of the build', () => {
    expect(urls(entriesFor(manifest, { ring: 'used', urls: ['assets/stage-x1.js', 'v1/reports', 'https://elsewhere.example/x.js'] }))).toEqual(['assets/stage-x1.js']);
  });
});

describe('a request', () => {
  const find = (address: string, isPage = false): string | undefined => entryOf(manifest, 'https://school.example/games/lights/', address, isPage)?.url;

  it('for the page is for index.html, whatever switches stand behind it', () => {
    expect(find('https://school.example/games/lights/?stage=off', true)).toBe('index.html');
    expect(find('https://school.example/games/lights/index.html', true)).toBe('index.html');
  });

  it.each(['https://school.example/games/lights/v1/reports', 'https://school.example/games/', 'https://other.example/games/lights/index.html', 'https://school.example/games/lights/levels/graphs/0.json'])(
    'for %s is none of the worker\'s business', (address) => { expect(find(address)).toBeUndefined(); });

  it('finds a file of the build', () => { expect(find('https://school.example/games/lights/levels/map-pin/de.json')).toBe('levels/map-pin/de.json'); });
});

describe('the key of a file', () => {
  it('is another one in another build, unless its name says so already', () => {
    expect([keyOf({ url: 'index.html', revision: 'r1' }), keyOf({ url: 'index.html', revision: 'r2' }), keyOf({ url: 'assets/a-x1.js', revision: null })]).toEqual(['index.html?revision=r1', 'index.html?revision=r2', 'assets/a-x1.js']);
  });
});

describe('copies of the game on one host', () => {
  it('keep their files apart, also where one lies within the other', () => {
    expect(new Set(['https://x.example/', 'https://x.example/game/', 'https://x.example/game/copy%20two/'].map(cacheNameFor)).size).toBe(3);
  });
});

describe('what a campaign edits in place', () => {
  it('is asked for first', () => { expect(manifest.filter(isEditedInPlace).map(({ url }) => url)).toEqual(['campaign/campaign.json']); });
});
