import { isSign } from '../../ui/sign-list.ts';
import { PlayerLine } from '../../ui/saves/player-line.tsx';
import type { Game } from '../game.ts';

/** Who plays, in the house. */
export function PlayerPlace({ game }: { readonly game: Game }) {
  const open = (): void => {
    game.sound.play('open');
    game.overlay.value = 'saves';
  };
  return isSign(game.sign) ? <PlayerLine sign={game.sign} keepsNothing={game.saves?.keepsNothing === true} onOther={open} /> : null;
}
