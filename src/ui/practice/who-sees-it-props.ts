import type { Round, RoundMove } from '../../practice/who-sees-it/round.ts';
import type { Framed, Portraits } from '../evening/props.ts';

export interface WhoSeesItProps extends Framed {
  readonly round: Round;
  readonly portraits: Portraits;
  readonly onMove: (move: RoundMove) => void;
  /** A round with another post. */
  readonly onAnother: () => void;
  /** The same post with the same luck. */
  readonly onOnceMore: () => void;
  readonly onHouse: () => void;
}

/** Where the words of this room stand. */
export function keyOf(key: string): string {
  return `practice.who-sees-it.${key}`;
}
