import { HeartHandshake, LifeBuoy, ThumbsUp } from 'lucide';
import type { IconNode } from 'lucide';
import { Bar } from '../bar.tsx';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import './evening-screen.css';
import './feedback.css';
import './night.css';
import type { FeedbackAnswers, FeedbackProps } from './props.ts';

type Tap = keyof FeedbackAnswers;
const taps: readonly { readonly id: Tap; readonly key: string; readonly icon: IconNode }[] = [
  { id: 'useful', key: 'useful', icon: ThumbsUp },
  { id: 'wouldTell', key: 'would-tell', icon: HeartHandshake },
  { id: 'upset', key: 'upset', icon: LifeBuoy },
];

/** Three taps, all optional. *This upset me* opens help at once. */
export function Feedback({ answers, bar, onAnswers, onHelp, onDone }: FeedbackProps) {
  const { t } = useWords();
  const tap = (id: Tap): void => {
    const on = answers[id] !== true;
    const { [id]: _, ...others } = answers;
    onAnswers(on ? { ...others, [id]: true } : others);
    if (id === 'upset' && on) onHelp();
  };
  return (
    <Screen name="feedback" title={t('evening.feedback.title')} summary={t('evening.feedback.text')} className="evening-screen column-screen feedback-screen night-screen" bar={<Bar {...bar} />}>
      <div class="feedback">
        <p class="feedback-text" aria-hidden="true">{t('evening.feedback.text')}</p>
        <div class="feedback-taps" role="group" aria-label={t('evening.feedback.title')}>
          {taps.map(({ id, key, icon }) => (
            <button key={id} type="button" class="feedback-tap paper" data-tap={key} aria-pressed={answers[id] === true} onClick={() => tap(id)}>
              <span class="feedback-icon" aria-hidden="true"><Icon of={icon} /></span>
              <span>{t(`evening.feedback.${key}`)}</span>
            </button>
          ))}
        </div>
        <Button kind="lamp" className="feedback-done" onPress={onDone}>{t(Object.keys(answers).length === 0 ? 'evening.feedback.none' : 'evening.feedback.done')}</Button>
      </div>
    </Screen>
  );
}
