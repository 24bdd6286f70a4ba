/** What players learned: the change, the course over weeks, and whether it is more than suspicion. */
import type { Share } from '../measure/statistics.ts';
import type { Words } from '../words/words.ts';
import type { Exhibit, Reading } from './exhibit.ts';
import { phases, skills } from './figures.ts';
import type { Change, Figures, PageFigures, Phase, Skill } from './figures.ts';
import { sayingsOf } from './say.ts';

interface Named {
  readonly name: string;
  readonly figures: Figures;
}

/** Each evening, and all together where there are several. */
function linesOf(figures: PageFigures, words: Words): Named[] {
  const say = sayingsOf(words);
  const each = figures.levels.map((level): Named => ({ name: say.evening(level.level), figures: level }));
  return each.length > 1 ? [...each, { name: words.t('results.gain.all'), figures }] : each;
}

function readingOf(name: string, series: number, change: Change): Reading[] {
  return change.state === 'hidden' ? [] : [{ name, series, value: change.difference, low: change.interval.low, high: change.interval.high }];
}

/** The change in traps caught and in genuine ones trusted, evening by evening. */
export function gainExhibit(figures: PageFigures, words: Words): Exhibit {
  const { t } = words;
  const say = sayingsOf(words);
  const lines = linesOf(figures, words);
  const readings = lines.flatMap(({ name, figures: { change } }) => skills.flatMap((skill, series) => readingOf(name, series, change[skill])));
  const ends = [Math.min(-0.1, ...readings.map(({ low }) => Math.floor(low * 10) / 10)), Math.max(0.2, ...readings.map(({ high }) => Math.ceil(high * 10) / 10))] as const;
  return {
    id: 'gain', title: t('results.gain.title'), notes: [t('results.gain.explain')],
    chart: readings.length === 0 ? null : { kind: 'intervals', series: skills.map((skill) => t(`results.skills.${skill}`)), readings, ends, unit: 'points', zero: true },
    heads: ['evening', 'what', 'change', 'interval', 'answers', 'compared'].map((head) => t(`results.columns.${head}`)),
    rows: lines.flatMap(({ name, figures: { change } }) => skills.map((skill) => {
      const of = change[skill];
      const compared = of.state === 'hidden' ? t('results.share.hidden-short') : t(of.paired ? 'results.gain.paired' : 'results.gain.sums');
      return [name, t(`results.skills.${skill}`), of.state === 'hidden' ? t('results.share.hidden') : say.change(of), say.changeInterval(of), of.state === 'hidden' ? t('results.share.hidden-short') : say.number(of.n), compared];
    })),
  };
}

const unsure = { caught: 'unsureOfTraps', kept: 'unsureOfGenuine' } as const satisfies Readonly<Record<Skill, string>>;

/** Shares before and after the story and two and four weeks later. */
export function courseExhibit(figures: PageFigures, words: Words): Exhibit {
  const { t } = words;
  const say = sayingsOf(words);
  const moments = ['before', 'after', 'two-weeks', 'four-weeks'].map((moment) => t(`results.phases.${moment}`));
  const sharesOf = ({ discernment: { before, after }, later }: Figures, skill: Skill): readonly Share[] => [before[skill], after[skill], later[2][skill], later[4][skill]];
  const readings = skills.flatMap((skill, series) => sharesOf(figures, skill).flatMap((share, at): Reading[] =>
    share.state === 'hidden' || !share.percent ? [] : [{ name: moments[at] ?? '', series, value: share.share, low: share.interval.low, high: share.interval.high }]));
  const row = (name: string, what: string, when: string, share: Share): string[] => [name, what, when, say.share(share), say.interval(share), say.basis(share)];
  return {
    id: 'course', title: t('results.course.title'), notes: [t('results.course.explain'), t('results.course.few')],
    chart: readings.length === 0 ? null : { kind: 'course', moments, series: skills.map((skill) => t(`results.skills.${skill}`)), readings },
    heads: ['evening', 'what', 'when', 'share', 'interval', 'answers'].map((head) => t(`results.columns.${head}`)),
    rows: linesOf(figures, words).flatMap(({ name, figures: own }) => skills.flatMap((skill) => [
      ...sharesOf(own, skill).map((share, at) => row(name, t(`results.skills.${skill}`), moments[at] ?? '', share)),
      ...phases.map((phase) => row(name, `${t(`results.skills.${skill}`)}: ${t('results.columns.unsure')}`, t(`results.phases.${phase}`), own.discernment[phase][unsure[skill]])),
    ])),
  };
}

/** Sensitivity and leaning before and after. */
export function senseExhibit(figures: PageFigures, words: Words): Exhibit {
  const { t } = words;
  const say = sayingsOf(words);
  const lines = linesOf(figures, words);
  const readings = lines.flatMap(({ name, figures: { sense } }) => phases.flatMap((phase, series): Reading[] => {
    const of = sense[phase];
    return of.state === 'hidden' ? [] : [{ name, series, value: of.d, low: of.interval.low, high: of.interval.high }];
  }));
  const ends = [Math.min(0, ...readings.map(({ low }) => Math.floor(low))), Math.max(2, ...readings.map(({ high }) => Math.ceil(high)))] as const;
  const row = (name: string, phase: Phase, { sense }: Figures): string[] => {
    const of = sense[phase];
    return [name, t(`results.phases.${phase}`), of.state === 'hidden' ? t('results.share.hidden') : say.sense(of), say.senseInterval(of), say.criterion(of)];
  };
  return {
    id: 'sense', title: t('results.sense.title'), notes: [t('results.sense.explain')],
    chart: readings.length === 0 ? null : { kind: 'intervals', series: phases.map((phase) => t(`results.phases.${phase}`)), readings, ends, unit: 'number', zero: false },
    heads: ['evening', 'when', 'sense', 'interval', 'criterion'].map((head) => t(`results.columns.${head}`)),
    rows: lines.flatMap(({ name, figures: own }) => phases.map((phase) => row(name, phase, own))),
  };
}
