/** How a detail that matters to somebody ended, for the words under it. */
import { rankOf } from './circles.ts';
import { stops } from './journey.ts';
import type { Cost } from './journey.ts';
import type { Setting } from './post.ts';

/**
 * It came to them; nobody but the one who posts could see it; a sticker lay over it; the circle it was shown to lies too far from them; or it could have come and did not.
 */
export type Verdict = 'reached' | 'unshown' | 'covered' | 'far' | 'missed';

/** The verdict on a cost of a journey made with this setting. */
export function verdictOn({ detail, circle, reached }: Cost, { audience, covered }: Setting): Verdict {
  if (reached) return 'reached';
  if (audience === 'me') return 'unshown';
  if (covered.includes(detail)) return 'covered';
  // After it was posted it goes at most one circle further at each stop.
  return rankOf(circle) > rankOf(audience) + stops.length - 1 ? 'far' : 'missed';
}

/** Which text tells of it: why it mattered once it came to them, or why it would have. */
export function toldAs(verdict: Verdict): 'why' | 'spared' {
  return verdict === 'reached' ? 'why' : 'spared';
}
