/** Two server processes on one PostgreSQL, as behind a balancer: a class does not notice which of them it is at. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBalancer } from '../../support/balancer.ts';
import type { Balancer } from '../../support/balancer.ts';
import { startPostgres } from '../../support/postgres/server.ts';
import type { PostgresServer } from '../../support/postgres/server.ts';
import { startServer } from '../../support/server-process.ts';
import type { RunningServer } from '../../support/server-process.ts';
import { madeDatabase, smallDist } from '../support.ts';
import { leadAt, scene, seatAt, until } from './open-room.ts';

const round = { id: 'offer:choice:1', kind: 'choice', options: ['log-in', 'shop'] } as const;
let postgres: PostgresServer;
let servers: readonly [RunningServer, RunningServer];
let balancer: Balancer;
const over: (() => void)[] = [];
beforeAll(async () => {
  postgres = await startPostgres({ fast: false });
  const env = { DATABASE_URL: await madeDatabase(postgres.freshDatabase()) };
  const dist = smallDist();
  servers = [await startServer(env, ['--dist', dist]), await startServer(env, ['--dist', dist])];
  balancer = await startBalancer(servers.map(({ baseURL }) => baseURL));
}, 60_000);
afterEach(() => { for (const end of over.splice(0)) end(); });
afterAll(async () => {
  await balancer.stop();
  await Promise.all(servers.map((one) => one.stop()));
  await postgres.stop();
});

/** The adult at the second server, every other seat at the first, through the balancer, and the rest at the second. */
async function openClass(count: number) {
  const [, second] = servers;
  const lead = await leadAt(second.baseURL);
  over.push(() => lead.end());
  const seats = await Promise.all(Array.from({ length: count }, (_, at) => seatAt(at % 2 === 0 ? balancer.baseURL : second.baseURL, lead.opened.value?.token ?? '')));
  await until('everybody', () => lead.view.value?.seats.filter(({ here }) => here).length === count);
  lead.ask({ do: 'scene', scene });
  lead.votes.open(round);
  await until('the round', () => seats.every((seat) => seat.view.value?.round !== null));
  return { lead, seats };
}

describe('a room over several servers', () => {
  it('carries a round, its votes and its counts to everybody, whichever server each is at', async () => {
    const { lead, seats } = await openClass(8);
    expect(new Set(seats.map(({ number }) => number.value)).size).toBe(8);
    for (const [at, seat] of seats.entries()) seat.vote(at < 6 ? 0 : 1);
    await until('eight answers', () => lead.votes.answered.value?.answered === 8);
    expect(lead.votes.answered.value?.of).toBe(8);
    lead.votes.close();
    await until('the counts', () => lead.votes.counts.value !== null && seats.every((seat) => seat.view.value?.reveal?.counts.join() === '6,few'));
    lead.ask({ do: 'cover', paused: true, covered: false });
    await until('the pause', () => seats.every((seat) => seat.view.value?.paused === true));
    lead.end();
    await until('the end', () => seats.every((seat) => seat.trouble.value === 'ended'));
  });

  it('loses no vote and no seat when one server is killed in the middle of a round, and has its seats back at the other within three seconds', async () => {
    const { lead, seats } = await openClass(8);
    const numbers = seats.map(({ number }) => number.value);
    const [first] = servers;
    for (const seat of seats.slice(0, 5)) seat.vote(0);
    await until('five answers', () => lead.votes.answered.value?.answered === 5);
    // These are on their way when it falls.
    seats[5]?.vote(0);
    seats[6]?.vote(1);
    const since = Date.now();
    await first.kill();
    await until('broken lines', () => seats.some(({ line }) => line.value === 'lost'));
    await until('all lines', () => seats.every(({ line }) => line.value === 'open'));
    expect(Date.now() - since).toBeLessThan(3_000);
    await until('seven answers', () => lead.votes.answered.value?.answered === 7);
    expect(seats.map(({ number }) => number.value)).toEqual(numbers);
    expect(seats.map(({ picked }) => picked.value)).toEqual([0, 0, 0, 0, 0, 0, 1, null]);
    lead.votes.close();
    await until('the counts', () => lead.votes.counts.value !== null && seats.every((seat) => seat.view.value?.reveal !== null));
    expect(lead.votes.counts.value).toEqual({ 'log-in': 6, 'shop': 'few' });
    await first.restart();
  }, 30_000);

  it('answers "not now" while PostgreSQL is away, and the class goes on where it was when it is back', async () => {
    const { lead, seats } = await openClass(6);
    for (const seat of seats.slice(0, 3)) seat.vote(0);
    await until('three answers', () => lead.votes.answered.value?.answered === 3);
    await postgres.kill();
    const { pass } = lead.opened.value ?? expect.fail('no room');
    const asked = await fetch(new URL(`v1/rooms/${pass.room}/adult`, servers[0].baseURL), { method: 'POST', headers: { 'content-type': 'application/json', 'authorization': `Bearer ${pass.key}` }, body: '{"do":"close"}' });
    expect([asked.status, asked.headers.get('retry-after')]).toEqual([503, '30']);
    // Whoever votes meanwhile is heard afterwards.
    for (const seat of seats.slice(3)) seat.vote(0);
    await postgres.start();
    await until('six answers', () => lead.votes.answered.value?.answered === 6, 10_000);
    lead.votes.close();
    await until('the counts', () => seats.every((seat) => seat.view.value?.reveal?.counts.join() === '6,0'), 10_000);
    for (const { printed } of servers) expect(printed()).not.toMatch(/Unexpected|Error:|at file/);
  }, 40_000);
});
