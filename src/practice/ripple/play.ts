/** A board being played: what was done, in order, so that every step can be taken back. */
import type { Deed, Net } from './board.ts';
import { act, letGo, refusalOf, standAtStart } from './wave.ts';
import type { Refusal, Standing } from './wave.ts';

export type Move = { readonly do: 'deed'; readonly deed: Deed } | { readonly do: 'wave' };

export interface Play {
  readonly net: Net;
  readonly moves: readonly Move[];
  /** How things stand after all the moves. */
  readonly now: Standing;
}

export function beginPlay(net: Net): Play {
  return { net, moves: [], now: standAtStart(net) };
}

/** The play after a move, or why it cannot be made. */
export function makeMove({ net, moves, now }: Play, move: Move): { readonly ok: true; readonly play: Play } | { readonly ok: false; readonly refused: Refusal } {
  const refused = move.do === 'deed' ? refusalOf(net, now, move.deed) : now.over ? 'over' : undefined;
  if (refused !== undefined) return { ok: false, refused };
  return { ok: true, play: { net, moves: [...moves, move], now: move.do === 'deed' ? act(net, now, move.deed) : letGo(net, now) } };
}

/** The play without its last move. */
export function takeBack({ net, moves }: Play): Play {
  return moves.slice(0, -1).reduce<Play>((play, move) => {
    const made = makeMove(play, move);
    return made.ok ? made.play : play;
  }, beginPlay(net));
}

/** How many acts were done. */
export function deedsDone({ moves }: Play): number {
  return moves.filter((move) => move.do === 'deed').length;
}
