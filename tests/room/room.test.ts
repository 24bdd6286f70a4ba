import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeLength, codeSymbols, drawCode, pairsOf, readCode } from '../../src/room/code.ts';
import { readAdultDeed, readAdultView, readKnock, readSeatDeed, readSeatsView, seatsViewOf } from '../../src/room/messages.ts';
import { admit, answeredIn, closeRound, codeMs, lock, openRoom, openRound, removeSeat, renewCode, roomMs, setCover, showScene, vote } from '../../src/room/room.ts';
import type { Room } from '../../src/room/room.ts';
import { markOf, mostSeats } from '../../src/room/seats.ts';
import type { RoomScene } from '../../src/room/show.ts';
import { leastShown, tally } from '../../src/room/tally.ts';

const scene: RoomScene = { level: 'free-skins', hash: '0123456789abcdef', language: 'en', intents: [{ do: 'next' }, { do: 'choose', option: 'log-in' }, { do: 'pair', item: 'address', card: 'wrong-address' }], known: ['address'], step: 'story', item: null, form: null };
const round = { id: 'offer:choice:1', kind: 'choice', options: ['log-in', 'shop', 'ask'] } as const;
const fresh = (): Room => openRoom('together', 'ABC234', 0);
function withSeats(count: number, room = fresh()): Room {
  for (let seat = 0; seat < count; seat += 1) {
    const admitted = admit(room, 'token', 1);
    if (!admitted.ok) throw new Error(admitted.why);
    room = admitted.room;
  }
  return room;
}

describe('the marks of seats', () => {
  it('are all different, and differ in colour and shape from one seat to the next', () => {
    const marks = Array.from({ length: mostSeats }, (_, seat) => markOf(seat));
    expect(new Set(marks.map(({ colour, shape }) => `${colour} ${shape}`)).size).toBe(mostSeats);
    for (const [at, mark] of marks.slice(1).entries()) expect([mark.colour === marks[at]?.colour, mark.shape === marks[at]?.shape]).toEqual([false, false]);
  });
});

describe('a code', () => {
  it('holds only symbols that cannot be taken for each other, each as often as any other', () => {
    expect([codeSymbols.length, /[01OIL]/.test(codeSymbols)]).toEqual([31, false]);
    const seen = new Map<string, number>();
    for (let byte = 0; byte < 248; byte += 1) {
      const first = drawCode(() => byte)[0] ?? '';
      seen.set(first, (seen.get(first) ?? 0) + 1);
    }
    expect(new Set(seen.values())).toEqual(new Set([8]));
  });

  it('is read as people write it', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...codeSymbols), { minLength: codeLength, maxLength: codeLength }), (symbols) => {
      const code = symbols.join('');
      expect([readCode(code.toLowerCase()), readCode(pairsOf(code).join(' · ')), readCode(`${code}A`)]).toEqual([code, code, null]);
    }));
  });
});

describe('the door', () => {
  it('opens by code for ten minutes and by token until it is locked', () => {
    expect(admit(fresh(), 'code', codeMs - 1)).toMatchObject({ ok: true, seat: 0 });
    expect(admit(fresh(), 'code', codeMs)).toEqual({ ok: false, why: 'code-over' });
    expect(admit(fresh(), 'token', codeMs)).toMatchObject({ ok: true });
    expect(admit(lock(fresh(), true), 'token', 1)).toEqual({ ok: false, why: 'locked' });
    expect(admit(renewCode(fresh(), 'XYZ789', codeMs), 'code', 2 * codeMs - 1)).toMatchObject({ ok: true });
    expect(admit(fresh(), 'token', roomMs)).toEqual({ ok: false, why: 'over' });
  });

  it('gives out every seat once, and that of somebody who was taken out again', () => {
    const full = withSeats(mostSeats);
    expect(admit(full, 'token', 1)).toEqual({ ok: false, why: 'full' });
    const removed = removeSeat(full, 7);
    expect(removed.ok && admit(removed.room, 'token', 1)).toMatchObject({ ok: true, seat: 7 });
    expect(removeSeat(fresh(), 7)).toEqual({ ok: false, why: 'no-seat' });
  });
});

