import { useState } from 'preact/hooks';
import { useAnnounce } from '../announcer.tsx';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { actions, defaultKeys, rebind } from '../keys.ts';
import type { Action, KeyMap } from '../keys.ts';
import { useWords } from '../words-context.ts';

export interface KeysPanelProps {
  readonly keys: KeyMap;
  readonly onKeys: (keys: KeyMap) => void;
  readonly onClose: () => void;
}

const shown = (key: string): string => ([...key.toUpperCase()].length === 1 ? key.toUpperCase() : key);

/** Every key of the game on a key of the player's own. Where two actions would share one, the other takes the freed key, and both are named. */
export function KeysPanel({ keys, onKeys, onClose }: KeysPanelProps) {
  const { t } = useWords();
  const announce = useAnnounce();
  const [waiting, wait] = useState<Action | undefined>(undefined);
  const [said, say] = useState('');
  const tell = (text: string): void => {
    say(text);
    announce(text, 'keys');
  };
  const take = (action: Action, key: string): void => {
    const next = rebind(keys, action, key);
    if (next[action] !== key.toLowerCase()) return tell(t('access.keys.unfit'));
    const other = actions.find((one) => one !== action && next[one] !== keys[one]);
    const named = { key: shown(next[action]), action: t(`access.keys.actions.${action}`) };
    tell(other === undefined ? t('access.keys.done', named) : t('access.keys.taken', { ...named, other: t(`access.keys.actions.${other}`), freed: shown(next[other]) }));
    onKeys(next);
    wait(undefined);
  };
  const listen = (action: Action) => (event: KeyboardEvent): void => {
    if (waiting !== action || event.ctrlKey || event.altKey || event.metaKey || event.key === 'Tab' || event.key === 'Shift') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') wait(undefined);
    else take(action, event.key);
  };
  return (
    <Dialog title={t('access.keys.title')} size="small" onClose={onClose}>
      <p>{t('access.keys.intro')}</p>
      <ul class="keys-list">
        {actions.map((action) => (
          <li key={action} onKeyDown={listen(action)} onFocusOut={() => wait(undefined)}>
            <span id={`key-${action}`}>{t(`access.keys.actions.${action}`)}</span>
            <Button pressed={waiting === action} describedBy={`key-${action}`} onPress={() => wait(action)}>
              {waiting === action ? t('access.keys.press') : t('access.keys.now', { key: shown(keys[action]) })}
            </Button>
          </li>
        ))}
      </ul>
      <p class="keys-said">{said}</p>
      <Button onPress={() => { onKeys(defaultKeys); tell(t('access.keys.reset')); }}>{t('access.keys.reset')}</Button>
      <p>{t('access.keys.fixed')}</p>
    </Dialog>
  );
}
