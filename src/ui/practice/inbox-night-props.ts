/** What the screens of Inbox Night are told and what they tell back; they hold no rule of the room. */
import type { Answer } from '../../practice/inbox-night/judge.ts';
import type { Round } from '../../practice/inbox-night/round.ts';
import type { Framed, Portraits } from '../evening/props.ts';

export interface InboxNightProps extends Framed {
  readonly round: Round;
  /** Who sorts along, for when no stage draws them. */
  readonly portraits: Portraits;
  readonly people: readonly string[];
  /** Whether the torch shines on the lines that matter. */
  readonly torch: boolean;
  readonly onTorch: (out: boolean) => void;
  readonly onAnswer: (answer: Answer) => void;
  /** On to the next message, or to the end after the last. */
  readonly onNext: () => void;
  readonly onHouse: () => void;
}

export interface InboxNightEndProps extends Framed {
  readonly round: Round;
  readonly portraits: Portraits;
  readonly people: readonly string[];
  readonly onAgain: () => void;
  readonly onHouse: () => void;
}
