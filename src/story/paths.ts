/**
 * Counts and weighs the paths of a level. A *path* is the sequence of options chosen, cut at the first repeated state; buttons (tell,
 * repair, skip) lie on no path. Its *words* are the lines read and the options shown.
 *
 * A path never comes back to a component it has left, so each component is searched by itself and the rest is added up; that is exact,
 * and quick while rounds are small. A component with so many rounds that the search would not end is bounded from above instead: no path
 * reads one of its states twice. `isBound` says that this happened.
 */
import { componentsOf, isStoryMove } from './components.ts';
import type { Explored } from './explore.ts';

export interface PathFigures {
  readonly paths: number;
  /** The most words on one path, in the order of the languages given. */
  readonly longest: readonly number[];
  /** Choices made on the shortest and the longest path that come to an ending; undefined when none does. */
  readonly decisions: { readonly fewest: number; readonly most: number } | undefined;
  /** The figures of `longest` and `decisions.most` are upper bounds and `paths` a lower one. */
  readonly isBound: boolean;
}

/** What can follow from somewhere on. */
interface Ahead {
  readonly paths: number;
  readonly longest: readonly number[];
  readonly fewest: number;
  readonly most: number;
}

interface Survey {
  readonly explored: Explored;
  readonly words: readonly (readonly number[])[];
  readonly component: readonly number[];
  readonly ahead: Ahead[];
  readonly onPath: boolean[];
  stepsLeft: number;
  isBound: boolean;
}

/** For one component; when they are used up, what is left of the component is bounded at once. */
const searchSteps = 100_000;
const searchDepth = 2_000;

/**
 * @param words for every state the words read on it, one number for each language
 * @returns figures over every start; where starts differ, the fewest paths and the most words
 */
export function measurePaths(explored: Explored, words: readonly (readonly number[])[]): PathFigures {
  const { groups, of } = componentsOf(explored);
  const survey: Survey = { explored, words, component: of, ahead: [], onPath: [], stepsLeft: searchSteps, isBound: false };
  const entries = entriesOf(explored, of);
  for (const group of groups) {
    survey.stepsLeft = searchSteps;
    for (const state of group) {
      if (entries.has(state)) survey.ahead[state] = search(survey, state, 0) ?? bound(survey, group, state);
    }
  }
  const starts = explored.starts.flatMap((start) => survey.ahead[start] ?? []);
  const all = starts.reduce((a, b) => widest(a, b));
  const paths = Math.min(...starts.map((start) => start.paths));
  const decisions = Number.isFinite(all.fewest) ? { fewest: all.fewest, most: all.most } : undefined;
  return { paths, longest: all.longest, decisions, isBound: survey.isBound };
}

/** States at which some path comes into their component. */
function entriesOf(explored: Explored, component: readonly number[]): ReadonlySet<number> {
  const entries = new Set(explored.starts);
  for (const [from, edges] of explored.edges.entries()) {
    if (component[from] === -1) continue;
    for (const edge of edges) if (isStoryMove(edge) && component[edge.to] !== component[from]) entries.add(edge.to);
  }
  return entries;
}

/** Searches one component; undefined when it takes too long. */
function search(survey: Survey, state: number, depth: number): Ahead | undefined {
  survey.stepsLeft -= 1;
  if (survey.stepsLeft < 0 || depth > searchDepth) return undefined;
  const moves = (survey.explored.edges[state] ?? []).filter(isStoryMove);
  if (moves.length === 0) return atEnd(survey, state);
  survey.onPath[state] = true;
  let best: Ahead | undefined;
  for (const { to } of moves) {
    const found = survey.onPath[to] ? cut(survey, state) : isLeft(survey, state, to) ? survey.ahead[to] : search(survey, to, depth + 1);
    if (!found) {
      survey.onPath[state] = false;
      return undefined;
    }
    best = best ? add(best, found) : found;
  }
  survey.onPath[state] = false;
  return best && before(survey, state, best);
}

function isLeft(survey: Survey, from: number, to: number): boolean {
  return survey.component[from] !== survey.component[to];
}

function atEnd(survey: Survey, state: number): Ahead {
  const isEnding = typeOf(survey, state) === 'ending';
  return { paths: 1, longest: survey.words[state] ?? [], fewest: isEnding ? 0 : Infinity, most: isEnding ? 0 : -Infinity };
}

/** The path ends here because the next state is on it already. */
function cut(survey: Survey, state: number): Ahead {
  return { paths: 1, longest: (survey.words[state] ?? []).map(() => 0), fewest: Infinity, most: -Infinity };
}

function add(a: Ahead, b: Ahead): Ahead {
  return { ...widest(a, b), paths: Math.min(Number.MAX_SAFE_INTEGER, a.paths + b.paths) };
}

function widest(a: Ahead, b: Ahead): Ahead {
  const longest = a.longest.map((words, language) => Math.max(words, b.longest[language] ?? 0));
  return { paths: Math.max(a.paths, b.paths), longest, fewest: Math.min(a.fewest, b.fewest), most: Math.max(a.most, b.most) };
}

function before(survey: Survey, state: number, ahead: Ahead): Ahead {
  const choices = typeOf(survey, state) === 'choice' ? 1 : 0;
  const longest = ahead.longest.map((words, language) => words + (survey.words[state]?.[language] ?? 0));
  return { paths: ahead.paths, longest, fewest: ahead.fewest + choices, most: ahead.most + choices };
}

/** An upper bound of words and choices: every state of the component once, then the longest way on. */
function bound(survey: Survey, group: readonly number[], entry: number): Ahead {
  survey.isBound = true;
  survey.onPath.length = 0;
  let ahead = { ...cut(survey, entry), paths: 0 };
  for (const state of group) {
    for (const edge of (survey.explored.edges[state] ?? []).filter(isStoryMove)) {
      const found = survey.ahead[edge.to];
      if (found && isLeft(survey, state, edge.to)) ahead = add(ahead, found);
    }
  }
  const fewest = ahead.fewest;
  for (const state of group) ahead = before(survey, state, ahead);
  return { ...ahead, paths: Math.max(1, ahead.paths), fewest };
}

function typeOf(survey: Survey, state: number): string | undefined {
  return survey.explored.stops[state]?.type;
}
