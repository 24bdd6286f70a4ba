import { KeyRound } from 'lucide';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SignedIn } from '../net/results-client.ts';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { useWords } from '../ui/words-context.ts';
import { keyInInput } from './key-in-address.ts';

export interface KeyFormProps {
  /** Why the last try did not open, if there was one. */
  readonly failed: Exclude<SignedIn, 'in'> | null;
  readonly busy: boolean;
  readonly onKey: (key: string) => void;
}

/** Asks for the key. It is never shown, never kept, and a whole link is as good as the key alone. */
export function KeyForm({ failed, busy, onKey }: KeyFormProps) {
  const { t } = useWords();
  const [input, setInput] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [fieldId, reasonId] = [useId(), useId()];
  useLayoutEffect(() => {
    if (failed !== null) field.current?.focus();
  }, [failed]);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!busy && input.trim() !== '') onKey(keyInInput(input));
  };
  return (
    <Panel className="key-form">
      <h2>{t('results.key.title')}</h2>
      <p>{t('results.key.explain')}</p>
      <form onSubmit={submit}>
        <label for={fieldId}>{t('results.key.label')}</label>
        <input
          ref={field} id={fieldId} type="password" autocomplete="current-password" autocapitalize="off" spellcheck={false} required value={input}
          aria-describedby={reasonId} aria-invalid={failed === 'wrong'} onInput={(event) => setInput(event.currentTarget.value)}
        />
        <p id={reasonId} class="key-reason" role="status">{busy ? t('results.key.busy') : failed === null ? '' : t(`results.key.${failed}`)}</p>
        <button type="submit" class="button button-lamp"><Icon of={KeyRound} /><span>{t('results.key.enter')}</span></button>
      </form>
      <p class="small">{t('results.key.lost')}</p>
    </Panel>
  );
}
