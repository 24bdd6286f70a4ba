import { Heart, Minimize2 } from 'lucide';
import type { Board } from '../../practice/ripple/board.ts';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import { keyOf } from './ripple-props.ts';

/** What the two lamps stand for on this board. */
export function Goal({ board, child }: { readonly board: Board; readonly child: string }) {
  const { t } = useWords();
  return (
    <ul class="ripple-goal" aria-label={t(keyOf('goal.title'))}>
      <li><Icon of={Minimize2} /><span>{t(keyOf('goal.small'), { most: board.most, all: board.windows.length })}</span></li>
      <li><Icon of={Heart} /><span>{t(keyOf(board.hand['check-in'] > 0 ? 'goal.together' : 'goal.far'), { child })}</span></li>
    </ul>
  );
}

/** The whole rule; nothing in it is by chance. */
export function Rule({ child }: { readonly child: string }) {
  const { t } = useWords();
  return (
    <details class="board-rule">
      <summary>{t(keyOf('rule.title'))}</summary>
      {(['wave', 'start', 'child', 'time'] as const).map((part) => <p key={part}>{t(keyOf(`rule.${part}`), { child })}</p>)}
    </details>
  );
}
