import type { Effect, Level, Test, Value, Var, VarId } from './level.ts';

export type Vars = Readonly<Record<VarId, Value>>;

const flagVar: Var = { type: 'flag' };

/** How a variable is declared, be it the level's own or one of the house's flags. */
export function varOf(level: Level, id: VarId): Var | undefined {
  if (Object.hasOwn(level.vars, id)) return level.vars[id];
  return Object.hasOwn(level.house, id) ? flagVar : undefined;
}

/** Whether a variable can ever hold the value. */
export function canHold(variable: Var, value: Value): boolean {
  if (variable.type === 'flag') return typeof value === 'boolean';
  if (variable.type === 'oneOf') return typeof value === 'string' && variable.values.includes(value);
  return typeof value === 'number' && value >= variable.min && value <= variable.max;
}

function firstValue(variable: Var): Value {
  if (variable.type === 'flag') return false;
  return variable.type === 'count' ? variable.min : (variable.values[0] ?? '');
}

/** Every variable at the beginning of an evening; house flags as the house has them, false where it has none. */
export function startVars(level: Level, house: Readonly<Record<VarId, boolean>>): Vars {
  const own = Object.entries(level.vars).map(([id, variable]) => [id, firstValue(variable)] as const);
  const flags = Object.keys(level.house).map((id) => [id, Object.hasOwn(house, id) && house[id] === true] as const);
  return Object.fromEntries([...own, ...flags]);
}

/** The house flags a level reads; these are what the evening depends on from outside. */
export function flagsRead(level: Level): readonly VarId[] {
  return Object.keys(level.house).filter((id) => level.house[id] !== 'sets');
}

/** Whether one condition holds. A comparison on something that is no number never holds. */
export function holds(vars: Vars, test: Test): boolean {
  const value = vars[test.var];
  if ('is' in test) return value === test.is;
  if ('not' in test) return value !== test.not;
  if (typeof value !== 'number') return false;
  return 'atLeast' in test ? value >= test.atLeast : value < test.below;
}

/** Whether every condition of a list holds; no list is no condition. */
export function holdAll(vars: Vars, tests: readonly Test[] | undefined): boolean {
  return tests === undefined || tests.every((test) => holds(vars, test));
}

/** The player is in trouble when any one of the level's trouble tests holds. */
export function isInTrouble(level: Level, vars: Vars): boolean {
  return level.trouble.some((test) => holds(vars, test));
}

/** The variables after some effects, in order. Counts stay within their bounds. Returns the same object when nothing changes. */
export function applyEffects(level: Level, vars: Vars, effects: readonly Effect[] | undefined): Vars {
  let after = vars;
  for (const effect of effects ?? []) {
    const value = 'to' in effect ? effect.to : added(level, after, effect);
    if (after[effect.var] !== value) after = { ...after, [effect.var]: value };
  }
  return after;
}

function added(level: Level, vars: Vars, effect: { readonly var: VarId; readonly add: number }): Value {
  const variable = varOf(level, effect.var);
  const value = vars[effect.var];
  if (variable?.type !== 'count' || typeof value !== 'number') return value ?? false;
  return Math.min(variable.max, Math.max(variable.min, value + effect.add));
}
