import type { PlaceName } from '../sound/sound.ts';
import type { EveningState } from './evening-state.ts';

/** The loop that fits where the player is: the phone's while a screen is held before the room, else the house at night. */
export function soundPlaceOf(evening: EveningState | undefined): PlaceName {
  if (evening === undefined || evening.save.phase !== 'story') return 'house';
  const { level, play } = evening;
  const node = level.nodes[play.state.at];
  const scene = node !== undefined && 'scene' in node ? level.scenes[node.scene] : undefined;
  return scene?.phone === undefined ? 'house' : 'phone';
}
