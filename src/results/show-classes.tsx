import { Panel } from '../ui/panel.tsx';
import { useWords } from '../ui/words-context.ts';
import type { ClassFigures } from './classes.ts';
import { classExhibit } from './exhibits-classes.ts';
import { sayingsOf } from './say.ts';
import { ShowExhibit } from './show-exhibit.tsx';

export interface ShowClassesProps {
  readonly figures: readonly ClassFigures[];
  /** Single weeks were chosen, of which nothing is kept here. */
  readonly isSpan: boolean;
}

/** Whole classes, apart from everything else: how many, what changed, how it was counted, and who is missing. */
export function ShowClasses({ figures, isSpan }: ShowClassesProps) {
  const words = useWords();
  const { t } = words;
  const say = sayingsOf(words);
  const exhibits = figures.map((one) => classExhibit(one, words)).filter(({ rows }) => rows.length > 0);
  const counted = figures.filter(({ classes }) => classes > 0);
  return (
    <section class="results-classes on-screen" aria-label={t('results.classes.title')}>
      <h2>{t('results.classes.title')}</h2>
      <p>{t('results.classes.explain')}</p>
      {isSpan ? <p class="small">{t('results.classes.whole-time')}</p> : null}
      {counted.length === 0 ? null : (
        <dl class="tiles" aria-label={t('results.classes.tiles')}>
          {counted.map(({ means, classes }) => <Panel key={means} className="tile"><dt>{t(`results.classes.tile-${means}`)}</dt><dd>{say.number(classes)}</dd></Panel>)}
        </dl>
      )}
      {exhibits.length === 0 ? <Panel className="results-not-enough"><p>{t('results.classes.not-enough')}</p></Panel> : <div class="charts">{exhibits.map((exhibit) => <ShowExhibit key={exhibit.id} exhibit={exhibit} />)}</div>}
      <p>{t('results.classes.missing')}</p>
    </section>
  );
}
