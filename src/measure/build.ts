/** Makes reports out of what happened. Nothing is decided here but by the lots that are handed in. */
import { mondayOf } from './day.ts';
import { mostJudged } from './report.ts';
import type {
  Answer, BoosterReport, BoosterWeeks, ChoiceReport, EndReport, FeedbackReport, ItemReport, PracticeReport, PracticeRoom, ReachReport, ReportLanguage, StartReport,
} from './report.ts';

/** What every report says. `id` must be new for each one: see `reportIdOf`. */
export interface HouseCommon {
  readonly id: string;
  /** Whole days since the epoch: see `dayOf`. */
  readonly day: number;
  readonly campaign: string;
  readonly language: ReportLanguage;
}

/** What every report about an evening says. */
export interface Common extends HouseCommon {
  readonly level: string;
  readonly hash: string;
}

/** A number from 0 up to but not including 1. */
export type Random = () => number;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Sixteen random bytes as the 22 characters of a report's id (base64url without padding, RFC 4648 section 5). */
export function reportIdOf(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new RangeError('a report id is made of 16 bytes');
  let id = '';
  let buffer = 0;
  let held = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    held += 8;
    while (held >= 6) {
      held -= 6;
      id += alphabet.charAt((buffer >> held) & 63);
      buffer &= (1 << held) - 1;
    }
  }
  return id + alphabet.charAt((buffer << (6 - held)) & 63);
}

function start<K extends string>(common: Common, kind: K): Common & { v: 1; kind: K } {
  const { id, day, campaign, level, hash, language } = common;
  return { v: 1, kind, id, day, campaign, level, hash, language };
}

/** The device's answer to "is it the first time?", from the day it last played in this campaign (`null`: never). `null` when it played today already. */
export function reachReport({ id, day, campaign, language }: HouseCommon, lastPlayed: number | null): ReachReport | null {
  if (lastPlayed === day) return null;
  const sameWeek = lastPlayed !== null && mondayOf(lastPlayed) === mondayOf(day);
  return { v: 1, kind: 'reach', id, day, campaign, language, first: lastPlayed === null ? 'campaign' : sameWeek ? 'day' : 'week' };
}

/** How one round of a practice room went: what was judged, in numbers. */
export interface Round {
  /** Traps caught, and traps taken for fine. */
  readonly hits: number;
  readonly misses: number;
  /** Genuine ones taken for traps, and genuine ones trusted. */
  readonly falseAlarms: number;
  readonly correctRejections: number;
}

/** A round of practice was played to its end. Numbers beyond the bound count as the bound. */
export function practiceReport({ id, day, campaign, language }: HouseCommon, room: PracticeRoom, round: Round): PracticeReport {
  const bounded = (count: number): number => Math.min(mostJudged, Math.max(0, Math.round(count)));
  const { hits, misses, falseAlarms, correctRejections } = round;
  return {
    v: 1, kind: 'practice', id, day, campaign, language, room,
    hits: bounded(hits), misses: bounded(misses), falseAlarms: bounded(falseAlarms), correctRejections: bounded(correctRejections),
  };
}

/** An evening was begun. */
export function startReport(common: Common): StartReport {
  return start(common, 'start');
}

/** How an evening went, in the units of play. */
export interface EndFacts {
  /** The ending reached; absent when the player stopped before one. */
  readonly ending?: string;
  /** The choice at which the player stopped, when no ending was reached; absent before the first choice. */
  readonly stopped?: string;
  /** From the start of the evening, milliseconds. */
  readonly tookMs: number;
  readonly clues: { readonly found: number; readonly total: number };
  readonly rewinds: number;
  readonly repaired: boolean;
  readonly told: boolean;
}

/** 0 under a minute, then 1 + log2 of the minutes, 7 from 64 minutes on. */
export function timeBucketOf(ms: number): number {
  const minutes = ms / 60_000;
  return minutes < 1 ? 0 : Math.min(7, 1 + Math.floor(Math.log2(minutes)));
}

function clueBucketOf({ found, total }: EndFacts['clues']): number {
  if (found <= 0 || total <= 0) return 0;
  if (found >= total) return 3;
  return found * 2 > total ? 2 : 1;
}

