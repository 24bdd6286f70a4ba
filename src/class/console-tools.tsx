import { Flashlight, GitFork, MessageCircleHeart, SkipForward, Undo2, Wrench } from 'lucide';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/words-context.ts';
import { viewOf } from '../story/view.ts';
import type { Desk } from './desk.ts';
import { playOf, stepOf } from './lesson.ts';
import type { PastRound } from './lesson.ts';

/** What can be done in the story besides going on: torch, tell, repair, skip, and playing what the class did not choose. */
export function ConsoleTools({ desk }: { readonly desk: Desk }) {
  const { t } = useWords();
  const lesson = desk.lesson.value;
  const { kind } = stepOf(desk.level, lesson);
  if (lesson.covered || (kind !== 'story' && kind !== 'what-if' && kind !== 'debrief')) return null;
  const view = viewOf(desk.level, playOf(desk.level, lesson));
  const inStory = kind === 'story';
  const press = (button: 'tell' | 'repair' | 'skip') => (): void => desk.act({ do: 'press', button });
  return (
    <section class="console-tools" aria-label={t('evening.tools.title')}>
      {inStory && lesson.look !== null ? <Button icon={Flashlight} onPress={() => desk.act({ do: 'torch', out: false })}>{t('evening.look.close')}</Button> : null}
      {inStory && lesson.look === null && view.look !== undefined ? <Button icon={Flashlight} onPress={() => desk.act({ do: 'torch', out: true })}>{t('evening.choice.look')}</Button> : null}
      {inStory && view.canTell ? <Button kind="safety" icon={MessageCircleHeart} onPress={press('tell')}>{t('evening.tools.tell')}</Button> : null}
      {inStory && view.canRepair ? <Button icon={Wrench} onPress={press('repair')}>{t('evening.tools.repair')}</Button> : null}
      {inStory && view.canSkip ? <Button icon={SkipForward} onPress={press('skip')}>{t('evening.tools.skip')}</Button> : null}
      {lesson.branch === null ? <Others desk={desk} /> : <Button kind="lamp" icon={Undo2} onPress={() => desk.act({ do: 'come-back' })}>{t('class.console.come-back')}</Button>}
    </section>
  );
}

/** What lost in the class's last votes can still be looked at; the class comes back to its own way afterwards. */
function Others({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const say = words.level(desk.level.id);
  const past = [...desk.lesson.value.rounds].reverse().filter(({ options }) => options.length > 1);
  if (past.length === 0) return null;
  return (
    <details class="console-others console-paper">
      <summary>{words.t('class.console.others')}</summary>
      <ul>{past.map((round) => <Other key={`${round.node} ${round.at}`} desk={desk} round={round} label={say(`${round.node}.label`)} say={say} />)}</ul>
    </details>
  );
}

interface OtherProps {
  readonly desk: Desk;
  readonly round: PastRound;
  readonly label: string;
  readonly say: (key: string) => string;
}

function Other({ desk, round: { node, options, chosen }, label, say }: OtherProps) {
  return (
    <li>
      <p>{label}</p>
      {options.filter((option) => option !== chosen).map((option) => (
        <Button key={option} icon={GitFork} onPress={() => desk.act({ do: 'other', node, option })}>{say(`${node}.options.${option}.text`)}</Button>
      ))}
    </li>
  );
}
