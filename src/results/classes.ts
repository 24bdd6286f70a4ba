/** What the results say of whole classes: figures of their own, never added to those of devices, and by hands and by devices apart. */
import type { ReleasedTables } from '../measure/release.ts';
import { isClassTable } from '../measure/release-classes.ts';
import { classMeans } from '../measure/report.ts';
import type { ClassMeans } from '../measure/report.ts';
import type { Results } from '../measure/results.ts';
import { smallestForPercent } from '../measure/statistics.ts';
import type { Interval } from '../measure/interval.ts';
import { stratifiedMean } from '../measure/statistics-classes.ts';
import type { Skill } from './figures.ts';
import { isMeant } from './select.ts';
import type { Choice, EveningFacts } from './select.ts';

/** In parts of one; a change from -1 to 1. */
export interface ClassSkill {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly interval: Interval;
}

/** Classes that answered both gut checks. */
export interface CheckedClasses {
  readonly classes: number;
  /** So many children at least. */
  readonly children: number;
  readonly skills: Readonly<Record<Skill, ClassSkill>>;
}

export interface ClassFigures {
  readonly means: ClassMeans;
  /** How many classes played, in evenings of which that may be shown. */
  readonly classes: number;
  /** Evening by evening, those alone of which there is enough. */
  readonly evenings: readonly (CheckedClasses & { readonly level: string })[];
  /** The shown evenings taken together; `null` when there is none. */
  readonly all: CheckedClasses | null;
}

/** The results of devices alone. */
export function withoutClasses(results: Results): Results {
  const levels = results.levels.map((one) => ({ ...one, tables: Object.fromEntries(Object.entries(one.tables).filter(([table]) => !isClassTable(table))) }));
  return { ...results, levels: levels.filter(({ tables }) => Object.keys(tables).length > 0) };
}

const kindOf = { caught: 'trap', kept: 'genuine' } as const satisfies Readonly<Record<Skill, string>>;

/** Fewer children than a percentage takes are not told of. */
function checkedIn(tables: ReleasedTables, means: ClassMeans): CheckedClasses | null {
  const table = tables[`class.${means}.check`];
  const children = table?.cells['children'] ?? 0;
  if (table === undefined || children < smallestForPercent) return null;
  const of = (name: string): number => (table.cells[name] ?? 0) / 100;
  const skill = (kind: 'trap' | 'genuine'): ClassSkill => ({
    before: of(`${kind}.before`), after: of(`${kind}.after`), change: of(`${kind}.change`), interval: { low: of(`${kind}.change.low`), high: of(`${kind}.change.high`) },
  });
  return { classes: table.total, children, skills: { caught: skill(kindOf.caught), kept: skill(kindOf.kept) } };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Several evenings together, each by its children; what is hidden stays out, so nothing new can be worked out of it. */
function together(evenings: readonly CheckedClasses[]): CheckedClasses | null {
  const [first, second] = evenings;
  if (first === undefined) return null;
  if (second === undefined) return { classes: first.classes, children: first.children, skills: first.skills };
  const children = sumOf(evenings.map((one) => one.children));
  const skill = (which: Skill): ClassSkill => {
    const mean = (value: (one: ClassSkill) => number): number => sumOf(evenings.map((one) => one.children * value(one.skills[which]))) / children;
    const change = stratifiedMean(evenings.map(({ classes, children: weight, skills: own }) => ({ classes, weight, mean: own[which].change, interval: own[which].interval })));
    return { before: mean(({ before }) => before), after: mean(({ after }) => after), change: change?.mean ?? 0, interval: change?.interval ?? { low: -1, high: 1 } };
  };
  return { classes: sumOf(evenings.map(({ classes }) => classes)), children, skills: { caught: skill('caught'), kept: skill('kept') } };
}

/** The figures of both ways to answer, of the chosen evening or ages. Single weeks are not kept of classes. */
export function classFigures(results: Results, facts: readonly EveningFacts[], choice: Pick<Choice, 'band' | 'level'>): readonly ClassFigures[] {
  const meant = results.levels.filter((one) => one.channel === 'class' && isMeant(one.level, facts, choice));
  return classMeans.map((means): ClassFigures => {
    const evenings = meant.flatMap(({ level, tables }) => {
      const checked = checkedIn(tables, means);
      return checked === null ? [] : [{ level, ...checked }];
    });
    return { means, classes: sumOf(meant.map(({ tables }) => tables[`class.${means}`]?.total ?? 0)), evenings, all: together(evenings) };
  });
}
