/** Quantiles of the normal distribution and of Student's t. */

function ratio(x: number, above: readonly number[], below: readonly number[]): number {
  const poly = (of: readonly number[]): number => of.reduceRight((sum, next) => sum * x + next, 0);
  return poly(above) / poly(below);
}

// The coefficients stand as they were published, with more digits than a number holds.
/* oxlint-disable no-loss-of-precision */
/** Coefficients of PPND16 by rising power, for the middle and for the tails; Wichura 1988, Algorithm AS 241, Appl Stat 37:477-484. */
const middle = [
  [3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727],
  [1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852545925],
] as const;
const near = [
  [1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4],
  [1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9],
] as const;
const far = [
  [6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7],
  [1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15],
] as const;

/** The quantile of the standard normal distribution for `share` between 0 and 1, both excluded, to 16 digits. Wichura 1988, AS 241. */
export function normalQuantile(share: number): number {
  const q = share - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(0.180625 - q * q, ...middle);
  const r = Math.sqrt(-Math.log(q < 0 ? share : 1 - share));
  return Math.sign(q) * (r <= 5 ? ratio(r - 1.6, ...near) : ratio(r - 5, ...far));
}

/** The 97.5th percentile of the normal distribution: two-sided 95 %. */
export const z95 = 1.959963984540054;

/**
 * The two-sided 95 % quantile of Student's t with `df` degrees of freedom, at least 1. Exact for 1 and 2; for more, Hill 1970, Algorithm 396,
 * Comm ACM 13:619-620, which is right to five digits.
 */
export function tQuantile95(df: number): number {
  const p = 0.05;
  if (df === 1) return 1 / Math.tan((p * Math.PI) / 2);
  if (df === 2) return Math.sqrt(2 / (p * (2 - p)) - 2);
  const a = 1 / (df - 0.5);
  const b = 48 / (a * a);
  let c = (((20700 * a) / b - 98) * a - 16) * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * df;
  let y = (d * p) ** (2 / df);
  if (y <= 0.05 + a) {
    y = ((1 / (((df + 6) / (df * y) - 0.089 * d - 0.822) * (df + 2) * 3) + 0.5 / (df + 4)) * y - 1) * ((df + 1) / (df + 2)) + 1 / y;
    return Math.sqrt(df * y);
  }
  const x = -z95;
  y = x * x;
  if (df < 5) c += 0.3 * (df - 4.5) * (x + 0.6);
  c += (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b;
  y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
  return Math.sqrt(df * Math.expm1(a * y * y));
}
