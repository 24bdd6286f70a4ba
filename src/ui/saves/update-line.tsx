import { RefreshCw } from 'lucide';
import { Pill } from '../button.tsx';
import { useWords } from '../words-context.ts';

/** A newer version of the game waits until the player wants it. */
export function UpdateLine({ busy, onUpdate }: { readonly busy: boolean; readonly onUpdate: () => void }) {
  const { t } = useWords();
  return (
    <div class="update-line">
      <p role="status">{t(busy ? 'saves.update.busy' : 'saves.update.ready')}</p>
      <Pill icon={RefreshCw} kind="white" onPress={onUpdate}>{t('saves.update.now')}</Pill>
    </div>
  );
}
