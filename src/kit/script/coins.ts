/**
 * What the game remembers, for a table: one row of fields for each variable, and a coin on one field. So an adult can run an evening with paper
 * alone, and no sentence has to be written for a condition.
 */
import type { Effect, Level, Test, Value, Var, VarId } from '../../story/level.ts';

/** The options of a decision have the letters from A on, so rows take theirs from the other end. */
const letters = 'PQRSTUVWXYZ';

export interface Row {
  readonly letter: string;
  readonly variable: VarId;
  /** What each field stands for, as the author of the evening named it; a flag has `no` and `yes`. */
  readonly fields: readonly string[];
  /** It comes from another evening: the coin lies on the first field unless the class has played that one. */
  readonly fromElsewhere: boolean;
}

/** A condition on one row. `field` counts from 1. */
export type CoinTest = { readonly row: string; readonly field: number; readonly is: 'on' | 'not-on' | 'from' | 'below' };
/** A move of one coin: to a field, or so many fields on (never past the last, never before the first). */
export type CoinMove = { readonly row: string } & ({ readonly to: number } | { readonly by: number });

function fieldsOf(variable: Var): readonly string[] {
  if (variable.type === 'flag') return ['no', 'yes'];
  if (variable.type === 'oneOf') return variable.values;
  return Array.from({ length: variable.max - variable.min + 1 }, (_, index) => String(variable.min + index));
}

/** The rows of an evening: its own variables, then what it reads of other evenings. What it only leaves for others needs no coin. */
export function rowsOf(level: Level): readonly Row[] {
  const own = Object.entries(level.vars).map(([variable, kind]) => ({ variable, fields: fieldsOf(kind), fromElsewhere: false }));
  const read = Object.entries(level.house).filter(([, use]) => use !== 'sets').map(([variable]) => ({ variable, fields: ['no', 'yes'], fromElsewhere: true }));
  return [...own, ...read].map((row, index) => ({ letter: letters[index] ?? `Z${index}`, ...row }));
}

/** The field of a value, from 1 on; values of counts lie beyond the ends where a test asks for more than there is. */
function fieldOf(level: Level, variable: VarId, value: Value): number {
  const kind = level.vars[variable];
  if (kind?.type === 'oneOf') return kind.values.indexOf(String(value)) + 1;
  if (kind?.type === 'count') return Number(value) - kind.min + 1;
  return value === true ? 2 : 1;
}

/** Comes in: a condition of the level. Goes out: the same, of coins. A list of them holds when every one does. */
export function coinTest(level: Level, test: Test): CoinTest {
  const row = rowsOf(level).find(({ variable }) => variable === test.var)?.letter ?? '';
  if ('is' in test) return { row, field: fieldOf(level, test.var, test.is), is: 'on' };
  if ('not' in test) return { row, field: fieldOf(level, test.var, test.not), is: 'not-on' };
  if ('atLeast' in test) return { row, field: fieldOf(level, test.var, test.atLeast), is: 'from' };
  return { row, field: fieldOf(level, test.var, test.below), is: 'below' };
}

/** The moves that effects ask for; what only other evenings read moves no coin. */
export function coinMoves(level: Level, effects: readonly Effect[] | undefined): readonly CoinMove[] {
  return (effects ?? []).flatMap((effect) => {
    const row = rowsOf(level).find(({ variable }) => variable === effect.var);
    if (row === undefined) return [];
    return [{ row: row.letter, ...('to' in effect ? { to: fieldOf(level, effect.var, effect.to) } : { by: effect.add }) }];
  });
}
