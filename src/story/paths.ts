/**
 * Counts and weighs the paths of a level. A *path* is the sequence of options chosen, cut at the first repeated state; buttons (tell,
 * repair, skip) lie on no path. Its *words* are the lines read and the options shown.
 *
 * A path never comes back to a component it has left, so each component is searched by itself and the rest is added up; that is exact,
 * and quick while rounds are small. A component with so many rounds that the search would not end is bounded from above instead: no path
 * reads one of its states twice. `isBound` says that this happened.
 */
import { adjacenciesOf, at } from './adjacency.ts';
import type { Adjacency } from './adjacency.ts';
import { componentsOf } from './components.ts';
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

/** What can follow from somewhere on. It is added up in place, because there is one for every state. */
interface Ahead {
  paths: number;
  readonly longest: number[];
  fewest: number;
  most: number;
}

interface Survey {
  readonly explored: Explored;
  readonly forward: Adjacency;
  readonly words: readonly (readonly number[])[];
  readonly component: Int32Array;
  readonly ahead: (Ahead | undefined)[];
  readonly onPath: Uint8Array;
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
  const states = explored.states.length;
  const { forward } = adjacenciesOf(explored);
  const survey: Survey = { explored, forward, words, component: of, ahead: Array.from({ length: states }), onPath: new Uint8Array(states), stepsLeft: searchSteps, isBound: false };
  const entries = entriesOf(survey);
  for (const group of groups) {
    survey.stepsLeft = searchSteps;
    for (const state of group) {
      if (entries[state] === 1) survey.ahead[state] = search(survey, state, 0) ?? bound(survey, group, state);
    }
  }
  const starts = explored.starts.flatMap((start) => survey.ahead[start] ?? []);
  const all = nothing(survey);
  for (const start of starts) widen(all, start);
  const paths = Math.min(...starts.map((start) => start.paths));
  const decisions = Number.isFinite(all.fewest) ? { fewest: all.fewest, most: all.most } : undefined;
  return { paths, longest: all.longest, decisions, isBound: survey.isBound };
}

/** For each state whether some path comes into its component there. */
function entriesOf({ explored, forward: { first, to, isStory }, component }: Survey): Uint8Array {
  const entries = new Uint8Array(component.length);
  for (const start of explored.starts) entries[start] = 1;
  for (let state = 0; state < component.length; state += 1) {
    if (component[state] === -1) continue;
    for (let edge = at(first, state); edge < at(first, state + 1); edge += 1) {
      if (isStory[edge] === 1 && component[at(to, edge)] !== component[state]) entries[at(to, edge)] = 1;
    }
  }
  return entries;
}

/** Searches one component; undefined when it takes too long. */
function search(survey: Survey, state: number, depth: number): Ahead | undefined {
  survey.stepsLeft -= 1;
  if (survey.stepsLeft < 0 || depth > searchDepth) return undefined;
  const { forward: { first, to, isStory }, component, onPath } = survey;
  const sum = nothing(survey);
  onPath[state] = 1;
  for (let edge = at(first, state); edge < at(first, state + 1); edge += 1) {
    if (isStory[edge] === 0) continue;
    const next = at(to, edge);
    // The path ends where the next state is on it already.
    if (onPath[next] === 1) sum.paths = Math.min(Number.MAX_SAFE_INTEGER, sum.paths + 1);
    else {
      const found = component[next] === component[state] ? search(survey, next, depth + 1) : survey.ahead[next];
      if (!found) {
        onPath[state] = 0;
        return undefined;
      }
      add(sum, found);
    }
  }
  onPath[state] = 0;
  if (sum.paths === 0) return atEnd(survey, state, sum);
  read(survey, state, sum);
  return sum;
}

/** What nothing comes after yet: no path, no word, no ending. */
function nothing(survey: Survey): Ahead {
  return { paths: 0, longest: (survey.words[0] ?? []).map(() => 0), fewest: Infinity, most: -Infinity };
}

function atEnd(survey: Survey, state: number, sum: Ahead): Ahead {
  const isEnding = typeOf(survey, state) === 'ending';
  read(survey, state, sum);
  return { ...sum, paths: 1, fewest: isEnding ? 0 : Infinity, most: isEnding ? 0 : -Infinity };
}

function add(sum: Ahead, found: Ahead): void {
  const paths = Math.min(Number.MAX_SAFE_INTEGER, sum.paths + found.paths);
  widen(sum, found);
  sum.paths = paths;
}

function widen(sum: Ahead, found: Ahead): void {
  for (const [language, words] of found.longest.entries()) if (words > (sum.longest[language] ?? 0)) sum.longest[language] = words;
  sum.paths = Math.max(sum.paths, found.paths);
  sum.fewest = Math.min(sum.fewest, found.fewest);
  sum.most = Math.max(sum.most, found.most);
}

/** Puts a state before what follows it. */
function read(survey: Survey, state: number, sum: Ahead): void {
  const choices = typeOf(survey, state) === 'choice' ? 1 : 0;
  for (const [language, words] of (survey.words[state] ?? []).entries()) sum.longest[language] = (sum.longest[language] ?? 0) + words;
  sum.fewest += choices;
  sum.most += choices;
}

/** An upper bound of words and choices: every state of the component once, then the longest way on. */
function bound(survey: Survey, group: readonly number[], entry: number): Ahead {
  survey.isBound = true;
  survey.onPath.fill(0);
  const { forward: { first, to, isStory }, component } = survey;
  const sum = nothing(survey);
  for (const state of group) {
    for (let edge = at(first, state); edge < at(first, state + 1); edge += 1) {
      const found = isStory[edge] === 1 && component[at(to, edge)] !== component[entry] ? survey.ahead[at(to, edge)] : undefined;
      if (found) add(sum, found);
    }
  }
  const { fewest } = sum;
  for (const state of group) read(survey, state, sum);
  return { ...sum, paths: Math.max(1, sum.paths), fewest };
}

function typeOf(survey: Survey, state: number): string | undefined {
  return survey.explored.stops[state]?.type;
}
