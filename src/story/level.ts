/**
 * The level format: one evening as a declarative graph. No words, no code, no coordinates; the words of a level stand in
 * `levels/<id>/<language>.json` under keys that follow from the ids here. Ids are `[a-z][a-z0-9-]*` and permanent after release.
 */

export type LevelId = string;
export type NodeId = string;
export type OptionId = string;
export type ItemId = string;
export type VarId = string;
export type SceneId = string;
export type ActId = string;
export type PersonId = string;

export type Strand = 'safety' | 'fraud' | 'bullying';
/** Who a level is written for. `13-17` levels stay dark and unnamed until a campaign's pack opens them. */
export type Band = '8-11' | '12-17' | '13-17';

/** The six signal cards of the torch. A clue counts when an item is paired with its own card. */
export const cards = ['hurry', 'secret', 'too-good', 'wrong-address', 'moves-elsewhere', 'asks'] as const;
export type Card = (typeof cards)[number];

export const moods = ['calm', 'smile', 'happy', 'worried', 'sad', 'fear', 'suspicious', 'angry'] as const;
export type Mood = (typeof moods)[number];

/** How much of a person is seen. A bust is close to the player; standing and sitting people are farther back in the room. */
export const poses = ['bust', 'standing', 'sitting'] as const;
export type Pose = (typeof poses)[number];

/** Where a scene is set; `phone` shows the surface of a screen instead of a room. */
export const places = ['bedroom', 'kitchen', 'stairwell', 'classroom', 'schoolyard', 'bus-stop', 'cafe', 'roof', 'cellar', 'police-desk'] as const;
export type Place = (typeof places)[number];
export const surfaces = ['chat', 'mail', 'feed', 'page', 'shop', 'profile', 'settings', 'permission', 'call', 'bank'] as const;
export type Surface = (typeof surfaces)[number];

/** How a line reaches the player: spoken in a room, told by the narrator, or on the surface of a phone. */
export const channels = ['talk', 'narration', 'chat', 'mail', 'post', 'page', 'call'] as const;
export type Channel = (typeof channels)[number];

/**
 * What becomes of a message in a chat: `draft` is typed and deleted again without being sent; `taken-back` is sent and then removed by who
 * wrote it; `seen` is read on the other side and not answered.
 */
export const fates = ['draft', 'taken-back', 'seen'] as const;
export type Fate = (typeof fates)[number];

export type Value = boolean | number | string;

/** Every variable is finite, so that the explorer can visit every state. Flags start false, counts at `min`, one-ofs at their first value. */
export type Var =
  | { readonly type: 'flag' }
  | { readonly type: 'count'; readonly min: number; readonly max: number }
  | { readonly type: 'oneOf'; readonly values: readonly string[] };

/** A condition on one variable; lists of tests are joined by *and*. */
export type Test =
  | { readonly var: VarId; readonly is: Value }
  | { readonly var: VarId; readonly not: Value }
  | { readonly var: VarId; readonly atLeast: number }
  | { readonly var: VarId; readonly below: number };

/** A change of one variable. Counts are clamped to their bounds. */
export type Effect = { readonly var: VarId; readonly to: Value } | { readonly var: VarId; readonly add: number };

/** What the stage and the frame around the words need to know of a stretch of the story. */
export interface Scene {
  /** The act the scene belongs to. A scene without an act is itself a tell or repair scene: an adult is there, so the permanent buttons rest. */
  readonly act?: ActId;
  readonly place: Place;
  readonly light: 'day' | 'dusk' | 'night';
  /** A screen held before the room. `owner` is the person holding it, whose own messages stand at the inline end. */
  readonly phone?: { readonly surface: Surface; readonly owner: PersonId; readonly with?: PersonId };
  /** Who is in the room, from the inline start to the inline end; three at most. */
  readonly people: readonly PersonId[];
  /** How much of whom is seen; who is not named here is seen as a bust. */
  readonly poses?: Readonly<Record<PersonId, Pose>>;
}

/** An act names where *tell* and *repair* lead; both scenes rejoin the story at a node of their own choosing. */
export interface Act {
  readonly id: ActId;
  readonly tell: NodeId;
  readonly repair: NodeId;
}

