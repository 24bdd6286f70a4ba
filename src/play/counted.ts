/** What the device itself remembers so that it can count: kept beside the evenings, only while counting is allowed, and thrown away with a *no*. */
import type { EndFacts, Taken } from '../measure/build.ts';
import { cluesOf } from '../story/moves.ts';
import type { EveningState } from './evening-state.ts';
import { isEnded } from './evening-ended.ts';

export interface Counted {
  /** The day something was last counted on this device, days since 1970: its own answer to *is it the first time?*. */
  readonly playedOn: number | null;
  /** The last start of each evening, by level. */
  readonly evenings: Readonly<Record<string, CountedEvening>>;
}

/**
 * One evening since its start: when that was, in milliseconds since 1970, how often the player stepped back, and what was reported.
 * Of each start only the first ending, check and feedback are reported: a player who steps back to find every ending is still one.
 */
export interface CountedEvening {
  readonly startedAt: number;
  readonly rewinds: number;
  readonly reported: readonly Once[];
  /** Where it was put down last, and of which release the level was. */
  readonly rested?: Rested;
}

interface Rested {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly hash: string;
  readonly facts: EndFacts;
}

export const onceKinds = ['end', 'item', 'feedback'] as const;
export type Once = (typeof onceKinds)[number];

export const nothingCounted: Counted = { playedOn: null, evenings: {} };

/** An evening that lay untouched for so long counts as left; most who come back do so within the week. Milliseconds. */
const longMs = 7 * 24 * 60 * 60 * 1000;

/** Whether an evening that was put down at `at` counts as left. Both in milliseconds since 1970. */
export function hasLainLong(at: number, now: number): boolean {
  return now - at >= longMs;
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads what was being counted from what was kept; what cannot be read counts as not begun. */
export function readCounted(kept: unknown): Counted {
  if (!isRecord(kept) || !isRecord(kept['evenings'])) return nothingCounted;
  const evenings = Object.entries(kept['evenings']).flatMap(([level, value]) => {
    const evening = readEvening(value);
    return evening === undefined ? [] : [[level, evening] as const];
  });
  return { playedOn: typeof kept['playedOn'] === 'number' ? kept['playedOn'] : null, evenings: Object.fromEntries(evenings) };
}

function readEvening(kept: unknown): CountedEvening | undefined {
  if (!isRecord(kept)) return undefined;
  const { startedAt, rewinds, reported } = kept;
  if (typeof startedAt !== 'number' || typeof rewinds !== 'number' || !Array.isArray(reported)) return undefined;
  const rested = readRested(kept['rested']);
  return { startedAt, rewinds, reported: onceKinds.filter((kind) => reported.includes(kind)), ...(rested === undefined ? {} : { rested }) };
}

function readRested(kept: unknown): Rested | undefined {
  if (!isRecord(kept) || typeof kept['at'] !== 'number' || typeof kept['hash'] !== 'string' || !isRecord(kept['facts'])) return undefined;
  const { stopped, tookMs, clues, rewinds, repaired, told } = kept['facts'];
  if (typeof tookMs !== 'number' || typeof rewinds !== 'number' || !isRecord(clues)) return undefined;
  const { found, total } = clues;
  if (typeof found !== 'number' || typeof total !== 'number') return undefined;
  return {
    at: kept['at'], hash: kept['hash'],
    facts: { ...(typeof stopped === 'string' ? { stopped } : {}), tookMs, clues: { found, total }, rewinds, repaired: repaired === true, told: told === true },
  };
}

/** How the evening stands, in the units of play. */
export function eveningFacts(evening: EveningState, tookMs: number, rewinds: number): EndFacts {
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

/** The decisions of an evening in their order. */
export function takenIn({ play }: EveningState): readonly Taken[] {
  return play.trail.flatMap((visit) => {
    const [node, option] = visit.by?.split('.') ?? [];
    return node === undefined || option === undefined ? [] : [{ node, option }];
  });
}
