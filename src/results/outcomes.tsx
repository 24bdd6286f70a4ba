import { EyeOff } from 'lucide';
import type { Share } from '../measure/statistics.ts';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { useWords } from '../ui/words-context.ts';
import type { Bar, ChannelFigures, LevelFigures } from './figures.ts';
import { sayingsOf } from './say.ts';

interface Line {
  readonly key: string;
  readonly name: string;
  readonly share: Share;
}

/** A table whose numbers carry a bar; it reads the same with and without the bars. */
function Bars({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const say = sayingsOf(useWords());
  return (
    <table class="bars">
      <caption>{title}</caption>
      <tbody>
        {lines.map(({ key, name, share }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {share.state === 'hidden' ? <td class="bar-none" colSpan={2}>{say.share(share)}</td> : (
              <>
                <td class="bar-cell" aria-hidden="true">{share.count === 0 ? null : <div class="bar" style={{ inlineSize: `${share.share * 100}%` }} />}</td>
                <td class="bar-figure">{say.share(share)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LevelOutcome({ figures }: { readonly figures: LevelFigures }) {
  const words = useWords();
  const { t } = words;
  const { level, outcome, stopped, endings, feedback } = figures;
  const say = words.hasLevel(level) ? words.level(level) : null;
  const named = (bars: readonly Bar[], part: 'label' | 'title'): Line[] =>
    bars.map(({ key, share }) => ({ key, share, name: key === 'first' ? t('results.stops.first') : (say?.(`${key}.${part}`) ?? key) }));
  const ways = (['done', 'left', 'lost'] as const).map((key) => ({ key, name: t(`results.stops.${key}`), share: outcome[key] }));
  const said = (['useful', 'tell', 'upset'] as const).map((key) => ({ key, name: t(`results.feedback.${key}`), share: feedback[key] }));
  return (
    <>
      <h3>{t(`house.windows.${level}`)}</h3>
      <Bars title={t('results.stops.title')} lines={ways} />
      {stopped.length === 0 ? null : <Bars title={t('results.stops.where')} lines={named(stopped, 'label')} />}
      {endings.length === 0 ? null : <Bars title={t('results.stops.endings')} lines={named(endings, 'title')} />}
      {said.every(({ share }) => share.state === 'hidden') ? null : <Bars title={t('results.feedback.title')} lines={said} />}
    </>
  );
}

/** How evenings went, level by level: finished or not, where players stopped, which endings, what they said. */
export function Outcomes({ figures }: { readonly figures: ChannelFigures }) {
  const { t } = useWords();
  return (
    <Panel className="chart">
      {figures.levels.map((level) => <LevelOutcome key={level.level} figures={level} />)}
      <p class="small with-icon"><Icon of={EyeOff} /><span>{t('results.notes.small')}</span></p>
    </Panel>
  );
}
