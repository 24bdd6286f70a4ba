/** The explorer once more, as plainly as its rules can be written: nothing is remembered but the list of states, which is searched from the front. */
import type { Explored, Hop } from '../../src/story/explore.ts';
import type { Effect, Level, Node, NodeId, Test, Value, VarId } from '../../src/story/level.ts';
import type { State } from '../../src/story/play.ts';

type Vars = Readonly<Record<VarId, Value>>;
interface Move { readonly hop: Hop; readonly at: NodeId; readonly vars: Vars }
type Found = { -readonly [Field in 'states' | 'stops' | 'edges' | 'cameFrom' | 'circles']: Explored[Field][number][] } & { readonly passed: Set<NodeId> };

function holds(vars: Vars, test: Test): boolean {
  const value = vars[test.var];
  if ('is' in test) return value === test.is;
  if ('not' in test) return value !== test.not;
  return typeof value === 'number' && ('atLeast' in test ? value >= test.atLeast : value < test.below);
}

const allHold = (vars: Vars, tests: readonly Test[] = []): boolean => tests.every((test) => holds(vars, test));

function change(level: Level, vars: Vars, effects: readonly Effect[] = []): Vars {
  return effects.reduce<Vars>((after, effect) => {
    if ('to' in effect) return { ...after, [effect.var]: effect.to };
    const bounds = level.vars[effect.var];
    const value = after[effect.var];
    return bounds?.type === 'count' && typeof value === 'number' ? { ...after, [effect.var]: Math.max(bounds.min, Math.min(bounds.max, value + effect.add)) } : after;
  }, vars);
}

function node(level: Level, id: NodeId): Node {
  const found = level.nodes[id];
  if (!found) throw new Error(`Violated assumption: the level of the test has a node "${id}"`);
  return found;
}

/** Where one comes to rest; undefined in a circle of switches. */
function arrive(level: Level, at: NodeId, vars: Vars, passed: Set<NodeId>): State | undefined {
  const here = new Set<NodeId>();
  let id = at;
  for (let one = node(level, id); one.type === 'switch'; one = node(level, id)) {
    if (here.has(id)) return undefined;
    here.add(id);
    passed.add(id);
    id = one.cases.find(({ when }) => allHold(vars, when))?.next ?? one.otherwise;
  }
  const rest = node(level, id);
  return { at: id, vars: rest.type === 'line' || rest.type === 'ending' ? change(level, vars, rest.set) : vars };
}

function movesFrom(level: Level, { at, vars }: State): readonly Move[] {
  const rest = node(level, at);
  if (rest.type !== 'line' && rest.type !== 'choice') return [];
  const act = level.acts.find(({ id }) => id === level.scenes[rest.scene]?.act);
  const options = rest.type === 'line' ? [] : rest.options.filter(({ when }) => allHold(vars, when));
  return [
    ...(rest.type === 'line' ? [{ hop: { do: 'next' }, at: rest.next, vars } as const] : []),
    ...options.map((option) => ({ hop: { do: 'choose', option: option.id, ...(option.clue === undefined ? {} : { clue: option.clue }) } as const, at: option.next, vars: change(level, vars, option.set) })),
    ...(act ? [{ hop: { do: 'tell' }, at: act.tell, vars } as const] : []),
    ...(act && level.trouble.some((test) => holds(vars, test)) ? [{ hop: { do: 'repair' }, at: act.repair, vars } as const] : []),
    ...level.skips.filter(({ from }) => from === at).slice(0, 1).map((skip) => ({ hop: { do: 'skip' } as const, at: skip.to, vars: change(level, vars, skip.set) })),
  ];
}

function add(level: Level, found: Found, move: { readonly at: NodeId; readonly vars: Vars }, from: { readonly state: number; readonly hop: Hop } | undefined): number | undefined {
  const state = arrive(level, move.at, move.vars, found.passed);
  if (!state) {
    found.circles.push({ from: from?.state, hop: from?.hop, at: move.at });
    return undefined;
  }
  const known = found.states.findIndex(({ at, vars }) => at === state.at && Object.keys(vars).every((id) => vars[id] === state.vars[id]));
  if (known !== -1) return known;
  found.stops.push(node(level, state.at) as Explored['stops'][number]);
  found.edges.push([]);
  found.cameFrom.push(from);
  return found.states.push(state) - 1;
}

/** Every combination of the house's flags that are read: by how many are up, then with the later flags going up first. */
function houses(level: Level): readonly Readonly<Record<VarId, boolean>>[] {
  const flags = Object.keys(level.house).filter((id) => level.house[id] !== 'sets');
  const all = Array.from({ length: 2 ** flags.length }, (_, number) => flags.map((id, place) => [id, Math.floor(number / 2 ** (flags.length - 1 - place)) % 2 === 1] as const));
  const up = (one: (typeof all)[number]) => one.filter(([, isUp]) => isUp).length;
  return all.toSorted((one, other) => up(one) - up(other)).map((one) => Object.fromEntries(one));
}

/** What `explore` must find, to the order of every list. */
export function explorePlainly(level: Level, limit: number): Explored {
  const found: Found = { states: [], stops: [], edges: [], cameFrom: [], circles: [], passed: new Set() };
  const starts = new Set<number>();
  for (const house of houses(level)) {
    const own = Object.entries(level.vars).map(([id, variable]) => [id, variable.type === 'flag' ? false : variable.type === 'count' ? variable.min : (variable.values[0] ?? '')] as const);
    const flags = Object.keys(level.house).map((id) => [id, house[id] ?? false] as const);
    const start = add(level, found, { at: level.start, vars: Object.fromEntries([...own, ...flags]) }, undefined);
    if (start !== undefined) starts.add(start);
  }
  let next = 0;
  for (; next < found.states.length && found.states.length < limit; next += 1) {
    const edges: Explored['edges'][number][number][] = [];
    found.edges[next] = edges;
    for (const move of movesFrom(level, found.states[next] as State)) {
      const to = add(level, found, move, { state: next, hop: move.hop });
      if (to !== undefined) edges.push({ hop: move.hop, to });
    }
  }
  return { level, ...found, starts: [...starts], stopped: next < found.states.length };
}