export interface Line {
  readonly type: 'line';
  readonly scene: SceneId;
  readonly channel: Channel;
  /** Who speaks or writes; a narration has none. */
  readonly speaker?: PersonId;
  /** Only on channel `chat`. */
  readonly fate?: Fate;
  /** Faces that change with this line, for the speaker or for whoever listens; they stay until changed again or the scene changes. */
  readonly moods?: Readonly<Record<PersonId, Mood>>;
  /** Applied when the line is entered. */
  readonly set?: readonly Effect[];
  readonly next: NodeId;
  readonly note?: string;
}

/** A surface with things to inspect; a choice that names it offers the torch. It is never entered, so looking changes no variable. */
export interface Look {
  readonly type: 'look';
  readonly surface: Surface | 'room';
  readonly items: readonly Item[];
  readonly note?: string;
}

/** One thing to inspect. With a `card` it is a clue, found by pairing it with that card; without one it is harmless. */
export interface Item {
  readonly id: ItemId;
  readonly card?: Card;
}

export interface Choice {
  readonly type: 'choice';
  readonly scene: SceneId;
  readonly look?: NodeId;
  readonly options: readonly Option[];
  readonly note?: string;
}

export interface Option {
  readonly id: OptionId;
  readonly next: NodeId;
  readonly when?: readonly Test[];
  /** The clue that opens this option. Each choice keeps at least two options that need no clue. */
  readonly clue?: ItemId;
  readonly set?: readonly Effect[];
}

/** Decides by variables alone; total by construction. Never rested on: `step` passes through it. */
export interface Switch {
  readonly type: 'switch';
  readonly cases: readonly { readonly when: readonly Test[]; readonly next: NodeId }[];
  readonly otherwise: NodeId;
  readonly note?: string;
}

export const helpTopics = ['account', 'money', 'picture', 'bullying', 'stranger', 'law'] as const;
export type HelpTopic = (typeof helpTopics)[number];

export interface Ending {
  readonly type: 'ending';
  readonly scene: SceneId;
  readonly moods?: Readonly<Record<PersonId, Mood>>;
  readonly help: HelpTopic;
  readonly set?: readonly Effect[];
  readonly note?: string;
}

export type Node = Line | Look | Choice | Switch | Ending;

export const cardKinds = ['what', 'why', 'help', 'who'] as const;
export type CardKind = (typeof cardKinds)[number];

/** A debrief card. Of each kind the first that fits is shown: all `when` tests hold, one of `endings` was reached, one of `chose` was taken. */
export interface DebriefCard {
  readonly id: string;
  readonly kind: CardKind;
  readonly when?: readonly Test[];
  readonly endings?: readonly NodeId[];
  /** `node.option` pairs. */
  readonly chose?: readonly string[];
}

/** One gut-check item: a single message or page, genuine or a trap. */
export interface CheckItem {
  readonly id: string;
  readonly genuine: boolean;
  readonly surface: Surface;
}

export const forms = ['a', 'b', 'c'] as const;
export type Form = (typeof forms)[number];

export interface Skip {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly set?: readonly Effect[];
}

export interface Level {
  readonly format: 1;
  readonly id: LevelId;
  readonly strand: Strand;
  readonly band: Band;
  /** The person whose window it is. */
  readonly window: PersonId;
  /** How long one play takes, for the knock: minutes, from and to. */
  readonly minutes: readonly [number, number];
  readonly start: NodeId;
  /** Everyone who speaks, writes or is seen; names are words under `people.<id>`. */
  readonly people: readonly PersonId[];
  /** At most six of the level's own. */
  readonly vars: Readonly<Record<VarId, Var>>;
  /** Flags that cross evenings, at most four; they share the name space of `vars` and are explored for both values when read. */
  readonly house: Readonly<Record<VarId, 'reads' | 'sets' | 'reads-and-sets'>>;
  /** The player is in trouble when any one of these holds. */
  readonly trouble: readonly Test[];
  readonly acts: readonly Act[];
  readonly scenes: Readonly<Record<SceneId, Scene>>;
  readonly nodes: Readonly<Record<NodeId, Node>>;
  readonly skips: readonly Skip[];
  readonly debrief: readonly DebriefCard[];
  readonly checks: Readonly<Partial<Record<Form, readonly CheckItem[]>>>;
}
