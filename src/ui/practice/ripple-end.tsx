import { Undo2 } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { countOf } from '../../practice/ripple/board.ts';
import { deedsDone } from '../../practice/ripple/play.ts';
import { lampsOf } from '../../practice/ripple/wave.ts';
import { Button } from '../button.tsx';
import { useWords } from '../words-context.ts';
import './ripple-end.css';
import { keyOf } from './ripple-props.ts';
import type { RippleProps } from './ripple-props.ts';
import type { Told } from './ripple-words.ts';
import { TwoLamps } from './who-sees-it-lamps.tsx';

/** How far it got, the two lamps, and the fewest acts it can be done with. */
export function RippleEnd({ board, play, at, boards, told: { child }, onUndo, onAgain, onBoard, onHouse }: RippleProps & { readonly told: Told }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: false }), []);
  const lamps = lampsOf(board, play.now);
  const end = lamps.small && lamps.together ? 'both' : lamps.small ? 'small' : lamps.together ? 'together' : 'neither';
  const done = deedsDone(play);
  // Where nobody can check in, the second lamp is that it never came to the child.
  const far = board.hand['check-in'] === 0;
  const lamp = (id: 'small' | 'together') => ({ id, name: t(keyOf(`lamps.${far && id === 'together' ? 'far' : id}`), { child }), lit: lamps[id], says: t(keyOf(`lamps.${lamps[id] ? 'lit' : 'dark'}`)) });
  return (
    <section class="ripple-end paper">
      <h2 tabIndex={-1} ref={heading}>{t(keyOf('end.title'))}</h2>
      <TwoLamps label={t(keyOf('lamps.label'))} lamps={[lamp('small'), lamp('together')]} anchors />
      <p>{t(keyOf(`${far ? 'end-far' : 'end'}.${end}`), { child })}</p>
      <p class="ripple-facts">
        {t(keyOf('end.reached'), { count: countOf(play.now.got), all: board.windows.length })} {t(keyOf('end.acts'), { count: done })}{' '}
        {end === 'both' && done <= board.fewest ? t(keyOf('end.no-fewer')) : t(keyOf('end.fewest'), { count: board.fewest })}
      </p>
      <div class="acts">
        <Button kind="lamp" onPress={() => onBoard((at + 1) % boards.length)}>{t(keyOf('next'))}</Button>
        <Button onPress={onAgain}>{t(keyOf('again'))}</Button>
        <Button icon={Undo2} iconTurns onPress={onUndo}>{t(keyOf('undo'))}</Button>
        <Button onPress={onHouse}>{t(keyOf('house-back'))}</Button>
      </div>
    </section>
  );
}
