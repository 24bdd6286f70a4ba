import { Languages } from 'lucide';
import type { Language } from '../words/language-list.ts';
import { Pill } from './button.tsx';
import { isPresetOn, presetNames, togglePreset } from './comfort-settings.ts';
import type { ComfortSettings } from './comfort-settings.ts';
import { presetIcons } from './preset-icons.ts';
import './welcome.css';
import { useWords } from './words-context.ts';

export interface WelcomeProps {
  /** A few that this player may read, the likeliest first. */
  readonly languages: readonly Language[];
  readonly settings: ComfortSettings;
  readonly onLanguage: (code: string) => void;
  /** All the languages there are. */
  readonly onMore: () => void;
  readonly onComfort: (change: Partial<ComfortSettings>) => void;
}

/** Language and comfort, one tap each, offered to whoever comes for the first time: before anything else, because everything else has to be read. */
export function Welcome({ languages, settings, onLanguage, onMore, onComfort }: WelcomeProps) {
  const { t, language } = useWords();
  return (
    <div class="welcome">
      <div class="welcome-row" role="group" aria-label={t('frame.language.title')}>
        {languages.map(({ code, name, dir }) => (
          <Pill key={code} pressed={code === language} onPress={() => onLanguage(code)}><bdi lang={code} dir={dir}>{name}</bdi></Pill>
        ))}
        <Pill icon={Languages} opens label={t('frame.language.title')} onPress={onMore} />
      </div>
      <div class="welcome-row welcome-presets" role="group" aria-label={t('frame.comfort.presets.title')}>
        {presetNames.map((preset) => (
          <Pill
            key={preset} icon={presetIcons[preset]} pressed={isPresetOn(settings, preset)} label={`${t(`frame.comfort.presets.${preset}`)}. ${t(`frame.comfort.presets.${preset}-note`)}`}
            onPress={() => onComfort(togglePreset(settings, preset))}
          >{t(`frame.comfort.presets.${preset}`)}</Pill>
        ))}
      </div>
    </div>
  );
}
