/**
 * What the screens of an evening are told and what they tell back. They hold no rule of the story: play steps it and hands
 * down the next view. Words come from the language packs and from the level's own pack, never through these props.
 */
import type { ComponentChildren } from 'preact';
import type { CheckItem, Card, DebriefCard, Form, HelpTopic, ItemId, Level, LevelId, NodeId, PersonId } from '../../story/level.ts';
import type { Intent } from '../../story/play.ts';
import type { StoryView } from '../../story/view.ts';
import type { WhatIfMap } from '../../story/map.ts';
import type { BarProps } from '../bar.tsx';

/** A gut-check answer, as the save keeps it. */
export type Answer = 'fine' | 'unsure' | 'trap';

/** What the screens need to know of a level besides its graph; a `Level` fits. */
export type LevelFacts = Pick<Level, 'id' | 'strand' | 'band' | 'window' | 'minutes'>;

/** Every screen stands in the frame's `Screen`. */
export interface Framed {
  /** The bar of the frame; a screen puts its own pills into `start` and `end`. */
  readonly bar: Omit<BarProps, 'start' | 'end'>;
}

/** Addresses of bust pictures by person; shown while no stage draws the people. Somebody without one is left out. */
export type Portraits = Readonly<Partial<Record<PersonId, string>>>;

export interface KnockProps extends Framed {
  readonly portraits: Portraits;
  readonly level: LevelFacts;
  /** An unfinished evening is kept on this device: *continue* comes first. */
  readonly saved: boolean;
  /** Starting writes over what is kept, readable or not, so the button says that it starts over. */
  readonly replaces: boolean;
  readonly hasCheck: boolean;
  readonly onContinue: () => void;
  /** Starts with the gut check when `withCheck`, else with the story. */
  readonly onStart: (withCheck: boolean) => void;
  readonly onBack: () => void;
  /** There when the short visit of some weeks later is due. */
  readonly onBooster?: () => void;
}

export interface GutCheckProps extends Framed {
  readonly level: LevelId;
  readonly form: Form;
  readonly items: readonly CheckItem[];
  /** After the story each answer is followed by its why; before it nothing is said. */
  readonly explain: boolean;
  /** Answers given so far, by item; the first item without one is shown. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly onAnswer: (item: string, answer: Answer) => void;
  /** Every item is answered (and, with `explain`, the last why was read). */
  readonly onDone: () => void;
  readonly onSkip: () => void;
}

/** A line or a taken option, oldest first; as `viewOf` and `transcriptOf` give them. */
export type StoryEntry = StoryView['lines'][number];

/** Three people the player would tell, each an id of the lists in `trusted-people.ts`. */
export type TrustedPlace = 'home' | 'school' | 'elsewhere';
export type TrustedPeople = Readonly<Partial<Record<TrustedPlace, string>>>;

export interface StoryProps extends Framed {
  readonly portraits: Portraits;
  readonly level: LevelId;
  readonly view: StoryView;
  readonly transcript: readonly StoryEntry[];
  readonly trusted: TrustedPeople;
  /** False shows each message at once: the setting, or reduced motion. */
  readonly rhythm: boolean;
  /** Steps the story; gives back whether the story took the intent (a wrong card is not taken). */
  readonly onIntent: (intent: Intent) => boolean;
  /** Back to the choice before. */
  readonly onUndo: () => void;
  /** Opens the what-if map. */
  readonly onMap: () => void;
  /** Back to the house; the evening waits at this very line. */
  readonly onHouse: () => void;
  /** The torch was taken out or put away; while it is out the view's `look` is on the screen. */
  readonly onTorch?: (out: boolean) => void;
  /** The torch shines on an item (pointed at, focused or picked) or on none. */
  readonly onShine?: (item: ItemId | null) => void;
  /** A moment a sound may double. */
  readonly onMoment?: (moment: 'message-in' | 'message-out' | 'page' | 'choose' | 'torch-on' | 'torch-off' | 'miss' | 'typing' | 'deleted' | 'call') => void;
}

export interface LookProps {
  readonly portraits: Portraits;
  readonly level: LevelId;
  readonly look: NonNullable<StoryView['look']>;
  readonly scene: StoryView['scene'];
  readonly clues: StoryView['clues'];
  /** Gives back whether the card fits the item. */
  readonly onPair: (item: ItemId, card: Card) => boolean;
  readonly onShine?: (item: ItemId | null) => void;
  readonly onClose: () => void;
}

export interface WhatIfMapProps extends Framed {
  readonly portraits: Portraits;
  readonly level: LevelFacts;
  readonly map: WhatIfMap;
  /** Clues found, of all. */
  readonly clues: { readonly found: number; readonly total: number };
  /** False: every lamp is lit at once. */
  readonly motion: boolean;
  /** Rewinds to the lamp of this node; `visit` as the map gave it. */
  readonly onRewind: (node: NodeId, visit: number) => void;
  /** On to the debrief, or back to the story when the map was opened from it. */
  readonly onDone: () => void;
  readonly from: 'ending' | 'story';
}

/** The three lamps of a window. */
export interface Lamps { readonly finished: boolean; readonly another: boolean; readonly clues: boolean }

export interface EndingProps extends Framed {
  readonly portraits: Portraits;
  readonly level: LevelFacts;
  readonly node: NodeId;
  /** Who stands there and how they look, when the stage is not drawing them. */
  readonly people: readonly PersonId[];
  readonly lamps: Lamps;
  /** Endings found so far, of all. */
  readonly endings: { readonly found: number; readonly total: number };
  /** Reached for the first time. */
  readonly fresh: boolean;
  readonly onMap: () => void;
  readonly onDebrief: () => void;
}

export interface DebriefProps extends Framed {
  readonly portraits: Portraits;
  readonly level: LevelFacts;
  /** Four: what, why, help, who. */
  readonly cards: readonly DebriefCard[];
  /** Options this player took, `node` and `option`, oldest first; each has a why. */
  readonly whys: readonly { readonly node: NodeId; readonly option: string }[];
  /** Names the topic above the help lines. */
  readonly topic: HelpTopic;
  /** The campaign's help lines of the country, drawn by the frame. */
  readonly helpLines: ComponentChildren;
  readonly trusted: TrustedPeople;
  readonly onTrusted: (people: TrustedPeople) => void;
  readonly onDone: () => void;
}

export interface FeedbackAnswers { readonly useful?: boolean; readonly wouldTell?: boolean; readonly upset?: boolean }

export interface FeedbackProps extends Framed {
  readonly answers: FeedbackAnswers;
  readonly onAnswers: (answers: FeedbackAnswers) => void;
  /** *This upset me* was tapped: help opens at once. */
  readonly onHelp: () => void;
  readonly onDone: () => void;
}

export interface ThanksProps extends Framed {
  readonly portraits: Portraits;
  readonly level: LevelFacts;
  readonly lamps: Lamps;
  readonly endings: { readonly found: number; readonly total: number };
  readonly clues: { readonly found: number; readonly total: number };
  readonly onMap: () => void;
  readonly onHouse: () => void;
}
