/**
 * What the adult's page tells the seats to show. The seats fetch the level themselves and replay the intents, so that no word and no rule of a
 * story passes through the server.
 */
import { byDeed, fields, id, list, named, oneOf, orNull, whole } from './read.ts';
import type { Read } from './read.ts';

/** A player's deed as the story has it; whether it holds is for whoever replays it. */
export type RoomIntent =
  | { readonly do: 'next' }
  | { readonly do: 'choose'; readonly option: string }
  | { readonly do: 'pair'; readonly item: string; readonly card: string }
  | { readonly do: 'tell' }
  | { readonly do: 'repair' }
  | { readonly do: 'skip' };

export const steps = ['lobby', 'story', 'check', 'debrief', 'end'] as const;
export type RoomStep = (typeof steps)[number];

export const checkForms = ['a', 'b', 'c'] as const;
export type RoomForm = (typeof checkForms)[number];

export const roundKinds = ['choice', 'inspect', 'card', 'check'] as const;
export type RoomRoundKind = (typeof roundKinds)[number];

export interface RoomRound {
  readonly id: string;
  readonly kind: RoomRoundKind;
  readonly options: readonly string[];
}

/** Where the class is in its evening. */
export interface RoomScene {
  readonly level: string;
  /** Names the release of the level, so that a seat with another one can say so. */
  readonly hash: string;
  readonly language: string;
  readonly intents: readonly RoomIntent[];
  /** Clues found, in this turn of the story or an earlier one. */
  readonly known: readonly string[];
  readonly step: RoomStep;
  /** What the light is on: a thing under the torch, or an item of the gut check in `form`. */
  readonly item: string | null;
  readonly form: RoomForm | null;
}

/** More than the longest way through any evening with every page turned. */
const mostIntents = 600;
const mostKnown = 60;
export const mostOptions = 12;

type IntentOf<Do extends RoomIntent['do']> = Extract<RoomIntent, { do: Do }>;
const readIntent = byDeed<RoomIntent>({
  next: fields<IntentOf<'next'>>({ do: oneOf(['next']) }),
  choose: fields<IntentOf<'choose'>>({ do: oneOf(['choose']), option: id }),
  pair: fields<IntentOf<'pair'>>({ do: oneOf(['pair']), item: id, card: id }),
  tell: fields<IntentOf<'tell'>>({ do: oneOf(['tell']) }),
  repair: fields<IntentOf<'repair'>>({ do: oneOf(['repair']) }),
  skip: fields<IntentOf<'skip'>>({ do: oneOf(['skip']) }),
});

const scene = {
  level: id,
  hash: named(/^[0-9a-f]{16}$/),
  language: named(/^[a-z]{2,3}(-[a-z]{2,4})?$/),
  intents: list(readIntent, mostIntents),
  known: list(id, mostKnown),
  step: oneOf(steps),
  item: orNull(id),
  form: orNull(oneOf(checkForms)),
} as const;

export const readScene: Read<RoomScene> = fields<RoomScene>(scene);

const readOptions: Read<readonly string[]> = (value) => {
  const options = list(id, mostOptions)(value);
  return options !== undefined && options.length > 0 && new Set(options).size === options.length ? options : undefined;
};

export const readRound: Read<RoomRound> = fields<RoomRound>({ id: named(/^[a-z0-9][a-z0-9:.-]{0,99}$/), kind: oneOf(roundKinds), options: readOptions });

/** A round as it is open: late answers to an earlier one carry another turn. */
export interface OpenRound extends RoomRound {
  readonly turn: number;
}

export const readOpenRound: Read<OpenRound> = fields<OpenRound>({
  id: named(/^[a-z0-9][a-z0-9:.-]{0,99}$/), kind: oneOf(roundKinds), options: readOptions, turn: whole(1, 1_000_000_000),
});

