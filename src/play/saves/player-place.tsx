import { useEffect, useState } from 'preact/hooks';
import { isSign } from '../../ui/sign-list.ts';
import { PlayerLine } from '../../ui/saves/player-line.tsx';
import { UpdateLine } from '../../ui/saves/update-line.tsx';
import type { UpdateState } from '../../ui/saves/update-line.tsx';
import type { Game } from '../game.ts';

/** Who plays, in the house. */
export function PlayerPlace({ game }: { readonly game: Game }) {
  const open = (): void => {
    game.sound.play('open');
    game.overlay.value = 'saves';
  };
  if (!isSign(game.sign)) return null;
  return (
    <>
      <PlayerLine sign={game.sign} keepsNothing={game.saves?.keepsNothing === true} onOther={open} />
      {game.offline.value?.newer.value === true ? <NewerVersion game={game} /> : null}
    </>
  );
}

/** Only the house offers it, so that no evening is ever broken off by it. */
function NewerVersion({ game }: { readonly game: Game }) {
  const [words, setWords] = useState(false);
  const [state, setState] = useState<UpdateState>('ready');
  useEffect(() => { void game.words.loadSection('saves').then(() => setWords(true), () => undefined); }, []);
  const change = async (): Promise<void> => {
    if (state === 'changing') return;
    setState('changing');
    // A sound that is fetched in the moment of the change would hold it up.
    game.sound.rest(true);
    // A page that is about to be loaded again goes on saying so.
    if ((await game.offline.value?.takeOver()) !== 'busy') return;
    game.sound.rest(false);
    setState('busy');
  };
  return words ? <UpdateLine state={state} onUpdate={() => void change()} /> : null;
}
