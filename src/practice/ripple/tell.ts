/** What has happened on a board, one event after the other, for whoever reads it or hears it. */
import { bit, countOf, has, listOf } from './board.ts';
import type { Act, Net } from './board.ts';
import { beginPlay, makeMove } from './play.ts';
import type { Move, Play } from './play.ts';

export type Event =
  | { readonly tell: 'start'; readonly next: readonly number[] }
  | { readonly tell: 'deed'; readonly act: Act; readonly window: number; readonly beside: readonly number[] }
  | { readonly tell: 'wave'; readonly wave: number; readonly reached: readonly number[]; readonly count: number; readonly child: boolean }
  | { readonly tell: 'none'; readonly wave: number };

/** Every event of a play, oldest first. */
export function tellPlay({ net, moves }: Play): readonly Event[] {
  const events: Event[] = [{ tell: 'start', next: listOf(net.beside[net.board.start] ?? 0) }];
  let play = beginPlay(net);
  for (const move of moves) {
    const made = makeMove(play, move);
    if (!made.ok) break;
    events.push(eventOf(net, move, made.play));
    play = made.play;
  }
  return events;
}

function eventOf(net: Net, move: Move, { now }: Play): Event {
  if (move.do === 'deed') {
    const { act, window } = move.deed;
    return { tell: 'deed', act, window, beside: act === 'speak-up' ? listOf((net.beside[window] ?? 0) & now.speaking & ~bit(window)) : [] };
  }
  if (now.over) return { tell: 'none', wave: now.wave };
  return { tell: 'wave', wave: now.wave, reached: listOf(now.fresh), count: countOf(now.got), child: has(now.fresh, net.board.child) };
}
