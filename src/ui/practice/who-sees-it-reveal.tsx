import { CircleCheck, CircleX } from 'lucide';
import type { Cost, Journey } from '../../practice/who-sees-it/journey.ts';
import type { Setting } from '../../practice/who-sees-it/post.ts';
import { toldAs, verdictOn } from '../../practice/who-sees-it/verdict.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import { HouseOfWindows, Legend } from './who-sees-it-house.tsx';
import { TwoLamps } from './who-sees-it-lamps.tsx';
import { keyOf } from './who-sees-it-props.ts';
import type { WhoSeesItProps } from './who-sees-it-props.ts';
import './who-sees-it-reveal.css';

/** Half time: to whom it mattered and why, whether it came to them or not, and what became of the wish. */
export function Reveal({ round: { post }, journey, onMove }: WhoSeesItProps & { readonly journey: Journey }) {
  const { t } = useWords();
  return (
    <div class="sight-reveal">
      <div class="sight-side">
        <HouseOfWindows lit={journey.lit.year} fresh={[]} wanted={post.wants.circle} mattered={matteredIn(journey)} />
        <Legend signs={['you', 'wanted', ...(matteredIn(journey).length === 0 ? [] : ['mattered' as const])]} />
        <JourneyLamps journey={journey} />
      </div>
      <section class="sight-costs">
        <h2>{t(keyOf('reveal.title'))}</h2>
        <p>{t(keyOf('reveal.lead'))}</p>
        <ul class="sight-cost-list">
          {journey.costs.map((cost) => <CostCard key={cost.detail} post={post.id} cost={cost} setting={journey.setting} />)}
          <li class={journey.lamps.reached ? 'sight-cost sight-cost-wish' : 'sight-cost sight-cost-wish sight-cost-came'}>
            <h3>{t(keyOf('reveal.wish'))}</h3>
            <p>{t(keyOf(`posts.${post.id}.wish`))}</p>
            <p class="sight-verdict"><Icon of={journey.lamps.reached ? CircleCheck : CircleX} /><span>{t(keyOf(journey.wish === 'nobody' ? 'reveal.nobody' : `posts.${post.id}.${journey.wish}`))}</span></p>
          </li>
        </ul>
        <Button kind="lamp" onPress={() => onMove({ do: 'next' })}>{t(keyOf('reveal.again'))}</Button>
      </section>
    </div>
  );
}

function CostCard({ post, cost, setting }: { readonly post: string; readonly cost: Cost; readonly setting: Setting }) {
  const { t } = useWords();
  const at = `posts.${post}.details.${cost.detail}`;
  const verdict = verdictOn(cost, setting);
  return (
    <li class={cost.reached ? 'sight-cost sight-cost-came' : 'sight-cost'}>
      <h3>{t(keyOf(`${at}.who`))}</h3>
      <p class="sight-cost-what">{t(keyOf(`${at}.text`))}</p>
      <p>{t(keyOf(`${at}.${toldAs(verdict)}`))}</p>
      <p class="sight-verdict"><Icon of={cost.reached ? CircleX : CircleCheck} /><span>{t(keyOf(`reveal.${verdict}`))}</span></p>
    </li>
  );
}

/** The windows behind which it mattered and came to. */
export function matteredIn({ costs }: Journey): readonly number[] {
  return costs.filter(({ reached }) => reached).map(({ window }) => window);
}

/** The two lamps of a journey. */
export function JourneyLamps({ journey: { lamps }, anchors = false }: { readonly journey: Journey; readonly anchors?: boolean }) {
  const { t } = useWords();
  const of = (id: 'reached' | 'kept') => ({ id, name: t(keyOf(`lamps.${id}`)), lit: lamps[id], says: t(keyOf(`lamps.${lamps[id] ? 'lit' : 'dark'}`)) });
  return <TwoLamps label={t(keyOf('lamps.label'))} lamps={[of('reached'), of('kept')]} anchors={anchors} />;
}
