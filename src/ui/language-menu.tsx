import { Check } from 'lucide';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';
import './language-menu.css';
import { useWords } from './words-context.ts';

export interface LanguageMenuProps {
  /** Changes the language; a failure is told by a notice and the menu stays as it was. */
  readonly onChoose: (code: string) => void;
  readonly onClose: () => void;
}

/** The languages by their own names. One whose text no native speaker has read says so, in the language the player reads now. */
export function LanguageMenu({ onChoose, onClose }: LanguageMenuProps) {
  const { t, language, languages } = useWords();
  return (
    <Dialog title={t('frame.language.title')} size="small" onClose={onClose}>
      <ul class="languages">
        {languages.map(({ code, name, dir, reviewed }) => (
          <li key={code}>
            <button type="button" class="language" aria-current={code === language ? 'true' : undefined} onClick={() => onChoose(code)}>
              <bdi lang={code} dir={dir}>{name}</bdi>
              {code === language ? <Icon of={Check} /> : null}
              {reviewed ? null : <span class="language-note">{t('frame.language.unreviewed')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
