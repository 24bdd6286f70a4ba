/** What the house offers on a first visit: the languages the browser asks for, and a comfort preset, one tap each. */
import { Welcome } from '../ui/welcome.tsx';
import { likelyOf } from './fetching.ts';
import type { Game } from './game.ts';
import { changeLanguage, changeSettings } from './settings-actions.ts';

/** So many of the browser's own languages are offered; all of them stand in the menu. */
const mostOffered = 3;

export function FirstVisit({ game }: { readonly game: Game }) {
  const likely = likelyOf(game.words.languages).slice(0, mostOffered);
  const own = game.words.languages.filter((language) => language.code === game.words.language && !likely.includes(language));
  return (
    <Welcome
      languages={[...likely, ...own]} settings={game.settings.value} onLanguage={(code) => void changeLanguage(game, code)} onMore={() => { game.overlay.value = 'language'; }}
      onComfort={(change) => changeSettings(game, change)}
    />
  );
}
