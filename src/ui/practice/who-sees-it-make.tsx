import { useId } from 'preact/hooks';
import { circleOf, circles, rankOf } from '../../practice/who-sees-it/circles.ts';
import { passesOn } from '../../practice/who-sees-it/journey.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import { HouseOfWindows } from './who-sees-it-house.tsx';
import './who-sees-it-make.css';
import { markIcons } from './who-sees-it-marks.ts';
import { PostCard, Sticker } from './who-sees-it-post.tsx';
import { keyOf } from './who-sees-it-props.ts';
import type { WhoSeesItProps } from './who-sees-it-props.ts';

/** The post, its details, and the circle it is for; the house shows who would have it at once. */
export function Make(props: WhoSeesItProps) {
  const { round: { post, setting, at }, portraits, onMove } = props;
  const { t } = useWords();
  const again = at === 'make-again';
  const now = setting.audience === 'me' ? [] : circleOf.flatMap((circle, window) => (circle !== 'me' && rankOf(circle) <= rankOf(setting.audience) ? [window] : []));
  return (
    <div class="sight-make">
      <section class="sight-post">
        <p class="sight-wish paper"><strong>{t(keyOf('wish'))}</strong> {t(keyOf(`posts.${post.id}.wish`))}</p>
        <PostCard post={post} covered={setting.covered} portraits={portraits} />
      </section>
      <section class="sight-decide">
        <div>
          <h2>{t(keyOf(`posts.${post.id}.title`))}</h2>
          <p class="sight-again">{again ? t(keyOf('again-lead')) : t(keyOf('you'), { person: t(`people.${post.poster}`) })}</p>
        </div>
        <Details {...props} />
        <Rule />
      </section>
      <section class="sight-preview">
        <Dial {...props} />
        <HouseOfWindows lit={now} fresh={[]} wanted={post.wants.circle} />
        <Button kind="lamp" onPress={() => onMove({ do: 'next' })}>{t(keyOf('post'))}</Button>
      </section>
    </div>
  );
}

function Details({ round: { post, setting }, onMove }: WhoSeesItProps) {
  const { t } = useWords();
  const title = useId();
  return (
    <div class="sight-details" role="group" aria-labelledby={title}>
      <h3 id={title}>{t(keyOf('cover'))}</h3>
      <p class="sight-small">{t(keyOf('cover-lead'))}</p>
      {post.details.map(({ id, mark }) => {
        const covered = setting.covered.includes(id);
        return (
          <button key={id} type="button" class="sight-detail" aria-pressed={covered} onClick={() => onMove({ do: 'cover', detail: id })}>
            <span class="sight-detail-sign">{covered ? <Sticker /> : <Icon of={markIcons[mark]} />}</span>
            <span class="sight-detail-name">{t(keyOf(`posts.${post.id}.details.${id}.text`))}</span>
            {covered ? <span class="sight-detail-tag" aria-hidden="true">{t(keyOf('covered'))}</span> : null}
          </button>
        );
      })}
    </div>
  );
}

/** Radio buttons, so that the arrow keys turn the dial. */
function Dial({ round: { setting }, onMove }: WhoSeesItProps) {
  const { t } = useWords();
  return (
    <fieldset class="sight-dial">
      <legend>{t(keyOf('dial'))}</legend>
      <p class="sight-small">{t(keyOf('dial-lead'))}</p>
      <div class="sight-notches">
        {circles.map((circle) => (
          <label key={circle} class="sight-notch" data-inside={rankOf(circle) < rankOf(setting.audience)}>
            <input type="radio" name="audience" value={circle} checked={circle === setting.audience} onChange={() => onMove({ do: 'show-to', circle })} />
            <span>{t(keyOf(`circles.${circle}`))}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The whole rule in words, for whoever wants to know before it happens. */
function Rule() {
  const { t } = useWords();
  return (
    <details class="board-rule">
      <summary>{t(keyOf('rule.title'))}</summary>
      <p>{t(keyOf('rule.now'))}</p>
      <p>{t(keyOf('rule.pass'), { close: passesOn.close, class: passesOn.class, friends: passesOn['friends-of-friends'] })}</p>
      <p>{t(keyOf('rule.year'))}</p>
      <p>{t(keyOf('rule.luck'))}</p>
    </details>
  );
}
