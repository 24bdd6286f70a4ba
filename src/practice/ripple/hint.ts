/** A hint that teaches: first which kind of act and why, then where. It follows a shortest way to both lamps. */
import type { Act, Deed, Net } from './board.ts';
import { solve } from './solve.ts';
import type { Standing } from './wave.ts';

export type Hint = { readonly say: Act; readonly deed: Deed } | { readonly say: 'wait' } | { readonly say: 'lost' };

/** What helps next, from how things stand. `lost`: both lamps can no longer be lit from here. */
export function hintFor(net: Net, now: Standing): Hint {
  const plan = solve(net, now);
  if (plan === undefined) return { say: 'lost' };
  const deed = plan[0]?.[0];
  return deed === undefined ? { say: 'wait' } : { say: deed.act, deed };
}
