import { BadgeCheck, House, Search, ShieldAlert } from 'lucide';
import type { IconNode } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Answer } from '../../practice/inbox-night/judge.ts';
import { roundLength } from '../../practice/inbox-night/round.ts';
import { Bar } from '../bar.tsx';
import { Pill } from '../button.tsx';
import { Busts } from '../evening/busts.tsx';
import '../evening/evening-screen.css';
import { Icon } from '../icon.tsx';
import { useKeys } from '../keys-context.ts';
import { keyOfPlace, listenForKeys } from '../keys.ts';
import type { Action } from '../keys.ts';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import { InboxMessage } from './inbox-night-message.tsx';
import type { InboxNightProps } from './inbox-night-props.ts';
import { InboxWhy } from './inbox-night-why.tsx';
import { keyOf } from './inbox-night-words.ts';
import './inbox-night.css';

/** In the order of the keys 1 to 3. */
const answers: readonly { readonly id: Answer; readonly icon: IconNode }[] = [
  { id: 'trap', icon: ShieldAlert },
  { id: 'check', icon: Search },
  { id: 'fine', icon: BadgeCheck },
];

/** One message after the other: trap, check first or fine, and after each one why. */
export function InboxNight(props: InboxNightProps) {
  const { round, people, portraits, torch, onTorch, bar, onAnswer, onNext, onHouse } = props;
  const { t } = useWords();
  const at = round.messages.length;
  const message = round.messages[at - 1];
  const answer = round.answers[at - 1];
  const asked = answer === undefined;
  useAnswerKeys((chosen) => { if (asked) onAnswer(chosen); });
  if (message === undefined) return null;
  return (
    <Screen
      name={`inbox-night-${at}`} title={t(keyOf('title'))} summary={t(keyOf('summary'))} quietTitle className="evening-screen inbox-screen"
      bar={<Bar {...bar} start={<Pill icon={House} short="" onPress={onHouse}>{t(keyOf('house'))}</Pill>} />}
    >
      <div class="inbox-place" aria-hidden="true" />
      <div class="inbox">
        <Busts people={people} portraits={portraits} />
        <Progress at={at} />
        <InboxMessage key={message.id} message={message} torch={torch} onTorch={onTorch} {...(asked ? {} : { answer })} />
        {asked ? <Answers onAnswer={onAnswer} /> : <InboxWhy message={message} answer={answer} at={at - 1} onNext={onNext} last={at === roundLength} />}
      </div>
    </Screen>
  );
}

function Progress({ at }: { readonly at: number }) {
  const { t } = useWords();
  return (
    <div class="inbox-progress">
      <p><b aria-hidden="true">{t(keyOf('title'))}</b> <span>{t(keyOf('progress'), { at, of: roundLength })}</span></p>
      <p class="inbox-dots" aria-hidden="true">{Array.from({ length: roundLength }, (_, place) => <span key={place} class={place < at ? 'inbox-dot inbox-dot-on' : 'inbox-dot'} />)}</p>
      <p class="inbox-calm">{t(keyOf('no-timer'))}</p>
    </div>
  );
}

function Answers({ onAnswer }: { readonly onAnswer: (answer: Answer) => void }) {
  const { t } = useWords();
  const keys = useKeys();
  return (
    <section class="inbox-answers" role="group" aria-label={t(keyOf('question'))}>
      {answers.map(({ id, icon }, place) => (
        <button key={id} type="button" class="inbox-answer" data-answer={id} onClick={() => onAnswer(id)}>
          <span class="inbox-key" aria-hidden="true">{keyOfPlace(keys, place + 1)}</span>
          <Icon of={icon} />
          <span class="inbox-answer-words"><b>{t(keyOf(`answers.${id}`))}</b><span class="visually-hidden">, </span><span class="inbox-hint">{t(keyOf(`hints.${id}`))}</span></span>
        </button>
      ))}
    </section>
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
