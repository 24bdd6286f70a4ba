import type { Explored } from './explore.ts';
import type { Key } from './keys.ts';
import type { Band, Level } from './level.ts';
import { optionsIn } from './moves.ts';
import { measurePaths } from './paths.ts';
import type { PathFigures } from './paths.ts';
import { countWords } from './texts.ts';
import type { Flattened, Texts } from './texts.ts';

/** What a check looks at: one level, its words, and what was found out about them once for all checks. */
export interface Subject {
  readonly level: Level;
  /** Every level of the house, this one among them. */
  readonly levels: readonly Level[];
  readonly words: Readonly<Record<string, Flattened>>;
  /** The texts the level needs. */
  readonly keys: readonly Key[];
}

/** A subject whose level could be explored to the end. */
export interface ExploredSubject extends Subject {
  readonly explored: Explored;
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

/** Adds the path figures to an explored level. */
export function surveyPaths(subject: Subject, explored: Explored): ExploredSubject {
  const languages = Object.values(subject.words).map(({ texts }) => texts);
  const known = new Map<string, readonly number[]>();
  /** The words under a key, one number for each language. */
  const wordsUnder = (key: string): readonly number[] => {
    const counts = known.get(key) ?? languages.map((texts) => countWords(texts.get(key) ?? ''));
    known.set(key, counts);
    return counts;
  };
  const words = explored.states.map((_, state) => wordsOn(explored, state, wordsUnder));
  return { ...subject, explored, paths: measurePaths(explored, words) };
}

function wordsOn(explored: Explored, state: number, wordsUnder: (key: string) => readonly number[]): readonly number[] {
  const { at, vars } = explored.states[state] ?? { at: '', vars: {} };
  const stop = explored.stops[state];
  if (stop?.type !== 'choice') return wordsUnder(`${at}.text`);
  const options = optionsIn(stop, vars).map((option) => wordsUnder(`${at}.options.${option.id}.text`));
  return (options[0] ?? []).map((_, language) => options.reduce((sum, counts) => sum + (counts[language] ?? 0), 0));
}

/** One text, under its key. */
export type Said = Key & { readonly text: string };

// Many checks ask for the same texts; those of a language belong to one level and are alike every time.
const saidBefore = new WeakMap<Texts, readonly Said[]>();

/** The texts of a language under the keys a level needs. */
export function textsFor(subject: Subject, texts: Texts): readonly Said[] {
  const before = saidBefore.get(texts);
  if (before) return before;
  const said = subject.keys.flatMap((key) => {
    const text = texts.get(key.key);
    return text === undefined ? [] : [{ key: key.key, part: key.part, text }];
  });
  saidBefore.set(texts, said);
  return said;
}
