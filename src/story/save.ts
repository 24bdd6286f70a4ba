import type { Fault } from './fault.ts';
import { cards } from './level.ts';
import type { ItemId, Level, LevelId, NodeId, VarId } from './level.ts';
import type { Intent, Play } from './play.ts';
import { replay } from './replay.ts';
import { byId, fields, flag, id, isObject, list, maybe, must, oneOf, quote, refuse, text, whole, within } from './shape.ts';
import type { Read } from './shape.ts';
import { stopAt } from './moves.ts';

export const phases = ['knock', 'booster', 'before', 'story', 'ending', 'map', 'debrief', 'after', 'thanks'] as const;
export type Phase = (typeof phases)[number];

export const answers = ['fine', 'unsure', 'trap'] as const;
export type Answer = (typeof answers)[number];

/** All that is kept of one evening. The story itself is not in it: it is played again from the intents. */
export interface EveningSave {
  readonly format: 1;
  readonly level: LevelId;
  /** Of the level the intents were taken in. */
  readonly levelHash: string;
  /** Decides what is drawn by lot in this evening. */
  readonly seed: number;
  readonly house: Readonly<Record<VarId, boolean>>;
  readonly known: readonly ItemId[];
  /** Options ever taken, in any turn, as `node.option`. */
  readonly seen: readonly string[];
  /** Endings ever reached, in any turn. */
  readonly endings: readonly NodeId[];
  readonly intents: readonly Intent[];
  readonly phase: Phase;
  readonly checks: {
    /** The form shown before the story; the other one comes after it. */
    readonly first: 'a' | 'b';
    readonly before: Readonly<Record<string, Answer>>;
    readonly after: Readonly<Record<string, Answer>>;
    /** Of the booster taken last. */
    readonly later?: Readonly<Record<string, Answer>>;
  };
}

export type SaveParsed = { readonly ok: true; readonly save: EveningSave } | { readonly ok: false; readonly faults: readonly Fault[] };

type IntentOf<Do extends Intent['do']> = Extract<Intent, { do: Do }>;

const intentKinds: { readonly [Do in Intent['do']]: Read<IntentOf<Do>> } = {
  next: fields<IntentOf<'next'>>({ do: must(oneOf(['next'])) }),
  choose: fields<IntentOf<'choose'>>({ do: must(oneOf(['choose'])), option: must(id) }),
  pair: fields<IntentOf<'pair'>>({ do: must(oneOf(['pair'])), item: must(id), card: must(oneOf(cards)) }),
  tell: fields<IntentOf<'tell'>>({ do: must(oneOf(['tell'])) }),
  repair: fields<IntentOf<'repair'>>({ do: must(oneOf(['repair'])) }),
  skip: fields<IntentOf<'skip'>>({ do: must(oneOf(['skip'])) }),
};

const readIntent: Read<Intent> = (value, place, faults) => {
  const kind = isObject(value) ? value['do'] : undefined;
  if (typeof kind === 'string' && Object.hasOwn(intentKinds, kind)) return intentKinds[kind as Intent['do']](value, place, faults);
  return refuse(faults, within(place, 'do'), `${quote(kind)} is not something a player does.`, 'Begin this evening anew.');
};

const readAnswers = byId(oneOf(answers));

const readSave = fields<EveningSave>({
  format: must(oneOf([1])),
  level: must(id),
  levelHash: must(text),
  seed: must(whole),
  house: must(byId(flag)),
  known: must(list(id)),
  seen: must(list(text)),
  endings: must(list(id)),
  intents: must(list(readIntent)),
  phase: must(oneOf(phases)),
  checks: must(fields<EveningSave['checks']>({ first: must(oneOf(['a', 'b'])), before: must(readAnswers), after: must(readAnswers), later: maybe(readAnswers) })),
});

/** Turns what was found in storage into a save, or says what is wrong with it. Whether its level still fits is for `restore`. */
export function parseSave(json: unknown): SaveParsed {
  const faults: Fault[] = [];
  const save = readSave(json, '', faults);
  return faults.length === 0 ? { ok: true, save } : { ok: false, faults };
}

/** A save for an evening that is about to begin. */
export function newSave(level: Level, levelHash: string, start: Pick<EveningSave, 'seed' | 'house'> & { readonly first: 'a' | 'b' }): EveningSave {
  const checks = { first: start.first, before: {}, after: {} };
  return { format: 1, level: level.id, levelHash, seed: start.seed, house: start.house, known: [], seen: [], endings: [], intents: [], phase: 'knock', checks };
}

/** The save after the play has moved on: what was ever seen stays seen. */
export function savePlay(level: Level, save: EveningSave, play: Play): EveningSave {
  const taken = play.trail.flatMap((visit) => (visit.by === undefined ? [] : [visit.by]));
  const reached = stopAt(level, play.state.at).type === 'ending' ? [play.state.at] : [];
  return {
    ...save,
    house: play.house,
    known: play.known,
    intents: play.intents,
    seen: [...new Set([...save.seen, ...taken])],
    endings: [...new Set([...save.endings, ...reached])],
  };
}

export interface Restored {
  readonly play: Play;
  /** The save as it fits the level now: its hash, and only what the level still has. */
  readonly save: EveningSave;
  /** How many intents at the end no longer hold; the play stands before the first of them. */
  readonly dropped: number;
  /** The level is another than the one that was saved, so the player should be told if something was dropped. */
  readonly changed: boolean;
}

/**
 * Opens a saved evening in the level as it is today.
 * @param hash the hash of `level`
 */
export function restore(level: Level, hash: string, save: EveningSave): Restored {
  const { play, dropped } = replay(level, save.house, save.intents, save.known);
  const endings = save.endings.filter((ending) => Object.hasOwn(level.nodes, ending) && level.nodes[ending]?.type === 'ending');
  const fitting: EveningSave = { ...save, levelHash: hash, seen: save.seen.filter((taken) => hasOption(level, taken)), endings, phase: phaseOf(level, play, save.phase) };
  return { play, save: savePlay(level, fitting, play), dropped, changed: save.levelHash !== hash };
}

function hasOption(level: Level, taken: string): boolean {
  const [at = ''] = taken.split('.');
  const node = Object.hasOwn(level.nodes, at) ? level.nodes[at] : undefined;
  return node?.type === 'choice' && node.options.some((option) => `${at}.${option.id}` === taken);
}

/** What comes after the story needs an ending to look back on; without one the player is in the story again. */
function phaseOf(level: Level, play: Play, phase: Phase): Phase {
  const looksBack = phases.indexOf(phase) > phases.indexOf('story');
  return looksBack && stopAt(level, play.state.at).type !== 'ending' ? 'story' : phase;
}
