import { afterEach, describe, expect, it } from 'vitest';
import type { Lead } from '../../../src/class/room/lead.ts';
import type { Seat } from '../../../src/class/room/seat.ts';
import { smallDist } from '../support.ts';
import { leadAt, scene, seatAt, until } from './open-room.ts';
import { startServer } from '../../support/server-process.ts';
import type { RunningServer } from '../../support/server-process.ts';

const round = { id: 'offer:choice:1', kind: 'choice', options: ['log-in', 'shop'] } as const;
let server: RunningServer | undefined;
let people: { readonly lead: Lead; readonly seats: readonly Seat[] } | undefined;
afterEach(async () => {
  people?.lead.end();
  await server?.stop();
  [server, people] = [undefined, undefined];
});

async function openClass(count: number): Promise<{ readonly running: RunningServer; readonly lead: Lead; readonly seats: readonly Seat[] }> {
  const running = await startServer({}, ['--dist', smallDist()]);
  server = running;
  const lead = await leadAt(running.baseURL);
  const seats = await Promise.all(Array.from({ length: count }, () => seatAt(running.baseURL, lead.opened.value?.token ?? '')));
  people = { lead, seats };
  return { running, lead, seats };
}

describe('a room over the network', () => {
  it('carries a scene, a round, a changed vote, the counts and a pause to every seat', async () => {
    const { lead, seats } = await openClass(6);
    expect(new Set(seats.map(({ number }) => number.value)).size).toBe(6);
    lead.ask({ do: 'scene', scene });
    lead.votes.open(round);
    await until('the round', () => seats.every((seat) => seat.view.value?.round !== null));
    for (const seat of seats) seat.vote(0);
    seats[0]?.vote(1);
    await until('six answers', () => lead.votes.answered.value?.answered === 6);
    expect(lead.votes.counts.value).toBeNull();
    lead.votes.close();
    await until('the counts', () => lead.votes.counts.value !== null && seats.every((seat) => seat.view.value?.reveal !== null));
    expect(lead.votes.counts.value).toEqual({ 'log-in': 5, 'shop': 'few' });
    lead.ask({ do: 'cover', paused: true, covered: false });
    await until('the pause', () => seats.every((seat) => seat.view.value?.paused === true));
  });

  it('loses no vote and no seat when the server is killed in the middle of a round, and is back within three seconds', async () => {
    const { running, lead, seats } = await openClass(8);
    lead.ask({ do: 'scene', scene });
    lead.votes.open(round);
    await until('the round', () => seats.every((seat) => seat.view.value?.round !== null));
    for (const seat of seats.slice(0, 5)) seat.vote(0);
    await until('five answers', () => lead.votes.answered.value?.answered === 5);
    const numbers = seats.map(({ number }) => number.value);
    await running.kill();
    await until('broken lines', () => seats.every(({ line }) => line.value === 'lost'));
    // Whoever votes while nobody is there is heard once somebody is.
    seats[5]?.vote(1);
    await running.restart();
    const since = Date.now();
    await until('all lines', () => seats.every(({ line }) => line.value === 'open') && lead.line.value === 'open');
    expect(Date.now() - since).toBeLessThan(3_000);
    await until('six answers', () => lead.votes.answered.value?.answered === 6);
    expect(seats.map(({ number }) => number.value)).toEqual(numbers);
    expect(seats.map(({ picked }) => picked.value)).toEqual([0, 0, 0, 0, 0, 1, null, null]);
    lead.votes.close();
    await until('the counts', () => lead.votes.counts.value !== null);
    expect(lead.votes.counts.value).toEqual({ 'log-in': 5, 'shop': 'few' });
  });

  it('takes a seat out, changes the code, locks, and goes without a trace at its end', async () => {
    const { running, lead, seats } = await openClass(2);
    const [first, second] = seats;
    const [{ code }, token] = [lead.view.value ?? { code: '' }, lead.opened.value?.token];
    lead.ask({ do: 'remove', seat: first?.number.value ?? 0 });
    await until('the seat to go', () => first?.phase.value === 'door' && first.trouble.value === 'removed');
    lead.ask({ do: 'new-code' });
    await until('a new code', () => lead.view.value?.code !== code && lead.opened.value?.token !== token);
    const back = await seatAt(running.baseURL, lead.opened.value?.token ?? '');
    lead.ask({ do: 'lock', locked: true });
    await until('the lock', () => lead.view.value?.locked === true);
    lead.end();
    await until('the end', () => [second, back].every((seat) => seat?.trouble.value === 'ended') && lead.phase.value === 'ended');
    const { DatabaseSync } = await import('node:sqlite');
    const db = new DatabaseSync(`${running.dataDir}/rooms.sqlite`);
    expect(['room', 'vote'].map((table) => db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'])).toEqual([0, 0]);
    db.close();
  });
});
