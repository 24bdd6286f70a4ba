/** Makes the game ready for a lost connection, once the player has what was asked for first. */
import { effect, signal } from '@preact/signals';
import { packsOf } from '../words/language-list.ts';
import type { Game } from './game.ts';

/** After the first screen stands; fetching for later must not stand in the way of what is shown now. Milliseconds. */
const restMs = 3000;

/** Starts the worker, keeps each evening that is played unless nothing is to be kept, forgets those that nobody has kept, and notes when a newer version waits. Where there can be no worker nothing happens. */
export async function openOfflineBehind(game: Game): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, restMs); });
  const keepsNothing = game.saves?.keepsNothing === true;
  const code = import('../offline/open-offline.ts');
  const offline = await code.then(({ openOffline }) => openOffline({ keepsUsed: !keepsNothing }), () => undefined);
  if (offline === undefined) return;
  const newer = signal(false);
  offline.onNewer(() => { newer.value = true; });
  let kept = '';
  const forget = async (playing: readonly string[]): Promise<void> => {
    const { keptByAnybody } = await import('./saves/kept-by-anybody.ts');
    const levels = await keptByAnybody(game);
    if (levels === undefined) return;
    kept = '';
    offline.keepOnly([...levels, ...playing]);
  };
  game.offline.value = { ...offline, newer, forget: () => void forget([]) };
  const open = game.evening.value?.level.id;
  // What was forgotten when there was no worker to hear it.
  void forget(open === undefined || keepsNothing ? [] : [open]);
  if (keepsNothing) return;
  effect(() => {
    const level = game.evening.value?.level.id;
    const language = packsOf(game.words.language);
    if (level === undefined || kept === `${level} ${language}`) return;
    kept = `${level} ${language}`;
    offline.keepEvening(level, language);
  });
}
