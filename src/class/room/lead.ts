/** The adult's side of a room: opens it, keeps it over a reload, asks, and is a source of votes for the lesson. */
import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { AdultDeed, AdultView } from '../../room/messages.ts';
import type { Mode } from '../../room/room.ts';
import { openAdultLine, openRoom } from '../../net/room-client.ts';
import type { LineState, OpenedRoom, RoomNet } from '../../net/room-client.ts';
import type { Counts, Round, VoteSource } from '../vote-source.ts';

/** Everything a tab must remember of the room it leads. The keys in it are told once, by the server that made them. */
export interface LeadKeeper {
  read(): OpenedRoom | null;
  write(opened: OpenedRoom | null): void;
}

export interface Lead {
  /** `refused`: this host opens no rooms, or not from here. `away`: its server does not answer. */
  readonly phase: ReadonlySignal<'none' | 'opening' | 'refused' | 'away' | 'open' | 'ended'>;
  readonly opened: ReadonlySignal<OpenedRoom | null>;
  readonly view: ReadonlySignal<AdultView | null>;
  readonly line: ReadonlySignal<LineState>;
  /** The seats as the lesson asks them. */
  readonly votes: VoteSource;
  open(mode: Mode): void;
  ask(deed: AdultDeed): void;
  /** Ends the room for everybody. */
  end(): void;
}

/** The counts of the round that was asked, once it is closed. */
function countsOf(view: AdultView | null, asked: Round | null): Counts | null {
  if (view === null || view.round === null || view.reveal === null || view.round.id !== asked?.id) return null;
  const { counts } = view.reveal;
  return Object.fromEntries(view.round.options.map((option, at) => [option, counts[at] ?? 0]));
}

/** How many answered the round that was asked, once it is closed. */
function closedByOf(view: AdultView | null, asked: Round | null): number | null {
  return view === null || view.reveal === null || view.round?.id !== asked?.id ? null : view.reveal.answered;
}

/** Opens what the tab remembers, or nothing yet. */
export function openLead(net: RoomNet, keeper: LeadKeeper): Lead {
  const phase = signal<'none' | 'opening' | 'refused' | 'away' | 'open' | 'ended'>('none');
  const opened = signal<OpenedRoom | null>(null);
  const view = signal<AdultView | null>(null);
  const line = signal<LineState>('opening');
  const asked = signal<Round | null>(null);
  let held: ReturnType<typeof openAdultLine> | null = null;
  let waiting: Round | null = null;

  const remember = (room: OpenedRoom | null): void => {
    opened.value = room;
    keeper.write(room);
  };
  const over = (): void => batch(() => {
    held?.close();
    held = null;
    remember(null);
    phase.value = 'ended';
    view.value = null;
  });
  const lead = (room: OpenedRoom): void => {
    remember(room);
    phase.value = 'open';
    held = openAdultLine(net, room.pass, {
      onLine: (state) => { line.value = state; },
      onGone: over,
      onAddresses: (addresses) => { if (opened.value !== null) remember({ ...opened.value, addresses }); },
      onView: (next) => {
        view.value = next;
        const round = waiting;
        waiting = null;
        if (round !== null) askRound(round);
      },
    });
  };
  /** A round that is open already, as after this page was loaded anew, goes on with the votes it has. */
  const askRound = (round: Round): void => {
    const now = view.value;
    if (now === null) waiting = round;
    else if (now.round?.id !== round.id || now.reveal !== null) void ask({ do: 'round', round: { id: round.id, kind: round.kind, options: round.options } });
  };
  const ask = async (deed: AdultDeed): Promise<void> => {
    const done = await held?.ask(deed);
    if (done?.state === 'done' && done.token !== undefined && opened.value !== null) remember({ ...opened.value, token: done.token });
  };
  const answered = computed(() => {
    const now = view.value;
    if (now === null || now.answered === null || now.reveal !== null || now.round?.id !== asked.value?.id) return null;
    return { answered: now.answered, of: Math.max(now.answered, now.seats.filter(({ here }) => here).length) };
  });
  const kept = keeper.read();
  if (kept !== null) lead(kept);
  return {
    phase, opened, view, line,
    votes: {
      means: 'seats',
      open(round) {
        asked.value = round;
        askRound(round);
      },
      close() {
        void ask({ do: 'close' });
      },
      counts: computed(() => countsOf(view.value, asked.value)),
      closedBy: computed(() => closedByOf(view.value, asked.value)),
      answered,
    },
    open(mode) {
      phase.value = 'opening';
      void openRoom(net, mode).then((room) => {
        if (room === 'refused' || room === 'away') phase.value = room;
        else lead(room);
      });
    },
    ask: (deed) => void ask(deed),
    end() {
      void ask({ do: 'end' }).then(over);
    },
  };
}
