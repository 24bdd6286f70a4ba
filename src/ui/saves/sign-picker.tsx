import { Icon } from '../icon.tsx';
import { signList } from '../sign-list.ts';
import { useWords } from '../words-context.ts';
import type { SavesProps } from './saves-props.ts';
import { signDrawings } from './sign-drawings.ts';

/** The picture signs. Which one is in use here, and which have something kept, is said in words beside the picture. */
export function SignPicker({ sign, keepsNothing, taken, onSign }: SavesProps) {
  const { t } = useWords();
  return (
    <ul class="signs" aria-label={t('saves.signs')}>
      {signList.map((one) => {
        const isYou = one === sign && !keepsNothing;
        const note = isYou ? t('saves.you') : taken.includes(one) ? t('saves.taken') : undefined;
        return (
          <li key={one}>
            <button type="button" class="sign" aria-current={isYou ? 'true' : undefined} onClick={() => onSign(one)}>
              <Icon of={signDrawings[one]} />
              <span>{t(`house.signs.${one}`)}</span>
              {note === undefined ? null : <span class="sign-note">{note}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
