import type { LevelId } from '../../story/level.ts';
import { CheckCard } from '../evening/check-card.tsx';
import { useWords } from '../words-context.ts';
import { VoteCall } from './class-scene.tsx';
import type { ClassShow } from './show.ts';
import { VoteBars } from './vote-bars.tsx';
import { VoteList } from './vote-list.tsx';
import { winnersIn } from './winners-in.ts';
import './class-check.css';

const answers = ['fine', 'unsure', 'trap'];

/** One message of the gut check, and the three answers hands can go up for. After the story it is followed by its why, before it by nothing. */
export function ClassCheck({ level, show }: { readonly level: LevelId; readonly show: Extract<ClassShow, { at: 'check' }> }) {
  const words = useWords();
  const say = words.level(level);
  const { form, item, place, of, vote, explain } = show;
  const counts = vote?.counts ?? null;
  return (
    <div class="class-check">
      <p class="class-check-head"><b>{words.t('evening.check.title')}</b><span>{words.t('evening.check.progress', { at: place, of })}</span></p>
      <CheckCard surface={item.surface} from={say(`checks.${form}.${item.id}.from`)} text={say(`checks.${form}.${item.id}.text`)} />
      <section class="class-check-vote class-paper paper">
        <h2>{words.t('evening.check.question')}</h2>
        <VoteCall vote={vote} />
        {counts === null
          ? <VoteList place={{ level, kind: 'check', node: item.id }} options={answers} label={words.t('evening.check.question')} />
          : <VoteBars place={{ level, kind: 'check', node: item.id }} options={answers} counts={counts} winners={explain ? [item.genuine ? 'fine' : 'trap'] : winnersIn(answers, counts)} />}
        {explain && counts !== null ? <p class="class-why"><b>{words.t(item.genuine ? 'evening.check.was-fine' : 'evening.check.was-trap')}</b> {say(`checks.${form}.${item.id}.why`)}</p> : null}
      </section>
    </div>
  );
}