function rewindBucketOf(rewinds: number): number {
  return rewinds <= 1 ? Math.max(0, rewinds) : rewinds <= 3 ? 2 : 3;
}

/** An evening was ended, or left. Exact times and numbers become buckets here, on the device. */
export function endReport(common: Common, facts: EndFacts): EndReport {
  const at = facts.ending ?? facts.stopped;
  return {
    ...start(common, 'end'),
    done: facts.ending === undefined ? 0 : 1,
    ...(at === undefined ? {} : { at }),
    time: timeBucketOf(facts.tookMs),
    clues: clueBucketOf(facts.clues),
    rewinds: rewindBucketOf(facts.rewinds),
    repaired: facts.repaired ? 1 : 0,
    told: facts.told ? 1 : 0,
  };
}

function draw<T>(list: readonly T[], count: number, random: Random): T[] {
  const left = [...list];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}

export interface Taken {
  readonly node: string;
  readonly option: string;
}

/** Two of the evening's decisions by lot. Of a decision taken more than once, only the first answer is in the drum. `null` when none was taken. */
export function choiceReport(common: Common, taken: readonly Taken[], random: Random): ChoiceReport | null {
  const first = new Map<string, string>();
  for (const { node, option } of taken) if (!first.has(node)) first.set(node, option);
  const choices = draw([...first], 2, random).map(([node, option]) => ({ node, option }));
  return choices.length === 0 ? null : { ...start(common, 'choice'), choices };
}

/** Both gut checks of one evening. Items stand in the order of their form in the level; that order is what matches the forms. */
export interface GutChecks {
  readonly first: 'a' | 'b';
  readonly before: Readonly<Record<string, Answer>>;
  readonly after: Readonly<Record<string, Answer>>;
  readonly forms: { readonly a: readonly { readonly id: string }[]; readonly b: readonly { readonly id: string }[] };
}

/** One position, by lot, among those answered both before and after; `null` when there is none. */
export function itemReport(common: Common, checks: GutChecks, random: Random): ItemReport | null {
  const [first, second] = checks.first === 'a' ? [checks.forms.a, checks.forms.b] : [checks.forms.b, checks.forms.a];
  const answered = first.slice(0, 4).flatMap((item, position) => {
    const other = second[position];
    const before = checks.before[item.id];
    const after = other === undefined ? undefined : checks.after[other.id];
    if (other === undefined || before === undefined || after === undefined) return [];
    return [{ position, beforeItem: item.id, before, afterItem: other.id, after }];
  });
  const [drawn] = draw(answered, 1, random);
  return drawn === undefined ? null : { ...start(common, 'item'), order: checks.first === 'a' ? 'ab' : 'ba', ...drawn };
}

/** One item by lot among those answered in a booster; `items` stand in the order of their form. `null` when none was answered. */
export function boosterReport(
  common: Common, weeks: BoosterWeeks, check: { readonly items: readonly { readonly id: string }[]; readonly answers: Readonly<Record<string, Answer>> }, random: Random,
): BoosterReport | null {
  const answered = check.items.slice(0, 4).flatMap(({ id: item }, position) => {
    const answer = check.answers[item];
    return answer === undefined ? [] : [{ position, item, answer }];
  });
  const [drawn] = draw(answered, 1, random);
  return drawn === undefined ? null : { ...start(common, 'booster'), weeks, ...drawn };
}

export interface Feedback {
  readonly useful?: 0 | 1 | 2;
  readonly tell?: 0 | 1 | 2;
  readonly upset?: 0 | 1;
}

/** The three taps at the end; `null` when none was tapped. */
export function feedbackReport(common: Common, feedback: Feedback): FeedbackReport | null {
  const { useful, tell, upset } = feedback;
  if (useful === undefined && tell === undefined && upset === undefined) return null;
  return {
    ...start(common, 'feedback'),
    ...(useful === undefined ? {} : { useful }),
    ...(tell === undefined ? {} : { tell }),
    ...(upset === undefined ? {} : { upset }),
  };
}
