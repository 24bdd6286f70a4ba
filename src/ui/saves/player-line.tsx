import { CloudOff } from 'lucide';
import { Pill } from '../button.tsx';
import { Icon } from '../icon.tsx';
import type { Sign } from '../sign-list.ts';
import { useWords } from '../words-context.ts';
import './player-line.css';
import { signDrawings } from './sign-drawings.ts';

export interface PlayerLineProps {
  readonly sign: Sign;
  readonly keepsNothing: boolean;
  readonly onOther: () => void;
}

/** Under whose picture sign the house is open, and the way to somebody else. */
export function PlayerLine({ sign, keepsNothing, onOther }: PlayerLineProps) {
  const { t } = useWords();
  const name = t(`house.signs.${sign}`);
  return (
    <div class="player-line">
      <p>
        <span class="player-sign"><Icon of={keepsNothing ? CloudOff : signDrawings[sign]} /></span>
        {keepsNothing ? t('house.player.nothing') : (
          <>
            <span class="visually-hidden">{t('house.player.as', { sign: name })}</span>
            <span aria-hidden="true">{name}</span>
          </>
        )}
      </p>
      <Pill kind="white" opens onPress={onOther}>{t('house.player.other')}</Pill>
    </div>
  );
}
