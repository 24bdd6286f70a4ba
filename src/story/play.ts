/** What one player's evening is made of. A choice is an intent; `step` turns a play and an intent into the next play. */
import type { Card, ItemId, LevelId, NodeId, OptionId, Value, VarId } from './level.ts';

export type Intent =
  | { readonly do: 'next' }
  | { readonly do: 'choose'; readonly option: OptionId }
  | { readonly do: 'pair'; readonly item: ItemId; readonly card: Card }
  | { readonly do: 'tell' }
  | { readonly do: 'repair' }
  | { readonly do: 'skip' };

/** What the explorer walks over: where the story stands and what its variables are. Knowledge is not part of it. */
export interface State {
  readonly at: NodeId;
  readonly vars: Readonly<Record<VarId, Value>>;
}

/** One node the player came to, with how they came there. `at` is a line, a choice or an ending, never a switch. */
export interface Visit {
  readonly at: NodeId;
  /** The option just taken, `node.option`; absent when the player only turned the page. */
  readonly by?: string;
  readonly via: 'start' | 'next' | 'choose' | 'tell' | 'repair' | 'skip';
  /** How many intents had been taken when the player arrived; rewinding to this visit keeps just these. */
  readonly intents: number;
}

export interface Play {
  readonly level: LevelId;
  /** The values of the house's flags when the evening began; part of every replay. */
  readonly house: Readonly<Record<VarId, boolean>>;
  readonly state: State;
  /** Clues found, in the order of finding; rewinding keeps them. */
  readonly known: readonly ItemId[];
  /** Every node visited, oldest first; the last one is where the player is. */
  readonly trail: readonly Visit[];
  readonly intents: readonly Intent[];
}

/** Why `step` would not take an intent; the play is left as it was. */
export const refusals = {
  'not-a-line': 'there is no page to turn here',
  'not-a-choice': 'there is nothing to choose here',
  'no-such-option': 'this choice has no such option',
  'option-closed': 'the option is not open in this state',
  'clue-needed': 'the option opens with a clue that is not found yet',
  'nothing-to-look-at': 'the torch has nothing to shine on here',
  'no-such-item': 'there is no such thing to inspect',
  'not-that-card': 'the thing is not a clue for this card',
  'already-known': 'the clue is found already',
  'no-act': 'someone is already listening here',
  'not-in-trouble': 'there is nothing to repair',
  'nothing-to-skip': 'this scene cannot be skipped',
  'ended': 'the evening has ended',
} as const;
export type Refusal = keyof typeof refusals;

export type Stepped = { readonly ok: true; readonly play: Play } | { readonly ok: false; readonly refused: Refusal };
