import type { Card, Channel, Fate, ItemId, Level, Mood, NodeId, OptionId, PersonId, Scene, SceneId, Surface } from './level.ts';
import { actAt, cluesOf, lookAt, optionsIn, sceneAt, skipAt, stopAt } from './moves.ts';
import type { Play, Visit } from './play.ts';
import { choiceBefore } from './rewind.ts';
import { isInTrouble } from './vars.ts';

/** One thing said, written, told or chosen. Its words are `<node>.text`, or those of the option when it is an answer. */
export interface Told {
  readonly node: NodeId;
  readonly speaker?: PersonId;
  readonly channel: Channel;
  /** It stands at the inline end: written by the phone's owner, or chosen by the player. */
  readonly mine: boolean;
  readonly fate?: Fate;
  readonly answer?: { readonly node: NodeId; readonly option: OptionId };
}

/**
 * `open` can be taken; `closed-clue` opens with a clue that lies right here, under the torch; `hidden` opens with a clue that lies
 * elsewhere, so nothing is shown of it.
 */
export type OptionState = 'open' | 'closed-clue' | 'hidden';

export interface StoryView {
  readonly scene: Scene;
  readonly sceneId: SceneId;
  /** The screen is a chat of several: somewhere in the level somebody else than its name writes in it. */
  readonly inGroup: boolean;
  /** The act whose tell and repair buttons are there. */
  readonly act?: string;
  readonly at: NodeId;
  readonly kind: 'line' | 'choice' | 'ending';
  /** Lines and taken options since the scene began, oldest first. At a line the last one is the line itself. */
  readonly lines: readonly Told[];
  /** The face of everyone in the scene, and of everyone whose face a line of it has set. */
  readonly moods: Readonly<Record<PersonId, Mood>>;
  readonly options: readonly { readonly id: OptionId; readonly node: NodeId; readonly state: OptionState }[];
  readonly look?: {
    readonly node: NodeId;
    readonly surface: Surface | 'room';
    readonly items: readonly { readonly id: ItemId; readonly found: boolean; readonly card?: Card }[];
  };
  readonly canTell: boolean;
  readonly canRepair: boolean;
  readonly canSkip: boolean;
  readonly canRewind: boolean;
  readonly inTrouble: boolean;
  readonly clues: { readonly found: number; readonly total: number };
}

/** Everything a screen needs to know of a play, and not one word. */
export function viewOf(level: Level, play: Play): StoryView {
  const { at, vars } = play.state;
  const stop = stopAt(level, at);
  const stretch = presentStretch(level, play);
  const act = actAt(level, at);
  const inTrouble = isInTrouble(level, vars);
  const total = cluesOf(level).length;
  const look = lookIn(level, play);
  return {
    scene: sceneAt(level, at),
    sceneId: stop.scene,
    inGroup: isGroup(level, sceneAt(level, at).phone?.with),
    ...(act ? { act: act.id } : {}),
    at,
    kind: stop.type,
    lines: linesOf(level, play, stretch),
    moods: moodsIn(level, stretch),
    options: optionsOf(level, play),
    ...(look ? { look } : {}),
    canTell: act !== undefined,
    canRepair: act !== undefined && inTrouble,
    canSkip: stop.type !== 'ending' && skipAt(level, at) !== undefined,
    canRewind: choiceBefore(level, play) !== undefined,
    inTrouble,
    clues: { found: play.known.length, total },
  };
}

/** A contact is a group when another than it and the phone's owner writes under its name, be it later or on a way not taken: a chat is a group's before its first message. */
function isGroup(level: Level, contact: PersonId | undefined): boolean {
  return contact !== undefined && Object.values(level.nodes).some((node) => {
    if (node.type !== 'line' || node.channel !== 'chat' || node.speaker === undefined || node.speaker === contact) return false;
    const phone = level.scenes[node.scene]?.phone;
    return phone?.with === contact && node.speaker !== phone.owner;
  });
}

/**
 * What the present stretch has told. Nobody chooses without a word: a choice come to from elsewhere, as after telling somebody, is shown with what led
 * to it; if that was never read, with the line of its scene that leads to it; else with what was told on the way to it.
 */
