import type { Share } from '../measure/statistics.ts';
import { Panel } from '../ui/panel.tsx';
import { useWords } from '../ui/words-context.ts';
import type { ChannelFigures } from './figures.ts';
import { sayingsOf } from './say.ts';

const measures = ['caught', 'kept'] as const;
const phases = ['before', 'after'] as const;

interface Row {
  readonly level: string;
  readonly measure: (typeof measures)[number];
  readonly phase: (typeof phases)[number];
  readonly share: Share;
}

function rowsOf({ levels }: ChannelFigures): Row[] {
  return levels.flatMap((figures) => measures.flatMap((measure) => phases.map((phase) => ({ level: figures.level, measure, phase, share: figures[phase][measure] }))));
}

/** A dot on a line from 0 to 100 %, with its interval. Drawn for the eye only; the table says the same. */
function Dot({ share }: { readonly share: Share }) {
  if (share.state === 'hidden' || !share.percent) return <div class="dot-track" />;
  const { low, high } = share.interval;
  return (
    <div class="dot-track">
      <div class="dot-interval" style={{ insetInlineStart: `${low * 100}%`, inlineSize: `${(high - low) * 100}%` }} />
      <div class="dot" style={{ insetInlineStart: `${share.share * 100}%` }} />
    </div>
  );
}

function PlotRow({ row }: { readonly row: Row }) {
  const words = useWords();
  const { t } = words;
  const say = sayingsOf(words);
  const { measure, phase, share } = row;
  return (
    <div class={`plot-row plot-${phase}`}>
      <div class="plot-name">{phase === 'before' ? t(`results.learning.${measure}`) : null}</div>
      <div class="plot-phase">{t(`results.learning.${phase}`)}</div>
      <Dot share={share} />
      <div class={share.state === 'hidden' ? 'plot-none' : 'plot-figure'}>
        {say.share(share)}
        {share.state === 'shown' && share.percent ? <span class="answers">{t('results.share.answers', { n: say.number(share.n) })}</span> : null}
      </div>
    </div>
  );
}

function Plot({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords();
  const levels = [...new Set(rows.map((row) => row.level))];
  return (
    <div aria-hidden="true">
      {levels.map((level) => (
        <div class="plot" key={level}>
          <div class="plot-level">{t(`house.windows.${level}`)}</div>
          {rows.filter((row) => row.level === level).map((row) => <PlotRow key={`${row.measure}.${row.phase}`} row={row} />)}
        </div>
      ))}
    </div>
  );
}

function Table({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords();
  const { t } = words;
  const say = sayingsOf(words);
  const heads = ['evening', 'what', 'when', 'share', 'interval', 'count', 'n'];
  return (
    <div class="table-frame" role="region" aria-label={t('results.learning.title')} tabIndex={0}>
      <table>
        <caption class="visually-hidden">{t('results.learning.title')}</caption>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{t(`results.table.${head}`)}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ level, measure, phase, share }) => (
            <tr key={`${level}.${measure}.${phase}`}>
              <th scope="row">{t(`house.windows.${level}`)}</th>
              <td>{t(`results.learning.${measure}`)}</td>
              <td>{t(`results.learning.${phase}`)}</td>
              <td>{share.state === 'hidden' || share.percent ? say.share(share) : t('results.share.hidden-short')}</td>
              <td>{say.interval(share)}</td>
              <td>{share.state === 'hidden' ? t('results.share.hidden-short') : say.number(share.count)}</td>
              <td>{share.state === 'hidden' ? t('results.share.hidden-short') : say.number(share.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Traps caught and genuine ones trusted, before and after, side by side so that suspicion cannot pass for learning. */
export function Learning({ figures }: { readonly figures: ChannelFigures }) {
  const words = useWords();
  const { t } = words;
  const say = sayingsOf(words);
  const rows = rowsOf(figures);
  const { unsureOfTraps, unsureOfGenuine } = figures.after;
  const unsure = unsureOfTraps.state === 'shown' && unsureOfGenuine.state === 'shown';
  return (
    <Panel className="chart chart-learning">
      <h3>{t('results.learning.title')}</h3>
      <p>{t('results.learning.explain')}</p>
      <Plot rows={rows} />
      {unsure ? <p>{t('results.learning.unsure', { traps: say.share(unsureOfTraps), genuine: say.share(unsureOfGenuine) })}</p> : null}
      <p class="small">{t('results.learning.few')}</p>
      <details><summary>{t('results.table.show')}</summary><Table rows={rows} /></details>
    </Panel>
  );
}
