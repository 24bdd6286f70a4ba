/** A file of its own, because counting asks it on every screen, and the house comes without the rules of a story. */
import type { EveningState } from './evening-state.ts';

/** Whether the story stands at one of its endings. */
export function isEnded(evening: EveningState): boolean {
  return evening.level.nodes[evening.play.state.at]?.type === 'ending';
}
