import { Check, Minus, Plus } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { wordsOfOption } from '../ui/class/option-words.ts';
import { letterOf } from '../ui/class/show.ts';
import { useWords } from '../ui/words-context.ts';
import type { Desk } from './desk.ts';
import type { Hands } from './hands.ts';
import { lookNodeOf } from './teach.ts';
import type { RoundKind } from './vote-source.ts';

/** More hands than any class has. */
const most = 99;

export interface CountHandsProps {
  readonly desk: Desk;
  readonly hands: Hands;
  /** Only letters and numbers: the words stand on the same screen. */
  readonly narrow: boolean;
}

/** A number for each option, by tapping or typing; *show* lays them open for the class. Whoever does not count takes an option at once. */
export function CountHands({ desk, hands, narrow }: CountHandsProps) {
  const words = useWords();
  const [counts, enter] = useState<Readonly<Record<string, number>>>({});
  const { round } = desk.lesson.value;
  if (round === null) return null;
  const node = round.kind === 'choice' ? round.id.split(':')[0] ?? '' : lookNodeOf(desk.level, desk.lesson.value) ?? '';
  const set = (option: string, count: number): void => enter({ ...counts, [option]: Math.min(most, Math.max(0, Number.isFinite(count) ? Math.trunc(count) : 0)) });
  const submit = (event: Event): void => {
    event.preventDefault();
    hands.enter(counts);
  };
  return (
    <form class={narrow ? 'count-hands count-hands-narrow' : 'count-hands'} onSubmit={submit}>
      {round.options.map((option, at) => (
        <Row
          key={option} kind={round.kind} letter={letterOf(at)} text={wordsOfOption(words, { level: desk.level.id, kind: round.kind, node }, option)} narrow={narrow} count={counts[option] ?? 0} onCount={(count) => set(option, count)}
          {...(round.kind === 'check' ? {} : { onTake: () => desk.act({ do: 'take', option }) })}
        />
      ))}
      <button type="submit" class="button button-lamp count-show"><span>{words.t('class.forward.enter')}</span></button>
    </form>
  );
}

interface RowProps {
  readonly kind: RoundKind;
  readonly letter: string;
  readonly text: string;
  readonly narrow: boolean;
  readonly count: number;
  readonly onCount: (count: number) => void;
  readonly onTake?: () => void;
}

function Row({ kind, letter, text, narrow, count, onCount, onTake }: RowProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div class="count-row" role="group" aria-label={t('class.count.row', { letter, option: text })}>
      <b aria-hidden="true">{letter}</b>
      {narrow ? null : <span class="count-words">{text}</span>}
      <Button icon={Minus} label={t('class.count.less', { letter })} idle={count === 0} onPress={() => onCount(count - 1)} />
      <label class="visually-hidden" for={id}>{t('class.count.hands', { letter })}</label>
      <input id={id} class="count-number" type="number" inputMode="numeric" min={0} max={most} value={count} onFocus={(event) => event.currentTarget.select()} onInput={(event) => onCount(event.currentTarget.valueAsNumber)} />
      <Button icon={Plus} label={t('class.count.more', { letter })} idle={count === most} onPress={() => onCount(count + 1)} />
      {onTake === undefined || narrow ? null : <Button icon={Check} label={t('class.console.take-label', { take: t(`class.console.take-${kind}`), letter, option: text })} onPress={onTake} />}
    </div>
  );
}
