/**
 * A clock that a sudden jump of the machine's own does not move: a server whose clock stands 40 days ahead for an hour would forget the ids of reports that may still
 * come again, and close weeks that are not over. A jump is believed once the clock has run steadily since; a restart believes the clock as it is.
 */

/** More than any time service moves a clock at once while it runs well. */
const slackMs = 300_000;
const trustAfterMs = 3_600_000;

/** `wall` is milliseconds since the epoch, `steady` milliseconds of a clock that never jumps. Goes out: milliseconds since the epoch. Ask now and then, so that it can see. */
export function openSettledClock(wall: () => number, steady: () => number): () => number {
  let believed = wall() - steady();
  let doubted: { readonly offset: number; readonly since: number } | null = null;
  return () => {
    const offset = wall() - steady();
    const isNear = (other: number): boolean => Math.abs(offset - other) <= slackMs;
    if (doubted !== null && isNear(doubted.offset) && steady() - doubted.since >= trustAfterMs) believed = offset;
    if (isNear(believed)) {
      believed = offset;
      doubted = null;
    } else if (doubted === null || !isNear(doubted.offset)) doubted = { offset, since: steady() };
    return believed + steady();
  };
}
