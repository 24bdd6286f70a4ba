import { Dialog } from './dialog.tsx';
import { Slider, Switch } from './field.tsx';
import './sound-settings.css';
import { useWords } from './words-context.ts';

export interface SoundChoice {
  readonly muted: boolean;
  /** Volumes from 0 to 1. */
  readonly effects: number;
  readonly music: number;
}

export interface SoundSettingsProps {
  readonly sound: SoundChoice;
  readonly onChange: (change: Partial<SoundChoice>) => void;
  readonly onClose: () => void;
}

/** Sound on or off, and how loud. Nothing in the game needs it. */
export function SoundSettings({ sound, onChange, onClose }: SoundSettingsProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('frame.sound.title')} size="small" onClose={onClose}>
      <div class="sound-settings">
        <Switch label={t('frame.sound.on')} on={!sound.muted} onChange={(on) => onChange({ muted: !on })} />
        <Slider label={t('frame.sound.effects')} value={sound.effects} disabled={sound.muted} onChange={(effects) => onChange({ effects })} />
        <Slider label={t('frame.sound.music')} value={sound.music} disabled={sound.muted} onChange={(music) => onChange({ music })} />
        <p>{t('frame.sound.note')}</p>
      </div>
    </Dialog>
  );
}
