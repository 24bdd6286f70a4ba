/** How a lesson stands against its plan, which `story/lesson-plan.ts` makes for the class and the kit alike. */
import type { PlanStep } from '../story/lesson-plan.ts';

export interface Timing {
  /** Whole minutes since the lesson began. */
  readonly minute: number;
  /** The minute in which the part that is on now should be over. */
  readonly until: number;
  /** How many minutes the class is behind the plan; 0 while it is not. */
  readonly late: number;
}

/** How the lesson stands against its plan. `elapsedMs` is the time since it began, in milliseconds; `at` the part that is on. */
export function timingOf(plan: readonly PlanStep[], at: number, elapsedMs: number): Timing {
  const minute = Math.max(0, Math.floor(elapsedMs / 60_000));
  const until = plan.slice(0, at + 1).reduce((sum, { minutes }) => sum + minutes, 0);
  return { minute, until, late: Math.max(0, minute - until) };
}
