import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreAway } from '../../../src/server/store.ts';
import { startPostgres } from '../../support/postgres/server.ts';
import type { PostgresServer } from '../../support/postgres/server.ts';
import { now } from '../support.ts';
import { lineTo } from './line.ts';
import { scene, until } from './open-room.ts';
import { openPostgresPlace } from './postgres-place.ts';
import { roomsContract } from './rooms-contract.ts';

let postgres: PostgresServer;
beforeAll(async () => { postgres = await startPostgres(); }, 60_000);
afterAll(async () => postgres.stop());

/** Two servers, and a room with one seat whose page is at the second. */
async function openTwo() {
  const place = await openPostgresPlace(postgres);
  const time = { now };
  const [here, there] = [place.one(() => time.now), place.one(() => time.now)];
  const opened = await here.open('together');
  if (!opened.ok) throw new Error(opened.why);
  const come = await there.knock({ do: 'token', token: opened.token }, '192.0.2.1');
  if (!come.ok) throw new Error(come.why);
  const adult = await lineTo(here, opened.room, opened.key);
  const seat = await lineTo(there, opened.room, come.key);
  await until('the seat', () => adult.view()?.seats?.[0]?.here === true);
  return { place, time, here, there, opened, adult, seat, key: come.key, close: async () => void await Promise.all([here.close(), there.close()]) };
}

describe('rooms of several servers on PostgreSQL', () => {
  roomsContract(() => openPostgresPlace(postgres));

  it('let the seats of a server fade that says nothing any more, and know them again when it speaks', async () => {
    const { time, here, there, adult, close } = await openTwo();
    time.now += 24_000;
    await here.keepHouse();
    await new Promise((go) => { setTimeout(go, 100); });
    expect(adult.view()?.seats).toEqual([{ seat: 0, here: true }]);
    time.now += 2_000;
    await here.keepHouse();
    await until('the seat to fade', () => adult.view()?.seats?.[0]?.here === false);
    await there.keepHouse();
    await until('the seat to be back', () => adult.view()?.seats?.[0]?.here === true);
    await close();
  });

  it('let twenty wrong codes in a row rest codes everywhere, wherever they were tried, and a right one anywhere forget the row', async () => {
    const { here, there, adult, close } = await openTwo();
    const code = adult.view()?.code ?? '';
    const wrong = code === 'ZZZZZZ' ? 'YYYYYY' : 'ZZZZZZ';
    const guess = (at: number, tried: string) => (at % 2 === 0 ? here : there).knock({ do: 'code', code: tried }, `192.0.${at}.1`);
    const heard = (): Promise<void> => new Promise((go) => { setTimeout(go, 40); });
    for (let at = 0; at < 19; at += 1) expect(await guess(at, wrong)).toMatchObject({ why: 'no-such-room' });
    await heard();
    expect(await guess(1, code)).toMatchObject({ ok: true });
    await heard();
    for (let at = 0; at < 20; at += 1) expect(await guess(at, wrong)).toMatchObject({ why: 'no-such-room' });
    await heard();
    for (const at of [0, 1]) expect(await guess(at, code)).toEqual({ ok: false, why: 'resting', seconds: 60 });
    await close();
  });

  it('answer of a crowd of guesses that comes at once no more than twenty in each server', async () => {
    const { here, there, close } = await openTwo();
    const tried = await Promise.all(Array.from({ length: 2_000 }, (_, at) => (at % 2 === 0 ? here : there).knock({ do: 'code', code: 'ZZZZZZ' }, `198.51.${at % 250}.1`)));
    const answered = tried.filter((one) => !one.ok && one.why === 'no-such-room').length;
    expect(answered).toBeGreaterThanOrEqual(20);
    // Each counts its own at once and the other's when it hears of them.
    expect(answered).toBeLessThanOrEqual(40);
    await close();
  });

  it('miss nothing when the connection that listens is lost', async () => {
    const { place, here, opened, adult, seat, close } = await openTwo();
    await place.ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'lights-on-rooms-ear'`);
    expect(await here.command(opened.room, { do: 'scene', scene })).toEqual({ ok: true });
    await until('the scene', () => seat.view()?.scene?.level === scene.level && adult.view()?.scene?.level === scene.level);
    expect(place.complaints.every((code) => code === '57P01')).toBe(true);
    await close();
  });

  it('say so while PostgreSQL is away, keep their lines, and go on by themselves when it is back', async () => {
    const { here, there, opened, key, adult, seat, close } = await openTwo();
    await postgres.kill();
    await expect(here.command(opened.room, { do: 'scene', scene })).rejects.toBeInstanceOf(StoreAway);
    await expect(there.find(opened.room, key)).rejects.toBeInstanceOf(StoreAway);
    await expect(there.knock({ do: 'code', code: 'ZZZZZZ' }, '192.0.2.1')).rejects.toBeInstanceOf(StoreAway);
    await expect(there.connect(opened.room, key, true, () => expect.fail('a line without a room'))).rejects.toBeInstanceOf(StoreAway);
    await expect(here.open('together')).rejects.toBeInstanceOf(StoreAway);
    await expect(here.keepHouse()).rejects.toBeInstanceOf(StoreAway);
    expect([adult.gone(), seat.gone(), there.lines()]).toEqual([undefined, undefined, 1]);
    await postgres.start();
    expect(await here.command(opened.room, { do: 'scene', scene })).toEqual({ ok: true });
    await until('the scene', () => seat.view()?.scene?.level === scene.level);
    await close();
  }, 30_000);
});
