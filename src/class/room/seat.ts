/** One seat of a room: how it gets in, what it shows, its vote until that has arrived. */
import { batch, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { codeLength } from '../../room/code.ts';
import type { Knock, SeatsView } from '../../room/messages.ts';
import { knock, openSeatLine } from '../../net/room-client.ts';
import type { LineState, RoomNet, RoomPass } from '../../net/room-client.ts';
import type { DoorTrouble } from '../../ui/class/room/code-door.tsx';

/** What a tab remembers of its room, so that a page that is loaded anew is in the same seat. */
export interface PassKeeper {
  read(): RoomPass | null;
  write(pass: RoomPass | null): void;
}

export interface Seat {
  readonly phase: ReadonlySignal<'door' | 'knocking' | 'in'>;
  readonly entered: ReadonlySignal<string>;
  readonly trouble: ReadonlySignal<DoorTrouble | null>;
  readonly number: ReadonlySignal<number | null>;
  /** While the scene stays as it is, so does the object that tells it. */
  readonly view: ReadonlySignal<SeatsView | null>;
  readonly line: ReadonlySignal<LineState>;
  /** The place of the option this seat has voted for in the open round. */
  readonly picked: ReadonlySignal<number | null>;
  /** Adds a symbol to the code, or takes the last one back. */
  add(symbol: string): void;
  remove(): void;
  /** Knocks with the code that was entered. */
  join(): void;
  joinBy(token: string): void;
  vote(option: number): void;
  /** Tells where this seat is in an evening it plays alone. */
  beAt(place: number): void;
  /** Gives the seat back. */
  leave(): void;
}

const troubles: readonly DoorTrouble[] = ['no-such-room', 'locked', 'full', 'code-over', 'over', 'resting', 'away'];
/** A vote that did not arrive is sent again after so long, or as soon as the line is back. Milliseconds. */
export const againMs = 400;

interface Ballot {
  readonly turn: number;
  readonly option: number;
}

/** Opens the seat that the tab remembers, or the door. */
export function openSeat(net: RoomNet, keeper: PassKeeper): Seat {
  const phase = signal<'door' | 'knocking' | 'in'>('door');
  const entered = signal('');
  const trouble = signal<DoorTrouble | null>(null);
  const number = signal<number | null>(null);
  const view = signal<SeatsView | null>(null);
  const line = signal<LineState>('opening');
  const picked = signal<number | null>(null);
  let seat: ReturnType<typeof openSeatLine> | null = null;
  let wanted: Ballot | null = null;
  let sending = false;
  let fresh = false;
  /** Ends the wait of a vote that did not arrive. */
  let tryAgain = (): void => undefined;

  const goOut = (why: DoorTrouble | null): void => batch(() => {
    seat?.close();
    seat = null;
    wanted = null;
    keeper.write(null);
    phase.value = 'door';
    trouble.value = why;
    entered.value = '';
    number.value = null;
    view.value = null;
    picked.value = null;
  });
  const show = (next: SeatsView): void => batch(() => {
    const { round, scene } = view.value ?? {};
    const before = round?.turn;
    view.value = scene !== undefined && JSON.stringify(scene) === JSON.stringify(next.scene) ? { ...next, scene } : next;
    // A vote of an earlier round is nobody's business any more; the one the server told of at the beginning of the line is this seat's own.
    if (!fresh && next.round?.turn !== before) picked.value = null;
    fresh = false;
  });
  const come = (pass: RoomPass): void => {
    phase.value = 'in';
    seat = openSeatLine(net, pass, {
      onLine: (state) => {
        const isBack = state === 'open' && line.value !== 'open';
        line.value = state;
        // A round may close as soon as the line is back.
        if (isBack) tryAgain();
      },
      onGone: (why) => goOut(why),
      onSelf: (self) => batch(() => {
        number.value = self.seat;
        fresh = true;
        if (wanted === null) picked.value = self.voted;
      }),
      onView: show,
    });
  };
  const ask = async (at: Knock): Promise<void> => {
    phase.value = 'knocking';
    trouble.value = null;
    const knocked = await knock(net, at);
    if (!knocked.ok) {
      batch(() => {
        phase.value = 'door';
        entered.value = '';
        trouble.value = troubles.find((one) => one === knocked.why) ?? 'away';
      });
      return;
    }
    keeper.write(knocked.pass);
    come(knocked.pass);
  };
  /** Sends the vote that is wanted until it has arrived, has become another, or its round is over. */
  const send = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    while (wanted !== null && seat !== null) {
      const ballot: Ballot = wanted;
      const { state } = await seat.ask({ do: 'vote', ...ballot });
      if (state === 'away') await Promise.race([net.wait(againMs), new Promise<void>((now) => { tryAgain = now; })]);
      if (view.value?.round?.turn !== ballot.turn || (state !== 'away' && wanted === ballot)) wanted = null;
      if (state === 'refused' && wanted === null) picked.value = null;
    }
    sending = false;
  };
  const kept = keeper.read();
  if (kept !== null) come(kept);
  return {
    phase, entered, trouble, number, view, line, picked,
    add(symbol) {
      if (entered.value.length < codeLength) entered.value += symbol;
    },
    remove() {
      entered.value = entered.value.slice(0, -1);
    },
    join() {
      if (phase.value === 'door' && entered.value.length === codeLength) void ask({ do: 'code', code: entered.value });
    },
    joinBy(token) {
      // A seat of an earlier lesson that this tab remembers makes way.
      if (phase.value === 'in') goOut(null);
      if (phase.value === 'door') void ask({ do: 'token', token });
    },
    vote(option) {
      const round = view.value?.round;
      if (round === null || round === undefined || view.value?.reveal !== null) return;
      wanted = { turn: round.turn, option };
      picked.value = option;
      void send();
    },
    beAt(place) {
      void seat?.ask({ do: 'at', place });
    },
    leave() {
      void seat?.ask({ do: 'leave' });
      goOut(null);
    },
  };
}
