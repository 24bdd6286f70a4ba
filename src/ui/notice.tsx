import { Info } from 'lucide';
import { useEffect } from 'preact/hooks';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import './notice.css';
import { useWords } from './words-context.ts';

export interface NoticeProps {
  /** A whole, translated sentence. */
  readonly text: string;
  readonly onDismiss: () => void;
}

/** One thing the player is told once. It stays until it is put away, because nobody should have to read against a clock. */
export function Notice({ text, onDismiss }: NoticeProps) {
  const { t } = useWords();
  const say = useAnnounce();
  useEffect(() => say(text, text), [say, text]);
  return (
    <div class="notice">
      <Icon of={Info} />
      <p>{text}</p>
      <Button onPress={onDismiss}>{t('frame.notice.dismiss')}</Button>
    </div>
  );
}

/** The oldest of the moment's notices; the next follows when it is put away, so that two never cover a small screen. `kinds` are keys of `frame.notice`. */
export function Notices({ kinds, onDismiss }: { readonly kinds: readonly string[]; readonly onDismiss: (kind: string) => void }) {
  const { t } = useWords();
  const [first] = kinds;
  return first === undefined ? null : (
    <div class="notices">
      <Notice key={first} text={t(`frame.notice.${first}`)} onDismiss={() => onDismiss(first)} />
    </div>
  );
}

/** A story sound in words, for those who do not hear it. Seen only: a screen reader's user hears it. */
export function Caption({ text }: { readonly text: string }) {
  return <p class="caption" aria-hidden="true">{text}</p>;
}
