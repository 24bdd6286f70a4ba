import { useEffect, useState } from 'preact/hooks';
import type { Offline } from '../../offline/open-offline.ts';
import { UpdateLine } from '../../ui/saves/update-line.tsx';
import type { UpdateState } from '../../ui/saves/update-line.tsx';
import type { Game } from '../game.ts';

export interface NewerVersionProps {
  readonly game: Pick<Game, 'words' | 'sound'>;
  readonly offline: Pick<Offline, 'takeOver'>;
}

/** Offers the version that waits. Only the house and the first page of a class do, so that no evening and no lesson is ever broken off by it. */
export function NewerVersion({ game, offline }: NewerVersionProps) {
  const [words, setWords] = useState(false);
  const [state, setState] = useState<UpdateState>('ready');
  useEffect(() => { void game.words.loadSection('saves').then(() => setWords(true), () => undefined); }, []);
  const change = async (): Promise<void> => {
    if (state === 'changing') return;
    setState('changing');
    // A sound that is fetched in the moment of the change would hold it up.
    game.sound.rest(true);
    // A page that is about to be loaded again goes on saying so.
    if ((await offline.takeOver()) !== 'busy') return;
    game.sound.rest(false);
    setState('busy');
  };
  return words ? <UpdateLine state={state} onUpdate={() => void change()} /> : null;
}
