/** What a class reads at a moment of its lesson, as data. The projector shows it to everybody, a seat in a room shows it on a device. */
import type { Card, CheckItem, DebriefCard, Form, HelpTopic, ItemId, NodeId, OptionId, PersonId } from '../../story/level.ts';
import type { WhatIfMap } from '../../story/map.ts';
import type { StoryView } from '../../story/view.ts';

/** How many voted for an option; `few` stands for one to four where the source does not say more. */
export type Count = number | 'few';
export type Counts = Readonly<Record<string, Count>>;

export type VoteKind = 'choice' | 'inspect' | 'card' | 'check';

/** A vote on the screen. */
export interface ShownVote {
  readonly kind: VoteKind;
  /** Option ids, item ids, cards (and `none`), or the three answers of a gut check, in the order of their letters. */
  readonly options: readonly string[];
  /** Whether answers are taken now. */
  readonly open: boolean;
  /** What came of it; `null` while it is open and where nobody counted. */
  readonly counts: Counts | null;
  /** How many of the seats have answered; `null` where nobody can know. */
  readonly answered: { readonly answered: number; readonly of: number } | null;
}

export interface ShownPrompt {
  readonly key: string;
  readonly person?: PersonId;
  readonly option?: { readonly node: NodeId; readonly option: OptionId };
}

/** A decision of the class, for the debrief. */
export interface ShownDecision {
  readonly node: NodeId;
  readonly option: OptionId;
  readonly counts: Counts | null;
}

/** An option that is only tried: the class has decided otherwise. */
export type Aside = { readonly node: NodeId; readonly option: OptionId } | null;

export type ClassShow =
  | { readonly at: 'cover' }
  | { readonly at: 'breathe' }
  | { readonly at: 'discuss'; readonly prompts: readonly ShownPrompt[] }
  /** What happened in a scene that was skipped; `from` is where the class left it. */
  | { readonly at: 'summary'; readonly from: NodeId }
  | { readonly at: 'welcome' }
  | { readonly at: 'check'; readonly form: Form; readonly item: CheckItem; readonly place: number; readonly of: number; readonly vote: ShownVote | null; readonly explain: boolean }
  | { readonly at: 'scene'; readonly view: StoryView; readonly vote: ShownVote | null; readonly aside: Aside }
  | {
      readonly at: 'look'; readonly view: StoryView; readonly item: ItemId | null; readonly cleared: readonly ItemId[]; readonly vote: ShownVote | null;
      readonly outcome: { readonly kind: 'clue' | 'harmless' | 'wrong'; readonly card: Card | 'none' } | null;
    }
  | { readonly at: 'ending'; readonly view: StoryView; readonly aside: Aside }
  | { readonly at: 'map'; readonly map: WhatIfMap }
  | { readonly at: 'debrief'; readonly card: DebriefCard; readonly place: number; readonly of: number; /** In place of the card's text, where there are any. */ readonly decisions: readonly ShownDecision[] }
  | { readonly at: 'help'; readonly topic: HelpTopic };

/** The letter of an option on a vote card; after D the alphabet goes on. */
export function letterOf(place: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + place);
}
