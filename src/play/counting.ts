/**
 * What the campaign may learn of this evening, if the player agreed. Nothing is made, stored or sent before *yes*; *off* empties
 * what was waiting. What a report may say is closed in `measure`; here is only when one is made.
 */
import { boosterReport, choiceReport, endReport, feedbackReport, itemReport, practiceReport, reachReport, reportIdOf, startReport } from '../measure/build.ts';
import type { Common, Feedback, HouseCommon, Round } from '../measure/build.ts';
import { dayOf } from '../measure/day.ts';
import { isCounted } from '../measure/dictionary.ts';
import { reportLanguageOf } from '../measure/report.ts';
import type { BoosterWeeks, PracticeRoom, Report } from '../measure/report.ts';
import { eveningFacts, hasLainLong, nothingCounted, takenIn } from './counted.ts';
import type { Counted, CountedEvening, Once } from './counted.ts';
import type { EveningState } from './evening-state.ts';
import { isEnded } from './evening-ended.ts';

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
  /** A short visit two or four weeks after the first finish is over: one of its answers by lot. */
  revisited(evening: EveningState, language: string, weeks: BoosterWeeks): void;
  /**
   * One round of a practice room was played to its end. `round` holds plain numbers of things judged: traps caught (`hits`) and taken
   * for fine (`misses`), genuine ones taken for traps (`falseAlarms`) and trusted (`correctRejections`). Call it once a round.
   */
  practised(room: PracticeRoom, round: Round, language: string): void;
  /** The evening is put down before an ending: remembers where, in case nobody comes back to it. */
  rested(evening: EveningState): void;
  /** Evenings that have lain untouched for a week are reported as left; called once when the game is opened. */
  settleOld(language: string): void;
  /** Counting was switched off: what was counted so far is no longer used, not even after another *yes*. */
  forget(): void;
}

/**
 * Counts the evenings of this device while the player allows it. An evening whose start was not counted, because the player said *yes*
 * in the middle of it, is counted from its next start on.
 */
export function openCounting({ campaign, allowed, now, random, randomBytes, enqueue, before, remember }: CountingOptions): Counting {
  let counted: Counted = before;
  const keep = (next: Counted): void => {
    counted = next;
    remember(counted);
  };
  const count = (level: string, next: CountedEvening): void => keep({ ...counted, evenings: { ...counted.evenings, [level]: next } });
  const send = (report: Report | null): void => {
    if (report !== null && isCounted(report.kind, report.day)) enqueue(report);
  };
  const houseOf = (language: string): HouseCommon => ({ id: reportIdOf(randomBytes()), day: dayOf(now()), campaign, language: reportLanguageOf(language) });
  const commonOf = ({ save }: EveningState, language: string): Common => ({ ...houseOf(language), level: save.level, hash: save.levelHash });
  const begunOf = ({ level }: EveningState): CountedEvening | undefined => (allowed() && Object.hasOwn(counted.evenings, level.id) ? counted.evenings[level.id] : undefined);
  const once = (evening: EveningState, kind: Once, make: (begun: CountedEvening) => readonly (Report | null)[]): void => {
    const begun = begunOf(evening);
    if (begun === undefined || begun.reported.includes(kind)) return;
    const reports = make(begun).filter((report) => report !== null);
    if (reports.length === 0) return;
    count(evening.level.id, { ...begun, reported: [...begun.reported, kind] });
    for (const report of reports) send(report);
  };
  const endOf = (evening: EveningState, language: string, { startedAt, rewinds }: CountedEvening): Report =>
    endReport(commonOf(evening, language), eveningFacts(evening, now() - startedAt, rewinds));
  const arrive = (language: string): void => {
    send(reachReport(houseOf(language), counted.playedOn));
    keep({ ...counted, playedOn: dayOf(now()) });
  };

  return {
    started(evening, language) {
      if (!allowed()) return;
      arrive(language);
      count(evening.level.id, { startedAt: now(), rewinds: 0, reported: [] });
      send(startReport(commonOf(evening, language)));
    },
    rewound(evening) {
      const begun = begunOf(evening);
      if (begun !== undefined) count(evening.level.id, { ...begun, rewinds: begun.rewinds + 1 });
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
    revisited(evening, language, weeks) {
      if (!allowed()) return;
      const { later = {} } = evening.save.checks;
      send(boosterReport(commonOf(evening, language), weeks, { items: evening.level.checks.c ?? [], answers: later }, random));
    },
    practised(room, round, language) {
      if (!allowed()) return;
      arrive(language);
      send(practiceReport(houseOf(language), room, round));
    },
    rested(evening) {
      const begun = begunOf(evening);
      if (begun === undefined || begun.reported.includes('end') || isEnded(evening)) return;
      count(evening.level.id, { ...begun, rested: { at: now(), hash: evening.save.levelHash, facts: eveningFacts(evening, now() - begun.startedAt, begun.rewinds) } });
    },
    settleOld(language) {
      if (!allowed()) return;
      for (const [level, begun] of Object.entries(counted.evenings)) {
        const { rested } = begun;
        if (rested === undefined || begun.reported.includes('end') || !hasLainLong(rested.at, now())) continue;
        count(level, { ...begun, reported: [...begun.reported, 'end'] });
        send(endReport({ ...houseOf(language), level, hash: rested.hash }, rested.facts));
      }
    },
    forget() {
      counted = nothingCounted;
    },
  };
}
