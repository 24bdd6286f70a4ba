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
  /** What was being counted when the page was last left, so that a reload neither shortens an evening nor counts it twice. */
  readonly before: Counted;
  /** Keeps what is being counted; called only while counting is allowed. */
  readonly remember: (counted: Counted) => void;
}

/** The last start of each evening, by level. */
export type Counted = Readonly<Record<string, CountedEvening>>;

/**
 * One evening since its start: when that was, in milliseconds since 1970, how often the player stepped back, and what was reported.
 * Of each start only the first ending, check and feedback are reported: a player who steps back to find every ending is still one.
 */
export interface CountedEvening {
  readonly startedAt: number;
  readonly rewinds: number;
  readonly reported: readonly Once[];
}

const onceKinds = ['end', 'item', 'feedback'] as const;
type Once = (typeof onceKinds)[number];

export interface Counting {
  started(evening: EveningState, language: string): void;
  rewound(evening: EveningState): void;
  /** An ending was reached: how the evening went, and two of its decisions by lot. */
  ended(evening: EveningState, language: string): void;
  /** The evening was begun anew before an ending. */
  stopped(evening: EveningState, language: string): void;
  /** Both gut checks are answered. */
  checked(evening: EveningState, language: string): void;
  feltLike(evening: EveningState, language: string, feedback: Feedback): void;
  /** Counting was switched off: what was counted so far is no longer used, not even after another *yes*. */
  forget(): void;
}

/** Reads what was being counted from what was kept; what cannot be read counts as not begun. */
export function readCounted(kept: unknown): Counted {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).flatMap(([level, value]) => {
    const evening = readEvening(value);
    return evening === undefined ? [] : [[level, evening]];
  }));
}

function readEvening(kept: unknown): CountedEvening | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { startedAt, rewinds, reported } = kept as Readonly<Record<string, unknown>>;
  if (typeof startedAt !== 'number' || typeof rewinds !== 'number' || !Array.isArray(reported)) return undefined;
  return { startedAt, rewinds, reported: onceKinds.filter((kind) => reported.includes(kind)) };
}

/**
 * Counts the evenings of this device while the player allows it. An evening whose start was not counted, because the player said *yes*
 * in the middle of it, is counted from its next start on.
 */
export function openCounting({ campaign, allowed, now, random, randomBytes, enqueue, before, remember }: CountingOptions): Counting {
  let counted: Counted = before;
  const count = ({ level }: EveningState, next: CountedEvening): void => {
    counted = { ...counted, [level.id]: next };
    remember(counted);
  };
  const commonOf = ({ save }: EveningState, language: string): Common => ({
    id: reportIdOf(randomBytes()), day: dayOf(now()), campaign, level: save.level, hash: save.levelHash, language: reportLanguageOf(language),
  });
  const begunOf = ({ level }: EveningState): CountedEvening | undefined => (allowed() && Object.hasOwn(counted, level.id) ? counted[level.id] : undefined);
  const once = (evening: EveningState, kind: Once, make: (begun: CountedEvening) => readonly (Report | null)[]): void => {
    const begun = begunOf(evening);
    if (begun === undefined || begun.reported.includes(kind)) return;
    const reports = make(begun).filter((report) => report !== null);
    if (reports.length === 0) return;
    count(evening, { ...begun, reported: [...begun.reported, kind] });
    for (const report of reports) enqueue(report);
  };
  const endOf = (evening: EveningState, language: string, { startedAt, rewinds }: CountedEvening): Report =>
    endReport(commonOf(evening, language), factsOf(evening, now() - startedAt, rewinds));

  return {
    started(evening, language) {
      if (!allowed()) return;
      count(evening, { startedAt: now(), rewinds: 0, reported: [] });
      enqueue(startReport(commonOf(evening, language)));
    },
    rewound(evening) {
      const begun = begunOf(evening);
      if (begun !== undefined) count(evening, { ...begun, rewinds: begun.rewinds + 1 });
    },
    ended(evening, language) {
      once(evening, 'end', (begun) => [endOf(evening, language, begun), choiceReport(commonOf(evening, language), takenIn(evening), random)]);
    },
    stopped(evening, language) {
      once(evening, 'end', (begun) => [endOf(evening, language, begun)]);
    },
    checked(evening, language) {
      const { checks } = evening.save;
      const { a = [], b = [] } = evening.level.checks;
      once(evening, 'item', () => [itemReport(commonOf(evening, language), { ...checks, forms: { a, b } }, random)]);
    },
    feltLike(evening, language, feedback) {
      once(evening, 'feedback', () => [feedbackReport(commonOf(evening, language), feedback)]);
    },
    forget() {
      counted = {};
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
