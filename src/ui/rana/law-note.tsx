import { Scale } from 'lucide';
import { HelpOrigin } from '../help-origin.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import './law-note.css';
import type { CountrySays, LawAnswer } from './rana-props.ts';

export interface LawNoteProps {
  readonly topic: LawAnswer['topic'];
  readonly country: CountrySays;
  /** Where nothing is known, nothing stands here. */
  readonly quiet?: boolean;
}

/** What the law of the player's country says, with its source; or that it could not be checked. */
export function LawNote({ topic, country: { name, law }, quiet = false }: LawNoteProps) {
  const { t } = useWords();
  const answer = law.find((one) => one.topic === topic);
  if (answer === undefined && quiet) return null;
  return (
    <div class="law-note">
      <Icon of={Scale} />
      <div>
        {answer === undefined
          ? <p>{name === undefined ? t('rana.law.choose') : t('rana.law.none', { country: name })}</p>
          : <><p>{answer.text}</p><HelpOrigin origin={answer} /></>}
      </div>
    </div>
  );
}
