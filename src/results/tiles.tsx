import { ArrowRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Share } from '../measure/statistics.ts';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { useWords } from '../ui/words-context.ts';
import type { ChannelFigures } from './figures.ts';
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

/** The four figures a reader wants first: started, finished, traps caught, genuine ones trusted. */
export function Tiles({ figures }: { readonly figures: ChannelFigures }) {
  const words = useWords();
  const { t } = words;
  const say = sayingsOf(words);
  const of = (share: Share): string => (share.state === 'hidden' ? '' : t('results.share.of', { count: say.number(share.count), n: say.number(share.n) }));
  const { started, finished, before, after } = figures;
  const basisOf = (first: Share, second: Share): { basis?: string } => {
    const shown = [first, second].flatMap((share) => (share.state === 'shown' && share.percent ? [say.number(share.n)] : []));
    return shown.length === 2 ? { basis: t('results.share.answers-pair', { before: shown[0] ?? '', after: shown[1] ?? '' }) } : {};
  };
  return (
    <dl class="tiles" aria-label={t('results.tiles.label')}>
      <Tile label={t('results.tiles.started')}>{say.number(started)}</Tile>
      <Tile label={t('results.tiles.finished')} {...(finished.state === 'shown' && finished.percent ? { basis: of(finished) } : {})}>
        <span class={finished.state === 'hidden' ? 'tile-none' : undefined}>{say.share(finished)}</span>
      </Tile>
      {(['caught', 'kept'] as const).map((measure) => (
        <Tile key={measure} label={t(`results.tiles.${measure}`)} {...basisOf(before[measure], after[measure])}><Pair before={before[measure]} after={after[measure]} /></Tile>
      ))}
    </dl>
  );
}
