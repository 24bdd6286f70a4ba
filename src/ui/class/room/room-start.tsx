import { useState } from 'preact/hooks';
import type { Mode } from '../../../room/room.ts';
import { modes } from '../../../room/room.ts';
import { Button } from '../../button.tsx';
import { useWords } from '../../words-context.ts';
import { Pick } from '../pick.tsx';
import './room-start.css';

export interface RoomStartProps {
  readonly phase: 'none' | 'opening' | 'refused' | 'away' | 'ended';
  readonly onOpen: (mode: Mode) => void;
}

/** Before there is a room: how the class wants to work, and the button that opens it. */
export function RoomStart({ phase, onOpen }: RoomStartProps) {
  const { t } = useWords();
  const [mode, pick] = useState<Mode>('together');
  return (
    <div class="room-start">
      {phase === 'ended' ? <p class="room-start-note" role="status">{t('room.lead.ended')}</p> : null}
      {phase === 'refused' || phase === 'away' ? <p class="room-start-note" role="alert">{t(`room.lead.${phase}`)}</p> : null}
      <p class="room-start-intro">{t('room.lead.intro')}</p>
      <fieldset class="room-modes paper">
        <legend>{t('room.lead.mode')}</legend>
        {modes.map((one) => (
          <Pick key={one} name="mode" value={one} picked={mode} onPick={() => pick(one)}>{t(`room.lead.${one}`)} <small>{t(`room.lead.${one}-text`)}</small></Pick>
        ))}
      </fieldset>
      <div class="acts">
        <Button kind="lamp" idle={phase === 'opening'} onPress={() => onOpen(mode)}>{t(phase === 'opening' ? 'room.lead.opening' : phase === 'ended' ? 'room.lead.again' : 'room.lead.open')}</Button>
        <a class="button button-paper" href="#/class"><span>{t('room.lead.back')}</span></a>
      </div>
    </div>
  );
}
