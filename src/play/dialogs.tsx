/** The dialogs that can open over any screen. */
import { Comfort } from '../ui/comfort.tsx';
import { Consent } from '../ui/consent.tsx';
import { Help } from '../ui/help.tsx';
import { LanguageMenu } from '../ui/language-menu.tsx';
import { SoundSettings } from '../ui/sound-settings.tsx';
import { ComfortMoreBehind } from './access-behind.tsx';
import type { Game } from './game.ts';
import { helpEntriesOf } from './help-entries.ts';
import { SavesBehind } from './saves-behind.tsx';
import { SentBehind } from './sent-behind.tsx';
import { answerConsent, changeLanguage, changeSettings, chooseCountry } from './settings-actions.ts';

/** The dialog that is open, if one is. */
export function Dialogs({ game }: { readonly game: Game }) {
  const { overlay, settings } = game;
  const close = (): void => {
    overlay.value = undefined;
    game.sound.play('close');
  };
  switch (overlay.value) {
    case 'help':
      return (
        <Help
          countries={game.campaign.countries} entries={helpEntriesOf(game.help.value, game.words.language)}
          {...(game.help.value === undefined ? {} : { country: game.help.value.country })}
          onCountry={(country) => void chooseCountry(game, country)} onSent={() => { overlay.value = 'sent'; }} onClose={close}
        />
      );
    case 'language':
      return <LanguageMenu onChoose={(code) => { close(); void changeLanguage(game, code); }} onClose={close} />;
    case 'comfort':
      return <Comfort settings={settings.value} deviceReduces={game.deviceReduces} onChange={(change) => changeSettings(game, change)} onClose={close} more={<ComfortMoreBehind game={game} />} />;
    case 'sound':
      return <SoundSettings sound={settings.value} onChange={(change) => changeSettings(game, change)} onClose={close} />;
    case 'consent':
      return <Consent onAnswer={(answer) => { answerConsent(game, answer === 'yes'); close(); }} onSee={() => { overlay.value = 'sent'; }} />;
    case 'sent':
      return <SentBehind game={game} onClose={close} />;
    case 'saves':
      return <SavesBehind game={game} onClose={close} />;
    case 'map':
    case undefined:
      return null;
  }
}
