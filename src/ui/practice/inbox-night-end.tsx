import { House, RotateCcw, Search } from 'lucide';
import { adviceOf, scoreOf } from '../../practice/inbox-night/score.ts';
import type { Lamp } from '../../practice/inbox-night/score.ts';
import { Bar } from '../bar.tsx';
import { Button } from '../button.tsx';
import '../evening/evening-screen.css';
import { Busts } from '../evening/busts.tsx';
import { Icon } from '../icon.tsx';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import './inbox-night.css';
import './inbox-night-end.css';
import { Lantern } from './inbox-night-lantern.tsx';
import type { InboxNightEndProps } from './inbox-night-props.ts';
import { keyOf } from './inbox-night-words.ts';

/** Two lamps, how often was checked, and what to try next. */
export function InboxNightEnd({ round, people, portraits, bar, onAgain, onHouse }: InboxNightEndProps) {
  const { t } = useWords();
  const { sharpEye, trust, checked, checkedWell } = scoreOf(round);
  return (
    <Screen name="inbox-night-end" title={t(keyOf('over.title'))} summary={t(keyOf('over.summary'))} className="evening-screen inbox-screen inbox-end-screen" bar={<Bar {...bar} />}>
      <div class="inbox-place" aria-hidden="true" />
      <div class="inbox inbox-end">
        <Busts people={people} portraits={portraits} />
        <ul class="inbox-lamps">
          <LampCard name="sharp-eye" lamp={sharpEye} />
          <LampCard name="trust" lamp={trust} />
        </ul>
        <section class="inbox-next paper">
          <h2>{t(keyOf('over.next'))}</h2>
          <p>{t(keyOf(`try.${adviceOf(round)}`))}</p>
          {checked === 0 ? null : (
            <p class="inbox-checked"><Icon of={Search} /><span>{t(keyOf('over.checked'), { count: checked })}{checkedWell === 0 ? null : <> {t(keyOf('over.checked-well'), { count: checkedWell })}</>}</span></p>
          )}
        </section>
        <div class="acts">
          <Button kind="lamp" icon={RotateCcw} onPress={onAgain}>{t(keyOf('over.again'))}</Button>
          <Button icon={House} onPress={onHouse}>{t(keyOf('house'))}</Button>
        </div>
      </div>
    </Screen>
  );
}

function LampCard({ name, lamp }: { readonly name: 'sharp-eye' | 'trust'; readonly lamp: Lamp }) {
  const { t } = useWords();
  return (
    <li class="inbox-lamp" data-lit={lamp.lit} data-anchor={`lamp:${name}`}>
      <Lantern lit={lamp.lit} />
      <div>
        <h2>{t(keyOf(`over.${name}`))}</h2>
        <p>{t(keyOf(`over.${name}-got`), { got: lamp.got, of: lamp.of })}</p>
        <p class="visually-hidden">{t(keyOf(`over.lit.${lamp.lit}`))}</p>
      </div>
    </li>
  );
}
