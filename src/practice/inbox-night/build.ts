/** Builds every message that the parts allow, each with its judgement. */
import { judge } from './judge.ts';
import type { Judgement, Truth } from './judge.ts';
import { isGrab } from './parts.ts';
import type { Combination, InboxSurface, Part, Room, Situation } from './parts.ts';
import { offices } from './situations-offices.ts';
import { peoples } from './situations-people.ts';

/** 1: plain to see. 3: hardly anything gives it away, or it is genuine and looks odd. */
export type Hardness = 1 | 2 | 3;

export interface Message extends Judgement {
  /** Its parts, so that no two messages have the same. */
  readonly id: string;
  readonly situation: string;
  readonly surface: InboxSurface;
  readonly sender: string;
  /** Opening, ask, closings: one line each, in this order. */
  readonly lines: readonly string[];
  readonly ask: string;
  /** Whether it hurries, which proves nothing. */
  readonly hurries: boolean;
  readonly hardness: Hardness;
}

export const situations: readonly Situation[] = [...offices, ...peoples];

/**
 * What may stand together. Two kinds of rules meet here: sense (news that wants nothing is in no hurry), and truth (nothing that
 * could be either is built: a page of somebody unknown, a favour without a word on who may know; a trap never says *ask at home*).
 */
export function isSense({ situation, sender, opening, ask, closings }: Combination): boolean {
  const has = (room: Room): boolean => closings.some(({ fact }) => fact === room);
  const grab = isGrab(ask.fact);
  const favour = ask.fact === 'favour';
  if (!fits(ask, sender.id) || !fits(opening, sender.id)) return false;
  if (sender.fact === 'look-alike' && (!(grab || ask.fact === 'page') || has('open'))) return false;
  if (ask.fact === 'page' && sender.fact === 'new') return false;
  if (grab && ((sender.fact === 'known' && !situation.person) || has('open'))) return false;
  if (favour && has('open') === has('shut')) return false;
  if (has('shut') && !grab && !favour) return false;
  return ask.fact !== 'tells' || !(has('hurry') || (has('open') && situation.person));
}

function fits(part: Part<string>, sender: string): boolean {
  return part.by === undefined || part.by.includes(sender);
}

/** No closing, one, or one that hurries and one that says who may know. */
function closingsOf(situation: Situation): readonly (readonly Part<Room>[])[] {
  const hurries = situation.closings.filter(({ fact }) => fact === 'hurry');
  const others = situation.closings.filter(({ fact }) => fact !== 'hurry');
  return [[], ...situation.closings.map((one) => [one]), ...hurries.flatMap((hurry) => others.map((other) => [hurry, other]))];
}

/** Everything that the parts of a situation could be put together to, sense or not. */
export function combinationsOf(situation: Situation): readonly Combination[] {
  const ends = closingsOf(situation);
  return situation.senders.flatMap((sender) => situation.openings.flatMap((opening) => situation.asks.flatMap((ask) => ends.map((closings) => ({ situation, sender, opening, ask, closings })))));
}

/** How many things give a trap away, or make a genuine message look odd. */
function signsOf({ sender, opening, ask, closings }: Combination, truth: Truth): number {
  const loud = Number(opening.fact !== 'plain') + closings.filter(({ fact }) => fact !== 'open').length;
  return loud + Number(sender.fact !== 'known') + Number(truth === 'trap' ? isGrab(ask.fact) : ask.fact === 'favour');
}

function hardnessOf(signs: number, truth: Truth): Hardness {
  if (truth === 'trap') return signs >= 3 ? 1 : signs === 2 ? 2 : 3;
  return signs === 0 ? 1 : signs === 1 ? 2 : 3;
}

function build(combination: Combination): Message | undefined {
  const judgement = isSense(combination) ? judge(combination) : undefined;
  if (judgement === undefined) return undefined;
  const { situation, sender, opening, ask, closings } = combination;
  const lines = [opening, ask, ...closings].map(({ id }) => id);
  return {
    ...judgement, id: [sender.id, ...lines].join('+'), situation: situation.id, surface: situation.surface,
    sender: sender.id, lines, ask: ask.id, hurries: closings.some(({ fact }) => fact === 'hurry'), hardness: hardnessOf(signsOf(combination, judgement.truth), judgement.truth),
  };
}

/** Every message there is, by situation. */
export const messages: ReadonlyMap<string, readonly Message[]> = new Map(situations.map((situation) => [
  situation.id, combinationsOf(situation).flatMap((combination) => build(combination) ?? []),
]));
