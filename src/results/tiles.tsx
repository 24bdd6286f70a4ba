import { ArrowRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Share } from '../measure/statistics.ts';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { useWords } from '../ui/words-context.ts';
import { skills } from './figures.ts';
import type { PageFigures } from './figures.ts';
import { sayingsOf } from './say.ts';

interface TileProps {
  readonly label: string;
  readonly children: ComponentChildren;
  /** How many answers stand behind the figure. */
  readonly basis?: string;
}

function Tile({ label, children, basis }: TileProps) {
  return (
    <Panel className="tile">
      <dt>{label}</dt>
      <dd>{children}</dd>
      {basis === undefined ? null : <dd class="tile-basis">{basis}</dd>}
    </Panel>
  );
}

function Pair({ before, after }: { readonly before: Share; readonly after: Share }) {
  const say = sayingsOf(useWords());
  if (before.state === 'hidden' && after.state === 'hidden') return <span class="tile-none">{say.share(before)}</span>;
  return (
    <>
      <span class="visually-hidden">{say.pair(before, after)}</span>
      <span class="tile-pair" aria-hidden="true">{say.share(before)} <Icon of={ArrowRight} turns /> {say.share(after)}</span>
    </>
  );
}

/** The figures a reader wants first: devices, started, finished, traps caught, genuine ones trusted. */
export function Tiles({ figures }: { readonly figures: PageFigures }) {
  const words = useWords();
  const { t } = words;
  const say = sayingsOf(words);
  const { started, devices, outcome: { done }, discernment: { before, after } } = figures;
  const basisOf = (first: Share, second: Share): { basis?: string } =>
    first.state === 'shown' && second.state === 'shown' && first.percent && second.percent
      ? { basis: first.n === second.n ? t('results.share.answers', { n: say.number(first.n) }) : t('results.share.answers-pair', { before: say.number(first.n), after: say.number(second.n) }) }
      : {};
  return (
    <dl class="tiles" aria-label={t('results.tiles.label')}>
      {devices === null ? null : <Tile label={t('results.tiles.devices')}>{say.number(devices)}</Tile>}
      <Tile label={t('results.tiles.started')}>{say.number(started)}</Tile>
      <Tile label={t('results.tiles.finished')} {...(done.state === 'shown' && done.percent ? { basis: t('results.share.of', { count: say.number(done.count), n: say.number(done.n) }) } : {})}>
        <span class={done.state === 'hidden' ? 'tile-none' : undefined}>{say.share(done)}</span>
      </Tile>
      {skills.map((skill) => (
        <Tile key={skill} label={t(`results.tiles.${skill}`)} {...basisOf(before[skill], after[skill])}><Pair before={before[skill]} after={after[skill]} /></Tile>
      ))}
    </dl>
  );
}
