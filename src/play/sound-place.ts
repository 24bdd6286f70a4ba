/** What it sounds like where the player is, wherever no story is told. */
import { effect } from '@preact/signals';
import type { EveningState } from './evening-state.ts';
import type { Game } from './game.ts';
import type { Route } from './route.ts';

/** The evening whose story is heard; nothing on the ground floor and outside of a story. */
export function storyHeard(route: Route, evening: EveningState | undefined): EveningState | undefined {
  return route.at !== 'ground' && evening?.save.phase === 'story' ? evening : undefined;
}

/** Lets the player hear the house, and the practice rooms' loop on its ground floor. What a story sounds like comes with it (`story-sound.ts`). */
export function hearHouse({ route, evening, sound }: Pick<Game, 'route' | 'evening' | 'sound'>): void {
  effect(() => {
    if (storyHeard(route.value, evening.value) === undefined) sound.place({ loop: route.value.at === 'ground' ? 'inbox' : 'house' });
  });
}
