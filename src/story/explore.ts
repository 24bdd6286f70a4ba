/**
 * Visits every state (node and variables) a player can come to. Clues count as found, so that knowledge does not multiply the states;
 * what clues close is proved separately on the same graph.
 */
import type { Level, NodeId, VarId } from './level.ts';
import { actAt, arrive, optionsIn, skipAt, stopAt } from './moves.ts';
import type { Stop } from './moves.ts';
import type { State } from './play.ts';
import { applyEffects, flagsRead, isInTrouble, startVars } from './vars.ts';
import type { Vars } from './vars.ts';

export type Hop =
  | { readonly do: 'next' | 'tell' | 'repair' | 'skip' }
  | { readonly do: 'choose'; readonly option: string; readonly clue?: string };

export interface Edge {
  readonly hop: Hop;
  /** Index of the state it leads to. */
  readonly to: number;
}

export interface Explored {
  readonly level: Level;
  /** In order of discovery, so that the path by `cameFrom` is a shortest one. */
  readonly states: readonly State[];
  /** What each state rests on. */
  readonly stops: readonly Stop[];
  readonly edges: readonly (readonly Edge[])[];
  readonly cameFrom: readonly ({ readonly state: number; readonly hop: Hop } | undefined)[];
  /** The first states, one for each combination of the house flags the level reads; all flags are down in the first. */
  readonly starts: readonly number[];
  /** Switches some state passed. */
  readonly passed: ReadonlySet<NodeId>;
  /** Moves that ran round in a circle of switches and arrived nowhere. */
  readonly circles: readonly { readonly from: number | undefined; readonly hop: Hop | undefined; readonly at: NodeId }[];
  /** The search was broken off at the limit; nothing can be said about what was not found. */
  readonly stopped: boolean;
}

export const stateLimit = 200_000;

interface Search {
  readonly level: Level;
  readonly limit: number;
  readonly states: State[];
  readonly stops: Stop[];
  readonly edges: Edge[][];
  readonly cameFrom: ({ readonly state: number; readonly hop: Hop } | undefined)[];
  /** The states found so far: by their variables, then by their node. */
  readonly index: Map<Vars, Map<NodeId, number>>;
  /** One object for all variables that are alike, so that only a move that changes one has to spell them out. */
  readonly alike: Map<string, Vars>;
  readonly passed: Set<NodeId>;
  readonly circles: { from: number | undefined; hop: Hop | undefined; at: NodeId }[];
}

/**
 * Breadth first over all states.
 * @param level one that parsed
 * @param limit how many states to visit at most
 */
export function explore(level: Level, limit: number = stateLimit): Explored {
  const search: Search = { level, limit, states: [], stops: [], edges: [], cameFrom: [], index: new Map(), alike: new Map(), passed: new Set(), circles: [] };
  const starts: number[] = [];
  for (const house of houses(level)) {
    const start = visit(search, { at: level.start, vars: startVars(level, house) }, undefined);
    if (start !== undefined) starts.push(start);
  }
  let next = 0;
  for (; next < search.states.length && search.states.length < limit; next += 1) expand(search, next);
  const stopped = next < search.states.length;
  const { states, stops, edges, cameFrom, passed, circles } = search;
  return { level, states, stops, edges, cameFrom, starts: [...new Set(starts)], passed, circles, stopped };
}

/** Every combination of the flags that are read, all down first. */
function houses(level: Level): readonly Readonly<Record<VarId, boolean>>[] {
  let combinations: Record<VarId, boolean>[] = [{}];
  for (const flag of flagsRead(level)) combinations = combinations.flatMap((house) => [{ ...house, [flag]: false }, { ...house, [flag]: true }]);
  return combinations.toSorted((a, b) => up(a) - up(b));
}

function up(house: Readonly<Record<VarId, boolean>>): number {
  return Object.values(house).filter(Boolean).length;
}

