/** Makes the game ready for a lost connection, once the player has what was asked for first. */
import { effect, signal } from '@preact/signals';
import { packsOf } from '../words/language-list.ts';
import type { Game } from './game.ts';

/** After the first screen stands; fetching for later must not stand in the way of what is shown now. Milliseconds. */
const restMs = 3000;

/** Starts the worker, keeps each evening that is played, and notes when a newer version waits. Where there can be no worker nothing happens. */
export async function openOfflineBehind(game: Game): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, restMs); });
  const code = import('../offline/open-offline.ts');
  const offline = await code.then(({ openOffline }) => openOffline(), () => undefined);
  if (offline === undefined) return;
  const newer = signal(false);
  offline.onNewer(() => { newer.value = true; });
  game.offline.value = { ...offline, newer };
  let kept = '';
  effect(() => {
    const level = game.evening.value?.level.id;
    const language = packsOf(game.words.language);
    if (level === undefined || kept === `${level} ${language}`) return;
    kept = `${level} ${language}`;
    offline.keepEvening(level, language);
  });
}
