/**
 * What the campaign may learn of this evening, if the player agreed. Nothing is made, stored or sent before *yes*; *off* empties
 * what was waiting. What a report may say is closed in `measure`; here is only when one is made.
 */
import { choiceReport, endReport, feedbackReport, itemReport, reportIdOf, startReport } from '../measure/build.ts';
import type { Common, Feedback } from '../measure/build.ts';
import { dayOf } from '../measure/day.ts';
import { reportLanguageOf } from '../measure/report.ts';
import type { Report } from '../measure/report.ts';
import { cluesOf } from '../story/moves.ts';
import type { EveningState } from './evening-state.ts';
import { isEnded } from './evening-state.ts';

export interface CountingOptions {
  readonly campaign: string;
  /** Asked before every report, so that a changed mind counts at once. */
  readonly allowed: () => boolean;
  readonly now: () => number;
  readonly random: () => number;
  /** Fills with 16 random bytes. */
  readonly randomBytes: () => Uint8Array;
  /** Hands a report to the outbox. */
  readonly enqueue: (report: Report) => void;
  /** The evening that was being counted when the page was last left, so that a reload does not shorten it. */
  readonly before?: Counted;
  /** Keeps what is being counted; called only while counting is allowed. */
  readonly remember: (counted: Counted) => void;
}

/** The evening being counted: when its story began, in milliseconds since 1970, and how often the player stepped back. */
export interface Counted {
  readonly level: string;
  readonly startedAt: number;
  readonly rewinds: number;
}

export interface Counting {
  started(evening: EveningState, language: string): void;
  rewound(): void;
  /** An ending was reached: how the evening went, and two of its decisions by lot. */
  ended(evening: EveningState, language: string): void;
  /** The evening was begun anew before an ending. */
  stopped(evening: EveningState, language: string): void;
  /** Both gut checks are answered. */
  checked(evening: EveningState, language: string): void;
  feltLike(evening: EveningState, language: string, feedback: Feedback): void;
}

/** Reads what was being counted from what was kept; anything else counts as nothing. */
export function readCounted(kept: unknown): Counted | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { level, startedAt, rewinds } = kept as Readonly<Record<string, unknown>>;
  return typeof level === 'string' && typeof startedAt === 'number' && typeof rewinds === 'number' ? { level, startedAt, rewinds } : undefined;
}

/** Counts the evenings of this device while the player allows it. */
export function openCounting({ campaign, allowed, now, random, randomBytes, enqueue, before, remember }: CountingOptions): Counting {
  let counted: Counted = before ?? { level: '', startedAt: now(), rewinds: 0 };
  const count = (next: Counted): void => {
    counted = next;
    if (allowed()) remember(next);
  };

  const commonOf = ({ save }: EveningState, language: string): Common => ({
    id: reportIdOf(randomBytes()), day: dayOf(now()), campaign, level: save.level, hash: save.levelHash, language: reportLanguageOf(language),
  });
  const send = (make: () => Report | null): void => {
    if (!allowed()) return;
    const report = make();
    if (report !== null) enqueue(report);
  };
  const end = (evening: EveningState, language: string): void => send(() => endReport(commonOf(evening, language), factsOf(evening, now() - counted.startedAt, counted.rewinds)));

  return {
    started(evening, language) {
      count({ level: evening.level.id, startedAt: now(), rewinds: 0 });
      send(() => startReport(commonOf(evening, language)));
    },
    rewound() {
      count({ ...counted, rewinds: counted.rewinds + 1 });
    },
    ended(evening, language) {
      end(evening, language);
      send(() => choiceReport(commonOf(evening, language), takenIn(evening), random));
    },
    stopped: end,
    checked(evening, language) {
      const { checks } = evening.save;
      const { a = [], b = [] } = evening.level.checks;
      send(() => itemReport(commonOf(evening, language), { ...checks, forms: { a, b } }, random));
    },
    feltLike(evening, language, feedback) {
      send(() => feedbackReport(commonOf(evening, language), feedback));
    },
  };
}

function factsOf(evening: EveningState, tookMs: number, rewinds: number) {
  const { level, play } = evening;
  const lastChoice = play.trail.findLast((visit) => level.nodes[visit.at]?.type === 'choice')?.at;
  const where = isEnded(evening) ? { ending: play.state.at } : lastChoice === undefined ? {} : { stopped: lastChoice };
  return {
    ...where,
    tookMs,
    clues: { found: play.known.length, total: cluesOf(level).length },
    rewinds,
    repaired: play.trail.some((visit) => visit.via === 'repair'),
    told: play.trail.some((visit) => visit.via === 'tell'),
  };
}

function takenIn({ play }: EveningState) {
  return play.trail.flatMap((visit) => {
    const [node, option] = visit.by?.split('.') ?? [];
    return node === undefined || option === undefined ? [] : [{ node, option }];
  });
}
