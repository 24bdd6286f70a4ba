/** Whole classes: the change in each evening, and what the printed page says of all. */
import type { Words } from '../words/words.ts';
import type { CheckedClasses, ClassFigures, ClassSkill } from './classes.ts';
import type { Exhibit, Reading } from './exhibit.ts';
import { skills } from './figures.ts';
import type { Change } from './figures.ts';
import { sayingsOf } from './say.ts';

interface Named {
  readonly name: string;
  readonly checked: CheckedClasses;
}

function linesOf({ evenings, all }: ClassFigures, words: Words): Named[] {
  const say = sayingsOf(words);
  const each = evenings.map((one): Named => ({ name: say.evening(one.level), checked: one }));
  return all !== null && each.length > 1 ? [...each, { name: words.t('results.gain.all'), checked: all }] : each;
}

/** No share changes by more than all of it, whatever an interval of few classes reaches to. */
const within = (part: number): number => Math.min(1, Math.max(-1, part));

function changeOf({ change, interval }: ClassSkill, n: number): Extract<Change, { readonly state: 'shown' }> {
  return { state: 'shown', difference: change, interval: { low: within(interval.low), high: within(interval.high) }, paired: false, n };
}

/** The change of one way to answer, evening by evening, with the table that says the same; its table is empty where there is not enough. */
export function classExhibit(figures: ClassFigures, words: Words): Exhibit {
  const { t } = words;
  const say = sayingsOf(words);
  const lines = linesOf(figures, words);
  const readings = lines.flatMap(({ name, checked }) => skills.map((skill, series): Reading => {
    const { difference, interval } = changeOf(checked.skills[skill], checked.children);
    return { name, series, value: difference, low: interval.low, high: interval.high };
  }));
  const ends = [Math.min(-0.1, ...readings.map(({ low }) => Math.floor(low * 10) / 10)), Math.max(0.2, ...readings.map(({ high }) => Math.ceil(high * 10) / 10))] as const;
  return {
    id: `class-${figures.means}`, title: t(`results.classes.title-${figures.means}`), notes: [t(`results.classes.how-${figures.means}`)],
    chart: readings.length === 0 ? null : { kind: 'intervals', series: skills.map((skill) => t(`results.skills.${skill}`)), readings, ends, unit: 'points', zero: true },
    heads: [...['evening', 'what'].map((head) => t(`results.columns.${head}`)), t('results.phases.before'), t('results.phases.after'), ...['change', 'interval', 'classes', 'children'].map((head) => t(`results.columns.${head}`))],
    rows: lines.flatMap(({ name, checked }) => skills.map((skill) => {
      const own = checked.skills[skill];
      const change = changeOf(own, checked.children);
      return [
        name, t(`results.skills.${skill}`), say.percent(own.before), say.percent(own.after), say.change(change), say.changeInterval(change),
        say.number(checked.classes), t('results.classes.at-least', { children: say.number(checked.children) }),
      ];
    })),
  };
}

/** What may be said of classes, by hands and by devices in a sentence each, for paper. */
export function classSentences(figures: readonly ClassFigures[], words: Words): readonly string[] {
  const { t } = words;
  const say = sayingsOf(words);
  return figures.flatMap(({ means, all }) => {
    if (all === null) return [];
    const values = (skill: 'caught' | 'kept') => ({ before: say.percent(all.skills[skill].before), after: say.percent(all.skills[skill].after), change: say.change(changeOf(all.skills[skill], all.children)), interval: say.changeInterval(changeOf(all.skills[skill], all.children)) });
    const { before, after, change, interval } = values('kept');
    return [t(`results.classes.report-${means}`, {
      classes: say.number(all.classes), children: say.number(all.children), ...values('caught'), 'kept-before': before, 'kept-after': after, 'kept-change': change, 'kept-interval': interval,
    })];
  });
}
