import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, bring } from '../../src/offline/bring.ts';
import type { Net } from '../../src/offline/bring.ts';
import { digestOf } from '../../src/offline/genuine.ts';
import { hold, readHeld } from '../../src/offline/held.ts';
import type { Entry } from '../../src/offline/manifest.ts';

const entry = (url: string, revision: string | null = null): Entry => ({ url, revision, ring: 'rest', digest: null, bytes: 10 });
const gate = '<!doctype html><title>Log in to the Wi-Fi</title>';
const genuine = async (url: string, contents: string): Promise<Entry> => ({ ...entry(url), digest: await digestOf(new TextEncoder().encode(contents)) });

/** A cache and a network; what is not in `served` breaks the connection. */
function netOf(served: Readonly<Record<string, string>>, before: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(before));
  const asked: string[] = [];
  const net: Net = {
    shelf: {
      match: async (key) => (kept.has(key) ? new Response(kept.get(key)) : undefined),
      put: async (key, response) => void kept.set(key, await response.text()),
    },
    async get(url) {
      asked.push(url);
      const text = served[url];
      if (text === undefined) throw new TypeError('no network');
      return text === 'gone' ? new Response('', { status: 404 }) : new Response(text);
    },
  };
  return { net, kept, asked };
}

describe('bringing files', () => {
  it('fetches what is missing, each once, and says how far it is', async () => {
    const { net, kept, asked } = netOf({ 'a.js': 'a', 'b.json': '["b"]' }, { 'c.js': 'c' });
    const told: [number, number][] = [];
    expect(await bring([entry('a.js'), entry('b.json', 'r1'), entry('c.js')], net, (done, total) => told.push([done, total]))).toBe('whole');
    expect([kept.get('a.js'), kept.get('b.json?revision=r1'), asked.toSorted()]).toEqual(['a', '["b"]', ['a.js', 'b.json']]);
    expect(told.at(-1)).toEqual([30, 30]);
  });

  it('stops when the connection is gone, keeps what has arrived, and goes on from there', async () => {
    const many = Array.from({ length: 40 }, (_, place) => entry(`${place}.js`));
    const served = Object.fromEntries(many.slice(0, 20).map(({ url }) => [url, url]));
    const { net, kept, asked } = netOf(served);
    expect(await bring(many, net)).toBe('stopped');
    expect(kept.size).toBe(20);
    expect(asked.length).toBeLessThan(26);
    expect(await bring(many, { ...net, get: async (url) => new Response(url) })).toBe('whole');
    expect(kept.size).toBe(40);
  });

  it('does not take a page that says it is not there for a file', async () => {
    const { net, kept } = netOf({ 'a.js': 'gone' });
    expect(await bring([entry('a.js')], net)).toBe('stopped');
    expect(kept.size).toBe(0);
  });

  it('takes only what the build means, whatever a gate to the network says in its place', async () => {
    const file = await genuine('a.js', 'a');
    const { net, kept } = netOf({ 'a.js': gate });
    expect(await bring([file], net)).toBe('stopped');
    expect(kept.size).toBe(0);
    expect(await bring([file], { ...net, get: async () => new Response('a') })).toBe('whole');
    expect(kept.get('a.js')).toBe('a');
  });

  it('fetches anew what an earlier version kept in place of a file', async () => {
    const { net, kept } = netOf({ 'a.js': 'a' }, { 'a.js': gate });
    expect(await bring([await genuine('a.js', 'a')], net)).toBe('whole');
    expect(kept.get('a.js')).toBe('a');
  });

  it('says when the device has no room, and not that the connection was gone', async () => {
    const { net } = netOf({ 'a.js': 'a' });
    const full = { ...net, shelf: { ...net.shelf, put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) } };
    expect(await bring([entry('a.js')], full)).toBe('full');
  });

  it('takes no page for a file that is edited in place', async () => {
    const { net, kept } = netOf({ 'campaign/campaign.json': gate });
    expect(await bring([entry('campaign/campaign.json', 'r1')], net)).toBe('stopped');
    expect(await bring([entry('campaign/logo.svg', 'r1')], { ...net, get: async () => new Response(gate, { headers: { 'content-type': 'text/html; charset=utf-8' } }) })).toBe('stopped');
    expect(kept.size).toBe(0);
  });
});

describe('answering', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });
  const help = entry('campaign/help/DE.json', 'r1');
  const key = 'campaign/help/DE.json?revision=r1';

  it('gives what is kept without a network, and keeps what is fetched', async () => {
    const { net, asked } = netOf({ 'a.js': 'a' }, { 'b.js': 'b' });
    expect(await (await answer(entry('b.js'), net)).text()).toBe('b');
    expect(await (await answer(entry('a.js'), net)).text()).toBe('a');
    expect(await (await answer(entry('a.js'), net)).text()).toBe('a');
    expect(asked).toEqual(['a.js']);
  });

  it('asks the network first for what a campaign edits, and is content with the older one where there is none', async () => {
    const there = netOf({ 'campaign/help/DE.json': '{"is":"new"}' }, { [key]: 'old' });
    expect(await (await answer(help, there.net)).text()).toBe('{"is":"new"}');
    expect(there.kept.get(key)).toBe('{"is":"new"}');
    expect(await (await answer(help, netOf({}, { [key]: 'old' }).net)).text()).toBe('old');
    expect(await (await answer(help, netOf({ 'campaign/help/DE.json': 'gone' }, { [key]: 'old' }).net)).text()).toBe('old');
  });

  it('keeps the older help lines where a gate answers in their place', async () => {
    const { net, kept } = netOf({ 'campaign/help/DE.json': gate }, { [key]: 'old' });
    expect(await (await answer(help, net)).text()).toBe('old');
    expect(kept.get(key)).toBe('old');
  });

  it('passes on what is not of the build, and does not keep it', async () => {
    const { net, kept } = netOf({ 'a.js': gate });
    expect(await (await answer(await genuine('a.js', 'a'), net)).text()).toBe(gate);
    expect(kept.size).toBe(0);
  });

  it('keeps nothing of what is fetched on the way where it may not', async () => {
    const { net, kept } = netOf({ 'a.js': 'a' });
    expect(await (await answer(entry('a.js'), net, false)).text()).toBe('a');
    expect(kept.size).toBe(0);
  });

  it('does not wait for a slow network when an older one is there', async () => {
    const { net } = netOf({}, { [key]: 'old' });
    const answered = answer(help, { ...net, get: () => new Promise<never>(() => undefined) });
    await vi.advanceTimersByTimeAsync(2500);
    expect(await (await answered).text()).toBe('old');
  });

  it('answers on a full device as well', async () => {
    const { net } = netOf({ 'a.js': 'a' });
    const full = { ...net, shelf: { ...net.shelf, put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) } };
    expect(await (await answer(entry('a.js'), full)).text()).toBe('a');
  });
});

describe('what was asked to be kept', () => {
  it('is remembered once each, for the next version', async () => {
    const { shelf } = netOf({}).net;
    const wish = { ring: 'evening', level: 'map-pin', language: 'de' } as const;
    await hold(shelf, wish);
    await hold(shelf, wish);
    await hold(shelf, { ring: 'all', sounds: 'webm' });
    expect(await readHeld(shelf)).toEqual([wish, { ring: 'all', sounds: 'webm' }]);
  });

  it('is nothing where the note cannot be read', async () => { expect(await readHeld(netOf({}, { 'held.json': '{' }).net.shelf)).toEqual([]); });
});
