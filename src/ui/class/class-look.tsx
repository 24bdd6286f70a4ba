import { Check, Flashlight } from 'lucide';
import { cards } from '../../story/level.ts';
import type { LevelId } from '../../story/level.ts';
import '../evening/choice.css';
import { Busts } from '../evening/busts.tsx';
import { Prose } from '../evening/prose.tsx';
import type { Portraits } from '../evening/props.ts';
import { cardIcons } from '../evening/signal-cards.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import { VoteCall } from './class-scene.tsx';
import { letterOf } from './show.ts';
import type { ClassShow } from './show.ts';
import { VoteBars } from './vote-bars.tsx';
import { winnersIn } from './winners-in.ts';
import './vote-list.css';
import './class-look.css';

type LookShow = Extract<ClassShow, { at: 'look' }>;

/** The torch for a whole class: first a vote on what to look at, then one on the signal card that fits. */
export function ClassLook({ level, show, portraits }: { readonly level: LevelId; readonly show: LookShow; readonly portraits: Portraits }) {
  const words = useWords();
  const { look } = show.view;
  if (look === undefined) return null;
  const say = words.level(level);
  const { vote, item } = show;
  const counted = vote !== null && vote.counts !== null ? { vote, counts: vote.counts } : undefined;
  return (
    <div class="class-look">
      <section class="class-paper paper">
        <h2 class="class-look-title"><Icon of={Flashlight} />{say(`${look.node}.title`)}</h2>
        {counted === undefined ? <VoteCall vote={vote} /> : null}
        {counted !== undefined ? (
          <VoteBars place={{ level, kind: counted.vote.kind, node: look.node }} options={counted.vote.options} counts={counted.counts} winners={winnersIn(counted.vote.options, counted.counts)} />
        ) : item === null ? <Things level={level} show={show} node={look.node} items={look.items} /> : <Cards level={level} show={show} node={look.node} item={item} />}
      </section>
      <Busts people={show.view.scene.phone === undefined ? show.view.scene.people.slice(0, 1) : [show.view.scene.phone.owner]} portraits={portraits} />
    </div>
  );
}

interface ThingsProps {
  readonly level: LevelId;
  readonly show: LookShow;
  readonly node: string;
  readonly items: NonNullable<LookShow['view']['look']>['items'];
}

/** Things already looked at keep their place and lose their letter. */
function Things({ level, show, node, items }: ThingsProps) {
  const words = useWords();
  const left = items.filter(({ id, found }) => !found && !show.cleared.includes(id));
  return (
    <>
      <p>{words.t(left.length === 0 ? 'class.look.all' : 'class.look.which')}</p>
      <ul class="class-things">
        {items.map(({ id, found }) => {
          const place = left.findIndex((one) => one.id === id);
          return (
            <li key={id} class={place < 0 ? 'class-thing class-thing-known' : 'class-thing'} data-anchor={`item:${id}`}>
              {place < 0 ? <Icon of={Check} /> : <b class="vote-letter option-place" aria-hidden="true">{letterOf(place)}</b>}
              <span><Prose text={words.level(level)(`${node}.items.${id}.text`)} /></span>
              {place < 0 ? <span class="visually-hidden">{words.t(found ? 'evening.look.found' : 'evening.look.harmless')}</span> : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Cards({ level, show, node, item }: { readonly level: LevelId; readonly show: LookShow; readonly node: string; readonly item: string }) {
  const words = useWords();
  const say = words.level(level);
  const { outcome } = show;
  return (
    <>
      <p class="class-thing class-thing-lit" data-anchor={`item:${item}`}><span><Prose text={say(`${node}.items.${item}.text`)} /></span></p>
      {outcome === null ? <p>{words.t('class.look.card')}</p> : (
        <div class="class-outcome" data-outcome={outcome.kind} role="status">
          {outcome.kind === 'clue' && outcome.card !== 'none' ? <p class="class-clue"><Icon of={cardIcons[outcome.card]} /><b>{words.t(`evening.cards.${outcome.card}`)}</b></p> : null}
          {outcome.kind === 'wrong' ? <p><b>{words.t('evening.look.wrong')}</b> {words.t('evening.look.again')}</p> : null}
          {outcome.kind === 'harmless' ? <p><b>{words.t('evening.look.fine')}</b></p> : null}
          {outcome.kind === 'wrong' ? null : <p>{say(`${node}.items.${item}.why`)}</p>}
        </div>
      )}
      {outcome !== null && outcome.kind !== 'wrong' ? null : (
        <ul class="class-cards">
          {[...cards, 'none' as const].map((card, at) => (
            <li key={card} class="class-card">
              <b class="vote-letter option-place" aria-hidden="true">{letterOf(at)}</b>
              <Icon of={card === 'none' ? Check : cardIcons[card]} /><span>{words.t(`evening.cards.${card}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
