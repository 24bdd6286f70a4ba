/** A small linear program, solved exactly enough: what an attacker has who knows every published figure and the rule behind it. */

/** Rows `sum of coefficient * variable = right`, all variables 0 or more. */
export interface Equations {
  readonly variables: number;
  readonly rows: readonly { readonly terms: readonly (readonly [variable: number, coefficient: number])[]; readonly right: number }[];
}

const tiny = 1e-7;

/** Pivots the tableau on one place. */
function pivot(tableau: Float64Array[], row: number, column: number): void {
  const of = tableau[row] as Float64Array;
  const by = of[column] as number;
  for (let at = 0; at < of.length; at += 1) of[at] = (of[at] as number) / by;
  for (const [index, other] of tableau.entries()) {
    const times = other[column] as number;
    if (index === row || Math.abs(times) < 1e-12) continue;
    for (let at = 0; at < of.length; at += 1) other[at] = (other[at] as number) - times * (of[at] as number);
  }
}

/** Bland's rule (Math. Oper. Res. 2, 1977): never circles. The last row is the objective, to be made as small as can be. */
function descend(tableau: Float64Array[], basis: number[], columns: number): void {
  const objective = tableau[tableau.length - 1] as Float64Array;
  const right = objective.length - 1;
  for (;;) {
    let column = 0;
    while (column < columns && (objective[column] as number) > -tiny) column += 1;
    if (column === columns) return;
    let [row, least] = [-1, Infinity];
    for (let at = 0; at < basis.length; at += 1) {
      const of = tableau[at] as Float64Array;
      if ((of[column] as number) <= tiny) continue;
      const ratio = (of[right] as number) / (of[column] as number);
      if (ratio < least - tiny || (ratio < least + tiny && (basis[at] as number) < (basis[row] as number))) [row, least] = [at, ratio];
    }
    if (row < 0) throw new Error('the table is not bounded, though its total is known');
    pivot(tableau, row, column);
    basis[row] = column;
  }
}

/** The simplex method in two phases. Goes out: a solver for the least and the most a sum of variables can be; `null` when no table fits, which is a fault of the test. */
export function solverOf({ variables, rows }: Equations): ((terms: readonly (readonly [number, number])[]) => { readonly low: number; readonly high: number }) | null {
  const width = variables + rows.length + 1;
  const first = rows.map(({ terms, right }, at) => {
    const row = new Float64Array(width);
    for (const [variable, coefficient] of terms) row[variable] = (row[variable] as number) + coefficient * (right < 0 ? -1 : 1);
    row[variables + at] = 1;
    row[width - 1] = Math.abs(right);
    return row;
  });
  const basis = rows.map((_, at) => variables + at);
  const cost = new Float64Array(width);
  for (const row of first) for (let at = 0; at < width; at += 1) if (at < variables || at === width - 1) cost[at] = (cost[at] as number) - (row[at] as number);
  const tableau = [...first, cost];
  descend(tableau, basis, variables);
  if (Math.abs(cost[width - 1] as number) > 1e-4) return null;
  // Helping variables that are still in the basis stand at nought; they are put out, or their row says nothing.
  for (let row = 0; row < basis.length; row += 1) {
    if ((basis[row] as number) < variables) continue;
    const column = (tableau[row] as Float64Array).findIndex((value, at) => at < variables && Math.abs(value) > 1e-6);
    if (column < 0) continue;
    pivot(tableau, row, column);
    basis[row] = column;
  }
  const minimum = (terms: readonly (readonly [number, number])[], sign: 1 | -1): number => {
    const copy = tableau.slice(0, -1).map((row) => row.slice());
    const objective = new Float64Array(width);
    for (const [variable, coefficient] of terms) objective[variable] = (objective[variable] as number) + sign * coefficient;
    const places = [...basis];
    for (const [row, variable] of places.entries()) {
      const times = objective[variable] as number;
      if (times !== 0) for (let at = 0; at < width; at += 1) objective[at] = (objective[at] as number) - times * ((copy[row] as Float64Array)[at] as number);
    }
    const whole = [...copy, objective];
    descend(whole, places, variables);
    return -(objective[width - 1] as number);
  };
  return (terms) => ({ low: minimum(terms, 1), high: -minimum(terms, -1) });
}