describe('a round', () => {
  const open = (seats: number): Room => openRound(showScene(withSeats(seats), scene), round);
  const turn = (room: Room): number => room.round?.turn ?? 0;

  it('takes one vote of each seat, which can be changed until it closes', () => {
    let room = open(6);
    for (const [seat, option] of [[0, 1], [1, 1], [0, 2], [2, 2], [3, 2], [4, 2], [5, 2]] as const) {
      const ruled = vote(room, seat, { turn: turn(room), option });
      if (ruled.ok) room = ruled.room;
    }
    expect(answeredIn(room)).toBe(6);
    const closed = closeRound(room);
    expect([closed.reveal, closed.votes]).toEqual([{ turn: turn(room), answered: 6, counts: [0, 'few', 5] }, {}]);
    expect(vote(closed, 0, { turn: turn(room), option: 0 })).toEqual({ ok: false, why: 'no-round' });
    expect(closeRound(closed)).toBe(closed);
  });

  it('refuses votes of an earlier round, for no option, under a pause and of nobody', () => {
    const first = open(2);
    const second = openRound(first, round);
    expect(vote(second, 0, { turn: turn(first), option: 0 })).toEqual({ ok: false, why: 'no-round' });
    expect(vote(second, 0, { turn: turn(second), option: 3 })).toEqual({ ok: false, why: 'no-option' });
    expect(vote(setCover(second, { paused: true, covered: false }), 0, { turn: turn(second), option: 0 })).toEqual({ ok: false, why: 'paused' });
    expect(vote(second, 9, { turn: turn(second), option: 0 })).toEqual({ ok: false, why: 'no-seat' });
  });

  it('goes with the moment it was about, and a seat goes with its vote', () => {
    const room = open(3);
    expect([showScene(room, scene).round, showScene(room, scene).reveal]).toEqual([null, null]);
    const voted = vote(room, 1, { turn: turn(room), option: 0 });
    const removed = voted.ok ? removeSeat(voted.room, 1) : voted;
    expect(removed.ok && answeredIn(removed.room)).toBe(0);
  });

  it('counts what a plain list of last votes would, whatever order they come in', () => {
    const deed = fc.record({ seat: fc.nat(12), option: fc.nat(3), leaves: fc.boolean() });
    fc.assert(fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
      let room = open(10);
      const last = new Map<number, number>();
      const gone = new Set<number>();
      for (const { seat, option, leaves } of deeds) {
        const ruled = leaves ? removeSeat(room, seat) : vote(room, seat, { turn: turn(room), option });
        const isIn = seat < 10 && !gone.has(seat);
        expect(ruled.ok).toBe(isIn && (leaves || option < 3));
        if (!ruled.ok) continue;
        room = ruled.room;
        if (!leaves) last.set(seat, option);
        else if (gone.add(seat)) last.delete(seat);
      }
      expect(closeRound(room).reveal).toEqual({ turn: turn(room), answered: last.size, counts: tally([...last.values()], 3) });
    }));
  });
});

describe('the few-answers rule', () => {
  it('never says a number from one to four, and nothing about single options when fewer than five answered', () => {
    fc.assert(fc.property(fc.array(fc.nat(3), { maxLength: 40 }), (votes) => {
      const counts = tally(votes, 4);
      for (const [option, count] of counts.entries()) {
        const true_ = votes.filter((one) => one === option).length;
        if (votes.length === 0) expect(count).toBe(0);
        else if (votes.length < leastShown) expect(count).toBe('few');
        else expect(count).toBe(true_ > 0 && true_ < leastShown ? 'few' : true_);
      }
    }));
  });
});

describe('the messages', () => {
  it('are taken as they are meant', () => {
    const deeds = [{ do: 'scene', scene }, { do: 'round', round }, { do: 'close' }, { do: 'cover', paused: true, covered: false }, { do: 'remove', seat: 3 }, { do: 'new-code' }, { do: 'end' }];
    for (const deed of deeds) expect(readAdultDeed(JSON.parse(JSON.stringify(deed)))).toEqual(deed);
    expect(readSeatDeed({ do: 'vote', turn: 4, option: 1 })).toEqual({ do: 'vote', turn: 4, option: 1 });
    expect(readKnock({ do: 'code', code: 'ABC234' })).toEqual({ do: 'code', code: 'ABC234' });
  });

  it('are refused with one field more, one less, or one of another kind', () => {
    const bad: unknown[] = [
      { do: 'scene', scene: { ...scene, title: 'hello' } }, { do: 'scene', scene: { ...scene, level: 'Hello there' } }, { do: 'scene', scene: { ...scene, known: ['a sentence.'] } },
      { do: 'scene', scene: { ...scene, intents: [{ do: 'say', text: 'x' }] } }, { do: 'scene', scene: { ...scene, intents: Array.from({ length: 601 }, () => ({ do: 'next' })) } },
      { do: 'round', round: { ...round, options: [] } }, { do: 'round', round: { ...round, options: ['a', 'a'] } }, { do: 'close', now: true }, { do: 'remove', seat: 40 }, { do: 'toString' }, [], null, 'close', 7,
    ];
    for (const message of bad) expect(readAdultDeed(message), JSON.stringify(message)).toBeUndefined();
    for (const message of [{ do: 'vote', turn: 1, option: 99 }, { do: 'vote', turn: 1.5, option: 0 }, { do: 'vote', turn: 1 }, { do: 'at', place: 5 }]) expect(readSeatDeed(message)).toBeUndefined();
    for (const message of [{ do: 'code', code: 'ABC23' }, { do: 'token', token: 'short' }, { code: 'ABC234' }]) expect(readKnock(message)).toBeUndefined();
  });

  it('never carry a string that is not an id, whatever is thrown at them', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => {
      expect([readAdultDeed(json), readSeatDeed(json), readKnock(json)]).toEqual([undefined, undefined, undefined]);
    }));
  });

  it('show a seat what the room is and nothing of who voted', () => {
    const room = openRound(showScene(withSeats(5), scene), round);
    const voted = vote(room, 2, { turn: room.round?.turn ?? 0, option: 1 });
    const view = seatsViewOf(voted.ok ? voted.room : room);
    expect(readSeatsView(JSON.parse(JSON.stringify(view)))).toEqual(view);
    expect(JSON.stringify(view)).toBe(JSON.stringify(seatsViewOf(room)));
    const adult = { ...view, code: 'ABC234', codeLeft: 5, locked: false, seats: [{ seat: 2, here: true }], answered: 1, places: [1] };
    expect(readAdultView(JSON.parse(JSON.stringify(adult)))).toEqual(adult);
    expect(readSeatsView({ ...view, reveal: { turn: 1, answered: 6, counts: [3, 3, 0] } })).toBeUndefined();
  });
});
