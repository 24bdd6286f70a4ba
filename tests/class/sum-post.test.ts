/** How the sum of a class leaves the adult's page: after yes alone, once, and with nothing left behind. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSumPost } from '../../src/class/sum-post.ts';
import { readCampaign } from '../../src/campaign/campaign.ts';
import { memoryDriver } from '../../src/keep/memory-driver.ts';
import { openKeep } from '../../src/keep/keep.ts';
import { classReport } from '../../src/measure/class-sum.ts';
import { dictionary } from '../../src/measure/dictionary.ts';

const dayMs = 86_400_000;
const hour = 3_600_000;

beforeEach(() => { vi.stubGlobal('navigator', {}); });
afterEach(() => { vi.unstubAllGlobals(); });

async function openPost({ campaign = {}, day = 20_000, keep: given }: { campaign?: object; day?: number; keep?: Awaited<ReturnType<typeof openKeep>> } = {}) {
  let time = day * dayMs;
  const now = (): number => time;
  const keep = given ?? (await openKeep({ driver: memoryDriver(), now, timeLimitMs: 500 }));
  const posted: string[] = [];
  let status = 204;
  let wake = (): void => undefined;
  const post = openSumPost({
    campaign: readCampaign(JSON.stringify({ format: 1, id: 'lantern', ...campaign }), 'campaign.json').campaign, keep, now,
    fetch: (async (_: string, init: RequestInit) => {
      posted.push(typeof init.body === 'string' ? init.body : 'no text');
      if (status === 0) throw new TypeError('no network');
      return new Response(null, { status });
    }) as typeof fetch,
    storage: () => { throw new Error('forbidden'); },
    onWake: (run) => { wake = run; },
    // A page that is gone tries nothing again; where leases are missing nothing waits for one.
    later: () => () => undefined,
  });
  const kept = async (): Promise<boolean> => (await keep.read('class', 'outbox')).ok;
  return { post, posted, keep, kept, answer: (next: number) => { status = next; }, wake: () => wake(), pass: (ms: number) => { time += ms; } };
}

const sumOf = ({ post }: Awaited<ReturnType<typeof openPost>>) => classReport({ ...post.common('de-AT'), level: 'free-skins', hash: '0123456789abcdef' }, { means: 'hands', before: [], after: [] });

describe('the sum of a class', () => {
  it('is sent after yes, once, and then nothing of it is kept', async () => {
    const open = await openPost();
    open.wake();
    expect([open.posted, await open.kept(), open.post.mayAsk()]).toEqual([[], false, true]);
    const sum = sumOf(open);
    expect(await open.post.send(sum)).toBe('sent');
    expect(open.posted.map((body) => JSON.parse(body) as unknown)).toEqual([sum]);
    expect(sum).toMatchObject({ kind: 'class', campaign: 'lantern', day: 20_000, language: 'de' });
    await vi.waitFor(async () => expect(await open.kept()).toBe(false));
  });

  it('waits while there is no connection, over the end of the page, and goes out with the same id', async () => {
    const open = await openPost();
    open.answer(0);
    const sum = sumOf(open);
    expect(await open.post.send(sum)).toBe('waiting');
    expect(await open.kept()).toBe(true);
    const next = await openPost({ keep: open.keep });
    await vi.waitFor(() => expect(next.posted.map((body) => (JSON.parse(body) as { id: string }).id)).toEqual([sum.id]));
    await vi.waitFor(async () => expect(await next.kept()).toBe(false));
  });

  it('is thrown away when the server will never take it', async () => {
    const open = await openPost();
    open.answer(422);
    expect(await open.post.send(sumOf(open))).toBe('refused');
    expect(await open.kept()).toBe(false);
  });

  it('is not asked for where the campaign counts nothing, the browser says no for everybody, or nobody has decided for so long', async () => {
    expect((await openPost({ campaign: { measuring: { mode: 'off' } } })).post.mayAsk()).toBe(false);
    expect((await openPost({ campaign: { measuring: { mode: 'notice', legalBasis: 'in writing' } } })).post.mayAsk()).toBe(true);
    expect((await openPost({ day: dictionary.class.until + 1 })).post.mayAsk()).toBe(false);
    vi.stubGlobal('navigator', { globalPrivacyControl: true });
    const open = await openPost();
    expect(open.post.mayAsk()).toBe(false);
    expect(await open.post.send(sumOf(open))).toBe('refused');
    expect([open.posted, await open.kept()]).toEqual([[], false]);
  });

  it('stays where it is when the browser has learned to say no meanwhile', async () => {
    const open = await openPost();
    open.answer(0);
    await open.post.send(sumOf(open));
    vi.stubGlobal('navigator', { globalPrivacyControl: true });
    const next = await openPost({ keep: open.keep });
    next.pass(hour);
    next.wake();
    await new Promise((go) => { setTimeout(go, 50); });
    expect(next.posted).toEqual([]);
  });
});
