/** What a full school asks of the server: forty rooms of thirty-five seats, all voting at once, and somebody who guesses codes all the while. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scene } from '../server/room/open-room.ts';
import { madeDatabase, smallDist } from '../server/support.ts';
import { openFullSchool, rooms, seatsEach } from '../support/full-school.ts';
import type { FullSchool } from '../support/full-school.ts';
import { startPostgres } from '../support/postgres/server.ts';
import type { PostgresServer } from '../support/postgres/server.ts';
import { startServer } from '../support/server-process.ts';
import type { RunningServer } from '../support/server-process.ts';

const broadcasts = 20;
const wrongCodes = 1_000_000;
const patience = 1_800_000;
const round = { id: 'offer:choice:1', kind: 'choice', options: ['log-in', 'shop'] } as const;

/** Memory of a server, in megabytes, as the system counts it. */
function megabytes(server: RunningServer): number {
  const status = readFileSync(`/proc/${server.pid()}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

function shareOf(times: readonly number[], share: number): number {
  return times.toSorted((one, other) => one - other)[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
}

describe.each([
  { where: 'one server with SQLite', servers: 1, postgres: false },
  { where: 'two servers on PostgreSQL', servers: 2, postgres: true },
])('forty rooms of thirty-five seats at $where', ({ where, servers: count, postgres }) => {
  let database: PostgresServer | undefined;
  let servers: readonly RunningServer[] = [];
  let school: FullSchool;
  beforeAll(async () => {
    database = postgres ? await startPostgres({ fast: false }) : undefined;
    const env: Record<string, string> = database === undefined ? {} : { DATABASE_URL: await madeDatabase(database.freshDatabase()) };
    const dist = smallDist();
    servers = await Promise.all(Array.from({ length: count }, () => startServer(env, ['--dist', dist])));
    school = await openFullSchool(servers.map(({ baseURL }) => baseURL));
  }, patience);
  afterAll(async () => {
    school.close();
    await Promise.all(servers.map((server) => server.stop()));
    await database?.stop();
  });

  it('hear every broadcast within a tenth of a second at the 99th percentile, none lost, in at most 300 MB', async () => {
    const { opened, seats, arrivals, ask } = school;
    await expect.poll(() => arrivals.length, { timeout: 60_000 }).toBe(rooms * seatsEach);
    const took: number[] = [];
    for (let time = 0; time < broadcasts; time += 1) {
      for (const [at, { room, key }] of opened.entries()) {
        const before = arrivals.length;
        const since = performance.now();
        const { status } = await ask(at, `v1/rooms/${room}/adult`, { do: 'scene', scene: { ...scene, intents: Array.from({ length: time + 1 }, () => ({ do: 'next' })) } }, key);
        expect(status).toBe(204);
        await expect.poll(() => arrivals.length, { interval: 1, timeout: 5_000 }).toBe(before + seatsEach);
        took.push(...arrivals.slice(before).map((came) => came - since));
      }
    }
    const memory = Math.max(...servers.map(megabytes));
    console.log(`${where}: broadcast to ${seatsEach} seats, ${rooms} rooms open, ${took.length} arrivals: p50 ${shareOf(took, 0.5).toFixed(1)} ms, p99 ${shareOf(took, 0.99).toFixed(1)} ms, most ${Math.max(...took).toFixed(1)} ms; ${memory.toFixed(0)} MB`);
    expect(seats.flat().every(({ heard }) => heard === broadcasts + 1)).toBe(true);
    expect(shareOf(took, 0.99)).toBeLessThanOrEqual(100);
    expect(memory).toBeLessThanOrEqual(300);
  }, patience);

  it('vote all in the same moment, and every vote is counted', async () => {
    const { opened, seats, ask } = school;
    await Promise.all(opened.map(({ room, key }, at) => ask(at, `v1/rooms/${room}/adult`, { do: 'round', round }, key)));
    const turnOf = (newest: string): number => Number(/"turn":(\d+)/.exec(newest)?.[1] ?? 0);
    await expect.poll(() => seats.flat().every(({ newest }) => turnOf(newest) > 0), { timeout: 10_000 }).toBe(true);
    const since = performance.now();
    const took = await Promise.all(seats.flatMap((ofRoom, at) => ofRoom.map(async ({ key, newest }, seat) => {
      const { status } = await ask(seat, `v1/rooms/${opened[at]?.room}/seat`, { do: 'vote', turn: turnOf(newest), option: 0 }, key);
      expect(status).toBe(204);
      return performance.now() - since;
    })));
    await Promise.all(opened.map(({ room, key }, at) => ask(at, `v1/rooms/${room}/adult`, { do: 'close' }, key)));
    await expect.poll(() => seats.flat().every(({ newest }) => newest.includes(`"answered":${seatsEach},"counts":[${seatsEach},0]`)), { timeout: 10_000 }).toBe(true);
    console.log(`${where}: ${took.length} votes at once: half of them kept after ${(shareOf(took, 0.5) / 1000).toFixed(2)} s, all after ${(Math.max(...took) / 1000).toFixed(2)} s`);
  }, patience);

  it('let nobody in with a million wrong codes, while those with the square code come in', async () => {
    const { opened, ask } = school;
    const statuses = new Map<number, number>();
    let [sent, inside] = [0, 0];
    const codes = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
    const guess = (): string => Array.from({ length: 6 }, () => codes[Math.floor(Math.random() * codes.length)]).join('');
    const since = performance.now();
    const thief = async (): Promise<void> => {
      while (sent < wrongCodes) {
        const mine = (sent += 1);
        const { status } = await ask(mine, 'v1/rooms/knock', { do: 'code', code: guess() });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (mine % 50_000 === 0) {
          const { room, token, key } = opened[inside % rooms] ?? expect.fail('no such room');
          expect((await ask(mine, 'v1/rooms/knock', { do: 'token', token })).status).toBe(inside < rooms * (40 - seatsEach) ? 200 : 403);
          expect((await ask(mine, `v1/rooms/${room}/adult`, { do: 'lock', locked: false }, key)).status).toBe(204);
          inside += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: 48 }, thief));
    const minutes = Math.ceil((performance.now() - since) / 60_000);
    console.log(`${where}: wrong codes in ${minutes} minutes: ${[...statuses].map(([status, times]) => `${times} x ${status}`).join(', ')}; ${inside} let in by token meanwhile`);
    expect(statuses.get(200) ?? 0).toBe(0);
    expect([...statuses.keys()].every((status) => status === 404 || status === 429)).toBe(true);
    // Twenty in a row in each minute that was begun, and what the other server had under way in the same moment.
    expect(statuses.get(404) ?? 0).toBeLessThanOrEqual((minutes + 1) * 20 * count);
    expect(inside).toBeGreaterThan(10);
  }, patience);
});
