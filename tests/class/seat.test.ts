import { describe, expect, it } from 'vitest';
import { againMs, openSeat } from '../../src/class/room/seat.ts';
import type { RoomNet } from '../../src/net/room-client.ts';

const view = { mode: 'together', scene: { level: 'free-skins', hash: '0123456789abcdef', language: 'en', intents: [{ do: 'next' }], known: [], step: 'story', item: null, form: null }, round: { id: 'offer:choice:1', kind: 'choice', options: ['log-in', 'shop'], turn: 3 }, reveal: null, paused: false, covered: false };
const pass = { room: 'aBcDeFgHiJkL', key: 'aBcDeFgHiJkLmNoPqRsTuV' };

/** A line that can be cut, to a server that is there or away. It is looked for again at once; the wait before a vote is sent again never ends by itself. */
function shakyNet() {
  const votes: unknown[] = [];
  let cut = (): void => undefined;
  let isThere = true;
  const net: RoomNet = {
    endpoint: 'https://school.example/', random: () => 0,
    wait: (ms) => new Promise((done) => { if (ms !== againMs) setTimeout(done, 5); }),
    fetch: async (_, init) => {
      if (!isThere) throw new TypeError('no network');
      if (init?.method === 'POST') {
        votes.push(await new Response(init.body).json());
        return new Response(null, { status: 204 });
      }
      const body = new ReadableStream<Uint8Array>({
        start(line) {
          const say = (event: string, data: unknown): void => line.enqueue(new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
          say('you', { seat: 4, voted: votes.length === 0 ? null : 0 });
          say('room', view);
          cut = () => line.close();
        },
      });
      return new Response(body, { status: 200 });
    },
  };
  return { net, votes, away(): void { isThere = false; cut(); }, back(): void { isThere = true; } };
}

async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 400) throw new Error(`never came: ${what}`);
    await new Promise((done) => { setTimeout(done, 5); });
  }
}

describe('a seat', () => {
  it('sends a vote that did not arrive as soon as its line is back, without waiting for the next try', async () => {
    const shaky = shakyNet();
    const seat = openSeat(shaky.net, { read: () => pass, write: () => undefined });
    await until('the round', () => seat.view.value?.round?.turn === 3);
    seat.vote(0);
    await until('the first vote', () => shaky.votes.length === 1);
    shaky.away();
    await until('a broken line', () => seat.line.value === 'lost');
    seat.vote(1);
    await new Promise((done) => { setTimeout(done, 20); });
    shaky.back();
    await until('the line', () => seat.line.value === 'open');
    await until('the second vote', () => shaky.votes.length === 2);
    expect(shaky.votes).toEqual([{ do: 'vote', turn: 3, option: 0 }, { do: 'vote', turn: 3, option: 1 }]);
    expect(seat.picked.value).toBe(1);
    seat.leave();
  });

  it('keeps the scene it has while the class stays in it, so that nothing of it is drawn anew', async () => {
    const shaky = shakyNet();
    const seat = openSeat(shaky.net, { read: () => pass, write: () => undefined });
    await until('the round', () => seat.view.value?.round?.turn === 3);
    const before = seat.view.value;
    shaky.away();
    await until('a broken line', () => seat.line.value === 'lost');
    shaky.back();
    await until('another view', () => seat.view.value !== before);
    expect(seat.view.value?.scene).toBe(before?.scene);
    seat.leave();
  });
});
