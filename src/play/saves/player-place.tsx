import { isSign } from '../../ui/sign-list.ts';
import { PlayerLine } from '../../ui/saves/player-line.tsx';
import type { Game } from '../game.ts';
import { NewerVersion } from './newer-version.tsx';

/** Who plays, in the house. */
export function PlayerPlace({ game }: { readonly game: Game }) {
  const offline = game.offline.value;
  const open = (): void => {
    game.sound.play('open');
    game.overlay.value = 'saves';
  };
  if (!isSign(game.sign)) return null;
  return (
    <>
      <PlayerLine sign={game.sign} keepsNothing={game.saves?.keepsNothing === true} onOther={open} />
      {offline?.newer.value === true ? <NewerVersion game={game} offline={offline} /> : null}
    </>
  );
}
