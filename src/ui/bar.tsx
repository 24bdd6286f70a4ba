import { Accessibility, Languages, LifeBuoy, Volume2, VolumeX } from 'lucide';
import type { ComponentChildren } from 'preact';
import { languageOf } from '../words/language-list.ts';
import './bar.css';
import { Pill } from './button.tsx';
import { LeaveButton } from './leave-button.tsx';
import { PlayersOwn, SaidHere } from './part.tsx';
import { ReadingSlot } from './reading-slot.tsx';
import { useWords } from './words-context.ts';

export interface BarProps {
  readonly onHelp: () => void;
  /** What a screen does not offer is left out: an evening keeps these three in its pause. */
  readonly onLanguage?: () => void;
  readonly onComfort?: () => void;
  readonly onSound?: () => void;
  readonly soundOn?: boolean;
  /** After Leave now: the clues of an evening. */
  readonly start?: ComponentChildren;
  /** Before Get help: pause and rewind. */
  readonly end?: ComponentChildren;
}

/** The row of controls on every screen: Leave now first, Get help last, both always at the same place, and in the player's own language whatever the screen is said in. */
export function Bar({ start, end, ...props }: BarProps) {
  const here = useWords();
  // What the screen puts into the bar speaks as the screen does.
  return <PlayersOwn><Row {...props} start={<SaidHere words={here}>{start}</SaidHere>} end={<SaidHere words={here}>{end}</SaidHere>} /></PlayersOwn>;
}

function Row({ onHelp, onLanguage, onComfort, onSound, soundOn = false, start, end }: BarProps) {
  const { t, language } = useWords();
  const own = languageOf(language)?.name ?? language;
  return (
    <nav class="bar" aria-label={t('frame.bar')}>
      <div class="bar-side">
        <LeaveButton />
        {start}
      </div>
      <ReadingSlot />
      <div class="bar-side bar-end">
        {end}
        {onLanguage === undefined ? null : (
          <Pill icon={Languages} short="" opens label={t('frame.language.button', { language: own })} onPress={onLanguage}>{own}</Pill>
        )}
        {onComfort === undefined ? null : <Pill icon={Accessibility} short="" opens onPress={onComfort}>{t('frame.comfort.button')}</Pill>}
        {onSound === undefined ? null : (
          <Pill icon={soundOn ? Volume2 : VolumeX} opens label={t(soundOn ? 'frame.sound.button-on' : 'frame.sound.button-off')} onPress={onSound} />
        )}
        <Pill kind="safety" icon={LifeBuoy} short={t('frame.help-short')} opens className="bar-help" onPress={onHelp}>{t('frame.help')}</Pill>
      </div>
    </nav>
  );
}
