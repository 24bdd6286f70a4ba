import type { Explored } from '../explore.ts';
import { pathTo } from '../explore.ts';
import type { Fault } from '../fault.ts';
import type { State } from '../play.ts';
import type { ExploredSubject, Subject } from '../subject.ts';
import type { Example } from './example.ts';

/** One row of the table of checks. The examples are its manual and its test: `valid` has no fault at all, `invalid` has this one. */
interface Row {
  readonly id: string;
  /** What a level must be like, one sentence. */
  readonly says: string;
  readonly valid: () => Example;
  readonly invalid: () => Example;
}

/** What a check finds, before its id is put on it. */
export type Finding = Omit<Fault, 'check'>;

/** A check of what stands in the files. */
export interface FileCheck extends Row {
  readonly needs: 'files';
  readonly find: (subject: Subject) => readonly Finding[];
}

/** A check of what can happen; it runs only when everything named exists and the whole level could be explored. */
export interface PlayCheck extends Row {
  readonly needs: 'play';
  readonly find: (subject: ExploredSubject) => readonly Finding[];
}

export type Check = FileCheck | PlayCheck;

/** The first state of each node that is at fault, nearest to the start: one fault a node is enough to mend it. */
export function firstAtFault(explored: Explored, isAtFault: (state: State, index: number) => boolean): readonly { readonly at: string; readonly state: State; readonly index: number; readonly path: readonly string[] }[] {
  const seen = new Set<string>();
  const found: { at: string; state: State; index: number; path: readonly string[] }[] = [];
  for (const [index, state] of explored.states.entries()) {
    if (!isAtFault(state, index) || seen.has(state.at)) continue;
    seen.add(state.at);
    found.push({ at: state.at, state, index, path: pathTo(explored, index) });
  }
  return found;
}

/** Variables as a teacher reads them: `clicked is true, trust is 2`. */
export function sayVars(state: State): string {
  const said = Object.entries(state.vars).map(([id, value]) => `${id} is ${value}`);
  return said.length === 0 ? 'no variables' : said.join(', ');
}
