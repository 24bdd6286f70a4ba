/**
 * What anyone may see of whole classes. The rule for classes is the one for devices with a class in the place of a device: nothing of fewer than three, because
 * of two each could take its own away and have the other's, and nothing moves before three more have come. Sums and products never leave the server: of
 * three classes they could be solved for each; only shares in whole percent and their intervals do.
 */
import { classMeans } from './report.ts';
import type { ClassMeans } from './report.ts';
import { clusterMeanOf, errorAmongStrangers, widened } from './statistics-classes.ts';
import type { ClassMoments, ClusterMean } from './statistics-classes.ts';
import { k } from './suppress.ts';
import type { ReleasedTable } from './suppress.ts';

/** The fewest classes of which a figure is shown, and by which it moves. */
export const fewestClasses = 3;

/** A sum over classes: of how many, of their values, and of the squares of these. */
export interface ClassSums {
  readonly n: number;
  readonly s: number;
  readonly ss: number;
}

/** Table to key to sum, as `cells.ts` makes them of `class` reports. */
export type ClassTables = Readonly<Record<string, Readonly<Record<string, ClassSums>>>>;

/** Whether a table's sums are of classes and not of devices. */
export function isClassTable(table: string): boolean {
  return table === 'class' || table.startsWith('class.');
}

const none: ClassSums = { n: 0, s: 0, ss: 0 };
const kinds = ['trap', 'genuine'] as const;

/** A number of classes becomes a release when it is enough, and enough others than in the last one. */
function mayMove(before: ReleasedTable | undefined, classes: number): boolean {
  return classes >= fewestClasses && Math.abs(classes - (before?.total ?? 0)) >= fewestClasses;
}

const percent = (share: number): number => Math.round(100 * share);

/** A mean of tenths and its interval in whole percent. That of a share ends at nothing and at all; that of a change stays whole, so that evenings can be taken together. */
function cellsFor(name: string, { mean, interval: { low, high } }: ClusterMean, isShare: boolean): Readonly<Record<string, number>> {
  const within = (tenths: number): number => percent(isShare ? Math.min(1, Math.max(0, tenths / 10)) : tenths / 10);
  return { [name]: within(mean), [`${name}.low`]: within(low), [`${name}.high`]: within(high) };
}

/** Before, after and their difference of one kind, from the sums over classes; no interval is narrower than if classmates were strangers. */
function figuresOf(table: Readonly<Record<string, ClassSums>>, kind: 'trap' | 'genuine'): Readonly<Record<string, number>> {
  const of = (key: string): ClassSums => table[key] ?? none;
  const [fives, before, after] = [of('fives'), of('before'), of('after')];
  const moments = (s: number, ss: number, ns: number): ClassMoments => ({ classes: fives.n, n: fives.s, nn: fives.ss, s, ss, ns });
  const means = {
    before: clusterMeanOf(moments(before.s, before.ss, of('fives.before').s)),
    after: clusterMeanOf(moments(after.s, after.ss, of('fives.after').s)),
    change: clusterMeanOf(moments(after.s - before.s, after.ss - 2 * of('before.after').s + before.ss, of('fives.after').s - of('fives.before').s)),
  };
  const strangers = (mean: ClusterMean | null): number => (mean === null ? 0 : 10 * errorAmongStrangers(mean.mean / 10, 5 * fives.s));
  const least = { before: strangers(means.before), after: strangers(means.after), change: Math.hypot(strangers(means.before), strangers(means.after)) };
  return Object.assign({}, ...(['before', 'after', 'change'] as const).map((when) => {
    const mean = means[when];
    return mean === null ? {} : cellsFor(`${kind}.${when}`, widened(mean, fives.n, least[when]), when !== 'change');
  })) as Readonly<Record<string, number>>;
}

function releaseMeans(before: Readonly<Record<string, ReleasedTable>>, sums: ClassTables, through: number, means: ClassMeans): Readonly<Record<string, ReleasedTable>> {
  const [counted, checked] = [`class.${means}`, `class.${means}.check`];
  const classes = sums['class']?.[means]?.n ?? 0;
  const { n: both, s: fives } = sums[`class.${means}.trap`]?.['fives'] ?? none;
  // Each class answered in full fives, so this is how many children there were at least.
  const children = 5 * fives;
  return {
    ...(mayMove(before[counted], classes) ? { [counted]: { total: classes, cells: { classes }, through } } : {}),
    ...(mayMove(before[checked], both) && children >= k
      ? { [checked]: { total: both, cells: { children, ...Object.assign({}, ...kinds.map((kind) => figuresOf(sums[`class.${means}.${kind}`] ?? {}, kind))) as Readonly<Record<string, number>> }, through } }
      : {}),
  };
}

/** The tables of classes that are released anew; those that may not move yet are left out. `through`: see `release.ts`. */
export function releaseClasses(before: Readonly<Record<string, ReleasedTable>>, sums: ClassTables, through: number): Readonly<Record<string, ReleasedTable>> {
  return Object.assign({}, ...classMeans.map((means) => releaseMeans(before, sums, through, means))) as Readonly<Record<string, ReleasedTable>>;
}
