import { Hand, Lightbulb, Megaphone, MessageCircleHeart, RotateCcw, Undo2, UserRound, WavesHorizontal } from 'lucide';
import type { IconNode } from 'lucide';
import { acts, actsPerWave } from '../../practice/ripple/board.ts';
import type { Act } from '../../practice/ripple/board.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import './ripple-acts.css';
import { keyOf } from './ripple-props.ts';
import type { RippleProps } from './ripple-props.ts';
import type { Told } from './ripple-words.ts';

const icons: Readonly<Record<Act, IconNode>> = { 'hold': Hand, 'check-in': MessageCircleHeart, 'speak-up': Megaphone, 'adult': UserRound };

export interface ActsProps extends Pick<RippleProps, 'play' | 'board'> {
  readonly told: Told;
  readonly act: Act | undefined;
  /** A hint was read whose place is not told yet. */
  readonly hintShown: boolean;
  /** A hint, or why an act could not be done. */
  readonly answer: string | undefined;
  readonly onChoose: (act: Act) => void;
  readonly onWave: () => void;
  readonly onUndo: () => void;
  readonly onRestart: () => void;
  readonly onHelp: () => void;
}

/** The hand of acts, what the chosen one does, and the wave. */
export function Acts({ play, board, told, act, hintShown, answer, onChoose, onWave, onUndo, onRestart, onHelp }: ActsProps) {
  const { t } = useWords();
  // Time for two acts is no more than acts there are.
  const left = Object.values(play.now.hand).reduce((sum, one) => sum + one, 0);
  const time = Math.min(actsPerWave - play.now.doneNow, left);
  return (
    <section class="ripple-acts" aria-label={t(keyOf('acts.label'))}>
      <div class="ripple-hand" role="group" aria-label={t(keyOf('acts.label'))}>
        {acts.map((one, place) => (board.hand[one] === 0 ? null : (
          <button key={one} type="button" class="ripple-act" aria-pressed={one === act} disabled={play.now.hand[one] === 0} onClick={() => onChoose(one)}>
            <span class="ripple-key" aria-hidden="true">{place + 1}</span>
            <Icon of={icons[one]} />
            <span class="ripple-act-name">
              {t(keyOf(`acts.${one}.name`))} <span class="ripple-left">{play.now.hand[one] === 0 ? t(keyOf('acts.none')) : t(keyOf('acts.left'), { count: play.now.hand[one] })}</span>
            </span>
          </button>
        )))}
      </div>
      <div class="ripple-says paper">
        {answer === undefined ? (act === undefined ? null : <p>{t(keyOf(`acts.${act}.what`), { child: told.child })}</p>) : <p class="ripple-answer"><Icon of={Lightbulb} /><span>{answer}</span></p>}
        <p class="ripple-time">{left === 0 ? t(keyOf('all-spent')) : time === 0 ? t(keyOf('time-none')) : t(keyOf('time'), { count: time })}</p>
      </div>
      <div class="ripple-go">
        <Button kind="lamp" icon={WavesHorizontal} onPress={onWave}>{t(keyOf('go'))}</Button>
        <Button icon={Undo2} iconTurns idle={play.moves.length === 0} onPress={onUndo}>{t(keyOf('undo'))}</Button>
        <Button icon={RotateCcw} idle={play.moves.length === 0} onPress={onRestart}>{t(keyOf('restart'))}</Button>
        <Button icon={Lightbulb} onPress={onHelp}>{t(keyOf(hintShown ? 'hint-more' : 'hint'))}</Button>
      </div>
    </section>
  );
}
