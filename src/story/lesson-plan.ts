/** The plan of a lesson around one evening: what comes after what, and how many minutes each part may take. The console follows it and the kit prints it. */

export const lengths = [20, 45, 60] as const;
/** Minutes. */
export type Length = (typeof lengths)[number];

/**
 * `welcome` says what it is about and what is agreed; `warm-up` and `check` are the gut checks by hands; `what-if` shows the map and plays what
 * was not chosen; `help` shows who can be told.
 */
export type StepKind = 'welcome' | 'warm-up' | 'story' | 'what-if' | 'debrief' | 'check' | 'help';

export interface PlanStep {
  readonly kind: StepKind;
  readonly minutes: number;
}

const plans: Readonly<Record<Length, readonly PlanStep[]>> = {
  20: [step('welcome', 1), step('story', 12), step('debrief', 5), step('help', 2)],
  45: [step('welcome', 3), step('warm-up', 5), step('story', 18), step('what-if', 4), step('debrief', 8), step('check', 5), step('help', 2)],
  60: [step('welcome', 4), step('warm-up', 6), step('story', 24), step('what-if', 7), step('debrief', 11), step('check', 5), step('help', 3)],
};

function step(kind: StepKind, minutes: number): PlanStep {
  return { kind, minutes };
}

/** The parts of a lesson of that length. An evening without gut checks gives their minutes to the story. */
export function planOf(length: Length, hasChecks: boolean): readonly PlanStep[] {
  const plan = plans[length];
  if (hasChecks) return plan;
  const isCheck = ({ kind }: PlanStep): boolean => kind === 'warm-up' || kind === 'check';
  const freed = plan.filter(isCheck).reduce((sum, { minutes }) => sum + minutes, 0);
  return plan.filter((one) => !isCheck(one)).map((one) => (one.kind === 'story' ? { ...one, minutes: one.minutes + freed } : one));
}
