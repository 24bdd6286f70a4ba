import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEar } from '../../src/server/postgres-ear.ts';
import { startPostgres } from '../support/postgres/server.ts';
import type { PostgresServer } from '../support/postgres/server.ts';
import { madeDatabase } from './support.ts';

let postgres: PostgresServer;
let url: string;
beforeAll(async () => {
  postgres = await startPostgres();
  url = await madeDatabase(postgres.freshDatabase());
}, 60_000);
afterAll(async () => postgres.stop());

/** A way to the database that can fall silent without a word, as a router does that has forgotten a connection. */
async function openWay() {
  const pairs: [Socket, Socket][] = [];
  const { hostname, port } = new URL(url);
  const way = createServer((near) => {
    const far = connect({ host: hostname, port: Number(port) });
    pairs.push([near, far]);
    for (const one of [near, far]) one.on('error', () => undefined);
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((ready) => { way.listen(0, '127.0.0.1', ready); });
  const through = new URL(url);
  through.port = String((way.address() as AddressInfo).port);
  return {
    url: through.href,
    fallSilent(): void {
      for (const [near, far] of pairs) {
        near.unpipe(far);
        far.unpipe(near);
        for (const one of [near, far]) one.pause();
      }
    },
    async close(): Promise<void> {
      for (const one of pairs.flat()) one.destroy();
      await new Promise((closed) => { way.close(closed); });
    },
  };
}

async function call(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SELECT pg_notify($1, $2)', ['a_channel', text]);
  await client.end();
}

describe('the ear', () => {
  it('hears what is called out on its channel, from when it says that it listens until it is closed', async () => {
    const heard: string[] = [];
    const ear = await new Promise<ReturnType<typeof openEar>>((ready) => {
      const opened = openEar(url, 'a_channel', { heard: (text) => void heard.push(text), back: () => ready(opened), lost: () => undefined });
    });
    await call('one');
    await call('two');
    await expect.poll(() => heard).toEqual(['one', 'two']);
    await ear.close();
    await call('three');
    expect(heard).toEqual(['one', 'two']);
  });

  it('gives up a connection that has fallen silent, and listens again by another', async () => {
    const way = await openWay();
    const [heard, lost] = [[] as string[], [] as string[]];
    let back = 0;
    const ear = openEar(way.url, 'a_channel', { heard: (text) => void heard.push(text), back: () => { back += 1; }, lost: (code) => void lost.push(code) });
    await expect.poll(() => back).toBe(1);
    await ear.check();
    expect(back, 'one that answers is kept').toBe(1);
    way.fallSilent();
    await call('unheard');
    await ear.check();
    await expect.poll(() => back, { timeout: 8_000 }).toBe(2);
    await call('heard again');
    await expect.poll(() => heard).toEqual(['heard again']);
    await ear.close();
    await way.close();
  });
});
