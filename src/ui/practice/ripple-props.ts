import type { Board, Deed } from '../../practice/ripple/board.ts';
import type { Neighbour } from '../../practice/ripple/dress.ts';
import type { Hint } from '../../practice/ripple/hint.ts';
import type { Play } from '../../practice/ripple/play.ts';
import type { Refusal } from '../../practice/ripple/wave.ts';
import type { Words } from '../../words/words.ts';
import type { Framed, Portraits } from '../evening/props.ts';

export interface RippleProps extends Framed {
  readonly board: Board;
  readonly people: readonly (Neighbour | undefined)[];
  readonly portraits: Portraits;
  readonly play: Play;
  /** Which board of how many, from 0. */
  readonly at: number;
  readonly boards: readonly string[];
  /** Does an act; gives back why it cannot be done. */
  readonly onDeed: (deed: Deed) => Refusal | undefined;
  readonly onWave: () => void;
  readonly onUndo: () => void;
  readonly onRestart: () => void;
  /** What helps next. */
  readonly onHint: () => Hint;
  readonly onBoard: (at: number) => void;
  /** The same network with other neighbours. */
  readonly onAgain: () => void;
  readonly onHouse: () => void;
}

/** Where the words of this room stand. */
export function keyOf(key: string): string {
  return `practice.ripple.${key}`;
}

/** Who lives behind each window, by name. */
export function namesOf({ t }: Words, people: RippleProps['people']): readonly string[] {
  return people.map((person) => (person === undefined ? t(keyOf('names.nobody')) : t(keyOf(`people.${person}`))));
}

/** Several names as one list in the language, such as "Kim, Leo and Sam". */
export function listNames(language: string, names: readonly string[]): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(names);
}

/** A pseudo-language is no locale; English stands in. */
function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
