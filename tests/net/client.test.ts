import { describe, expect, it } from 'vitest';
import { addressOf, postReport } from '../../src/net/client.ts';
import { openResultsClient } from '../../src/net/results-client.ts';
import { startReport } from '../../src/measure/build.ts';
import { common } from '../measure/example.ts';

const report = startReport(common);

describe('posting a report', () => {
  it('tells what became of it, and takes every strange answer for a reason to try again', async () => {
    const wanted = { 204: 'kept', 410: 'gone', 422: 'refused', 400: 'refused', 429: 'later', 503: 'later', 500: 'later', 200: 'later', 404: 'later', 403: 'later' };
    for (const [status, outcome] of Object.entries(wanted)) {
      expect(await postReport(() => Promise.resolve(new Response(null, { status: Number(status) })), './', report), status).toBe(outcome);
    }
    expect(await postReport(() => Promise.reject(new TypeError('no network')), './', report)).toBe('later');
  });

  it('sends the report and nothing about who sends it', async () => {
    const seen: [string, RequestInit | undefined][] = [];
    await postReport((input, init) => (seen.push([input, init]), Promise.resolve(new Response(null, { status: 204 }))), 'https://counts.example/game', report);
    const [address, init] = seen[0] ?? [];
    expect(address).toBe('https://counts.example/game/v1/reports');
    expect(init).toMatchObject({ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', headers: { 'content-type': 'application/json' } });
    expect(init?.body).toBe(JSON.stringify(report));
  });

  it('finds the routes beside the page and elsewhere', () => {
    expect([addressOf('./', 'v1/x'), addressOf('.', 'v1/x'), addressOf('https://a.example', 'v1/x')]).toEqual(['./v1/x', './v1/x', 'https://a.example/v1/x']);
  });
});

describe('the results client', () => {
  const results = { campaign: 'lantern', through: 20_000, levels: [{ level: 'free-skins', channel: 'open', tables: { completion: { total: 10, through: 20_000, cells: { done: 10, left: null } } } }] };
  const answer = (status: number, body?: unknown) => openResultsClient(() => Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status })), './');

  it('reads results, and takes a login page for nobody at home', async () => {
    expect(await answer(200, results).read()).toEqual({ state: 'read', results });
    expect(await answer(200, { welcome: 'to the school network' }).read()).toEqual({ state: 'away' });
    expect(await answer(401).read()).toEqual({ state: 'signed-out' });
  });

  it('does not ask for results where nobody is signed in, because browsers report a refusal as a fault of the page', async () => {
    const asked: string[] = [];
    const client = openResultsClient((input) => (asked.push(input), Promise.resolve(Response.json({ signedIn: false }))), './');
    expect(await client.read()).toEqual({ state: 'signed-out' });
    expect(asked).toEqual(['./v1/session']);
  });

  it('says why a key does not open', async () => {
    expect(await Promise.all([204, 401, 429, 500].map((status) => answer(status).signIn('key')))).toEqual(['in', 'wrong', 'slowed', 'away']);
  });
});
