/** Says whether a combination of parts is a trap or genuine, and proves it by the parts that make it so. */
import { isGrab } from './parts.ts';
import type { Combination, Grab } from './parts.ts';

export type Truth = 'trap' | 'genuine';

/** The one best answer. */
export type Answer = 'trap' | 'fine' | 'check';

/** Why a part counts. Each has its words under `why`. */
export type Reason =
  | 'look-alike' | 'taken-over' | Grab | 'favour-shut' | 'shut'
  | 'tells' | 'own-way' | 'known-address' | 'favour-open' | 'open'
  | 'odd-new' | 'odd-tone' | 'odd-hurry';

export interface Ground { readonly part: string; readonly reason: Reason }

export interface Judgement {
  readonly truth: Truth;
  readonly answer: Answer;
  /** The parts that make it a trap, or genuine; at least one, the strongest first. */
  readonly proof: readonly Ground[];
  /** Of a genuine message: what looks odd about it and still proves nothing. */
  readonly odd: readonly Ground[];
}

/**
 * The rule of the room, in this order:
 * 1. a look-alike sender, or an ask that no real sender has, or a favour that nobody else may know of: a trap;
 * 2. an ask that takes nothing, a page of the sender's own, or a favour that may be talked about: genuine.
 * Everything else could be either; that gives undefined, and such a message is never built.
 * *Check first* is the best answer wherever a favour is asked: the words alone do not settle it, asking by another way does.
 */
export function judge(combination: Combination): Judgement | undefined {
  const proof = trapGrounds(combination);
  const answer = combination.ask.fact === 'favour' ? 'check' : undefined;
  if (proof.length > 0) return { truth: 'trap', answer: answer ?? 'trap', proof, odd: [] };
  const fine = fineGrounds(combination);
  if (fine.length > 0) return { truth: 'genuine', answer: answer ?? 'fine', proof: fine, odd: oddGrounds(combination) };
  return undefined;
}

function trapGrounds({ situation, sender, ask, closings }: Combination): readonly Ground[] {
  const shut = closings.find(({ fact }) => fact === 'shut');
  const grounds: Ground[] = [];
  if (sender.fact === 'look-alike') grounds.push({ part: sender.id, reason: 'look-alike' });
  if (isGrab(ask.fact)) grounds.push({ part: ask.id, reason: ask.fact });
  if (shut !== undefined) grounds.push({ part: shut.id, reason: ask.fact === 'favour' ? 'favour-shut' : 'shut' });
  // A name that is right is no proof against the message, but it belongs to why this one is hard to see.
  if (grounds.length > 0 && sender.fact === 'known' && situation.person) grounds.push({ part: sender.id, reason: 'taken-over' });
  return grounds;
}

function fineGrounds({ sender, ask, closings }: Combination): readonly Ground[] {
  const open = closings.find(({ fact }) => fact === 'open');
  if (ask.fact === 'favour') return open === undefined ? [] : [{ part: open.id, reason: 'favour-open' }];
  const also: readonly Ground[] = open === undefined ? [] : [{ part: open.id, reason: 'open' }];
  if (ask.fact === 'tells' || ask.fact === 'own-way') return [{ part: ask.id, reason: ask.fact }, ...also];
  return sender.fact === 'known' ? [{ part: sender.id, reason: 'known-address' }, ...also] : [];
}

function oddGrounds({ sender, opening, closings }: Combination): readonly Ground[] {
  const hurry = closings.find(({ fact }) => fact === 'hurry');
  return [
    ...(sender.fact === 'new' ? [{ part: sender.id, reason: 'odd-new' } as const] : []),
    ...(hurry === undefined ? [] : [{ part: hurry.id, reason: 'odd-hurry' } as const]),
    ...(opening.fact === 'plain' ? [] : [{ part: opening.id, reason: 'odd-tone' } as const]),
  ];
}
