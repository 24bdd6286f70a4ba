import { Button } from './button.tsx';
import './consent.css';
import { Dialog } from './dialog.tsx';
import { useWords } from './words-context.ts';

export interface ConsentProps {
  readonly onAnswer: (answer: 'yes' | 'no') => void;
  /** Opens the list of what was sent, which is empty before *yes*; the question stays unanswered. */
  readonly onSee: () => void;
}

/**
 * Asks once whether this device's evenings may be counted. Both answers look the same and neither is chosen beforehand; there is
 * no way round the question but an answer, and the game is the same with both.
 */
export function Consent({ onAnswer, onSee }: ConsentProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('frame.consent.title')} size="small" className="consent">
      <p>{t('frame.consent.intro')}</p>
      <ul>
        <li>{t('frame.consent.sent-1')}</li>
        <li>{t('frame.consent.sent-2')}</li>
        <li>{t('frame.consent.sent-3')}</li>
      </ul>
      <p><strong>{t('frame.consent.never-title')}</strong> {t('frame.consent.never')}</p>
      <p class="consent-adult">{t('frame.consent.adult')}</p>
      <p>{t('frame.consent.same')}</p>
      <div class="consent-answers">
        <Button onPress={() => onAnswer('yes')}>{t('frame.consent.yes')}</Button>
        <Button onPress={() => onAnswer('no')}>{t('frame.consent.no')}</Button>
      </div>
      <p>
        <button type="button" class="text-link" onClick={onSee}>{t('frame.consent.see')}</button>
      </p>
      <p class="consent-change">{t('frame.consent.change')}</p>
    </Dialog>
  );
}
