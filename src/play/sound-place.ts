import type { AmbienceName, SoundPlace } from '../sound/sound.ts';
import type { Place, Scene } from '../story/level.ts';
import { viewOf } from '../story/view.ts';
import type { EveningState } from './evening-state.ts';
import type { Route } from './route.ts';

const ambiences: Readonly<Partial<Record<Place, AmbienceName>>> = {
  'bus-stop': 'rain', 'schoolyard': 'street', 'roof': 'street', 'classroom': 'murmur', 'cafe': 'murmur', 'cellar': 'hum', 'kitchen': 'hum', 'police-desk': 'hum',
};

/** What fits where the player is: the phone's loop while a screen is held before the room, the practice rooms' on the ground floor, else the house's; tense while something is out. */
export function soundPlaceOf(route: Route, evening: EveningState | undefined): SoundPlace {
  if (route.at === 'ground') return { loop: 'inbox' };
  if (evening === undefined || evening.save.phase !== 'story') return { loop: 'house' };
  const { scene, inTrouble } = viewOf(evening.level, evening.play);
  const ambience = ambienceOf(scene);
  return { loop: scene.phone === undefined ? 'house' : 'phone', tense: inTrouble, ...(ambience === undefined ? {} : { ambience }) };
}

/** A screen takes the ear with it: beside it the place is not heard. */
function ambienceOf({ place, phone }: Scene): AmbienceName | undefined {
  return phone === undefined ? ambiences[place] : undefined;
}
