import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { key, openTestApp } from './support.ts';

/** Every route there is, by every outcome it can have without a fault of the machine. */
const requests: readonly { readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS'; readonly url: string; readonly payload?: object; readonly status: number }[] = [
  { method: 'GET', url: '/', status: 200 },
  { method: 'HEAD', url: '/', status: 200 },
  { method: 'GET', url: '/assets/game-1a2b3c.js', status: 200 },
  { method: 'GET', url: '/campaign/campaign.json', status: 200 },
  { method: 'GET', url: '/nowhere', status: 404 },
  { method: 'GET', url: '/.git/config', status: 404 },
  { method: 'POST', url: '/', status: 404 },
  { method: 'GET', url: '/healthz', status: 200 },
  { method: 'POST', url: '/healthz', status: 405 },
  { method: 'POST', url: '/v1/reports', payload: {}, status: 400 },
  { method: 'GET', url: '/v1/reports', status: 405 },
  { method: 'OPTIONS', url: '/v1/reports', status: 405 },
  { method: 'GET', url: '/v1/session', status: 200 },
  { method: 'POST', url: '/v1/session', payload: { key: 'wrong' }, status: 401 },
  { method: 'POST', url: '/v1/session', payload: { key }, status: 204 },
  { method: 'DELETE', url: '/v1/session', status: 204 },
  { method: 'PUT', url: '/v1/session', status: 405 },
  { method: 'GET', url: '/v1/results', status: 401 },
  { method: 'DELETE', url: '/v1/results', status: 405 },
];

async function toldBy(app: FastifyInstance, request: (typeof requests)[number], more: Readonly<Record<string, string>>) {
  const answer = await app.inject({ method: request.method, url: request.url, headers: more, ...(request.payload === undefined ? {} : { payload: request.payload }) });
  const { 'content-length': _length, date: _date, connection: _connection, ...headers } = answer.headers;
  expect(answer.statusCode, `${request.method} ${request.url}`).toBe(request.status);
  const own = ['cache-control', 'content-type', 'vary', 'set-cookie', 'allow', 'accept-ranges', 'last-modified', 'etag', 'retry-after'];
  return { common: Object.fromEntries(Object.entries(headers).filter(([name]) => !own.includes(name))), headers };
}

describe('what every answer says about itself', () => {
  it('is the same strict policy on every route and outcome, over plain http', async () => {
    const { app } = await openTestApp();
    for (const request of requests) {
      const { common, headers } = await toldBy(app, request, {});
      expect(common, `${request.method} ${request.url}`).toMatchInlineSnapshot(`
        {
          "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lights-on-worker",
          "cross-origin-resource-policy": "same-origin",
          "permissions-policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
          "referrer-policy": "no-referrer",
          "x-content-type-options": "nosniff",
          "x-frame-options": "DENY",
        }
      `);
      const aboutResults = request.url === '/v1/session' && ['POST', 'DELETE'].includes(request.method) && request.status === 204;
      expect(headers['set-cookie'] !== undefined, `${request.method} ${request.url} sets a cookie`).toBe(aboutResults);
    }
    await app.close();
  });

  it('is the same over TLS on every route, with what only TLS can keep', async () => {
    const { app } = await openTestApp({ trustProxy: true, reportsTo: 'https://counts.example' });
    for (const request of requests) {
      const { common, headers } = await toldBy(app, request, { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.7' });
      expect(common, `${request.method} ${request.url}`).toMatchInlineSnapshot(`
        {
          "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self' https://counts.example; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lights-on-worker",
          "cross-origin-embedder-policy": "require-corp",
          "cross-origin-opener-policy": "same-origin",
          "cross-origin-resource-policy": "same-origin",
          "permissions-policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
          "referrer-policy": "no-referrer",
          "strict-transport-security": "max-age=31536000",
          "x-content-type-options": "nosniff",
          "x-frame-options": "DENY",
        }
      `);
      if (headers['set-cookie'] !== undefined) expect(headers['set-cookie']).toMatch(/; HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/);
    }
    await app.close();
  });

  it('allows nothing unsafe and never asks to upgrade, which would blank the page on a school\'s own network', async () => {
    const { app } = await openTestApp();
    for (const url of ['/', '/v1/results']) expect(String((await app.inject(url)).headers['content-security-policy'])).not.toMatch(/unsafe|upgrade|\*|https?:/);
    await app.close();
  });

  it('leaves nothing of the endpoint in a cache, by which a device could be known again', async () => {
    const { app } = await openTestApp();
    for (const request of requests.filter(({ url }) => url.startsWith('/v1') || url === '/healthz')) {
      const { headers } = await toldBy(app, request, {});
      expect([headers['cache-control'], headers['etag'], headers['last-modified']], `${request.method} ${request.url}`).toEqual(['no-store', undefined, undefined]);
    }
    await app.close();
  });

  it('serves the packed sibling of a file, for ever under a hashed name and afresh under a plain one', async () => {
    const { app } = await openTestApp();
    const packed = await app.inject({ url: '/assets/game-1a2b3c.js', headers: { 'accept-encoding': 'gzip' } });
    expect([packed.headers['content-encoding'], packed.body]).toEqual(['gzip', 'packed']);
    expect(packed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await app.inject('/')).headers['cache-control']).toBe('no-cache');
    expect((await app.inject('/../package.json')).statusCode).toBe(404);
    await app.close();
  });
});
