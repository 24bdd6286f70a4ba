/** Numbers, shares and dates as a language writes them. */
import type { Share } from '../measure/statistics.ts';
import type { Words } from '../words/words.ts';
import type { Change, Sense } from './figures.ts';

const msPerDay = 86_400_000;

export interface Sayings {
  number(n: number): string;
  /** Two decimal places, with its sign where it is not plain. */
  decimal(n: number): string;
  percent(part: number): string;
  /** A share in percent, or as "12 of 20" where there are too few for a percentage, or that it is not shown. */
  share(share: Share): string;
  interval(share: Share): string;
  /** How many stand behind a share. */
  basis(share: Share): string;
  /** Two shares as a sentence for those who do not see the arrow. */
  pair(before: Share, after: Share): string;
  /** A part of one in percentage points, with its sign. */
  points(part: number): string;
  /** A change in percentage points, with its sign. */
  change(change: Change): string;
  changeInterval(change: Change): string;
  sense(sense: Sense): string;
  senseInterval(sense: Sense): string;
  criterion(sense: Sense): string;
  /** Days since the epoch as a date. */
  date(day: number): string;
  /** The evening's title in the house; its id when the page has no name for it. */
  evening(level: string): string;
}

function tagOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

type Shown<T> = Extract<T, { readonly state: 'shown' }>;

export function sayingsOf(words: Words): Sayings {
  const tag = tagOf(words.language);
  const numbers = new Intl.NumberFormat(tag);
  const decimals = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(tag, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const number = (n: number): string => numbers.format(n);
  const nothing = (): string => words.t('results.share.hidden-short');
  // A hyphen is too short for a minus beside digits.
  const minus = (text: string): string => text.replaceAll('-', '\u2212');
  const points = (part: number): string => minus(signed.format(100 * part));
  const decimal = (n: number): string => minus(decimals.format(n));
  const share = (of: Share): string => {
    if (of.state === 'hidden') return words.t('results.share.hidden');
    return of.percent ? percents.format(of.share) : words.t('results.share.of', { count: number(of.count), n: number(of.n) });
  };
  const said = <T extends { readonly state: string }>(of: T, how: (shown: Shown<T>) => string): string => (of.state === 'shown' ? how(of as Shown<T>) : nothing());
  const span = (low: string, high: string): string => words.t('results.share.interval', { low, high });
  return {
    number,
    decimal,
    percent: (part) => percents.format(part),
    points,
    share,
    interval: (of) => (of.state === 'hidden' || !of.percent ? nothing() : span(percents.format(of.interval.low), percents.format(of.interval.high))),
    basis: (of) => said(of, ({ n }) => number(n)),
    pair: (before, after) => words.t('results.share.pair', { before: share(before), after: share(after) }),
    change: (of) => said(of, ({ difference }) => words.t('results.change.points', { points: points(difference) })),
    changeInterval: (of) => said(of, ({ interval }) => span(points(interval.low), points(interval.high))),
    sense: (of) => said(of, ({ d }) => decimal(d)),
    senseInterval: (of) => said(of, ({ interval }) => span(decimal(interval.low), decimal(interval.high))),
    criterion: (of) => said(of, ({ criterion }) => decimal(criterion)),
    date: (day) => dates.format(day * msPerDay),
    evening: (level) => {
      const key = `house.windows.${level}`;
      const title = words.t(key);
      return title === key ? level : title;
    },
  };
}
