import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { forwardOf, openDesk } from '../../src/class/desk.ts';
import { openHands } from '../../src/class/hands.ts';
import type { Lesson } from '../../src/class/lesson.ts';
import { planFor, playOf } from '../../src/class/lesson.ts';
import type { Counts, Round, VoteSource } from '../../src/class/vote-source.ts';
import { after, atChoice, atLook, first, level, on } from './support.ts';

/** Seats that answer when told to. */
function openSeats(): VoteSource & { readonly asked: Round[]; reveal(counts: Counts): void } {
  const counts = signal<Counts | null>(null);
  const answered = signal<{ answered: number; of: number } | null>(null);
  const asked: Round[] = [];
  let coming: Counts = {};
  return {
    means: 'seats', counts, answered, asked,
    open(round) { asked.push(round); counts.value = null; },
    close() { counts.value = coming; },
    reveal(next) { coming = next; },
  };
}

function deskAt(lesson: Lesson, votes: VoteSource) {
  const kept: Lesson[] = [];
  return { desk: openDesk({ level, lesson, votes, onChange: (next) => kept.push(next) }), kept };
}

describe('the desk with hands', () => {
  it('asks, takes what the adult has counted, plays what most wanted', () => {
    const hands = openHands();
    const { desk } = deskAt(atChoice, hands);
    desk.forward();
    expect(forwardOf(level, desk.lesson.value, 'hands')).toEqual({ do: 'enter' });
    desk.forward();
    expect(desk.lesson.value.round?.open).toBe(true);
    hands.enter({ go: 9, stay: 4 });
    expect(desk.lesson.value.round).toMatchObject({ open: false, counts: { stay: 4, go: 9 } });
    desk.forward();
    expect(playOf(level, desk.lesson.value).trail.at(-1)).toMatchObject({ by: 'c1.go' });
  });

  it('leaves a tie, and a vote nobody took part in, to the adult', () => {
    const hands = openHands();
    const { desk } = deskAt(atChoice, hands);
    desk.forward();
    hands.enter({ go: 5, stay: 5 });
    const tied = desk.lesson.value;
    desk.forward();
    expect(desk.lesson.value).toBe(tied);
    expect(forwardOf(level, tied, 'hands')).toEqual({ do: 'break-tie', why: 'tie', options: ['stay', 'go'] });
    desk.act({ do: 'withdraw' });
    desk.forward();
    hands.enter({});
    expect(forwardOf(level, desk.lesson.value, 'hands')).toEqual({ do: 'break-tie', why: 'nobody', options: ['stay', 'go'] });
  });

  it('counts nothing entered for a vote that was withdrawn', () => {
    const hands = openHands();
    const { desk } = deskAt(atChoice, hands);
    desk.forward();
    desk.act({ do: 'withdraw' });
    hands.enter({ go: 9 });
    expect(desk.lesson.value.round).toBeNull();
    expect(hands.counts.value).toBeNull();
  });

  it('keeps every step and nothing that changed nothing', () => {
    const { desk, kept } = deskAt(first, openHands());
    desk.forward();
    desk.act({ do: 'come-back' });
    expect(kept).toEqual([desk.lesson.value]);
  });
});

describe('the desk with seats', () => {
  it('closes the vote with its big button and shows what has come', () => {
    const seats = openSeats();
    const { desk } = deskAt(atLook, seats);
    desk.forward();
    expect(seats.asked).toMatchObject([{ kind: 'choice', options: ['stay', 'go'] }]);
    seats.reveal({ stay: 'few', go: 12 });
    desk.forward();
    expect(desk.lesson.value.round?.counts).toEqual({ stay: 'few', go: 12 });
    desk.forward();
    expect(playOf(level, desk.lesson.value).trail.at(-1)).toMatchObject({ by: 'c2.go' });
  });

  it('does not call it a tie where a room keeps the numbers to itself that would say who is ahead', () => {
    const seats = openSeats();
    const { desk } = deskAt(atChoice, seats);
    desk.forward();
    // Six devices, four to two; and three that all want the same.
    seats.reveal({ stay: 'few', go: 'few' });
    desk.forward();
    expect(forwardOf(level, desk.lesson.value, 'seats')).toEqual({ do: 'break-tie', why: 'few', options: ['stay', 'go'] });
  });

  it('asks again when the page comes back in the middle of a vote', () => {
    const seats = openSeats();
    const open = after([{ do: 'ask', kind: 'choice' }], atChoice);
    deskAt(open, seats);
    expect(seats.asked.map(({ id }) => id)).toEqual([open.round?.id]);
  });
});

describe('the big button', () => {
  it.each([
    ['a line', after([{ do: 'go', to: 2 }]), { do: 'turn', what: 'line' }],
    ['a covered screen', after([{ do: 'cover', on: true }]), { do: 'rest' }],
    ['a gut check', after([on]), { do: 'ask', kind: 'check' }],
    ['the torch', after([{ do: 'torch', out: true }], atLook), { do: 'ask', kind: 'inspect' }],
    ['a thing in the light', after([{ do: 'torch', out: true }, { do: 'take', option: 'link' }], atLook), { do: 'ask', kind: 'card' }],
    ['a card that was laid', after([{ do: 'torch', out: true }, { do: 'take', option: 'link' }, { do: 'take', option: 'hurry' }], atLook), { do: 'turn', what: 'look-on' }],
    ['the last part of the plan', after([{ do: 'go', to: planFor(level, first).length - 1 }]), { do: 'last' }],
    ['an ending', after([{ do: 'jump', node: 'calm' }]), { do: 'turn', what: 'part' }],
  ] as const)('does at %s what comes next there', (_where, lesson, next) => {
    expect(forwardOf(level, lesson, 'hands')).toEqual(next);
  });
});
