/** The sides of a class room that the page of an episode does not play: six seats that vote, and for a page that is a seat an adult who leads it. */
import { effect, signal } from '@preact/signals';
import { forwardOf, openDesk } from '../../src/class/desk.ts';
import type { Desk } from '../../src/class/desk.ts';
import { newLesson, planFor } from '../../src/class/lesson.ts';
import { openLead } from '../../src/class/room/lead.ts';
import type { Lead } from '../../src/class/room/lead.ts';
import { mirror } from '../../src/class/room/mirror.ts';
import { openSeat } from '../../src/class/room/seat.ts';
import type { Act as LessonAct } from '../../src/class/teach.ts';
import { openRoom } from '../../src/net/room-client.ts';
import { netOf } from '../server/room/open-room.ts';
import { shippedLevel } from '../support/evening-words.ts';
import type { Chance } from './chance.ts';

/** What the adult of a seat's room does. Plain data, as every act. */
export type Leading = { readonly do: 'forward' } | { readonly do: 'pause' } | { readonly do: 'lock' } | { readonly do: 'lesson'; readonly act: LessonAct };

export interface ClassRoom {
  /** What a square code would lead to; nothing before the room is open. */
  readonly token: () => string | undefined;
  /** What the adult does next, by lot; nothing where the page itself is the adult. */
  readonly drawLeading: (chance: Chance) => Leading | undefined;
  readonly lead: (deed: Leading) => void;
  readonly close: () => void;
}

const company = 6;

/** Seats that come by the token and vote for whatever they are asked, each for the option its place says. */
function seatCompany(endpoint: string, token: string): () => void {
  const seats = Array.from({ length: company }, (_, place) => {
    const seat = openSeat(netOf(endpoint), { read: () => null, write: () => undefined });
    const stop = effect(() => {
      const round = seat.view.value?.round;
      if (round && seat.view.value?.reveal === null && seat.picked.value === null) seat.vote(Math.floor((place * round.turn) / 2) % round.options.length);
    });
    seat.joinBy(token);
    return { seat, stop };
  });
  return () => {
    for (const { seat, stop } of seats) {
      stop();
      if (seat.phase.value === 'in') seat.leave();
    }
  };
}

const notLeading = { drawLeading: () => undefined, lead: () => undefined } as const;

/** For a page that is the adult: the seats come as soon as it has opened a room, which `onOpened` tells with the token of its square code. */
export function roomOfConsole(endpoint: string, onOpened: (tell: (token: string) => void) => void): ClassRoom {
  let opened: string | undefined;
  let leave = (): void => undefined;
  onOpened((token) => {
    leave();
    opened = token;
    leave = seatCompany(endpoint, token);
  });
  return { ...notLeading, token: () => opened, close: () => leave() };
}

function drawFor(chance: Chance, { level, lesson, votes }: Desk): Leading {
  const lessonAct = (act: LessonAct): Leading => ({ do: 'lesson', act });
  const next = forwardOf(level, lesson.value, votes.means);
  // Only a person breaks a tie.
  if (next.do === 'break-tie' && chance.happens(0.7)) return lessonAct({ do: 'take', option: chance.of(next.options) });
  if (chance.happens(0.7)) return { do: 'forward' };
  return chance.of<() => Leading>([
    () => ({ do: 'pause' }), () => ({ do: 'lock' }),
    () => lessonAct({ do: 'cover', on: !lesson.value.covered }), () => lessonAct({ do: 'over', what: chance.of(['discuss', 'breathe', null]) }),
    () => lessonAct({ do: 'go', to: chance.whole(0, planFor(level, lesson.value).length - 1) }), () => lessonAct({ do: 'jump', node: chance.of(Object.keys(level.nodes)) }),
    () => lessonAct({ do: 'torch', out: lesson.value.look === null }), () => lessonAct({ do: 'press', button: chance.of(['tell', 'repair', 'skip']) }),
    () => lessonAct({ do: 'back' }), () => lessonAct({ do: 'withdraw' }),
  ])();
}

/** For a page that is a seat: a room that is open, with an adult who stands before the first page of an evening. Throws when the host opens none. */
export async function roomOfSeat(endpoint: string, evening: { readonly id: string; readonly hash: string; readonly language: string }): Promise<ClassRoom> {
  const net = netOf(endpoint);
  const opened = await openRoom(net, 'together');
  if (opened === 'refused' || opened === 'away') throw new Error('Violated assumption: the host of a visit opens rooms');
  const lead: Lead = openLead(net, { read: () => opened, write: () => undefined });
  const leave = seatCompany(endpoint, opened.token);
  const level = shippedLevel(evening.id);
  const lesson = newLesson(level, { levelHash: evening.hash, language: evening.language, length: 60, windows: 'one', now: Date.now() });
  const desk = openDesk({ level, lesson, votes: lead.votes, onChange: () => undefined });
  const paused = signal(false);
  const stopMirror = mirror(lead, desk, paused);
  return {
    token: () => opened.token,
    drawLeading: (chance) => drawFor(chance, desk),
    lead(deed) {
      if (deed.do === 'forward') desk.forward();
      else if (deed.do === 'pause') paused.value = !paused.value;
      else if (deed.do === 'lock') lead.ask({ do: 'lock', locked: lead.view.value?.locked === false });
      else desk.act(deed.act);
    },
    close() {
      stopMirror();
      desk.leave();
      leave();
      lead.end();
    },
  };
}