/** Finds or adds the state a move leads to; undefined when it arrives nowhere. */
function visit(search: Search, move: { at: NodeId; vars: Vars }, from: { state: number; hop: Hop } | undefined): number | undefined {
  const passed: NodeId[] = [];
  const state = arrive(search.level, move.at, move.vars, passed);
  for (const id of passed) search.passed.add(id);
  if (!state) {
    search.circles.push({ from: from?.state, hop: from?.hop, at: move.at });
    return undefined;
  }
  const vars = oneObject(search, state.vars);
  const nodes = search.index.get(vars) ?? new Map<NodeId, number>();
  const known = nodes.get(state.at);
  if (known !== undefined) return known;
  const index = search.states.length;
  search.index.set(vars, nodes.set(state.at, index));
  search.states.push({ at: state.at, vars });
  search.stops.push(stopAt(search.level, state.at));
  search.edges.push([]);
  search.cameFrom.push(from);
  return index;
}

function oneObject(search: Search, vars: Vars): Vars {
  if (search.index.has(vars)) return vars;
  const key = Object.values(vars).join('|');
  const alike = search.alike.get(key) ?? vars;
  search.alike.set(key, alike);
  return alike;
}

function expand(search: Search, from: number): void {
  const state = search.states[from];
  if (!state) return;
  const go = (hop: Hop, at: NodeId, vars: Vars) => {
    const to = visit(search, { at, vars }, { state: from, hop });
    if (to !== undefined) search.edges[from]?.push({ hop, to });
  };
  const stop = search.stops[from];
  if (stop === undefined || stop.type === 'ending') return;
  if (stop.type === 'line') go({ do: 'next' }, stop.next, state.vars);
  else {
    for (const option of optionsIn(stop, state.vars)) {
      const clue = option.clue === undefined ? {} : { clue: option.clue };
      go({ do: 'choose', option: option.id, ...clue }, option.next, applyEffects(search.level, state.vars, option.set));
    }
  }
  pressButtons(search.level, state, go);
}

function pressButtons(level: Level, state: State, go: (hop: Hop, at: NodeId, vars: Vars) => void): void {
  const act = actAt(level, state.at);
  if (act) go({ do: 'tell' }, act.tell, state.vars);
  if (act && isInTrouble(level, state.vars)) go({ do: 'repair' }, act.repair, state.vars);
  const skip = skipAt(level, state.at);
  if (skip) go({ do: 'skip' }, skip.to, applyEffects(level, state.vars, skip.set));
}

/** The hops of a shortest way to a state, first one first. */
export function hopsTo(explored: Explored, state: number): readonly { readonly from: number; readonly hop: Hop }[] {
  const hops: { from: number; hop: Hop }[] = [];
  for (let came = explored.cameFrom[state]; came; came = explored.cameFrom[came.state]) hops.push({ from: came.state, hop: came.hop });
  return hops.reverse();
}

/** The shortest way to a state as a teacher can play it: `node.option`, `tell`, `repair`, `skip`, and pages turned as `next x 3`. */
export function pathTo(explored: Explored, state: number, last?: Hop): readonly string[] {
  const hops = hopsTo(explored, state);
  const said = hops.map(({ from, hop }) => sayHop(explored, from, hop));
  if (last) said.push(sayHop(explored, state, last));
  const origin = explored.states[hops[0]?.from ?? state];
  const flags = flagsRead(explored.level).filter((flag) => origin?.vars[flag] === true).map((flag) => `house: ${flag}`);
  return [...flags, ...compact(said)];
}

function sayHop(explored: Explored, from: number, hop: Hop): string {
  return hop.do === 'choose' ? `${explored.states[from]?.at}.${hop.option}` : hop.do;
}

function compact(hops: readonly string[]): readonly string[] {
  const path: string[] = [];
  let pages = 0;
  const turn = () => {
    if (pages > 0) path.push(pages === 1 ? 'next' : `next x ${pages}`);
    pages = 0;
  };
  for (const hop of hops) {
    if (hop === 'next') pages += 1;
    else {
      turn();
      path.push(hop);
    }
  }
  turn();
  return path;
}

/** How many different values each variable takes, the widest first, for a level with too many states. */
export function widestVariables(explored: Explored): readonly { readonly id: VarId; readonly values: number }[] {
  const values = new Map<VarId, Set<unknown>>();
  for (const { vars } of explored.states) {
    for (const [id, value] of Object.entries(vars)) values.set(id, (values.get(id) ?? new Set()).add(value));
  }
  return [...values].map(([id, seen]) => ({ id, values: seen.size })).toSorted((a, b) => b.values - a.values);
}
