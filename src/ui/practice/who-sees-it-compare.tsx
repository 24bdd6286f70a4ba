import { useEffect } from 'preact/hooks';
import type { Journey } from '../../practice/who-sees-it/journey.ts';
import type { Post } from '../../practice/who-sees-it/post.ts';
import { useAnnounce } from '../announcer.tsx';
import { Button } from '../button.tsx';
import { useWords } from '../words-context.ts';
import './who-sees-it-compare.css';
import { HouseOfWindows } from './who-sees-it-house.tsx';
import { keyOf } from './who-sees-it-props.ts';
import type { WhoSeesItProps } from './who-sees-it-props.ts';
import { JourneyLamps, matteredIn } from './who-sees-it-reveal.tsx';

/** Both journeys side by side: what was decided, where it went, which lamps are lit. */
export function Compare({ round: { post }, first, second, onAnother, onOnceMore, onHouse }: WhoSeesItProps & { readonly first: Journey; readonly second: Journey }) {
  const { t } = useWords();
  const announce = useAnnounce();
  const { reached, kept } = second.lamps;
  const end = reached && kept ? 'both' : reached ? 'reached' : kept ? 'kept' : 'neither';
  useEffect(() => announce(t(keyOf(`compare.${end}`)), 'stop'), []);
  return (
    <div class="sight-compare">
      <h2 class="visually-hidden">{t(keyOf('compare.title'))}</h2>
      <div class="sight-pair">
        <Side post={post} journey={first} title={t(keyOf('compare.first'))} />
        <Side post={post} journey={second} title={t(keyOf('compare.second'))} anchors />
      </div>
      <div class="sight-end paper">
        <p>{t(keyOf(`compare.${end}`))}{reached && kept ? null : ` ${t(keyOf('compare.same'))}`}</p>
        <div class="acts">
          <Button kind="lamp" onPress={onAnother}>{t(keyOf('another'))}</Button>
          <Button onPress={onOnceMore}>{t(keyOf('once-more'))}</Button>
          <Button onPress={onHouse}>{t(keyOf('house-back'))}</Button>
        </div>
      </div>
    </div>
  );
}

interface SideProps {
  readonly post: Post;
  readonly journey: Journey;
  readonly title: string;
  readonly anchors?: boolean;
}

function Side({ post, journey, title, anchors = false }: SideProps) {
  const { t } = useWords();
  const { audience, covered } = journey.setting;
  return (
    <section class="sight-half">
      <h3>{title}</h3>
      <HouseOfWindows lit={journey.lit.year} fresh={[]} wanted={post.wants.circle} mattered={matteredIn(journey)} />
      <dl class="sight-facts">
        <dt>{t(keyOf('compare.audience'))}</dt>
        <dd>{t(keyOf(`circles.${audience}`))}</dd>
        <dt>{t(keyOf('compare.covered'))}</dt>
        <dd>
          {covered.length === 0 ? t(keyOf('compare.nothing')) : (
            <ul>{post.details.filter(({ id }) => covered.includes(id)).map(({ id }) => <li key={id}>{t(keyOf(`posts.${post.id}.details.${id}.text`))}</li>)}</ul>
          )}
        </dd>
        <dt>{t(keyOf('compare.year'))}</dt>
        <dd>{t(keyOf('windows'), { count: journey.lit.year.length })}</dd>
      </dl>
      <JourneyLamps journey={journey} anchors={anchors} />
    </section>
  );
}
