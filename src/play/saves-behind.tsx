/** What is kept, and who plays: both come after the first screen stands. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLater } from '../ui/use-later.ts';
import { tellNotice } from './game.ts';
import type { Game } from './game.ts';

interface SavesProps { readonly game: Game; readonly onClose: () => void }

/** The line in the house that says who plays. Without it the game is the same, so nothing is told when it does not arrive. */
export function PlayerBehind({ game }: { readonly game: Game }) {
  const [Line, setLine] = useState<FunctionComponent<{ readonly game: Game }> | undefined>(undefined);
  const later = useLater();
  useEffect(() => {
    if (!later) return;
    const coming = import('./saves/player-place.tsx');
    coming.then(({ PlayerPlace }) => setLine(() => PlayerPlace), () => undefined);
  }, [later]);
  return Line === undefined ? null : <Line game={game} />;
}

/** The dialog about saves, once its code and its words are here. */
export function SavesBehind({ game, onClose }: SavesProps) {
  const [Screen, setScreen] = useState<FunctionComponent<SavesProps> | undefined>(undefined);
  useEffect(() => {
    Promise.all([import('./saves/saves-screen.tsx'), game.words.loadSection('saves')]).then(([{ SavesScreen }]) => setScreen(() => SavesScreen), () => {
      tellNotice(game, 'room-missing');
      onClose();
    });
  }, []);
  return Screen === undefined ? null : <Screen game={game} onClose={onClose} />;
}
