/** The door of a room as a page finds it, wherever rooms are kept. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildApp } from '../../../src/server/app.ts';
import { openResultsKey } from '../../../src/server/results-key.ts';
import { openSqliteStore } from '../../../src/server/sqlite-store.ts';
import { forThisMachineOnly } from '../../../src/server/visit.ts';
import { key, now, smallDist, tempDir } from '../support.ts';
import { lineTo } from './line.ts';
import type { RoomsPlace } from './rooms-contract.ts';

export function doorContract(openPlace: () => Promise<RoomsPlace>): void {
  async function openDoor({ forSeatsOnly = false } = {}) {
    const folder = tempDir();
    const time = { now };
    const clock = (): number => time.now;
    const place = await openPlace();
    const servers = place.open(clock);
    const [rooms] = servers;
    const store = openSqliteStore(join(folder, 'test.sqlite'));
    const common = { store, clock, dist: smallDist(), campaign: 'lantern', key: openResultsKey(folder, key), log: () => undefined, rooms };
    const app = await buildApp({ ...common, forSeatsOnly });
    const adult = await buildApp({ ...common, before: forThisMachineOnly });
    const post = (url: string, payload: object, secret = '', to = app) => to.inject({ method: 'POST', url, payload, headers: { host: 'localhost:1', ...(secret === '' ? {} : { authorization: `Bearer ${secret}` }) } });
    const close = async (): Promise<void> => {
      await Promise.all([app.close(), adult.close()]);
      await Promise.all(servers.map((one) => one.close()));
      await store.close();
    };
    const opened = (await post('/v1/rooms', { mode: 'together' }, '', adult)).json<{ room: string; key: string; token: string }>();
    const line = await lineTo(rooms, opened.room, opened.key);
    const codeOf = (): string => line.view()?.code ?? '';
    return { app, adult, time, post, close, opened, codeOf };
  }

  describe('the door of a room', () => {
    it('lets in by code and by token, each seat with a key of its own that opens nothing else', async () => {
      const { post, close, opened, codeOf } = await openDoor();
      const one = (await post('/v1/rooms/knock', { do: 'code', code: codeOf() })).json<{ room: string; seat: number; key: string }>();
      const two = (await post('/v1/rooms/knock', { do: 'token', token: opened.token })).json<{ room: string; seat: number; key: string }>();
      expect([one.seat, two.seat, new Set([one.key, two.key, opened.key, opened.token]).size]).toEqual([0, 1, 4]);
      expect((await post(`/v1/rooms/${opened.room}/adult`, { do: 'end' }, one.key)).statusCode).toBe(404);
      expect((await post(`/v1/rooms/${opened.room}/seat`, { do: 'leave' }, opened.key)).statusCode).toBe(404);
      expect((await post(`/v1/rooms/${opened.room}/adult`, { do: 'lock', locked: true }, opened.token)).statusCode).toBe(404);
      await close();
    });

    it('rests for a minute after twenty wrong codes in a row, for codes and for nobody else', async () => {
      const { post, close, opened, codeOf, time } = await openDoor();
      const seated = (await post('/v1/rooms/knock', { do: 'token', token: opened.token })).json<{ key: string }>();
      const wrong = codeOf() === 'ZZZZZZ' ? 'YYYYYY' : 'ZZZZZZ';
      for (let time_ = 0; time_ < 20; time_ += 1) expect((await post('/v1/rooms/knock', { do: 'code', code: wrong })).statusCode).toBe(404);
      const rested = await post('/v1/rooms/knock', { do: 'code', code: codeOf() });
      expect([rested.statusCode, rested.headers['retry-after']]).toEqual([429, '60']);
      expect((await post('/v1/rooms/knock', { do: 'token', token: opened.token })).statusCode).toBe(200);
      expect((await post(`/v1/rooms/${opened.room}/seat`, { do: 'at', place: 2 }, seated.key)).statusCode).toBe(204);
      time.now += 60_000;
      expect((await post('/v1/rooms/knock', { do: 'code', code: codeOf() })).statusCode).toBe(200);
      await close();
    });

    it('forgets the row at a right code, and does not take a code that has run out for a guess', async () => {
      const { post, close, codeOf, time } = await openDoor();
      for (let again = 0; again < 2; again += 1) {
        for (let time_ = 0; time_ < 19; time_ += 1) await post('/v1/rooms/knock', { do: 'code', code: 'ZZZZZZ' });
        expect((await post('/v1/rooms/knock', { do: 'code', code: codeOf() })).statusCode).toBe(200);
      }
      time.now += 10 * 60_000;
      for (let time_ = 0; time_ < 25; time_ += 1) expect((await post('/v1/rooms/knock', { do: 'code', code: codeOf() })).json()).toMatchObject({ why: 'code-over' });
      await close();
    });
  });

  describe('the two listeners of a visit', () => {
    it('let nobody open or run a room, or see results, from the children\'s network', async () => {
      const { app, adult, post, close, opened } = await openDoor({ forSeatsOnly: true });
      expect((await post('/v1/rooms', { mode: 'together' })).statusCode).toBe(403);
      expect((await post(`/v1/rooms/${opened.room}/adult`, { do: 'end' }, opened.key)).statusCode).toBe(404);
      expect((await app.inject({ method: 'GET', url: `/v1/rooms/${opened.room}/events`, headers: { authorization: `Bearer ${opened.key}` } })).statusCode).toBe(404);
      for (const url of ['/v1/results', '/v1/session']) expect((await app.inject({ method: 'GET', url })).statusCode).toBe(404);
      expect((await post(`/v1/rooms/${opened.room}/adult`, { do: 'lock', locked: true }, opened.key, adult)).statusCode).toBe(204);
      await close();
    });

    it('answer the adult\'s page under this machine\'s own names only', async () => {
      const { adult, close } = await openDoor({ forSeatsOnly: true });
      const statusFor = async (host: string): Promise<number> => (await adult.inject({ method: 'GET', url: '/healthz', headers: { host } })).statusCode;
      expect([await statusFor('127.0.0.1:8081'), await statusFor('localhost:8081'), await statusFor('rebound.example'), await statusFor('192.168.1.4:8081')]).toEqual([200, 200, 403, 403]);
      await close();
    });
  });
}
