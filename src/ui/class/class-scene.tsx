import { Hand } from 'lucide';
import type { Level } from '../../story/level.ts';
import { Busts } from '../evening/busts.tsx';
import { PhoneScene } from '../evening/phone-scene.tsx';
import { Prose } from '../evening/prose.tsx';
import type { Portraits } from '../evening/props.ts';
import { RoomScene } from '../evening/room-scene.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import { personAtResult } from './result-person.ts';
import type { ClassShow, ShownVote } from './show.ts';
import { VoteBars } from './vote-bars.tsx';
import { VoteList } from './vote-list.tsx';
import { winnersIn } from './winners-in.ts';
import './class-scene.css';

type SceneShow = Extract<ClassShow, { at: 'scene' }>;

export interface ClassSceneProps {
  readonly level: Level;
  readonly show: SceneShow;
  readonly portraits: Portraits;
}

/** A line of the story or a choice, as the class reads it; a vote that has come in takes the place of the scene. */
export function ClassScene({ level, show: { view, vote }, portraits }: ClassSceneProps) {
  const words = useWords();
  if (vote !== null && vote.counts !== null) return <Result level={level} view={view} vote={vote} counts={vote.counts} portraits={portraits} />;
  const options = view.options.filter(({ state }) => state === 'open').map(({ id }) => id);
  const choice = view.kind !== 'choice' ? null : (
    <div class="class-choice">
      <VoteCall vote={vote} />
      <VoteList place={{ level: level.id, kind: 'choice', node: view.at }} options={options} label={words.t('evening.choice.title')} />
    </div>
  );
  const parts = { level: level.id, view, portraits, choice, next: null, tools: null, onTurn: undefined };
  return view.scene.phone === undefined ? <RoomScene {...parts} /> : <PhoneScene {...parts} typing={false} />;
}

/** Asks for hands, or says how many have answered on their devices. */
export function VoteCall({ vote }: { readonly vote: ShownVote | null }) {
  const { t } = useWords();
  if (vote === null || !vote.open) return null;
  return (
    <p class="vote-call" role="status">
      <Icon of={Hand} />
      <span>{vote.answered === null ? t('class.vote.hands') : t('class.vote.answered', vote.answered)}</span>
    </p>
  );
}

interface ResultProps extends Omit<ClassSceneProps, 'show'> {
  readonly view: SceneShow['view'];
  readonly vote: ShownVote;
  readonly counts: NonNullable<ShownVote['counts']>;
}

function Result({ level, view, vote, counts, portraits }: ResultProps) {
  const words = useWords();
  const say = words.level(level.id);
  const last = view.lines.findLast(({ answer }) => answer === undefined);
  const seen = personAtResult(level, view);
  return (
    <div class="class-result" data-voice={seen}>
      <section class="class-paper paper" aria-labelledby="class-question">
        <p class="class-kicker">{words.t('class.vote.kicker', { title: say('about.title'), moment: say(`${view.at}.label`) })}</p>
        {last === undefined ? null : <p class="class-last">{last.speaker === undefined ? null : <bdi class="class-who">{say(`people.${last.speaker}`)}</bdi>} <Prose text={say(`${last.node}.text`)} /></p>}
        <h2 id="class-question">{words.t('class.vote.question')}</h2>
        <VoteBars place={{ level: level.id, kind: 'choice', node: view.at }} options={vote.options} counts={counts} winners={winnersIn(vote.options, counts)} />
      </section>
      <Busts people={[seen]} portraits={portraits} />
    </div>
  );
}
