/** Numbers, shares and dates as a language writes them. */
import type { Share } from '../measure/statistics.ts';
import type { Words } from '../words/words.ts';

const msPerDay = 86_400_000;

export interface Sayings {
  number(n: number): string;
  /** A share in percent, or as "12 of 20" where there are too few for a percentage, or that it is not shown. */
  share(share: Share): string;
  interval(share: Share): string;
  /** Two shares as a sentence for those who do not see the arrow. */
  pair(before: Share, after: Share): string;
  /** Days since the epoch as a date. */
  date(day: number): string;
}

function tagOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

export function sayingsOf(words: Words): Sayings {
  const tag = tagOf(words.language);
  const numbers = new Intl.NumberFormat(tag);
  const percents = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const number = (n: number): string => numbers.format(n);
  const share = (of: Share): string => {
    if (of.state === 'hidden') return words.t('results.share.hidden');
    return of.percent ? percents.format(of.share) : words.t('results.share.of', { count: number(of.count), n: number(of.n) });
  };
  return {
    number,
    share,
    interval: (of) =>
      of.state === 'hidden' || !of.percent
        ? words.t('results.share.hidden-short')
        : words.t('results.share.interval', { low: percents.format(of.interval.low), high: percents.format(of.interval.high) }),
    pair: (before, after) => words.t('results.share.pair', { before: share(before), after: share(after) }),
    date: (day) => dates.format(day * msPerDay),
  };
}
