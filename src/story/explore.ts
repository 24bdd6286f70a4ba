/**
 * Visits every state (node and variables) a player can come to. Clues count as found, so that knowledge does not multiply the states;
 * what clues close is proved separately on the same graph.
 */
import type { Effect, Level, NodeId, Test, VarId } from './level.ts';
import { actAt, arrive, skipAt, stopAt } from './moves.ts';
import type { Stop } from './moves.ts';
import type { State } from './play.ts';
import { applyEffects, flagsRead, holdAll, isInTrouble, startVars } from './vars.ts';
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

/** Those of an ending, and of a state that was not looked into. */
const noEdges: readonly Edge[] = [];

/** Something that can be done at a node, looked up once for all states there. */
interface Move {
  readonly hop: Hop;
  /** The node it names, switches not yet passed. */
  readonly at: NodeId;
  readonly when: readonly Test[] | undefined;
  /** Only in trouble. */
  readonly repairs: boolean;
  /** The number of the variables after its effects, by that of the variables before; undefined when it sets nothing. */
  readonly after: Map<number, number> | undefined;
  readonly set: readonly Effect[] | undefined;
}

/** Variables that were come to. They are numbered, so that a state is two numbers, and whatever depends on them alone is worked out once. */
interface Valuation {
  readonly number: number;
  readonly vars: Vars;
  readonly inTrouble: boolean;
  /** The state every move that names a node arrives at with these variables. */
  readonly arrivals: Map<NodeId, number>;
  /** The states found with these variables. */
  readonly states: Map<NodeId, number>;
}

interface Search {
  readonly level: Level;
  readonly limit: number;
  readonly states: State[];
  readonly stops: Stop[];
  readonly edges: (readonly Edge[])[];
  readonly cameFrom: ({ readonly state: number; readonly hop: Hop } | undefined)[];
  readonly passed: Set<NodeId>;
  /** Switches of the move that is being made. */
  readonly onTheWay: NodeId[];
  readonly circles: { from: number | undefined; hop: Hop | undefined; at: NodeId }[];
  readonly moves: Map<NodeId, readonly Move[]>;
  readonly valuations: Valuation[];
  readonly numbers: Map<string, number>;
  /** Which valuation each state has. */
  readonly holding: Valuation[];
}

/**
 * Breadth first over all states.
 * @param level one that parsed
 * @param limit how many states to visit at most
 */
export function explore(level: Level, limit: number = stateLimit): Explored {
  const search: Search = { level, limit, states: [], stops: [], edges: [], cameFrom: [], passed: new Set(), onTheWay: [], circles: [], moves: new Map(), valuations: [], numbers: new Map(), holding: [] };
  const starts: number[] = [];
  for (const house of houses(level)) {
    const start = visit(search, level.start, valuationOf(search, startVars(level, house)), undefined, undefined);
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

function valuationOf(search: Search, vars: Vars): Valuation {
  const key = Object.values(vars).join('|');
  const known = search.valuations[search.numbers.get(key) ?? -1];
  if (known) return known;
  const number = search.valuations.length;
  const valuation: Valuation = { number, vars, inTrouble: isInTrouble(search.level, vars), arrivals: new Map(), states: new Map() };
  search.numbers.set(key, number);
  search.valuations.push(valuation);
  return valuation;
}

/** Finds or adds the state a move leads to; undefined when it arrives nowhere. */
function visit(search: Search, at: NodeId, valuation: Valuation, from: number | undefined, hop: Hop | undefined): number | undefined {
  const known = valuation.arrivals.get(at);
  if (known !== undefined) return known;
  search.onTheWay.length = 0;
  const state = arrive(search.level, at, valuation.vars, search.onTheWay);
  for (const id of search.onTheWay) search.passed.add(id);
  if (!state) {
    search.circles.push({ from, hop, at });
    return undefined;
  }
  const holding = state.vars === valuation.vars ? valuation : valuationOf(search, state.vars);
  const index = holding.states.get(state.at) ?? add(search, state.at, holding, from === undefined || hop === undefined ? undefined : { state: from, hop });
  valuation.arrivals.set(at, index);
  return index;
}

function add(search: Search, at: NodeId, holding: Valuation, came: { readonly state: number; readonly hop: Hop } | undefined): number {
  const index = search.states.length;
  holding.states.set(at, index);
  search.states.push({ at, vars: holding.vars });
  search.stops.push(stopAt(search.level, at));
  search.edges.push(noEdges);
  search.cameFrom.push(came);
  search.holding.push(holding);
  return index;
}

function expand(search: Search, from: number): void {
  const [at, valuation] = [search.states[from]?.at, search.holding[from]];
  if (at === undefined || !valuation) return;
  const edges: Edge[] = [];
  for (const move of movesAt(search, at)) {
    if (move.repairs ? !valuation.inTrouble : !holdAll(valuation.vars, move.when)) continue;
    const to = visit(search, move.at, valuationAfter(search, valuation, move), from, move.hop);
    if (to !== undefined) edges.push({ hop: move.hop, to });
  }
  // A copy is as long as it has to be; a list that has grown keeps room for more.
  search.edges[from] = edges.slice();
}

function valuationAfter(search: Search, valuation: Valuation, move: Move): Valuation {
  if (!move.after) return valuation;
  const known = search.valuations[move.after.get(valuation.number) ?? -1];
  if (known) return known;
  const vars = applyEffects(search.level, valuation.vars, move.set);
  const after = vars === valuation.vars ? valuation : valuationOf(search, vars);
  move.after.set(valuation.number, after.number);
  return after;
}

/** The moves of a node in the order of the file, buttons last; none at an ending. */
function movesAt(search: Search, at: NodeId): readonly Move[] {
  const known = search.moves.get(at);
  if (known) return known;
  const { level } = search;
  const stop = stopAt(level, at);
  const [act, skip] = stop.type === 'ending' ? [] : [actAt(level, at), skipAt(level, at)];
  const moves: Move[] = [];
  const addMove = (hop: Hop, to: NodeId, set?: readonly Effect[], when?: readonly Test[]) => moves.push({ hop, at: to, when, set, after: set && new Map(), repairs: hop.do === 'repair' });
  if (stop.type === 'line') addMove({ do: 'next' }, stop.next);
  if (stop.type === 'choice') for (const { id, clue, next, set, when } of stop.options) addMove({ do: 'choose', option: id, ...(clue === undefined ? {} : { clue }) }, next, set, when);
  if (act) addMove({ do: 'tell' }, act.tell);
  if (act) addMove({ do: 'repair' }, act.repair);
  if (skip) addMove({ do: 'skip' }, skip.to, skip.set);
  search.moves.set(at, moves);
  return moves;
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
