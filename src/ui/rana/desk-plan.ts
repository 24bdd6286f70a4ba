/** The rehearsal at the report desk as data: what can have happened, what one would keep, and whom it makes sense to see first. Words stand under `rana.desk`. */
import type { HelpKind } from '../../campaign/help.ts';

export const deskSteps = ['what', 'keep', 'who', 'next', 'list'] as const;
export type DeskStep = (typeof deskSteps)[number];

export const deskPlaces = ['home', 'school', 'helpline', 'platform', 'bank', 'police'] as const;
export type DeskPlace = (typeof deskPlaces)[number];

export const keepables = ['messages', 'profile', 'page', 'receipt', 'mail', 'when', 'seen', 'place', 'own'] as const;
export type Keepable = (typeof keepables)[number];

export interface DeskKind {
  readonly id: string;
  readonly keep: readonly Keepable[];
  /** In the order in which they help most; the police never stand first. */
  readonly who: readonly DeskPlace[];
  /** A picture may be part of it, so the rule about pictures is told. */
  readonly pictures: boolean;
}

export const deskKinds: readonly DeskKind[] = [
  { id: 'account', keep: ['mail', 'profile', 'when'], who: ['home', 'platform', 'school', 'police'], pictures: false },
  { id: 'paid', keep: ['receipt', 'page', 'messages', 'when'], who: ['home', 'bank', 'platform', 'helpline', 'police'], pictures: false },
  { id: 'mule', keep: ['messages', 'profile', 'receipt', 'when'], who: ['home', 'bank', 'helpline', 'police'], pictures: false },
  { id: 'picture', keep: ['messages', 'profile', 'page', 'seen'], who: ['home', 'school', 'helpline', 'platform', 'police'], pictures: true },
  { id: 'pressure', keep: ['messages', 'profile', 'when'], who: ['helpline', 'home', 'school', 'platform', 'police'], pictures: true },
  { id: 'mean', keep: ['messages', 'profile', 'seen', 'when'], who: ['home', 'school', 'helpline', 'platform', 'police'], pictures: false },
  { id: 'fake', keep: ['profile', 'messages', 'page', 'seen'], who: ['home', 'platform', 'school', 'helpline', 'police'], pictures: true },
  { id: 'threat', keep: ['messages', 'profile', 'when', 'seen'], who: ['home', 'school', 'helpline', 'police', 'platform'], pictures: true },
  { id: 'meet', keep: ['messages', 'profile', 'place'], who: ['home', 'helpline', 'school', 'police', 'platform'], pictures: true },
  { id: 'mine', keep: ['own', 'messages', 'seen'], who: ['home', 'school', 'helpline', 'platform'], pictures: true },
];

/** Which of the country's lines belong to a place. */
export const linesOf: Readonly<Record<DeskPlace, readonly HelpKind[]>> = {
  home: [], school: [], helpline: ['talk'], platform: ['report'], bank: [], police: ['danger'],
};

/** What the player has tapped so far. It lives as long as the screen and is kept nowhere. */
export interface DeskState {
  readonly step: DeskStep;
  readonly kind?: DeskKind;
  readonly keep: readonly Keepable[];
  readonly who: readonly DeskPlace[];
}

export const freshDesk: DeskState = { step: 'what', keep: [], who: [] };

/** Picks what happened, and goes on. Another choice empties the rest: what fits one does not fit the other. */
export function pickKind(desk: DeskState, kind: DeskKind): DeskState {
  return desk.kind?.id === kind.id ? { ...desk, step: 'keep' } : { step: 'keep', kind, keep: [], who: [] };
}

/** A step to and fro; the first and the last hold. Without a choice of what happened there is nowhere to go. */
export function goStep(desk: DeskState, by: 1 | -1): DeskState {
  const step = deskSteps[deskSteps.indexOf(desk.step) + by];
  return step === undefined || desk.kind === undefined ? desk : { ...desk, step };
}

/** Puts one on the list or takes it off again; the list stays in the order of the plan. */
export function toggled<T>(order: readonly T[], chosen: readonly T[], one: T): readonly T[] {
  return order.filter((entry) => (entry === one ? !chosen.includes(one) : chosen.includes(entry)));
}
