/**
 * Where the votes of a class come from: hands that an adult counts (`hands.ts`), or seats in a room over the network. Whoever leads the lesson
 * opens a round, closes it and reads what came; nothing here says who voted for what.
 */
import type { ReadonlySignal } from '@preact/signals';

/**
 * What is voted on: the next step of the story, what to shine the torch on, which signal card fits what was seen, or one item of the gut check.
 */
export type RoundKind = 'choice' | 'inspect' | 'card' | 'check';

/** One vote. */
export interface Round {
  /** Names the round within a lesson, so that a late answer to an earlier one is not counted: `<node>:<kind>` and a number for a vote taken again. */
  readonly id: string;
  readonly kind: RoundKind;
  /** What can be voted for, in the order it is shown: option ids, item ids, cards, or `fine`, `unsure` and `trap`. */
  readonly options: readonly string[];
}

/** How many voted for an option; `few` stands for one to four where the source does not say more. */
export type Count = number | 'few';

/** For each option of the round how many voted for it; an option nobody voted for may be left out. */
export type Counts = Readonly<Record<string, Count>>;

/** A way to ask the class. One round is open at a time: opening another one closes the first and forgets its votes. */
export interface VoteSource {
  readonly means: 'hands' | 'seats';
  /** Begins to take votes. */
  open(round: Round): void;
  /** Takes no more votes and lays open what has come; does nothing when no round is open. */
  close(): void;
  /** What the class has said, once the round is closed; `null` while it is open and before the first. With hands it is what the adult has entered. */
  readonly counts: ReadonlySignal<Counts | null>;
  /** How many answered the round that `counts` are of, where that is more than `counts` say: a room keeps small ones to itself. */
  readonly closedBy?: ReadonlySignal<number | null>;
  /** How many have answered the open round, of how many seats; `null` where nobody can know. */
  readonly answered: ReadonlySignal<{ readonly answered: number; readonly of: number } | null>;
}
