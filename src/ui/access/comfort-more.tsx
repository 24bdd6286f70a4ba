import { Keyboard } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import { packsOf } from '../../words/language-list.ts';
import { Button } from '../button.tsx';
import { fonts } from '../comfort-settings.ts';
import type { ComfortSettings } from '../comfort-settings.ts';
import { Switch } from '../field.tsx';
import type { KeyMap } from '../keys.ts';
import { useWords } from '../words-context.ts';
import './comfort-more.css';
import { deviceVoice } from './device-voice.ts';
import { KeysPanel } from './keys-panel.tsx';
import { localVoiceFor } from './voice-port.ts';

export interface ComfortMoreProps {
  readonly settings: ComfortSettings;
  readonly keys: KeyMap;
  readonly onChange: (change: Partial<ComfortSettings>) => void;
  readonly onKeys: (keys: KeyMap) => void;
}

/** Languages whose every letter OpenDyslexic draws; in the others words would be set in two fonts at once. */
const westEuropean = ['en', 'de', 'fr', 'es', 'it', 'fi', 'sq'];

/** The comforts that few need and that come late: reading tools, other letters, other keys. */
export function ComfortMore({ settings, keys, onChange, onKeys }: ComfortMoreProps) {
  const words = useWords();
  const { t } = words;
  const [isOnKeys, goToKeys] = useState(false);
  const notes = useId();
  const language = packsOf(words.language);
  const hasVoice = useVoice(language);
  return (
    <div class="comfort-more">
      <Switch label={t('access.comfort.tools')} on={settings.tools} describedBy={notes} onChange={(tools) => onChange({ tools })} />
      <div class="comfort-notes" id={notes}>
        {words.spoken('glossary') === words ? <p>{t('access.comfort.tools-note')}</p> : null}
        <p>{t(hasVoice ? 'access.comfort.tools-voice' : 'access.comfort.no-voice')}</p>
      </div>
      <fieldset class="letters">
        <legend>{t('access.comfort.font')}</legend>
        {fonts.filter((font) => font !== 'opendyslexic' || westEuropean.includes(language)).map((font) => (
          <label key={font} class="letters-choice" data-letters={font}>
            <input type="radio" name="letters" checked={settings.font === font} onChange={() => onChange({ font })} />
            <span>{t(`access.comfort.fonts.${font}`)}</span>
          </label>
        ))}
      </fieldset>
      <Button icon={Keyboard} onPress={() => goToKeys(true)}>{t('access.comfort.keys')}</Button>
      {isOnKeys ? <KeysPanel keys={keys} onKeys={onKeys} onClose={() => goToKeys(false)} /> : null}
    </div>
  );
}

/** Whether this device has a voice of its own for a language; looks again when it finds more. */
function useVoice(language: string): boolean {
  const [port] = useState(() => deviceVoice(window));
  const [, look] = useState(0);
  useEffect(() => port?.onVoices(() => look((times) => times + 1)), [port]);
  return port !== undefined && localVoiceFor(port, language) !== undefined;
}
