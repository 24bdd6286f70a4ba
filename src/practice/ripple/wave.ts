/**
 * How a mean post runs through the house. The rule, as the room tells it:
 * whoever gets the post passes it on once, with the next wave, to everybody they are in a chat with - unless they are quiet by then.
 * The one it is about never passes it on. The window it comes from cannot be stopped: it has already sent it.
 *
 * What the acts do: *hold* makes one window quiet. *Check in* makes one neighbour of the child quiet, and the child is no longer alone.
 * *Speak up* by two who are next to each other makes both of them and everybody next to them quiet; by one alone it makes only this
 * window quiet, and everybody next to it looks for the post and gets it with the coming wave. *An adult* is there after two waves; then everybody
 * within two steps is quiet. Who is quiet stays quiet.
 */
import { actsPerWave, bit, countOf, has } from './board.ts';
import type { Act, Board, Deed, Net } from './board.ts';

/** How things stand before a wave, as bits. */
export interface Standing {
  /** How many waves have gone. */
  readonly wave: number;
  readonly got: number;
  /** Those who got it with the last wave. */
  readonly fresh: number;
  readonly quiet: number;
  readonly speaking: number;
  /** Who becomes quiet when the adults who were called have come: after one more wave, and after two. */
  readonly coming: readonly [soon: number, later: number];
  /** Who is looking for the post because somebody speaks alone; settled when the wave goes. */
  readonly newVoices: number;
  /** Acts left. */
  readonly hand: Readonly<Record<Act, number>>;
  readonly doneNow: number;
  /** Somebody has checked in. */
  readonly accompanied: boolean;
  /** It came to the child, and by the next wave nobody had checked in. */
  readonly leftAlone: boolean;
  /** A wave has gone that reached nobody new. */
  readonly over: boolean;
}

/** How a board stands before the first wave. */
export function standAtStart({ board }: Net): Standing {
  const from = bit(board.start);
  return { wave: 0, got: from, fresh: from, quiet: bit(board.child), speaking: 0, coming: [0, 0], newVoices: 0, hand: board.hand, doneNow: 0, accompanied: false, leftAlone: false, over: false };
}

/** Why an act cannot be done now, or nothing. */
export type Refusal = 'over' | 'none-left' | 'two-a-wave' | 'start' | 'child' | 'passed-on' | 'quiet' | 'speaks' | 'not-beside-child' | 'checked';

/** Whether an act can be done on a window before the next wave, and if not, why. */
export function refusalOf({ board, beside }: Net, now: Standing, { act, window }: Deed): Refusal | undefined {
  if (now.over) return 'over';
  if (now.hand[act] <= 0) return 'none-left';
  if (now.doneNow >= actsPerWave) return 'two-a-wave';
  if (window === board.start) return 'start';
  if (window === board.child) return 'child';
  switch (act) {
    case 'hold': return has(now.got & ~now.fresh, window) ? 'passed-on' : has(now.quiet, window) ? 'quiet' : undefined;
    case 'check-in': return now.accompanied ? 'checked' : has(beside[board.child] ?? 0, window) ? undefined : 'not-beside-child';
    case 'speak-up': return has(now.speaking, window) ? 'speaks' : undefined;
    case 'adult': return undefined;
  }
}

/** How things stand after an act that was not refused. */
export function act({ near }: Net, now: Standing, deed: Deed): Standing {
  const next = { ...now, hand: { ...now.hand, [deed.act]: now.hand[deed.act] - 1 }, doneNow: now.doneNow + 1 };
  const here = bit(deed.window);
  switch (deed.act) {
    case 'hold': return { ...next, quiet: now.quiet | here };
    case 'check-in': return { ...next, quiet: now.quiet | here, accompanied: true };
    case 'speak-up': return { ...next, quiet: now.quiet | here, speaking: now.speaking | here, newVoices: now.newVoices | here };
    case 'adult': return { ...next, coming: [now.coming[0], now.coming[1] | (near[deed.window] ?? 0)] };
  }
}

/** Who stands beside a voice of their own: the voices that do not speak alone, and everybody next to them. */
export function heard({ beside }: Net, speaking: number): number {
  let mask = 0;
  for (let window = 0; window < beside.length; window += 1) {
    const next = beside[window] ?? 0;
    if (has(speaking, window) && (next & speaking) !== 0) mask |= bit(window) | next;
  }
  return mask;
}

/** How things stand after the next wave. Nothing moves any more once it is over. */
export function letGo(net: Net, now: Standing): Standing {
  if (now.over) return now;
  const { board, beside } = net;
  const quiet = now.quiet | heard(net, now.speaking);
  const senders = now.wave === 0 ? now.fresh : now.fresh & ~quiet;
  let reached = 0;
  for (let window = 0; window < beside.length; window += 1) {
    const next = beside[window] ?? 0;
    if (has(senders, window) || (has(now.newVoices, window) && (next & now.speaking) === 0)) reached |= next;
  }
  const fresh = reached & ~now.got;
  return {
    ...now, wave: now.wave + 1, got: now.got | fresh, fresh, quiet: quiet | now.coming[0], coming: [now.coming[1], 0], newVoices: 0, doneNow: 0, over: fresh === 0,
    leftAlone: now.leftAlone || (has(now.got, board.child) && !now.accompanied),
  };
}

/** The two lamps, as things stand: it stayed small; the child was not alone. */
export function lampsOf(board: Board, { got, leftAlone }: Standing): { readonly small: boolean; readonly together: boolean } {
  return { small: countOf(got) <= board.most, together: !leftAlone };
}
