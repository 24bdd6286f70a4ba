import type { Check } from './checks/check.ts';
import { sentenceAverage } from './checks/length-checks.ts';
import { readingOf } from './checks/reading-checks.ts';
import { decisionsOf } from './checks/size-checks.ts';
import { fileChecks, playChecks } from './checks/table.ts';
import { explore, stateLimit, widestVariables } from './explore.ts';
import type { Explored } from './explore.ts';
import type { Fault } from './fault.ts';
import { keysOf } from './keys.ts';
import type { Level, LevelId } from './level.ts';
import { parseShape } from './parse.ts';
import { referenceFaults } from './references.ts';
import { isObject } from './shape.ts';
import { surveyPlay } from './subject.ts';
import type { ExploredSubject, Other, Subject } from './subject.ts';
import { flatten } from './texts.ts';
import type { Texts } from './texts.ts';

/** What is known about a level after all checks. Figures are 0 where faults kept them from being found. */
export interface Report {
  readonly id: LevelId;
  /** Choices the player can come to. */
  readonly decisions: number;
  readonly endings: number;
  readonly paths: number;
  readonly states: number;
  readonly longestPathWords: Readonly<Record<string, number>>;
  /** Choices on the shortest and longest path; 8 to 12 are wanted. */
  readonly decisionsPerPath: { readonly fewest: number; readonly most: number };
  /** Words in an average sentence, to one decimal. */
  readonly sentenceAverage: Readonly<Record<string, number>>;
  /** Reading difficulty as LIX, to one decimal. */
  readonly reading: Readonly<Record<string, number>>;
  /** The longest path is an upper bound and the number of paths a lower one: rounds were too many to search. */
  readonly isBound: boolean;
  readonly languages: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * Runs every check over one level.
 * @param json the level as it stands in its file
 * @param words by language, as they stand in their files
 * @param others the other levels of the house, for flags that cross evenings
 */
export function checkLevel(json: unknown, words: Readonly<Record<string, unknown>>, others: readonly Other[] = []): Report {
  const languages = Object.keys(words);
  const shaped = parseShape(json);
  if (!shaped.ok) return { id: isObject(json) && typeof json.id === 'string' ? json.id : '', ...blank, languages, faults: shaped.faults };
  const { level } = shaped;
  const flattened = Object.fromEntries(Object.entries(words).map(([language, one]) => [language, flatten(one)]));
  const subject: Subject = { level, others, words: flattened, keys: keysOf(level) };
  const faults = fileChecks.flatMap((check) => run(check, check.find(subject)));
  const figures = { id: level.id, ...blank, languages, ...textFigures(subject), endings: endingsOf(level) };
  if (referenceFaults(level).length > 0) return { ...figures, faults };
  const explored = explore(level);
  if (explored.stopped) return { ...figures, states: explored.states.length, faults: [...faults, tooManyStates(explored)] };
  if (explored.starts.length === 0) return { ...figures, faults: [...faults, ...circleAtStart] };
  return { ...figures, ...play(surveyPlay(subject, explored), faults) };
}

const blank = { decisions: 0, endings: 0, paths: 0, states: 0, longestPathWords: {}, decisionsPerPath: { fewest: 0, most: 0 }, sentenceAverage: {}, reading: {}, isBound: false };

const circleAtStart: readonly Fault[] = [{ check: 'loop-without-choice', place: 'start', message: 'The level begins in a circle of switches.', mend: 'Let one of them lead to a line or a choice.' }];

function run(check: Check, findings: ReturnType<Check['find']>): readonly Fault[] {
  return findings.map((finding) => ({ check: check.id, ...finding }));
}

function play(subject: ExploredSubject, faults: readonly Fault[]): Pick<Report, 'decisions' | 'paths' | 'states' | 'longestPathWords' | 'decisionsPerPath' | 'isBound' | 'faults'> {
  const { explored, paths } = subject;
  const longest = Object.keys(subject.words).map((language, index) => [language, paths.longest[index] ?? 0] as const);
  return {
    decisions: decisionsOf(subject.level, subject.visited),
    paths: paths.paths,
    states: explored.states.length,
    longestPathWords: Object.fromEntries(longest),
    decisionsPerPath: paths.decisions ?? { fewest: 0, most: 0 },
    isBound: paths.isBound,
    faults: [...faults, ...playChecks.flatMap((check) => run(check, check.find(subject)))],
  };
}

function endingsOf(level: Level): number {
  return Object.values(level.nodes).filter((node) => node.type === 'ending').length;
}

function textFigures(subject: Subject): Pick<Report, 'sentenceAverage' | 'reading'> {
  const byLanguage = (measure: (subject: Subject, texts: Texts) => number) =>
    Object.fromEntries(Object.entries(subject.words).map(([language, { texts }]) => [language, Math.round(measure(subject, texts) * 10) / 10]));
  return { sentenceAverage: byLanguage(sentenceAverage), reading: byLanguage(readingOf) };
}

function tooManyStates(explored: Explored): Fault {
  const widest = widestVariables(explored).slice(0, 3).map(({ id, values }) => `${id} (${values} values)`);
  return {
    check: 'too-many-states',
    place: 'vars',
    message: `More than ${stateLimit} states can be come to, too many to try them all.`,
    mend: `Narrow the widest variables: ${widest.join(', ')}.`,
  };
}