function linesOf(level: Level, { trail, state }: Play, stretch: readonly Visit[]): readonly Told[] {
  const told = tell(level, stretch).filter(({ node }) => stopAt(level, node).type !== 'ending');
  const stop = stopAt(level, state.at);
  if (told.length > 0 || stop.type !== 'choice') return told;
  const isHere = (visit: Visit): boolean => stopAt(level, visit.at).scene === stop.scene;
  const before = trail.slice(0, trail.length - stretch.length);
  const last = before.findLastIndex(isHere);
  const first = before.slice(0, last + 1).findLastIndex((visit) => !isHere(visit)) + 1;
  const read = tell(level, before.slice(first, last + 1));
  if (read.length > 0) return read;
  const unread = leadingTo(level, state.at);
  return unread.length > 0 ? unread : toldOnTheWay(level, before, stop.scene);
}

function leadingTo(level: Level, choice: NodeId): readonly Told[] {
  const { scene } = stopAt(level, choice);
  const leading = Object.entries(level.nodes).find(([, node]) => node.type === 'line' && node.next === choice && node.scene === scene);
  const line = leading && spoken(level, leading[0]);
  return line ? [line] : [];
}

/** A message of one phone does not belong into the next one, nor what somebody said there into a room. */
function toldOnTheWay(level: Level, before: readonly Visit[], scene: SceneId): readonly Told[] {
  const newest = before.at(-1);
  const line = newest && level.scenes[scene]?.phone === undefined ? spoken(level, newest.at) : undefined;
  return line?.channel === 'narration' ? [line] : [];
}

/** Every line, taken option and ending from the start of the evening, oldest first. */
export function transcriptOf(level: Level, play: Play): readonly Told[] {
  return tell(level, play.trail);
}

/** The visits since the player last came into the scene they are in. */
function presentStretch(level: Level, { trail, state }: Play): readonly Visit[] {
  const scene = stopAt(level, state.at).scene;
  const elsewhere = trail.findLastIndex((visit) => stopAt(level, visit.at).scene !== scene);
  return trail.slice(elsewhere + 1);
}

function tell(level: Level, visits: readonly Visit[]): readonly Told[] {
  const told: Told[] = [];
  for (const [index, visit] of visits.entries()) {
    // The option that led into the stretch belongs to the scene before it.
    if (visit.by !== undefined && index > 0) told.push(answer(visit.by, told.at(-1)?.channel));
    const line = spoken(level, visit.at);
    if (line) told.push(line);
  }
  return told;
}

/** An answer is given the way the talk was going: in the chat when the last line stood there. */
function answer(by: string, channel: Channel = 'talk'): Told {
  const [node = '', option = ''] = by.split('.');
  return { node, channel: channel === 'narration' ? 'talk' : channel, mine: true, answer: { node, option } };
}

function spoken(level: Level, at: NodeId): Told | undefined {
  const stop = stopAt(level, at);
  if (stop.type === 'choice') return undefined;
  if (stop.type === 'ending') return { node: at, channel: 'narration', mine: false };
  const owner = sceneAt(level, at).phone?.owner;
  const mine = stop.speaker !== undefined && stop.speaker === owner;
  return { node: at, channel: stop.channel, mine, ...(stop.speaker === undefined ? {} : { speaker: stop.speaker }), ...(stop.fate === undefined ? {} : { fate: stop.fate }) };
}

function moodsIn(level: Level, stretch: readonly Visit[]): Readonly<Record<PersonId, Mood>> {
  const here = stretch.at(-1);
  const moods: Record<PersonId, Mood> = {};
  for (const person of here ? sceneAt(level, here.at).people : []) moods[person] = 'calm';
  for (const visit of stretch) {
    const stop = stopAt(level, visit.at);
    if (stop.type !== 'choice') Object.assign(moods, stop.moods);
  }
  return moods;
}

function optionsOf(level: Level, play: Play): StoryView['options'] {
  const { at, vars } = play.state;
  const stop = stopAt(level, at);
  if (stop.type !== 'choice') return [];
  const underTorch = lookAt(level, at)?.look.items.map((item) => item.id) ?? [];
  const stateOf = (clue: ItemId | undefined): OptionState => {
    if (clue === undefined || play.known.includes(clue)) return 'open';
    return underTorch.includes(clue) ? 'closed-clue' : 'hidden';
  };
  return optionsIn(stop, vars).map((option) => ({ id: option.id, node: at, state: stateOf(option.clue) }));
}

function lookIn(level: Level, play: Play): StoryView['look'] {
  const here = lookAt(level, play.state.at);
  if (!here) return undefined;
  const items = here.look.items.map((item) => ({ ...item, found: play.known.includes(item.id) }));
  return { node: here.id, surface: here.look.surface, items };
}
