import { EyeOff } from 'lucide';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Results } from '../measure/results.ts';
import { wholeHouse } from '../measure/cells.ts';
import { boundsOfChange } from '../measure/statistics-missing.ts';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { useWords } from '../ui/words-context.ts';
import type { Words } from '../words/words.ts';
import { classFigures, withoutClasses } from './classes.ts';
import { classSentences } from './exhibits-classes.ts';
import { eveningExhibits } from './exhibits-evenings.ts';
import { courseExhibit, gainExhibit, senseExhibit } from './exhibits-learning.ts';
import { pageFigures } from './figures.ts';
import type { PageFigures } from './figures.ts';
import { Filters } from './filters.tsx';
import { PrintPage } from './print-page.tsx';
import { SaveActs } from './save-acts.tsx';
import { sayingsOf } from './say.ts';
import { channelsOf, select, startsByWeek } from './select.ts';
import type { Choice, EveningFacts } from './select.ts';
import { ShowClasses } from './show-classes.tsx';
import { ShowExhibit } from './show-exhibit.tsx';
import { Tiles } from './tiles.tsx';

/** What stands beside every figure: how sure, and who is missing. */
export function notesOf({ change: { caught }, asked, started }: PageFigures, words: Words): readonly string[] {
  const { t } = words;
  const say = sayingsOf(words);
  const bounds = caught.state === 'hidden' || started === 0 ? null : boundsOfChange(caught.difference, asked, started);
  return [
    t('results.notes.missing'),
    ...(bounds === null ? [] : [t('results.notes.bounds', { asked: say.number(asked), started: say.number(started), low: say.points(bounds.low), high: say.points(bounds.high) })]),
    ...(caught.state === 'hidden' ? [] : [t('results.notes.power', { pairs: say.number(caught.n) })]),
    t('results.notes.devices'), t('results.notes.channels'),
  ];
}

/** Names of moments and endings stand in the words of each evening; until they are here the figures stand under their ids. */
function useLevelWords(results: Results): number {
  const words = useWords();
  const [came, levelsCame] = useState(0);
  useEffect(() => {
    const ids = new Set(results.levels.map(({ level }) => level));
    for (const level of ids) if (level !== wholeHouse && !words.hasLevel(level)) words.loadLevel(level).then(() => levelsCame((times) => times + 1), () => undefined);
  }, [results, words]);
  return came;
}

/** The way of playing with most evenings stands first. */
function firstChoice(results: Results): Choice {
  const startsOf = (channel: string): number => results.levels.filter((one) => one.channel === channel).reduce((sum, { tables }) => sum + (tables['completion']?.total ?? 0), 0);
  const [channel = 'open'] = channelsOf(results).toSorted((a, b) => startsOf(b) - startsOf(a));
  return { channel, band: null, level: null, after: null, until: null };
}

/** What was chosen beyond the way of playing, for the printed page. */
function sayChoice({ band, level, after, until }: Choice, words: Words): string {
  const { t } = words;
  const say = sayingsOf(words);
  const weeks = after === null && until === null ? [] : [t('results.period', { from: after === null ? t('results.filters.beginning') : say.date(after + 1), to: until === null ? t('results.filters.latest') : say.date(until) })];
  return [...(level === null ? [] : [say.evening(level)]), ...(band === null ? [] : [t(`results.filters.bands.${band}`)]), ...weeks].join(' · ');
}

/** What an owner looks for first: did they learn, and where do they stop. These two stand side by side where there is room. */
const first: ReadonlySet<string> = new Set(['gain', 'stops']);

export interface ShowResultsProps {
  readonly results: Results;
  readonly evenings: readonly EveningFacts[];
}

/** Everything that was released, in the choice that is made. */
export function ShowResults({ results, evenings }: ShowResultsProps) {
  const words = useWords();
  const { t } = words;
  const came = useLevelWords(results);
  const devices = useMemo(() => withoutClasses(results), [results]);
  const [choice, choose] = useState(() => firstChoice(devices));
  const { figures, classes, isSpan, exhibits } = useMemo(() => {
    const selected = select(devices, evenings, choice);
    const own = pageFigures(selected);
    const learning = [gainExhibit(own, words), courseExhibit(own, words), senseExhibit(own, words)];
    const weeks = startsByWeek(devices, evenings, choice);
    return { figures: own, classes: classFigures(results, evenings, choice), isSpan: selected.isSpan, exhibits: [...learning, ...eveningExhibits(own, weeks, words)] };
  }, [results, devices, evenings, choice, words, came]);
  const shown = exhibits.filter(({ rows }) => rows.length > 0);
  const notes = notesOf(figures, words);
  const hasDevices = devices.levels.length > 0;
  const told = classSentences(classes, words);
  const hasAny = figures.started > 0 || figures.asked > 0 || figures.devices !== null || figures.practice.length > 0;
  return (
    <>
      {hasDevices ? <Filters results={devices} evenings={evenings} choice={choice} onChoice={choose} /> : null}
      <section class="on-screen">
        <div class="results-chosen">
          <h2>{t(`results.channels.${choice.channel}`)}</h2>
          <SaveActs results={results} />
        </div>
        <p class="small" role="status">{isSpan ? t('results.filters.span') : ''}</p>
        {hasAny ? <Tiles figures={figures} /> : <Panel><p>{t(hasDevices ? 'results.filters.nothing' : 'results.empty.title')}</p></Panel>}
        {hasAny ? <div class="charts-first">{shown.filter(({ id }) => first.has(id)).map((exhibit) => <ShowExhibit key={exhibit.id} exhibit={exhibit} />)}</div> : null}
        {hasAny ? <div class="charts">{shown.filter(({ id }) => !first.has(id)).map((exhibit) => <ShowExhibit key={exhibit.id} exhibit={exhibit} />)}</div> : null}
      </section>
      <ShowClasses figures={classes} isSpan={isSpan} />
      <section class="results-notes on-screen">
        <h2>{t('results.notes.title')}</h2>
        <p class="with-icon"><Icon of={EyeOff} /><span>{t('results.notes.small')}</span></p>
        {notes.map((note) => <p key={note}>{note}</p>)}
      </section>
      {hasAny || told.length > 0 ? (
        <PrintPage
          figures={hasAny ? figures : null} classes={told} campaign={results.campaign} channel={t(`results.channels.${choice.channel}`)} what={sayChoice(choice, words)}
          date={sayingsOf(words).date(results.through)} notes={notes.slice(0, 3)}
        />
      ) : null}
    </>
  );
}
