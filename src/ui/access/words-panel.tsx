import { Dialog } from '../dialog.tsx';
import { useWords } from '../words-context.ts';

export interface WordsPanelProps {
  /** Ids of the glossary, in the order their words stand on the screen. */
  readonly terms: readonly string[];
  readonly onClose: () => void;
}

/** What words of the screen mean, in one plain sentence each. */
export function WordsPanel({ terms, onClose }: WordsPanelProps) {
  const { t } = useWords();
  const one = terms.length === 1;
  return (
    <Dialog title={t(one ? 'access.reading.word-title' : 'access.reading.words-title')} {...(one ? { size: 'small' } : {})} onClose={onClose}>
      {one ? null : <p>{t(terms.length === 0 ? 'access.reading.words-none' : 'access.reading.words-intro')}</p>}
      {terms.length === 0 ? null : (
        <dl class="plain-words">
          {terms.map((id) => (
            <div key={id}>
              <dt>{t(`glossary.terms.${id}.word`)}</dt>
              <dd>{t(`glossary.terms.${id}.text`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Dialog>
  );
}
