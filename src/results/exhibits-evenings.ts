/** How evenings went: begun, finished, left, ended, and what players said. */
import type { Share } from '../measure/statistics.ts';
import type { Words } from '../words/words.ts';
import type { Exhibit } from './exhibit.ts';
import type { Bar, LevelFigures, PageFigures } from './figures.ts';
import { sayingsOf } from './say.ts';

/** More bars than these are only in the table. */
const mostBars = 8;

interface Line {
  readonly name: string;
  readonly share: Share;
}

interface Barred {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly string[];
  /** The head over the names. */
  readonly head: string;
  readonly lines: readonly Line[];
}

/** A chart of bars with its table: share, interval, number. What is hidden is in the table as hidden. */
function bars({ id, title, notes, head, lines }: Barred, words: Words): Exhibit {
  const { t } = words;
  const say = sayingsOf(words);
  const shown = lines.flatMap(({ name, share }) => (share.state === 'shown' && share.percent ? [{ name, value: share.share, said: say.share(share) }] : [])).slice(0, mostBars);
  return {
    id, title, notes,
    chart: shown.length === 0 ? null : { kind: 'bars', bars: shown },
    heads: [head, ...['share', 'interval', 'number', 'of'].map((one) => t(`results.columns.${one}`))],
    rows: lines.map(({ name, share }) => [name, share.state === 'hidden' || share.percent ? say.share(share) : t('results.share.hidden-short'), say.interval(share), share.state === 'hidden' ? t('results.share.hidden-short') : say.number(share.count), say.basis(share)]),
  };
}

/** The words of a moment or an ending: of several evenings, with the evening before it. */
function nameOf({ level }: LevelFigures, key: string, part: 'label' | 'title', words: Words, isOne: boolean): string {
  const say = sayingsOf(words);
  const own = words.hasLevel(level) ? words.level(level)(`${key}.${part}`) : key;
  const name = key === 'first' ? words.t('results.stops.first') : own;
  return isOne ? name : `${say.evening(level)}: ${name}`;
}

function linesOf(figures: PageFigures, which: 'stopped' | 'endings', words: Words): Line[] {
  const isOne = figures.levels.length === 1;
  const all = figures.levels.flatMap((level) => level[which].map(({ key, share }): Line => ({ name: nameOf(level, key, which === 'stopped' ? 'label' : 'title', words, isOne), share })));
  const part = ({ share }: Line): number => (share.state === 'shown' ? share.share : 0);
  return all.toSorted((a, b) => part(b) - part(a));
}

function completionExhibit(figures: PageFigures, words: Words): Exhibit {
  const { t } = words;
  const say = sayingsOf(words);
  const each = figures.levels.map((level) => ({ name: say.evening(level.level), own: level }));
  const lines = each.length > 1 ? [...each, { name: t('results.gain.all'), own: figures }] : each;
  const barred = bars({ id: 'completion', title: t('results.completion.title'), notes: [t('results.completion.explain')], head: '', lines: lines.map(({ name, own }) => ({ name, share: own.outcome.done })) }, words);
  return {
    ...barred,
    heads: ['evening', 'started', 'done', 'left', 'lost', 'interval'].map((head) => t(`results.columns.${head}`)),
    rows: lines.map(({ name, own: { started, outcome } }) => [name, say.number(started), say.share(outcome.done), say.share(outcome.left), say.share(outcome.lost), say.interval(outcome.done)]),
  };
}

function weeksExhibit(points: readonly { readonly day: number; readonly started: number }[], words: Words): Exhibit {
  const { t } = words;
  const say = sayingsOf(words);
  return {
    id: 'weeks', title: t('results.weeks.title'), notes: [t('results.weeks.explain')],
    chart: points.length < 2 ? null : { kind: 'rise', points: points.map(({ day, started }) => ({ day, value: started })) },
    heads: [t('results.columns.week'), t('results.columns.started')],
    rows: points.map(({ day, started }) => [say.date(day), say.number(started)]),
  };
}

function practiceExhibits({ practice }: PageFigures, words: Words): Exhibit[] {
  const { t } = words;
  const named = (own: readonly Bar[], title: string): Line[] => own.map(({ key, share }) => ({ name: `${title}: ${t(`results.practice.${key}`)}`, share }));
  const lines = practice.flatMap(({ room, traps, genuine }) => {
    const title = t(`house.practice.${room}.title`);
    return [...named(traps, room === 'ripple' ? t('results.practice.lamps', { room: title }) : t('results.practice.traps', { room: title })), ...named(genuine, t('results.practice.genuine', { room: title }))];
  });
  return lines.length === 0 ? [] : [{ ...bars({ id: 'practice', title: t('results.practice.title'), notes: [t('results.practice.explain')], head: t('results.columns.room'), lines }, words), chart: null }];
}

function languageName(code: string, words: Words): string {
  if (code === 'other') return words.t('results.languages.other');
  try {
    return new Intl.DisplayNames([words.language, 'en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Everything but what was learned. `points`: starts week by week. */
export function eveningExhibits(figures: PageFigures, points: readonly { readonly day: number; readonly started: number }[], words: Words): readonly Exhibit[] {
  const { t } = words;
  const exhibit = (id: 'stops' | 'endings' | 'ways' | 'feedback' | 'languages', head: string, lines: readonly Line[]): Exhibit[] =>
    lines.every(({ share }) => share.state === 'hidden') ? [] : [bars({ id, title: t(`results.${id}.title`), notes: [t(`results.${id}.explain`)], head: t(`results.columns.${head}`), lines }, words)];
  const { feedback, rewound, told, repaired } = figures;
  return [
    completionExhibit(figures, words),
    ...exhibit('stops', 'decision', linesOf(figures, 'stopped', words)),
    ...exhibit('endings', 'ending', linesOf(figures, 'endings', words)),
    ...exhibit('ways', 'what', Object.entries({ rewound, told, repaired }).map(([key, share]) => ({ name: t(`results.ways.${key}`), share }))),
    ...exhibit('feedback', 'what', (['useful', 'tell', 'upset'] as const).map((key) => ({ name: t(`results.feedback.${key}`), share: feedback[key] }))),
    weeksExhibit(points, words),
    ...exhibit('languages', 'language', figures.languages.map(({ key, share }) => ({ name: languageName(key, words), share }))),
    ...practiceExhibits(figures, words),
  ];
}
