/** What the place of a story sounds like. It comes with the first evening: only there is known where a story stands. */
import { effect } from '@preact/signals';
import type { AmbienceName, SoundPlace } from '../sound/sound.ts';
import type { Place, Scene } from '../story/level.ts';
import { viewOf } from '../story/view.ts';
import type { EveningState } from './evening-state.ts';
import type { Game } from './game.ts';
import { storyHeard } from './sound-place.ts';

const ambiences: Readonly<Partial<Record<Place, AmbienceName>>> = {
  'bus-stop': 'rain', 'schoolyard': 'street', 'roof': 'street', 'classroom': 'murmur', 'cafe': 'murmur', 'cellar': 'hum', 'kitchen': 'hum', 'police-desk': 'hum',
};

/** Lets the player hear where each story stands, from now on. Goes out: the way to stop it. */
export function hearStories(game: Pick<Game, 'route' | 'evening' | 'sound'>): () => void {
  return effect(() => {
    const evening = storyHeard(game.route.value, game.evening.value);
    if (evening !== undefined) game.sound.place(placeOf(evening));
  });
}

/** The phone's loop while a screen is held before the room, else the house's with the room around it; tense while something is out. */
function placeOf({ level, play }: EveningState): SoundPlace {
  const { scene, inTrouble } = viewOf(level, play);
  const ambience = ambienceOf(scene);
  return { loop: scene.phone === undefined ? 'house' : 'phone', tense: inTrouble, ...(ambience === undefined ? {} : { ambience }) };
}

/** A screen takes the ear with it: beside it the place is not heard. */
function ambienceOf({ place, phone }: Scene): AmbienceName | undefined {
  return phone === undefined ? ambiences[place] : undefined;
}
