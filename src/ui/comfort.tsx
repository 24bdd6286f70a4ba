import type { ComponentChildren } from 'preact';
import './comfort.css';
import { isPresetOn, neighbourOf, presetNames, spacings, textSizes, togglePreset } from './comfort-settings.ts';
import type { ComfortSettings } from './comfort-settings.ts';
import { Dialog } from './dialog.tsx';
import { SteppedSlider, Stepper, Switch } from './field.tsx';
import { Icon } from './icon.tsx';
import { presetIcons } from './preset-icons.ts';
import { useWords } from './words-context.ts';

export interface ComfortProps {
  readonly settings: ComfortSettings;
  /** The device asks for reduced motion; said by the switch when the player has not chosen. */
  readonly deviceReduces: boolean;
  readonly onChange: (change: Partial<ComfortSettings>) => void;
  readonly onClose: () => void;
  /** The comforts that come late. */
  readonly more?: ComponentChildren;
}

/** Everything that makes the game easier to read, see, hear, reach or bear. Changes show at once, and the preview stays in sight. */
export function Comfort({ settings, deviceReduces, onChange, onClose, more }: ComfortProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('frame.comfort.title')} onClose={onClose} className="comfort">
      <p>{t('frame.comfort.intro')}</p>
      <Presets settings={settings} onChange={onChange} />
      <div class="comfort-grid">
        <div class="comfort-fields">
          <Steppers settings={settings} onChange={onChange} />
          <Switches settings={settings} deviceReduces={deviceReduces} onChange={onChange} />
          {more}
        </div>
        <figure class="comfort-preview">
          <figcaption>{t('frame.comfort.preview')}</figcaption>
          <p>{t('frame.comfort.preview-text')}</p>
        </figure>
      </div>
    </Dialog>
  );
}

type Part = Pick<ComfortProps, 'settings' | 'onChange'>;

function Presets({ settings, onChange }: Part) {
  const { t } = useWords();
  return (
    <ul class="presets" aria-label={t('frame.comfort.presets.title')}>
      {presetNames.map((preset) => (
        <li key={preset}>
          <button type="button" class="preset" aria-pressed={isPresetOn(settings, preset)} onClick={() => onChange(togglePreset(settings, preset))}>
            <Icon of={presetIcons[preset]} />
            <strong>{t(`frame.comfort.presets.${preset}`)}</strong>
            <span>{t(`frame.comfort.presets.${preset}-note`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Steppers({ settings, onChange }: Part) {
  const { t } = useWords();
  const to = (textSize: ComfortSettings['textSize'] | undefined) => (textSize === undefined ? undefined : () => onChange({ textSize }));
  const smaller = to(neighbourOf(textSizes, settings.textSize, -1));
  const larger = to(neighbourOf(textSizes, settings.textSize, 1));
  return (
    <>
      <Stepper
        label={t('frame.comfort.text')} value={t('frame.comfort.text-value', { percent: settings.textSize })} less={t('frame.comfort.smaller')} more={t('frame.comfort.larger')}
        {...(smaller === undefined ? {} : { onLess: smaller })} {...(larger === undefined ? {} : { onMore: larger })}
      />
      <SteppedSlider
        label={t('frame.comfort.spacing')} said={settings.spacing === 0 ? t('frame.comfort.spacing-none') : t('frame.comfort.text-value', { percent: settings.spacing * 100 })}
        less={t('frame.comfort.less')} more={t('frame.comfort.more')} scale={spacings} value={settings.spacing} onChange={(spacing) => onChange({ spacing })}
      />
    </>
  );
}

function Switches({ settings, deviceReduces, onChange }: Omit<ComfortProps, 'onClose' | 'more'>) {
  const { t } = useWords();
  const isReduced = settings.motion === 'device' ? deviceReduces : settings.motion === 'reduced';
  return (
    <div class="comfort-switches">
      <Switch label={t('frame.comfort.contrast')} on={settings.contrast === 'high'} onChange={(on) => onChange({ contrast: on ? 'high' : 'normal' })} />
      <Switch label={t('frame.comfort.motion')} on={isReduced} onChange={(on) => onChange({ motion: on ? 'reduced' : 'full' })} />
      <Switch label={t('frame.comfort.targets')} on={settings.targets === 'large'} onChange={(on) => onChange({ targets: on ? 'large' : 'normal' })} />
      <Switch label={t('frame.comfort.instant')} on={settings.rhythm === 'instant'} onChange={(on) => onChange({ rhythm: on ? 'instant' : 'typing' })} />
      <Switch label={t('frame.comfort.captions')} on={settings.captions} onChange={(on) => onChange({ captions: on })} />
    </div>
  );
}
