import { RefreshCw } from 'lucide';
import { Pill } from '../button.tsx';
import { useWords } from '../words-context.ts';

/** `busy`: the game is open in another tab. */
export type UpdateState = 'ready' | 'changing' | 'busy';

/** A newer version of the game waits until the player wants it. */
export function UpdateLine({ state, onUpdate }: { readonly state: UpdateState; readonly onUpdate: () => void }) {
  const { t } = useWords();
  return (
    <div class="update-line">
      <p role="status">{t(state === 'changing' ? 'frame.loading' : `saves.update.${state}`)}</p>
      <Pill icon={RefreshCw} kind="white" onPress={onUpdate}>{t('saves.update.now')}</Pill>
    </div>
  );
}
