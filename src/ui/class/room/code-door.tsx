import { Delete } from 'lucide';
import { useLayoutEffect } from 'preact/hooks';
import { codeLength, codeSymbols, pairsOf } from '../../../room/code.ts';
import { Button } from '../../button.tsx';
import { Icon } from '../../icon.tsx';
import { useWords } from '../../words-context.ts';
import './code-door.css';

/** Why the door stayed shut. */
export type DoorTrouble = 'no-such-room' | 'locked' | 'full' | 'code-over' | 'over' | 'resting' | 'away' | 'removed' | 'ended';

export interface CodeDoorProps {
  readonly entered: string;
  readonly onAdd: (symbol: string) => void;
  readonly onRemove: () => void;
  readonly onJoin: () => void;
  readonly busy: boolean;
  readonly trouble: DoorTrouble | null;
}

/** The door of a room: six symbols, tapped on big keys or typed; there is nothing else to fill in. */
export function CodeDoor({ entered, onAdd, onRemove, onJoin, busy, trouble }: CodeDoorProps) {
  const { t } = useWords();
  useTyping({ add: onAdd, remove: onRemove, join: onJoin });
  const whole = entered.length === codeLength;
  return (
    <div class="code-door">
      {trouble === null ? null : <p class="code-trouble" role="alert">{t(`room.trouble.${trouble}`)}</p>}
      <section class="code-sheet paper" aria-label={t('room.door.keys')}>
        <p class="code-entered" role="status" aria-label={t('room.door.entered', { code: [...entered].join(' ') })}>
          {pairsOf(entered.padEnd(codeLength, ' ')).map((pair, at) => (
            <span key={at} class="code-pair" aria-hidden="true">{[...pair].map((symbol, place) => <b key={place} class={symbol === ' ' ? 'code-cell code-cell-empty' : 'code-cell'}>{symbol}</b>)}</span>
          ))}
        </p>
        <div class="code-keys">
          {[...codeSymbols].map((symbol) => (
            <button key={symbol} type="button" class="code-key" disabled={whole} onClick={() => onAdd(symbol)}>{symbol}</button>
          ))}
          <button type="button" class="code-key code-key-delete" aria-label={t('room.door.delete')} disabled={entered === ''} onClick={onRemove}><Icon of={Delete} turns /></button>
        </div>
        <Button kind="lamp" className="code-join" idle={!whole || busy} onPress={onJoin}>{t(busy ? 'room.door.knocking' : 'room.door.join')}</Button>
      </section>
    </div>
  );
}

interface Typing {
  readonly add: (symbol: string) => void;
  readonly remove: () => void;
  readonly join: () => void;
}

/** A keyboard does the same as the keys on the screen; what is no symbol of a code is left to the browser. */
function useTyping({ add, remove, join }: Typing): void {
  // Before the door is painted: what is typed as soon as it is there must not be lost.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return;
      const symbol = event.key.toUpperCase();
      if (symbol.length === 1 && codeSymbols.includes(symbol)) add(symbol);
      else if (event.key === 'Backspace') remove();
      else if (event.key === 'Enter' && !(event.target instanceof Element && event.target.closest('button, a') !== null)) join();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}
