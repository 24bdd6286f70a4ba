import { CircleQuestionMark, Hand, SkipForward, ThumbsUp } from 'lucide';
import type { IconNode } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CheckItem, Form } from '../../story/level.ts';
import { Bar } from '../bar.tsx';
import { Button, Pill } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useKeys } from '../keys-context.ts';
import { listenForKeys } from '../keys.ts';
import type { Action } from '../keys.ts';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import { CheckCard } from './check-card.tsx';
import './evening-screen.css';
import './gut-check.css';
import './night.css';
import type { Answer, GutCheckProps } from './props.ts';

const answers: readonly { readonly id: Answer; readonly icon: IconNode }[] = [
  { id: 'fine', icon: ThumbsUp },
  { id: 'unsure', icon: CircleQuestionMark },
  { id: 'trap', icon: Hand },
];

/** Four short messages, one at a time, and what the player's gut says. Before the story nothing tells right from wrong. */
export function GutCheck({ level, form, items, explain, answers: given, onAnswer, onDone, onSkip, bar }: GutCheckProps) {
  const words = useWords();
  const { t } = words;
  const say = words.level(level);
  const [reading, read] = useState<CheckItem | undefined>(undefined);
  const item = reading ?? items.find(({ id }) => given[id] === undefined);
  const at = item === undefined ? items.length : items.indexOf(item) + 1;
  const left = items.filter(({ id }) => given[id] === undefined).length;
  const answer = (chosen: Answer): void => {
    if (item === undefined || reading !== undefined) return;
    onAnswer(item.id, chosen);
    if (explain) read(item);
    else if (left <= 1) onDone();
  };
  const goOn = (): void => {
    read(undefined);
    if (left === 0) onDone();
  };
  useAnswerKeys(answer);
  if (item === undefined) return null;
  return (
    <Screen
      name={`gut-check-${form}-${item.id}`} title={t(form === 'c' ? 'evening.check.title-later' : 'evening.check.title')} summary={t(summaryOf(form, explain))}
      className="evening-screen column-screen check-screen night-screen" bar={<Bar {...bar} end={<Pill icon={SkipForward} iconTurns short={t('evening.check.skip-short')} onPress={onSkip}>{t('evening.check.skip')}</Pill>} />}
    >
      <div class="check">
        <div class="check-progress">
          <p>{t('evening.check.progress', { at, of: items.length })}</p>
          <p class="check-dots" aria-hidden="true">{items.map(({ id }, place) => <span key={id} class={place < at ? 'check-dot check-dot-on' : 'check-dot'} />)}</p>
        </div>
        <CheckCard surface={item.surface} from={say(`checks.${form}.${item.id}.from`)} text={say(`checks.${form}.${item.id}.text`)} />
        {reading === undefined ? <Answers onAnswer={answer} /> : <Why level={level} form={form} item={item} last={left === 0} onNext={goOn} />}
      </div>
    </Screen>
  );
}

/** Form C comes weeks later, on its own. */
function summaryOf(form: Form, explain: boolean): string {
  if (form === 'c') return 'evening.check.summary-later';
  return explain ? 'evening.check.summary-after' : 'evening.check.summary-before';
}

type CardProps = Pick<GutCheckProps, 'level' | 'form'> & { readonly item: CheckItem };

function Answers({ onAnswer }: { readonly onAnswer: (answer: Answer) => void }) {
  const { t } = useWords();
  return (
    <section class="check-answers" role="group" aria-label={t('evening.check.question')}>
      <p class="check-question" aria-hidden="true">{t('evening.check.question')}</p>
      {answers.map(({ id, icon }, place) => (
        <button key={id} type="button" class="check-answer" data-answer={id} onClick={() => onAnswer(id)}>
          <span class="check-key" aria-hidden="true">{place + 1}</span>
          <Icon of={icon} />
          <span>{t(`evening.check.${id}`)}</span>
        </button>
      ))}
    </section>
  );
}

function Why({ level, form, item, last, onNext }: CardProps & { readonly last: boolean; readonly onNext: () => void }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div class="check-why paper" tabIndex={-1} ref={box}>
      <h2>{words.t(item.genuine ? 'evening.check.was-fine' : 'evening.check.was-trap')}</h2>
      <p>{words.level(level)(`checks.${form}.${item.id}.why`)}</p>
      <Button kind="lamp" onPress={onNext}>{words.t(last ? 'evening.check.done' : 'evening.check.next')}</Button>
    </div>
  );
}

function useAnswerKeys(answer: (answer: Answer) => void): void {
  const keys = useKeys();
  const now = useRef<(action: Action) => void>(() => undefined);
  now.current = (action) => {
    const chosen = answers[Number(/^choose-(\d)$/.exec(action)?.[1] ?? 0) - 1];
    if (chosen !== undefined) answer(chosen.id);
  };
  // Before it is painted: a key pressed as soon as the words are there must not be lost.
  useLayoutEffect(() => listenForKeys(window, () => keys, (action) => now.current(action)), [keys]);
}
