/** How one window looks before the next wave, for the picture and for the words alike. */
import { bit, has } from './board.ts';
import type { Net } from './board.ts';
import { heard } from './wave.ts';
import type { Standing } from './wave.ts';

export interface Looks {
  /** `fresh` will pass it on, `passed` has, `kept` has it and is quiet, `quiet` does not have it and would not pass it on. */
  readonly state: 'start' | 'dark' | 'fresh' | 'passed' | 'kept' | 'quiet';
  readonly child: boolean;
  readonly speaking: boolean;
  /** An adult is on the way here. */
  readonly coming: boolean;
}

export function looksOf(net: Net, now: Standing, window: number): Looks {
  const { board } = net;
  const quiet = now.quiet | heard(net, now.speaking);
  const child = window === board.child;
  return {
    state: stateOf(board.start === window, now, quiet, window), child, speaking: has(now.speaking, window),
    coming: has((now.coming[0] | now.coming[1]) & ~quiet & ~bit(board.start), window),
  };
}

function stateOf(isStart: boolean, { got, fresh }: Standing, quiet: number, window: number): Looks['state'] {
  if (isStart) return 'start';
  if (!has(got, window)) return has(quiet, window) ? 'quiet' : 'dark';
  if (has(quiet, window)) return 'kept';
  return has(fresh, window) ? 'fresh' : 'passed';
}
