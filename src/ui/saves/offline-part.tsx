import type { IconNode } from 'lucide';
import { Button } from '../button.tsx';
import { useWords } from '../words-context.ts';
import type { OfflineView } from './saves-props.ts';

/** Brings the whole game onto the device, with a bar that says in words how far it is. */
export function OfflinePart({ offline, onOffline, icon }: { readonly offline: OfflineView; readonly onOffline: () => void; readonly icon: IconNode }) {
  const { t } = useWords();
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  return (
    <section class="saves-part">
      <h3>{t('saves.offline.title')}</h3>
      <p role="status">{t(`saves.offline.${offline.is}`)}</p>
      {offline.is === 'bringing' ? (
        <label class="saves-bar">
          <progress max={offline.total} value={offline.done} />
          <span>{t('saves.offline.progress', { done: megabytes(offline.done), total: megabytes(offline.total) })}</span>
        </label>
      ) : null}
      {offline.is === 'whole' ? null : <Button icon={icon} idle={offline.is === 'bringing'} onPress={onOffline}>{t(offline.is === 'stopped' ? 'saves.offline.again' : 'saves.offline.button')}</Button>}
    </section>
  );
}
