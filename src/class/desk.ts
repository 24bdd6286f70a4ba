/**
 * The adult's desk: a lesson that changes by acts, and the votes that come from wherever the class is asked. A room over the network brings its
 * own `VoteSource` and opens the same desk; `console.tsx` is drawn over it.
 */
import { effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Level } from '../story/level.ts';
import { viewOf } from '../story/view.ts';
import { undecidedBy, winnersIn } from '../ui/class/winners-in.ts';
import { playOf, stepOf } from './lesson.ts';
import type { Lesson, LiveRound } from './lesson.ts';
import { checkTimeOf, roundAt, teach } from './teach.ts';
import type { Act } from './teach.ts';
import type { RoundKind, VoteSource } from './vote-source.ts';

export interface Desk {
  readonly level: Level;
  readonly lesson: ReadonlySignal<Lesson>;
  readonly votes: VoteSource;
  act(act: Act): void;
  /** The one big button, and the key of a presenter's remote: whatever comes next here. Does nothing where only the adult can decide. */
  forward(): void;
  /** Stops listening to the votes. */
  leave(): void;
}

export interface DeskOptions {
  readonly level: Level;
  readonly lesson: Lesson;
  readonly votes: VoteSource;
  /** Called with every new lesson. */
  readonly onChange: (lesson: Lesson) => void;
}

/** Opens the desk. A vote that was open when the page was left is asked again. */
export function openDesk({ level, lesson: first, votes, onChange }: DeskOptions): Desk {
  const lesson = signal(first);
  const act = (one: Act): void => {
    const before = lesson.value;
    const next = teach(level, before, one);
    if (next === before) return;
    lesson.value = next;
    tellVotes(votes, before.round, next.round);
    onChange(next);
  };
  tellVotes(votes, null, first.round);
  const leave = effect(() => {
    const counts = votes.counts.value;
    // Only the votes are listened to: the lesson changes by what they say.
    const answered = votes.closedBy?.value ?? null;
    if (counts !== null) untracked(() => act({ do: 'count', counts, ...(answered === null ? {} : { answered }) }));
  });
  return { level, lesson, votes, act, leave, forward: () => goForward(level, lesson.value, votes, act) };
}

function tellVotes(votes: VoteSource, before: LiveRound | null, next: LiveRound | null): void {
  const wasOpen = before?.open === true;
  const isOpen = next?.open === true;
  if (isOpen && before?.id !== next.id) votes.open({ id: next.id, kind: next.kind, options: next.options });
  else if (wasOpen && next === null) votes.close();
}

/** What the big button does, for its words and for whether it rests. */
export type Forward =
  | { readonly do: 'rest' }
  /** The last part of the plan: ending the lesson has a button of its own. */
  | { readonly do: 'last' }
  | { readonly do: 'ask'; readonly kind: RoundKind }
  | { readonly do: 'close' }
  | { readonly do: 'enter' }
  /** Only the adult can decide: the votes are equal, too few to say who is ahead, or none. */
  | { readonly do: 'break-tie'; readonly why: 'tie' | 'few' | 'nobody'; readonly options: readonly string[] }
  | { readonly do: 'take'; readonly option: string; readonly kind: RoundKind }
  | { readonly do: 'turn'; readonly what: 'line' | 'page' | 'part' | 'lift' | 'look-on' | 'come-back' };

/** Where the lesson stands and what would come next. */
export function forwardOf(level: Level, lesson: Lesson, means: VoteSource['means']): Forward {
  const { round, look, over, covered } = lesson;
  if (covered) return { do: 'rest' };
  if (over !== null) return { do: 'turn', what: 'lift' };
  if (round?.open === true) return { do: means === 'seats' ? 'close' : 'enter' };
  if (round !== null && round.counts !== null && round.kind !== 'check') return afterVote(round, round.counts);
  if (checkTimeOf(level, lesson) !== undefined) return round === null ? { do: 'ask', kind: 'check' } : { do: 'turn', what: 'page' };
  if (stepOf(level, lesson).kind === 'help') return { do: 'last' };
  if (stepOf(level, lesson).kind !== 'story') return { do: 'turn', what: stepOf(level, lesson).kind === 'debrief' ? 'page' : 'part' };
  if (look !== null) {
    if (look.outcome !== null) return { do: 'turn', what: 'look-on' };
    const kind = look.item === null ? 'inspect' : 'card';
    return roundAt(level, lesson, kind) === undefined ? { do: 'rest' } : { do: 'ask', kind };
  }
  const view = viewOf(level, playOf(level, lesson));
  if (view.kind === 'choice') return { do: 'ask', kind: 'choice' };
  if (view.kind === 'ending') return { do: 'turn', what: lesson.branch === null ? 'part' : 'come-back' };
  return { do: 'turn', what: 'line' };
}

function afterVote(round: LiveRound, counts: NonNullable<LiveRound['counts']>): Forward {
  const winners = winnersIn(round.options, counts);
  const [only] = winners;
  const why = undecidedBy(round.options, counts);
  if (why === null && only !== undefined) return { do: 'take', option: only, kind: round.kind };
  return { do: 'break-tie', why: why ?? 'nobody', options: winners.length === 0 ? round.options : winners };
}

function goForward(level: Level, lesson: Lesson, votes: VoteSource, act: (act: Act) => void): void {
  const next = forwardOf(level, lesson, votes.means);
  switch (next.do) {
    case 'ask': return act({ do: 'ask', kind: next.kind });
    case 'close': return votes.close();
    case 'take': return act({ do: 'take', option: next.option });
    case 'turn': return act({ do: 'forward' });
    // Only a person can count hands or break a tie.
    case 'enter': case 'break-tie': case 'rest': case 'last': return undefined;
  }
}
