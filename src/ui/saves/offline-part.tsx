import type { IconNode } from 'lucide';
import { Button } from '../button.tsx';
import { useWords } from '../words-context.ts';
import type { OfflineView } from './saves-props.ts';

export interface OfflinePartProps {
  readonly offline: OfflineView;
  readonly onOffline: () => void;
  readonly icon: IconNode;
  /** Where its words stand: a child is spoken to otherwise than an adult. */
  readonly said: 'saves.offline' | 'class.start.offline';
}

/** Brings the whole game onto the device, with a bar that says in words how far it is. */
export function OfflinePart({ offline, onOffline, icon, said }: OfflinePartProps) {
  const { t } = useWords();
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  return (
    <section class="saves-part">
      <h3>{t(`${said}.title`)}</h3>
      <p role="status">{t(`${said}.${offline.is}`)}</p>
      {offline.is === 'bringing' ? (
        <label class="saves-bar">
          <progress {...(offline.total === 0 ? { 'aria-label': t(`${said}.bringing`) } : { max: offline.total, value: offline.done })} />
          {offline.total === 0 ? null : <span>{t(`${said}.progress`, { done: megabytes(offline.done), total: megabytes(offline.total) })}</span>}
        </label>
      ) : null}
      {offline.is === 'whole' ? null : <Button icon={icon} idle={offline.is === 'bringing'} onPress={onOffline}>{t(`${said}.${offline.is === 'stopped' || offline.is === 'full' ? 'again' : 'button'}`)}</Button>}
    </section>
  );
}
