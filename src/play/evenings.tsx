/** What the app fetches with the first evening: the screens of an evening and what can be done in it. */
import type { BarProps } from '../ui/bar.tsx';
import { catchUpEvening, closeEvening, visitEvening } from './evening-actions.ts';
import { EveningScreen, MapScreen } from './evening-screen.tsx';
import type { Game } from './game.ts';
import { hearStories } from './story-sound.ts';

export { EveningScreen };
export const visit = visitEvening;
export const close = closeEvening;
export const catchUp = catchUpEvening;
export const hear = hearStories;

/** The what-if map over the story; putting it away leads back to the very line. */
export function MapOverlay({ game, bar }: { readonly game: Game; readonly bar: BarProps }) {
  const evening = game.evening.value;
  if (evening === undefined) return null;
  return <MapScreen game={game} evening={evening} bar={bar} from="story" onDone={() => { game.overlay.value = undefined; }} />;
}
