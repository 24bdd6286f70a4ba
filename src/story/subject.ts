import type { Explored } from './explore.ts';
import type { Key } from './keys.ts';
import type { Band, Level, NodeId } from './level.ts';
import { lookAt, optionsIn } from './moves.ts';
import { measurePaths } from './paths.ts';
import type { PathFigures } from './paths.ts';
import { countText } from './reading.ts';
import type { Counted } from './reading.ts';
import { countWords } from './texts.ts';
import type { Flattened, Texts } from './texts.ts';

/** What other levels of the house say of the flags that cross evenings; undefined for one that cannot be read. */
export type Other = Pick<Level, 'house'> | undefined;

/** What a check looks at: one level, its words, and what was found out about them once for all checks. */
export interface Subject {
  readonly level: Level;
  readonly others: readonly Other[];
  readonly words: Readonly<Record<string, Flattened>>;
  /** The texts the level needs. */
  readonly keys: readonly Key[];
}

/** A subject whose level could be explored to the end. */
export interface ExploredSubject extends Subject {
  readonly explored: Explored;
  /** Nodes the player can come to, switches and looks among them. */
  readonly visited: ReadonlySet<NodeId>;
  readonly paths: PathFigures;
}

/** What a band allows: words on a path, on a screen, in an option, and in a sentence on average. */
export interface Budget {
  readonly path: number;
  readonly screen: number;
  readonly option: number;
  readonly sentence: number;
}

const younger: Budget = { path: 700, screen: 40, option: 7, sentence: 10 };
const older: Budget = { path: 1100, screen: 60, option: 12, sentence: 13 };

export function budgetOf(band: Band): Budget {
  return band === '8-11' ? younger : older;
}

/** Adds what all checks of a play need to know of an explored level. */
export function surveyPlay(subject: Subject, explored: Explored): ExploredSubject {
  return { ...subject, explored, visited: visitedNodes(explored), paths: measurePaths(explored, wordsOnStates(subject, explored)) };
}

/** Nodes some state rests on or passed, and looks some visited choice offers. */
function visitedNodes(explored: Explored): ReadonlySet<NodeId> {
  const visited = new Set([...explored.passed, ...explored.states.map((state) => state.at)]);
  for (const id of visited) {
    const look = lookAt(explored.level, id);
    if (look) visited.add(look.id);
  }
  return visited;
}

/** For each state the words read on it, one number for each language. States in which the same is read share a list. */
function wordsOnStates(subject: Subject, explored: Explored): readonly (readonly number[])[] {
  const languages = Object.values(subject.words);
  const wordsUnder = (keys: readonly string[]) => languages.map(({ texts }) => keys.reduce((sum, key) => sum + countWords(texts.get(key) ?? ''), 0));
  const known = new Map<string, readonly number[]>();
  return explored.states.map(({ at, vars }, state) => {
    const stop = explored.stops[state];
    const options = stop?.type === 'choice' ? optionsIn(stop, vars) : undefined;
    const read = options === undefined || (stop?.type === 'choice' && options.length === stop.options.length) ? at : `${at}: ${options.map(({ id }) => id).join(' ')}`;
    const words = known.get(read) ?? wordsUnder(options?.map(({ id }) => `${at}.options.${id}.text`) ?? [`${at}.text`]);
    known.set(read, words);
    return words;
  });
}

/** One text under its key, and what was counted in it once for all checks. */
export type Said = Key & Counted & { readonly text: string };

// Many checks ask for the same texts; those of a language belong to one level and are alike every time.
const saidBefore = new WeakMap<Texts, readonly Said[]>();

/** The texts of a language under the keys a level needs. */
export function textsFor(subject: Subject, texts: Texts): readonly Said[] {
  const before = saidBefore.get(texts);
  if (before) return before;
  const said: Said[] = [];
  for (const { key, part } of subject.keys) {
    const text = texts.get(key);
    if (text === undefined) continue;
    const { words, sentences, long } = countText(text);
    said.push({ key, part, text, words, sentences, long });
  }
  saidBefore.set(texts, said);
  return said;
}

/** The prose of a language: lines, screens and explanations. What is quoted from a screen has its own voice and is not counted. */
export function proseOf(subject: Subject, texts: Texts): readonly Said[] {
  return textsFor(subject, texts).filter(({ part }) => part === 'line' || part === 'screen' || part === 'why');
}
