/** What rooms must do wherever they are kept, and through however many servers they are reached. */
import { describe, expect, it } from 'vitest';
import type { AdultDeed } from '../../../src/room/messages.ts';
import type { Holder } from '../../../src/server/room/kept-room.ts';
import type { Opened, Rooms } from '../../../src/server/room/rooms.ts';
import { now } from '../support.ts';
import { doorContract } from './door-contract.ts';
import { lineTo } from './line.ts';
import { scene, until } from './open-room.ts';

export interface RoomsPlace {
  /** All servers that share the rooms; one where only one can. Empty at first. */
  open(clock: () => number, draw?: () => number): readonly [Rooms, ...Rooms[]];
  /** How many rooms and votes are kept. */
  rows(): Promise<number>;
  /** Everything that is kept, as one text. */
  text(): Promise<string>;
}

const round = { id: 'offer:choice:1', kind: 'choice', options: ['log-in', 'shop'] } as const;

export function roomsContract(openPlace: () => Promise<RoomsPlace>): void {
  doorContract(openPlace);

  interface Class {
    readonly place: RoomsPlace;
    readonly servers: readonly [Rooms, ...Rooms[]];
    readonly time: { now: number };
    readonly opened: Opened;
    /** A server by its number; numbers go round. */
    readonly server: (at: number) => Rooms;
    readonly sit: (at: number) => Promise<{ readonly key: string; readonly seat: number }>;
    readonly ask: (deed: AdultDeed, at?: number) => Promise<void>;
    readonly vote: (at: number, key: string, turn: number, option: number) => Promise<boolean>;
    readonly close: () => Promise<void>;
  }
  async function openClass(): Promise<Class> {
    const place = await openPlace();
    const time = { now };
    const servers = place.open(() => time.now);
    const server = (at: number): Rooms => servers[at % servers.length] ?? servers[0];
    const opened = await servers[0].open('together');
    if (!opened.ok) throw new Error(opened.why);
    return {
      place, servers, time, opened, server,
      async sit(at) {
        const come = await server(at).knock({ do: 'token', token: opened.token }, '192.0.2.1');
        return come.ok ? come : expect.fail(come.why);
      },
      async ask(deed, at = 0) {
        expect(await server(at).find(opened.room, opened.key)).toBe('adult');
        expect(await server(at).command(opened.room, deed)).toMatchObject({ ok: true });
      },
      async vote(at, key, turn, option) {
        const holder: Holder | null = await server(at).find(opened.room, key);
        if (holder === null || holder === 'adult') return expect.fail('no such seat');
        return (await server(at).answer(opened.room, holder, { do: 'vote', turn, option })).ok;
      },
      close: async () => void await Promise.all(servers.map((one) => one.close())),
    };
  }

  describe('the pages of a room', () => {
    it('are told at once, whichever server they are connected to: a scene, a round, how many have answered, the counts', async () => {
      const { opened, server, sit, ask, vote, close } = await openClass();
      const people = await Promise.all(Array.from({ length: 6 }, async (_, at) => {
        const { key, seat } = await sit(at);
        return { at, key, seat, line: await lineTo(server(at + 1), opened.room, key) };
      }));
      const adult = await lineTo(server(1), opened.room, opened.key);
      expect(new Set(people.map(({ seat }) => seat)).size).toBe(6);
      await ask({ do: 'scene', scene });
      await ask({ do: 'round', round }, 1);
      await until('the round', () => people.every(({ line }) => line.view()?.round?.id === round.id && line.view()?.scene?.level === scene.level));
      const turn = people[0]?.line.view()?.round?.turn ?? 0;
      for (const { at, key } of people) expect(await vote(at, key, turn, 0)).toBe(true);
      expect(await vote(1, people[0]?.key ?? '', turn, 1)).toBe(true);
      await until('six answers', () => adult.view()?.answered === 6);
      await ask({ do: 'close' });
      await until('the counts', () => [adult, ...people.map(({ line }) => line)].every((line) => line.view()?.reveal?.counts.join() === '5,few'));
      await until('who is here', () => adult.view()?.seats?.every(({ here }) => here) === true);
      people[5]?.line.close();
      await until('that one has gone', () => adult.view()?.seats?.filter(({ here }) => here).length === 5);
      await close();
    });

    it('see where those are who play alone', async () => {
      const { opened, server, sit, close } = await openClass();
      const adult = await lineTo(server(0), opened.room, opened.key);
      for (const [at, place] of [2, 2, 4].entries()) {
        const { key } = await sit(at);
        const holder = await server(at).find(opened.room, key);
        if (holder === null || holder === 'adult') return expect.fail('no seat');
        expect(await server(at).answer(opened.room, holder, { do: 'at', place })).toEqual({ ok: true });
      }
      await until('the places', () => adult.view()?.places?.join() === '0,0,2,0,1');
      const later = await lineTo(server(1), opened.room, opened.key);
      await until('the places on another page', () => later.view()?.places?.join() === '0,0,2,0,1');
      await close();
    });

    it('let go of a seat that was taken out, and keep the next child in it apart from the first', async () => {
      const { opened, server, sit, ask, vote, close } = await openClass();
      const first = await sit(0);
      const line = await lineTo(server(1), opened.room, first.key);
      await ask({ do: 'round', round });
      await until('the round', () => line.view()?.round?.id === round.id);
      const turn = line.view()?.round?.turn ?? 0;
      const holder = await server(0).find(opened.room, first.key);
      expect(await vote(0, first.key, turn, 0)).toBe(true);
      await ask({ do: 'remove', seat: first.seat });
      const second = await sit(1);
      expect(second.seat).toBe(first.seat);
      await until('the first to be told', () => line.gone() === 'removed');
      expect(await server(0).find(opened.room, first.key)).toBeNull();
      // What was under way with the old key is not the new child's doing.
      if (holder === null || holder === 'adult') return expect.fail('no seat');
      for (const deed of [{ do: 'vote', turn, option: 1 }, { do: 'leave' }] as const) expect(await server(1).answer(opened.room, holder, deed)).toEqual({ ok: false, why: 'no-such-room' });
      const next = await lineTo(server(0), opened.room, second.key);
      expect(next.self()).toEqual({ seat: second.seat, voted: null });
      await close();
    });
  });

  describe('a round that closes while votes come in', () => {
    it('counts every vote that was taken and refuses every one that was too late, over and over', async () => {
      const { opened, server, sit, ask, vote, close } = await openClass();
      const keys = (await Promise.all(Array.from({ length: 35 }, (_, at) => sit(at)))).map(({ key }) => key);
      const watching = await lineTo(server(0), opened.room, opened.key);
      let [taken, late] = [0, 0];
      for (let time = 0; time < 12; time += 1) {
        await ask({ do: 'round', round });
        await until('the round', () => watching.view()?.round !== null && watching.view()?.reveal === null);
        const turn = watching.view()?.round?.turn ?? 0;
        const closing = async (): Promise<void> => {
          await new Promise((go) => { setTimeout(go, 2 * time); });
          await ask({ do: 'close' }, 1);
        };
        const [heard] = await Promise.all([Promise.all(keys.map((key, at) => vote(at, key, turn, 0))), closing()]);
        const accepted = heard.filter(Boolean).length;
        await until('the counts', () => watching.view()?.reveal?.turn === turn);
        expect(watching.view()?.reveal?.answered).toBe(accepted);
        taken += accepted;
        late += heard.length - accepted;
      }
      expect(taken + late).toBe(12 * 35);
      expect(taken).toBeGreaterThan(0);
      await close();
    });
  });

  describe('an open room', () => {
    it('is there again after a restart, with its seats, its keys and the votes of the round that is on', async () => {
      const { place, opened, sit, ask, vote, server, time, close } = await openClass();
      const { key, seat } = await sit(0);
      await ask({ do: 'scene', scene });
      await ask({ do: 'round', round });
      const turn = (await lineTo(server(0), opened.room, key)).view()?.round?.turn ?? 0;
      expect(await vote(0, key, turn, 1)).toBe(true);
      await close();
      const again = place.open(() => time.now);
      const line = await lineTo(again[0], opened.room, key);
      expect([line.self(), line.view()?.scene, line.view()?.round?.turn]).toEqual([{ seat, voted: 1 }, scene, turn]);
      expect(await again[0].find(opened.room, opened.key)).toBe('adult');
      await Promise.all(again.map((one) => one.close()));
    });

    it('keeps no key, no token and no address, and its votes no longer than the round', async () => {
      const { place, opened, sit, ask, vote, server, close } = await openClass();
      const { key } = await sit(0);
      await ask({ do: 'round', round });
      const turn = (await lineTo(server(0), opened.room, key)).view()?.round?.turn ?? 0;
      expect(await vote(1, key, turn, 1)).toBe(true);
      expect(await place.rows()).toBe(2);
      await ask({ do: 'close' });
      expect(await place.rows()).toBe(1);
      const text = await place.text();
      expect(text).toContain(opened.room);
      for (const secret of [opened.key, opened.token, key, '192.0.2.1']) expect(text).not.toContain(secret);
      await close();
    });

    it('leaves nothing at its end, tells its pages, and opens to no key any more', async () => {
      const { place, opened, sit, ask, server, close } = await openClass();
      const { key } = await sit(0);
      const lines = [await lineTo(server(0), opened.room, opened.key), await lineTo(server(1), opened.room, key)];
      await ask({ do: 'end' }, 1);
      await until('the end', () => lines.every((line) => line.gone() === 'ended'));
      await until('no line', () => server(0).lines() + server(1).lines() === 0);
      expect([await place.rows(), await server(1).find(opened.room, key)]).toEqual([0, null]);
      await close();
    });

    it('is wiped after four hours, with a page still open', async () => {
      const { place, opened, sit, server, servers, time, close } = await openClass();
      const { key } = await sit(0);
      const line = await lineTo(server(1), opened.room, key);
      time.now += 4 * 3_600_000;
      expect(await server(0).knock({ do: 'token', token: opened.token }, '192.0.2.1')).toEqual({ ok: false, why: 'over' });
      await Promise.all(servers.map((one) => one.keepHouse()));
      await until('the end', () => line.gone() === 'ended');
      expect(await place.rows()).toBe(0);
      await close();
    });

    it('has a code that no other has, drawn anew until it is so', async () => {
      const place = await openPlace();
      const drawn = [1, 1, 2, 2, 3].flatMap((byte) => Array.from({ length: 6 }, () => byte));
      const [rooms, ...others] = place.open(() => now, () => drawn.shift() ?? expect.fail('drawn too often'));
      const codes: (string | undefined)[] = [];
      const opened = [await rooms.open('together'), await rooms.open('together')];
      await rooms.command(opened[0]?.ok === true ? opened[0].room : '', { do: 'new-code' });
      for (const one of opened) if (one.ok) codes.push((await lineTo(rooms, one.room, one.key)).view()?.code);
      expect(codes).toEqual(['555555', '444444']);
      await Promise.all([rooms, ...others].map((one) => one.close()));
    });
  });
}
