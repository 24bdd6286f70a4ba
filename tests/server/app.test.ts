import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endReport, startReport } from '../../src/measure/build.ts';
import { dayOf } from '../../src/measure/day.ts';
import { renewResultsKey } from '../../src/server/results-key.ts';
import { StoreAway } from '../../src/server/store.ts';
import { openSqliteStore } from '../../src/server/sqlite-store.ts';
import { freshCommon, key, now, openTestApp, tempDir } from './support.ts';

const today = dayOf(now);
const weekMs = 7 * 86_400_000;

describe('POST /v1/reports', () => {
  it('answers 204 when a report is durable, and 204 again for the same one, counted once', async () => {
    const { post, store, app } = await openTestApp();
    const report = startReport(freshCommon());
    for (let time = 0; time < 3; time += 1) {
      const answer = await post(report);
      expect([answer.statusCode, answer.body]).toEqual([204, '']);
    }
    expect((await store.counts('lantern', today))[0]?.tables['start']).toEqual({ all: 1 });
    await app.close();
  });

  it('says 400, 410 and 422 with the reason in one line', async () => {
    const { post, app } = await openTestApp();
    const start = startReport(freshCommon());
    const end = endReport(freshCommon(), { ending: 'lost-it', tookMs: 1_000, clues: { found: 0, total: 1 }, rewinds: 0, repaired: false, told: false });
    const wanted: [unknown, number, RegExp][] = [
      ['{', 400, /JSON/], [{ ...start, name: 'Anna' }, 400, /fields/], [{ ...start, kind: 'path' }, 400, /kind/], ['[]', 400, /object/],
      [`{"__proto__": {}, ${JSON.stringify(start).slice(1)}`, 400, /JSON/],
      [{ ...start, day: today - 31 }, 410, /day/], [{ ...start, day: today + 2 }, 410, /day/], [{ ...start, hash: 'f'.repeat(16) }, 410, /release/],
      [{ ...start, campaign: 'other' }, 422, /campaign/], [{ ...start, level: 'map-pin' }, 422, /level/], [end, 422, /time/],
      [JSON.stringify(start) + ' '.repeat(2048), 400, /2 KB/],
    ];
    for (const [body, status, reason] of wanted) {
      const answer = await post(body);
      expect([answer.statusCode, answer.body], JSON.stringify(body)).toEqual([status, expect.stringMatching(reason)]);
      expect(answer.body.trimEnd().split('\n')).toHaveLength(1);
    }
    for (const day of [today - 30, today + 1]) expect((await post({ ...startReport(freshCommon()), day })).statusCode).toBe(204);
    await app.close();
  });

  it('takes JSON only, and nothing from another site', async () => {
    const { post, app } = await openTestApp();
    const report = startReport(freshCommon());
    expect((await post(report, { 'content-type': 'text/plain' })).statusCode).toBe(400);
    expect((await post(report, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await post(report, { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(204);
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS'] as const) expect((await app.inject({ method, url: '/v1/reports' })).statusCode).toBe(405);
    await app.close();
  });

  it('slows a flood from one network, and says when to come again', async () => {
    const { post, app, time } = await openTestApp();
    const flood = await Promise.all(Array.from({ length: 1000 }, () => post({})));
    const last = flood.at(-1);
    expect([flood[0]?.statusCode, last?.statusCode, last?.headers['retry-after']]).toEqual([400, 429, '20']);
    time.now += 20_000;
    expect((await post({})).statusCode).toBe(400);
    await app.close();
  });

  it('takes no more of a campaign in one day than it may, says until when, and starts again with the day', async () => {
    const { post, app, time, store } = await openTestApp({ reportsPerDay: 3 });
    const again = startReport(freshCommon());
    const statuses = [];
    for (const report of [again, again, again, startReport(freshCommon()), startReport(freshCommon())]) statuses.push((await post(report)).statusCode);
    expect(statuses).toEqual([204, 204, 204, 429, 429]);
    time.now += 6_000;
    expect((await post(startReport(freshCommon()))).statusCode, 'a report sent again is none of the three').toBe(204);
    time.now += 6_000;
    expect((await post(startReport(freshCommon()))).statusCode).toBe(204);
    const answer = await post(startReport(freshCommon()));
    expect([answer.statusCode, answer.headers['retry-after'], answer.body]).toEqual([429, String(12 * 3600 - 12), expect.stringMatching(/tomorrow/)]);
    time.now += 12 * 3_600_000;
    expect((await post(startReport(freshCommon(today + 1)))).statusCode).toBe(204);
    expect([await store.arrived('lantern', today), await store.arrived('lantern', today + 1)]).toEqual([3, 1]);
    await app.close();
  });

  it('takes reports of a game on another host if that is the one it was told of, and lets its page read the answer', async () => {
    const { post, app } = await openTestApp({ allowOrigin: 'https://game.example' });
    const ask = (origin: string) => app.inject({ method: 'OPTIONS', url: '/v1/reports', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });
    const asked = await ask('https://game.example');
    const told = Object.fromEntries(Object.entries(asked.headers).filter(([name]) => name.startsWith('access-control') || name === 'vary'));
    expect([asked.statusCode, told]).toEqual([204, {
      'access-control-allow-origin': 'https://game.example', 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type', 'access-control-max-age': '86400', vary: 'origin',
    }]);
    const report = startReport(freshCommon());
    const from = (origin: string) => ({ origin, 'sec-fetch-site': 'cross-site' });
    const taken = await post(report, from('https://game.example'));
    expect([taken.statusCode, taken.headers['access-control-allow-origin'], taken.headers['access-control-allow-credentials']]).toEqual([204, 'https://game.example', undefined]);
    const refused = await post({ ...report, v: 2 }, from('https://game.example'));
    expect([refused.statusCode, refused.headers['access-control-allow-origin']]).toEqual([400, 'https://game.example']);
    for (const origin of ['https://game.example.evil.example', 'http://game.example', 'null']) {
      const stranger = await ask(origin);
      expect([stranger.statusCode, stranger.headers['access-control-allow-origin']]).toEqual([403, undefined]);
      expect((await post(report, from(origin))).statusCode).toBe(403);
    }
    for (const url of ['/v1/results', '/v1/session']) {
      const answer = await app.inject({ method: 'OPTIONS', url, headers: { origin: 'https://game.example' } });
      expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([405, undefined]);
    }
    const signIn = await app.inject({ method: 'POST', url: '/v1/session', payload: { key }, headers: from('https://game.example') });
    expect(signIn.statusCode).toBe(403);
    await app.close();
  });

  it('says 503 and not 204 when the store cannot write', async () => {
    const real = openSqliteStore(join(tempDir(), 'a.sqlite'));
    const store = Object.assign(Object.create(real) as typeof real, {
      count: () => Promise.reject(new StoreAway('disk full')),
      registerGraph: real.registerGraph.bind(real), registerCampaign: real.registerCampaign.bind(real),
      graph: real.graph.bind(real), knowsCampaign: real.knowsCampaign.bind(real), check: () => Promise.reject(new StoreAway('gone')),
    });
    const { post, app } = await openTestApp({ store });
    const answer = await post(startReport(freshCommon()));
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '30']);
    expect((await app.inject('/healthz')).statusCode).toBe(503);
    await app.close();
  });

  it('answers 2,000 spoiled bodies with a plain no', async () => {
    const { post, app, time, logged } = await openTestApp();
    const spoiled = fc.oneof(
      fc.string(), fc.json(), fc.constant('{"a":'.repeat(300)),
      fc.tuple(fc.constantFrom('id', 'day', 'kind', 'hash', 'level', 'v', '__proto__', 'constructor'), fc.jsonValue()).map(([field, value]) =>
        JSON.stringify(startReport(freshCommon())).replace(`"${field}":`, `"${field}":${JSON.stringify(value)},"x":`)),
    );
    await fc.assert(
      fc.asyncProperty(spoiled, async (body) => {
        time.now += 1_000;
        const { statusCode } = await post(body);
        expect([204, 400, 410, 422]).toContain(statusCode);
      }),
      { numRuns: 2000 },
    );
    expect(logged.filter((line) => line.status >= 500)).toEqual([]);
    await app.close();
  });
});

describe('the results', () => {
  async function signIn(app: Awaited<ReturnType<typeof openTestApp>>['app'], with_: string) {
    return app.inject({ method: 'POST', url: '/v1/session', payload: { key: with_ } });
  }

  it('open with the key only, by a cookie that no script and no other site can use, until signed out', async () => {
    const { app } = await openTestApp();
    expect((await app.inject('/v1/results')).statusCode).toBe(401);
    expect((await app.inject('/v1/session')).json()).toEqual({ signedIn: false });
    expect((await signIn(app, 'not-the-key')).statusCode).toBe(401);
    const answer = await signIn(app, key);
    expect(answer.statusCode).toBe(204);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^lights-on-results=[\w-]{22}; HttpOnly; SameSite=Strict; Max-Age=43200$/);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect((await app.inject({ url: '/v1/results', headers })).statusCode).toBe(200);
    expect((await app.inject({ url: '/v1/session', headers })).json()).toEqual({ signedIn: true });
    await app.inject({ method: 'DELETE', url: '/v1/session', headers });
    expect((await app.inject({ url: '/v1/session', headers })).json()).toEqual({ signedIn: false });
    expect((await app.inject({ url: '/v1/results', headers })).statusCode).toBe(401);
    await app.close();
  });

  it('sign out by themselves after half an hour without use', async () => {
    const { app, time } = await openTestApp();
    const headers = { cookie: String((await signIn(app, key)).headers['set-cookie']).split(';')[0] ?? '' };
    time.now += 29 * 60_000;
    expect((await app.inject({ url: '/v1/results', headers })).statusCode).toBe(200);
    time.now += 31 * 60_000;
    expect((await app.inject({ url: '/v1/results', headers })).statusCode).toBe(401);
    await app.close();
  });

  it('close to everybody when the key is renewed, and open with the new one at once', async () => {
    const { app, dataDir } = await openTestApp({ ownKey: null });
    const first = renewResultsKey(dataDir);
    const headers = { cookie: String((await signIn(app, first)).headers['set-cookie']).split(';')[0] ?? '' };
    expect((await app.inject({ url: '/v1/results', headers })).statusCode).toBe(200);
    const second = renewResultsKey(dataDir);
    expect((await app.inject({ url: '/v1/results', headers })).statusCode).toBe(401);
    expect([(await signIn(app, first)).statusCode, (await signIn(app, second)).statusCode]).toEqual([401, 204]);
    await app.close();
  });

  it('make whoever tries keys wait, without keeping the owner out for long', async () => {
    const { app, time } = await openTestApp();
    const tries = await Promise.all(Array.from({ length: 10 }, (_, index) => signIn(app, `wrong-${index}`)));
    expect(new Set(tries.map((answer) => answer.statusCode))).toEqual(new Set([401]));
    expect((await signIn(app, key)).statusCode).toBe(429);
    time.now += 60_000;
    expect((await signIn(app, key)).statusCode).toBe(204);
    await app.close();
  });

  it('make whoever tries keys wait behind a proxy too, whatever address they claim to have', async () => {
    const { app } = await openTestApp({ trustProxy: true });
    const tryAs = async (claimed: string) =>
      app.inject({ method: 'POST', url: '/v1/session', payload: { key: 'wrong' }, headers: { 'x-forwarded-for': `${claimed}, 198.51.100.9` } });
    await Promise.all(Array.from({ length: 10 }, (_, index) => tryAs(`192.0.${index}.1`)));
    expect((await tryAs('203.0.113.1')).statusCode).toBe(429);
    await app.close();
  });

  it('appear when ten have played and their week is over, and then stand still for the week', async () => {
    const { app, post, time } = await openTestApp();
    const headers = { cookie: String((await signIn(app, key)).headers['set-cookie']).split(';')[0] ?? '' };
    const read = async () => (await app.inject({ url: '/v1/results', headers: { cookie: String((await signIn(app, key)).headers['set-cookie']).split(';')[0] ?? headers.cookie } })).json();
    const end = { ending: 'lost-it', tookMs: 600_000, clues: { found: 0, total: 1 }, rewinds: 0, repaired: false, told: false };
    for (let player = 0; player < 10; player += 1) {
      await post(startReport(freshCommon()));
      await post(endReport(freshCommon(), end));
    }
    expect((await read()).levels).toEqual([]);
    time.now += weekMs;
    const shown = await read();
    expect(shown).toMatchObject({ campaign: 'lantern', levels: [{ level: 'free-skins', channel: 'open', tables: { completion: { total: 10, cells: { done: 10, left: 0, lost: 0 } }, ending: { total: 10 } } }] });
    // Ten more for the week that is closed already, sent late.
    for (let player = 0; player < 10; player += 1) await post(startReport(freshCommon(today)));
    expect(await read()).toEqual(shown);
    time.now += weekMs;
    expect((await read()).levels[0].tables.completion.total).toBe(20);
    await app.close();
  });
});

describe('who asked', () => {
  it('reaches neither disk nor log: no address and no agent, on success and on error', async () => {
    const { app, dataDir, logged, store } = await openTestApp({ trustProxy: true });
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const canary = { 'x-forwarded-for': '203.0.113.77', 'user-agent': 'CanaryAgent/9.9', 'content-type': 'application/json' };
    const bodies = [JSON.stringify(startReport(freshCommon())), '{', JSON.stringify({ key: '203.0.113.77' }), JSON.stringify({ ...startReport(freshCommon()), campaign: 'CanaryAgent' })];
    for (const path of ['/v1/reports', '/v1/session', '/v1/results', '/nowhere?203.0.113.77']) {
      for (const body of bodies) await fetch(new URL(path, address), { method: path === '/v1/results' ? 'GET' : 'POST', headers: canary, ...(path === '/v1/results' ? {} : { body }) });
    }
    await new Promise<void>((done) => {
      const broken = request(new URL('/v1/reports', address), { method: 'POST', headers: { ...canary, 'content-length': '500' }, agent: new Agent() });
      broken.on('error', () => done()).on('close', () => done());
      broken.write('{"half"');
      setTimeout(() => broken.destroy(), 50);
    });
    await app.close();
    const onDisk = readdirSync(dataDir).map((file) => readFileSync(join(dataDir, file), 'latin1')).join('\n');
    await store.close();
    expect(onDisk.length).toBeGreaterThan(1000);
    expect(logged.length).toBeGreaterThan(10);
    for (const trace of ['203.0.113', 'CanaryAgent', '127.0.0.1']) {
      expect(onDisk.includes(trace), trace).toBe(false);
      expect(JSON.stringify(logged).includes(trace), trace).toBe(false);
    }
    for (const line of logged) expect(Object.keys(line).toSorted()).toEqual(expect.arrayContaining(['ms', 'route', 'status']));
  });
});
